// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Getting ready for the first of several cases that are worked on without a break.
extension Replication {
  /// Whether the officer has just released another token of the activity.
  func isSetUp(_ activity: Int, for officer: Int) -> Bool {
    let place = Int(tables.activities[activity].setUpPlace)
    return latestReleases[place * program.officerCount + officer] == now
  }

  /// Work on a token is over; the officer is the first of its team.
  mutating func noteRelease(of token: Int, by officer: Int) {
    let activity = Int(tokens[token].activity)
    let place = Int(tables.activities[activity].setUpPlace)
    if place >= 0 { latestReleases[place * program.officerCount + officer] = now }
    if tables.activities[activity].goesOnUntilEmpty { shelves[activity].underWay -= 1 }
  }
}
