// SPDX-License-Identifier: GPL-3.0-or-later

/// The lanes of the queue of an activity whose tokens may need one certain officer: all in one lane need the same one, so that
/// its first token stands for all of them. Behind the lanes of the officers is that of tokens which any officer may take.
struct OfficerLanes: BitwiseCopyable, Sendable {
  /// Among the shelves; -1 where there is one queue for all.
  var first: Int32
  var count: Int32
  /// Of the first lane, among all officers.
  var firstOfficer: Int32
  /// Among the officers who are remembered for a case.
  var keptPlace: Int32
  /// Whether every team that may take a token has its certain officer in it.
  var isOfficerNeeded: Bool

  static let none = OfficerLanes(first: -1, count: 0, firstOfficer: 0, keptPlace: -1, isOfficerNeeded: false)

  @inline(__always) var isEmpty: Bool { first < 0 }

  var shelves: Range<Int> { Range(uncheckedBounds: (Int(first), Int(first &+ count))) }

  /// The shelf of those who need an officer; -1 for any.
  func shelf(ofOfficer officer: Int32) -> Int {
    let number = officer - firstOfficer
    return Int(first + (officer >= 0 && number >= 0 && number < count - 1 ? number : count - 1))
  }

  /// The officer of a shelf; -1 for any.
  func officer(ofShelf shelf: Int) -> Int {
    let number = Int32(shelf) - first
    return number < count - 1 ? Int(firstOfficer + number) : -1
  }
}

extension Program {
  /// Where there is one queue for all, because what is needed is not told by one officer who stays the same as long as a token
  /// waits, each token is looked at by itself.
  mutating func formLanes() {
    shelfCount = activities.count
    for index in activities.indices where activities[index].hasCertainOfficers {
      let group = groups[activities[index].group]
      guard group.order != .random, !group.hasInterruptions, let lanes = lanes(of: activities[index]) else {
        continue
      }
      activities[index].lanes = lanes
      shelfCount += Int(lanes.count)
    }
  }

  private func lanes(of activity: CompiledActivity) -> OfficerLanes? {
    let performers = Set(teams(of: activity).flatMap(actors(of:)))
    let owners = performers.filter { actors[$0].ownPlace >= 0 }
    if activity.keptFrom < 0 {
      guard owners.count == 1, let owner = owners.first else { return nil }
      return OfficerLanes(
        first: Int32(shelfCount), count: Int32(actors[owner].officers + 1),
        firstOfficer: Int32(actors[owner].firstOfficer), keptPlace: actors[owner].ownPlace,
        isOfficerNeeded: teams(of: activity).allSatisfy { actors(of: $0).contains(owner) })
    }
    // In a block another branch of the case may come to another officer meanwhile.
    guard owners.isEmpty, activity.branch == 0 else { return nil }
    guard let first = performers.map({ actors[$0].firstOfficer }).min(),
      let end = performers.map({ actors[$0].firstOfficer + actors[$0].officers }).max()
    else { return nil }
    return OfficerLanes(
      first: Int32(shelfCount), count: Int32(end - first + 1), firstOfficer: Int32(first),
      keptPlace: activity.keptFrom, isOfficerNeeded: teams(of: activity).allSatisfy { $0.principal < 0 })
  }

  private func teams(of activity: CompiledActivity) -> ArraySlice<CompiledTeam> {
    teams[activity.firstTeam..<activity.firstTeam + activity.teamCount]
  }

  private func actors(of team: CompiledTeam) -> [Int] {
    requirements[Int(team.firstRequirement)..<Int(team.firstRequirement + team.requirementCount)].map {
      Int($0.actor)
    }
  }
}

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
