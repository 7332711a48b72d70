// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The sets of actors that can be missing for joint work.
extension Program {
  /// - Complexity: O(teams × sets of actors).
  mutating func findMissingSets() {
    missingSets = scenario.missingSets
    var rows: [[Int]: Int32] = [:]
    for actor in actors.indices { rows[[actor]] = Int32(actor) }
    for (place, set) in missingSets.enumerated() { rows[set] = Int32(actors.count + place) }
    for team in teams.indices where teams[team].requirementCount > 1 {
      let first = Int(teams[team].firstRequirement)
      let own = requirements[first..<first + Int(teams[team].requirementCount)].map { Int($0.actor) }
      teams[team].firstMissingRow = Int32(missingRows.count)
      if own.count > Scenario.mostActorsToldApart {
        missingRows.append(rows[Set(own).sorted()] ?? -1)
      } else {
        missingRows += (0..<1 << own.count).map { rows[Scenario.set(of: own, at: $0)] ?? -1 }
      }
    }
  }
}

/// Requirements of a team that are not met.
struct MissingActors: BitwiseCopyable {
  private(set) var first: Int32 = -1
  private(set) var count = 0
  /// Unmet requirements, one bit each.
  private var places = 0

  /// - Parameter place: index among the requirements of the team.
  @inline(__always) mutating func add(_ actor: Int32, at place: Int) {
    if count == 0 { first = actor }
    count += 1
    places |= 1 << place
  }

  /// The actor, or the set of them, numbered after the actors.
  @inline(__always) func row(in team: CompiledTeam, _ rows: borrowing Store<Int32>) -> Int32 {
    if count == 1 { return first }
    let isToldApart = Int(team.requirementCount) <= Scenario.mostActorsToldApart
    return rows[Int(team.firstMissingRow) + (isToldApart ? places : 0)]
  }
}
