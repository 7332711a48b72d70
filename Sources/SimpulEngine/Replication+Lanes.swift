// SPDX-License-Identifier: GPL-3.0-or-later

extension Replication {
  /// Where a token stands in the queue of its activity.
  @inline(__always)
  func shelf(of token: Int, at activity: Int) -> Int {
    tables.activities[activity].lanes.isEmpty ? activity : lane(of: token, at: activity)
  }

  @inline(never)
  private func lane(of token: Int, at activity: Int) -> Int {
    let lanes = tables.activities[activity].lanes
    return lanes.shelf(
      ofOfficer: keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + Int(lanes.keptPlace)])
  }

  /// In a dispatch nobody has to look at those who need an officer who is not free.
  ///
  /// - Complexity: O(lanes of the group).
  mutating func passOverLanesOfOthers(in group: Int) {
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      let lanes = tables.activities[activity].lanes
      guard lanes.isOfficerNeeded, !tables.activities[activity].keepsOfficersFree else { continue }
      for shelf in lanes.shelves where shelves[shelf].cursor >= 0 {
        let officer = certainOfficer(ofShelf: shelf, of: activity)
        if officer >= 0, !officers[officer].isOnDuty || isOccupied(officer) { shelves[shelf].cursor = -1 }
      }
    }
  }

  private func certainOfficer(ofShelf shelf: Int, of activity: Int) -> Int {
    let officer = tables.activities[activity].lanes.officer(ofShelf: shelf)
    return tables.activities[activity].keptFrom < 0 ? officer : keptOfficer(officer, of: activity)
  }
}
