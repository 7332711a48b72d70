// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Set-up (changeover) before the first of several cases that are worked on without a break.
extension Replication {
  /// Whether the officer has just completed another token of the activity.
  func isSetUp(_ activity: Int, for officer: Int) -> Bool {
    let place = Int(tables.activities[activity].setUpPlace)
    return latestReleases[place * program.officerCount + officer] == now
  }

  /// Notes a completed token for its team's first officer.
  mutating func noteRelease(of token: Int, by officer: Int) {
    let activity = Int(tokens[token].activity)
    let place = Int(tables.activities[activity].setUpPlace)
    if place >= 0 { latestReleases[place * program.officerCount + officer] = now }
    if tables.activities[activity].goesOnUntilEmpty { activityQueues[activity].underWay -= 1 }
  }
}
