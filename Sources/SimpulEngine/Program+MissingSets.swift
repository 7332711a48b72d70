// SPDX-License-Identifier: GPL-3.0-or-later

/// Who can be missing for joint work.
extension Program {
  /// Of a team with more actors not all sets of them are told apart.
  static let mostActorsToldApart = 4

  /// O(teams × sets of actors).
  mutating func findMissingSets() {
    let actorsOfTeams = teams.map { team in
      requirements[Int(team.firstRequirement)..<Int(team.firstRequirement + team.requirementCount)].map {
        Int($0.actor)
      }
    }
    missingSets = Set(actorsOfTeams.flatMap { Program.setsToTellApart(of: $0) }).sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    var rows: [[Int]: Int32] = [:]
    for actor in actors.indices { rows[[actor]] = Int32(actor) }
    for (place, set) in missingSets.enumerated() { rows[set] = Int32(actors.count + place) }
    for (team, actors) in actorsOfTeams.enumerated() where actors.count > 1 {
      teams[team].firstMissingRow = Int32(missingRows.count)
      if actors.count > Program.mostActorsToldApart {
        missingRows.append(rows[Set(actors).sorted()] ?? -1)
      } else {
        for places in 0..<1 << actors.count {
          missingRows.append(rows[Program.set(of: actors, at: places)] ?? -1)
        }
      }
    }
  }

  private static func setsToTellApart(of actors: [Int]) -> [[Int]] {
    if actors.count > mostActorsToldApart { return [Set(actors).sorted()] }
    return (0..<1 << actors.count).map { set(of: actors, at: $0) }.filter { $0.count > 1 }
  }

  /// The actors at the places whose bits are set.
  private static func set(of actors: [Int], at places: Int) -> [Int] {
    Set(actors.indices.filter { places & 1 << $0 != 0 }.map { actors[$0] }).sorted()
  }
}

/// Of whom a team has too few.
struct MissingActors: BitwiseCopyable {
  private(set) var first: Int32 = -1
  private(set) var count = 0
  /// One bit a requirement.
  private var places = 0

  /// - Parameter place: among the requirements of the team.
  @inline(__always)
  mutating func add(_ actor: Int32, at place: Int) {
    if count == 0 { first = actor }
    count += 1
    places |= 1 << place
  }

  /// The actor, or the set of them behind the actors.
  @inline(__always)
  func row(in team: CompiledTeam, _ rows: borrowing Store<Int32>) -> Int32 {
    if count == 1 { return first }
    let isToldApart = Int(team.requirementCount) <= Program.mostActorsToldApart
    return rows[Int(team.firstMissingRow) + (isToldApart ? places : 0)]
  }
}
