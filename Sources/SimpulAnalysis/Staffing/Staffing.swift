// SPDX-License-Identifier: GPL-3.0-or-later

/// The number of officers of each adjustable actor, in the order of these actors.
public struct Staffing: Hashable, Sendable, Codable {
  public var officers: [Int]

  public init(_ officers: [Int]) { self.officers = officers }

  func changing(_ actor: Int, by count: Int) -> Staffing {
    var changed = self
    changed.officers[actor] += count
    return changed
  }

  /// Whether no actor has more officers here than there.
  func isWithin(_ other: Staffing) -> Bool { zip(officers, other.officers).allSatisfy { $0 <= $1 } }

  var total: Int { officers.reduce(0, +) }
}

/// The search space of a staffing problem.
struct StaffingSpace: Equatable, Sendable {
  /// The fewest with whom every activity can be performed.
  var least: Staffing
  /// Officers of the file.
  var now: Staffing
  /// Officers' offered work, over the capacity of one officer: fewer are overloaded.
  var offeredLoads: [Double]
  /// Cost of one officer.
  var costs: [Double]
  /// Officers of each actor in one more team, of those who work together and of whom several may have more.
  var teams: [Staffing] = []

  var actors: Range<Int> { costs.indices }

  func cost(of staffing: Staffing) -> Double {
    zip(costs, staffing.officers).reduce(0) { $0 + $1.0 * Double($1.1) }
  }

  /// Square root staffing: more than the offered load R, by its square root (Halfin & Whitt 1981; Borst, Mandelbaum &
  /// Reiman 2004): where a search begins.
  var squareRootRule: Staffing {
    Staffing(
      actors.map { actor in
        let load = offeredLoads[actor]
        let fewest = max(least.officers[actor], Int(load.rounded(.down)) + 1)
        return max(fewest, Int((load + load.squareRoot()).rounded(.up)))
      })
  }

  /// The present officers and a number more at every actor.
  func nowAnd(_ more: Int) -> Staffing { Staffing(now.officers.map { $0 + more }) }

  func oneMore(than staffing: Staffing, upTo most: Staffing) -> [Staffing] {
    actors.filter { staffing.officers[$0] < most.officers[$0] }.map { staffing.changing($0, by: 1) }
  }

  /// One more of those who work together, where one more of each alone may help nobody.
  func oneMoreTeam(than staffing: Staffing, upTo most: Staffing) -> [Staffing] {
    teams.map { team in Staffing(zip(staffing.officers, team.officers).map { $0 + $1 }) }.filter {
      $0.isWithin(most)
    }
  }

  func oneTeamFewer(than staffing: Staffing) -> [Staffing] {
    teams.map { team in Staffing(zip(staffing.officers, team.officers).map { $0 - $1 }) }.filter {
      least.isWithin($0)
    }
  }

  func oneFewer(than staffing: Staffing) -> [Staffing] {
    actors.filter { staffing.officers[$0] > least.officers[$0] }.map { staffing.changing($0, by: -1) }
  }

  /// Cheaper designs with one officer moved from one actor to another.
  func cheaperMoves(of staffing: Staffing, upTo most: Staffing) -> [Staffing] {
    actors.filter { staffing.officers[$0] > least.officers[$0] }.flatMap { from in
      actors.filter { costs[$0] < costs[from] && staffing.officers[$0] < most.officers[$0] }.map { to in
        staffing.changing(from, by: -1).changing(to, by: 1)
      }
    }
  }

  /// Most actors for which all cheaper designs around one are run.
  static let mostActorsToEnumerate = 3
  /// Reach of that neighbourhood, in officers.
  static let reach = 2

  /// All designs around one that cost less, from the cheapest up; none for many actors.
  func cheaperAround(_ staffing: Staffing, upTo most: Staffing) -> [Staffing] {
    guard costs.count <= StaffingSpace.mostActorsToEnumerate else { return [] }
    var designs: [[Int]] = [[]]
    for actor in actors {
      let middle = staffing.officers[actor]
      let lowest = max(least.officers[actor], middle - StaffingSpace.reach)
      let highest = min(most.officers[actor], middle + StaffingSpace.reach)
      guard lowest <= highest else { return [] }
      designs = designs.flatMap { design in (lowest...highest).map { design + [$0] } }
    }
    let limit = cost(of: staffing)
    return designs.map(Staffing.init).filter { cost(of: $0) < limit * (1 - 1e-12) }.sorted {
      (cost(of: $0), $0.total) < (cost(of: $1), $1.total)
    }
  }
}
