// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The feasible orders in which the changes of a redesign can be made, each after those that it requires; and the
/// average contribution of a change over all of them.
///
/// Changes that require each other can only be made at once: they are one group. Where no change requires another,
/// the contributions are Shapley values (1953); else those of games with precedence constraints (Faigle & Kern 1992).
/// They always add up to the whole.
struct ChangeOrders {
  /// Positions of changes, in the order of the file.
  let groups: [[Int]]
  /// Feasible sets of groups, as bits: all that their members require is among them. Ascending, so that the empty one
  /// is first and the whole is last.
  let sets: [Int]
  /// The sets before and after each group is made, with the share of all orders in which it is made just then.
  let steps: [[Step]]

  struct Step: Equatable {
    /// Positions in `sets`.
    var before: Int
    var after: Int
    var share: Double
  }

  /// With more groups not all sets are run: there would be 128 of them.
  static let mostGroups = 6

  /// - Returns: nil where there are more than `mostGroups` groups.
  /// - Complexity: O(2^groups).
  init?(_ redesign: Redesign) {
    let closures = redesign.changes.indices.map { redesign.withRequired([$0]) }
    var groups: [[Int]] = []
    for change in redesign.changes.indices {
      let known = groups.firstIndex { closures[$0[0]] == closures[change] }
      if let known { groups[known].append(change) } else { groups.append([change]) }
    }
    guard groups.count <= ChangeOrders.mostGroups else { return nil }
    let required = groups.map { group in
      groups.indices.filter { closures[group[0]].contains(groups[$0][0]) }.reduce(0) { $0 | 1 << $1 }
    }
    let whole = 1 << groups.count - 1
    let sets = (0...whole).filter { set in
      groups.indices.allSatisfy { set >> $0 & 1 == 0 || required[$0] & ~set == 0 }
    }
    var place = [Int?](repeating: nil, count: whole + 1)
    for (index, set) in sets.enumerated() { place[set] = index }
    /// The number of ways to a set, and of those from it.
    var ways = [Double](repeating: 0, count: sets.count)
    var rest = ways
    ways[0] = 1
    rest[sets.count - 1] = 1
    let links = sets.indices.map { from in
      groups.indices.compactMap { group -> (group: Int, to: Int)? in
        sets[from] >> group & 1 == 0 ? place[sets[from] | 1 << group].map { (group, $0) } : nil
      }
    }
    for from in sets.indices { for link in links[from] { ways[link.to] += ways[from] } }
    for from in sets.indices.reversed() { for link in links[from] { rest[from] += rest[link.to] } }
    var steps = [[Step]](repeating: [], count: groups.count)
    for from in sets.indices {
      for link in links[from] {
        steps[link.group].append(
          Step(before: from, after: link.to, share: ways[from] * rest[link.to] / rest[0]))
      }
    }
    self.groups = groups
    self.sets = sets
    self.steps = steps
  }

  /// The changes of a set, in the order of the file.
  func changes(in set: Int) -> [Int] {
    groups.indices.filter { sets[set] >> $0 & 1 == 1 }.flatMap { groups[$0] }.sorted()
  }

  /// Weights of the sets in a group's contribution, which is the weighted sum of the sets' values.
  func weights(of group: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: sets.count)
    for step in steps[group] {
      weights[step.after] += step.share
      weights[step.before] -= step.share
    }
    return weights
  }
}
