// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Scenario {
  /// Largest team whose sets of actors are distinguished.
  static let mostActorsToldApart = 4

  /// The sets of two or more actors of one team who can be missing at the same instant: indices of actors, each set
  /// sorted, by size and then in the order of the indices. Of a team with more than four actors only all of them,
  /// which then stands for any two or more.
  ///
  /// - Complexity: O(teams × sets of actors).
  public var missingSets: [[Int]] {
    let indices = Dictionary(
      actors.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let teams = procedures.flatMap(\.activities).flatMap(\.teams).filter { $0.count > 1 }
    let sets = teams.flatMap { Scenario.setsToTellApart(of: $0.compactMap { indices[$0.actor] }) }
    return Set(sets).sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
  }

  private static func setsToTellApart(of actors: [Int]) -> [[Int]] {
    if actors.count > mostActorsToldApart { return [Set(actors).sorted()] }
    return (0..<1 << actors.count).map { set(of: actors, at: $0) }.filter { $0.count > 1 }
  }

  /// The actors at the places whose bits are set.
  static func set(of actors: [Int], at places: Int) -> [Int] {
    Set(actors.indices.filter { places & 1 << $0 != 0 }.map { actors[$0] }).sorted()
  }
}
