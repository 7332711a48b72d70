// SPDX-License-Identifier: GPL-3.0-or-later

extension Program {
  /// Splits queues into lanes by officer. Where the officer needed may change while a token waits, there is one queue
  /// for all, and each token is looked at by itself.
  mutating func formLanes() {
    queueCount = activities.count
    for index in activities.indices where activities[index].hasCertainOfficers {
      let group = groups[activities[index].group]
      guard group.order != .random, !group.hasInterruptions, let lanes = lanes(of: activities[index]) else {
        continue
      }
      activities[index].lanes = lanes
      queueCount += Int(lanes.count)
    }
  }

  private func lanes(of activity: CompiledActivity) -> OfficerLanes? {
    let performers = Set(actors(of: activity))
    let owners = performers.filter { actors[$0].ownPlace >= 0 }
    if activity.keptFrom < 0 {
      guard owners.count == 1, let owner = owners.first else { return nil }
      return OfficerLanes(
        first: Int32(queueCount), count: Int32(actors[owner].officers + 1),
        firstOfficer: Int32(actors[owner].firstOfficer), keptPlace: actors[owner].ownPlace,
        isOfficerNeeded: teams(of: activity).allSatisfy { actors(of: $0).contains(owner) })
    }
    // In a block another branch of the case may be assigned another officer meanwhile.
    guard owners.isEmpty, activity.branch == 0 else { return nil }
    guard let first = performers.map({ actors[$0].firstOfficer }).min(),
      let end = performers.map({ actors[$0].firstOfficer + actors[$0].officers }).max()
    else { return nil }
    return OfficerLanes(
      first: Int32(queueCount), count: Int32(end - first + 1), firstOfficer: Int32(first),
      keptPlace: activity.keptFrom, isOfficerNeeded: teams(of: activity).allSatisfy { $0.principal < 0 })
  }
}
