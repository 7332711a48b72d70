// SPDX-License-Identifier: GPL-3.0-or-later

extension Replication {
  /// The activity queue in which a token stands.
  @inline(__always) func activityQueue(of token: Int, at activity: Int) -> Int {
    tables.activities[activity].lanes.isEmpty ? activity : lane(of: token, at: activity)
  }

  @inline(never) private func lane(of token: Int, at activity: Int) -> Int {
    let lanes = tables.activities[activity].lanes
    return lanes.activityQueue(
      ofOfficer: keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + Int(lanes.keptPlace)])
  }

  /// Excludes from a dispatch the lanes whose officer is not free.
  /// - Complexity: O(lanes of the group).
  mutating func passOverLanesOfOthers(in group: Int) {
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      let lanes = tables.activities[activity].lanes
      guard lanes.isOfficerNeeded, !tables.activities[activity].keepsOfficersFree else { continue }
      for activityQueue in lanes.activityQueues where activityQueues[activityQueue].cursor >= 0 {
        let officer = certainOfficer(ofQueue: activityQueue, of: activity)
        if officer >= 0, !officers[officer].isOnDuty || isOccupied(officer) {
          activityQueues[activityQueue].cursor = -1
        }
      }
    }
  }

  private func certainOfficer(ofQueue activityQueue: Int, of activity: Int) -> Int {
    let officer = tables.activities[activity].lanes.officer(ofQueue: activityQueue)
    return tables.activities[activity].keptFrom < 0 ? officer : keptOfficer(officer, of: activity)
  }
}
