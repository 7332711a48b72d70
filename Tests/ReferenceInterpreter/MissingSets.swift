// SPDX-License-Identifier: GPL-3.0-or-later

/// Who can be missing at once where several actors work together.
extension Plan {
  /// Of a larger team only all of them are a set of their own.
  static let mostActorsBySubset = 4

  /// All sets of two or more actors of any one team of the procedures, by size and then by the actors' places.
  var missingSets: [[Int]] {
    var sets: Set<[Int]> = []
    for team in rows.flatMap(\.teams) {
      let actors = team.requirements.map(\.actor).sorted()
      if actors.count > Plan.mostActorsBySubset {
        sets.insert(actors)
      } else {
        sets.formUnion(Plan.subsets(of: actors).filter { $0.count > 1 })
      }
    }
    return sets.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
  }

  private static func subsets(of actors: [Int]) -> [[Int]] {
    actors.reduce([[]]) { subsets, actor in subsets + subsets.map { $0 + [actor] } }
  }
}
