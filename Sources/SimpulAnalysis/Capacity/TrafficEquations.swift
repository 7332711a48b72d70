// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Expected visits of a case to each activity.
///
/// The traffic equations v = e + Pᵀ v of a network of queues (Jackson 1963), with e the entry and P the routing
/// probabilities. Where these change with the past visits or returns of a case, the equations are solved for each
/// combination of such counts, one after the other, since counts never decrease.
struct TrafficEquations {
  private let flow: CaseFlow
  /// Counters of the returns from a row, or the visits to it, up to the number from which nothing changes.
  private let counters: [Counter]
  /// The probability of each outcome.
  private var ends: [String: Double] = [:]
  /// Layers by the counts that make a difference.
  private var systems: [[Int]: Layer] = [:]
  /// Combinations of counts that fewer cases than this reach are left out.
  private static let negligible = 1e-15

  fileprivate struct Counter {
    enum Kind { case returns, visits }
    var kind: Kind
    var row: Int
    var last: Int
  }

  private init(_ flow: CaseFlow) {
    self.flow = flow
    counters = flow.rows.indices.flatMap { row -> [Counter] in
      let returns = flow.rows[row].returned?.lastReturnThatMatters ?? 0
      let visits = flow.rows[row].lastVisitThatMatters
      return (returns > 0 ? [Counter(kind: .returns, row: row, last: returns)] : [])
        + (visits > 0 ? [Counter(kind: .visits, row: row, last: visits)] : [])
    }
  }

  /// Expected visits of a case by row, skipped ones left out; infinite where it can never leave.
  ///
  /// - Complexity: O(n³ + m n²) for n rows and m combinations of counts that are not negligible, and n³ again for
  ///   each combination of probabilities.
  static func visits(_ flow: CaseFlow) -> [Double] {
    var equations = TrafficEquations(flow)
    return zip(equations.solve(), flow.rows).map { visits, row in
      visits == 0 ? 0 : visits * row.needed * (1 - row.skipProbability)
    }
  }

  /// The probability of an outcome.
  static func probability(ofEnd outcome: String, _ flow: CaseFlow) -> Double {
    var equations = TrafficEquations(flow)
    _ = equations.solve()
    return equations.ends[outcome] ?? 0
  }

  /// Cases that enter a layer, and their rows.
  private struct Inflow {
    var counts: [Int]
    var cases: [Double]
  }

  private mutating func solve() -> [Double] {
    var total = [Double](repeating: 0, count: flow.rows.count)
    guard let entry = flow.entry else { return total }
    var inflows = [Inflow(counts: counters.map { _ in 0 }, cases: total)]
    inflows[0].cases[entry] = 1
    while !inflows.isEmpty {
      var next: [Inflow] = []
      var places: [[Int]: Int] = [:]
      for inflow in inflows {
        let layer = layer(inflow.counts)
        let visits = layer.visits(inflow.cases)
        for row in total.indices { total[row] += visits[row] }
        for ending in layer.endings {
          ends[ending.outcome, default: 0] += visits[ending.from] * ending.probability
        }
        for leaving in layer.leaving {
          let cases = visits[leaving.from] * leaving.probability
          guard cases > TrafficEquations.negligible, cases.isFinite else { continue }
          var counts = inflow.counts
          for counter in leaving.raised { counts[counter] += 1 }
          let index = places[counts] ?? next.count
          if index == next.count {
            places[counts] = index
            next.append(Inflow(counts: counts, cases: total.map { _ in 0 }))
          }
          next[index].cases[leaving.to] += cases
        }
      }
      inflows = next
    }
    return total
  }

  private mutating func layer(_ counts: [Int]) -> Layer {
    if let known = systems[counts] { return known }
    let made = Layer(flow, counters, counts)
    systems[counts] = made
    return made
  }
}

/// The traffic equations while no count changes.
private struct Layer {
  /// A transition into another layer.
  struct Leaving {
    var from: Int
    var to: Int
    var probability: Double
    /// The counters that go up by one.
    var raised: [Int]
  }

  /// Ends of cases.
  private(set) var endings: [(from: Int, outcome: String, probability: Double)] = []
  /// Transitions within the layer, by row.
  private var moves: [[(row: Int, probability: Double)]] = []
  private(set) var leaving: [Leaving] = []
  /// Whether a case that reaches the row never leaves.
  private var isTrap: [Bool] = []
  private var equations: VisitEquations?

  init(_ flow: CaseFlow, _ counters: [TrafficEquations.Counter], _ counts: [Int]) {
    var leaves: [Bool] = []
    var counterOfReturns = [Int?](repeating: nil, count: flow.rows.count)
    var counterOfVisits = counterOfReturns
    for (place, counter) in counters.enumerated() {
      switch counter.kind {
      case .returns: counterOfReturns[counter.row] = place
      case .visits: counterOfVisits[counter.row] = place
      }
    }
    for (index, row) in flow.rows.enumerated() {
      let (ofReturns, ofVisits) = (counterOfReturns[index], counterOfVisits[index])
      let raisedByVisit = [ofVisits].compactMap(\.self).filter { counts[$0] < counters[$0].last }
      let raisedByReturn = [ofReturns].compactMap(\.self).filter { counts[$0] < counters[$0].last }
      var isLeft = false
      var targets: [(row: Int, probability: Double)] = []
      func go(to exit: CaseFlow.Exit, _ probability: Double, raising raised: [Int]) {
        guard probability > 0 else { return }
        guard let target = exit.row else {
          isLeft = true
          endings.append((index, exit.outcome, probability))
          return
        }
        if raised.isEmpty {
          targets.append((target, probability))
        } else {
          isLeft = true
          leaving.append(Leaving(from: index, to: target, probability: probability, raised: raised))
        }
      }
      let visitsBefore = ofVisits.map { counts[$0] } ?? 0
      let performed = 1 - row.skipProbability
      go(to: row.exitWhenSkipped, row.skipProbability, raising: raisedByVisit)
      var passes = performed
      if let returned = row.returned {
        let share = performed * returned.probability(afterReturns: ofReturns.map { counts[$0] } ?? 0)
        passes -= share
        go(
          to: CaseFlow.Exit(row: returned.row, outcome: Target.done, probability: 1), share,
          raising: raisedByVisit + raisedByReturn)
      }
      for exit in row.exits(afterVisits: visitsBefore) {
        go(to: exit, passes * exit.probability, raising: raisedByVisit)
      }
      moves.append(targets)
      leaves.append(isLeft)
    }
    isTrap = Layer.traps(moves, leaves)
    equations = VisitEquations(moves: zip(moves, isTrap).map { $1 ? [] : $0 })
  }

  func visits(_ inflow: [Double]) -> [Double] {
    guard let equations else { return inflow.map { _ in .infinity } }
    var result = equations.visits(inflow)
    var endless = result.indices.filter { isTrap[$0] && result[$0] > 0 }
    while let row = endless.popLast() {
      guard result[row].isFinite else { continue }
      result[row] = .infinity
      endless += moves[row].map(\.row)
    }
    return result
  }

  /// Whether cases that reach a row return for ever, because no transition leads out of the rows that they reach.
  private static func traps(_ moves: [[(row: Int, probability: Double)]], _ leaves: [Bool]) -> [Bool] {
    var sources: [[Int]] = moves.map { _ in [] }
    for (row, targets) in moves.enumerated() { for target in targets { sources[target.row].append(row) } }
    var canLeave = leaves.map { _ in false }
    var waiting = leaves.indices.filter { leaves[$0] }
    while let row = waiting.popLast() {
      guard !canLeave[row] else { continue }
      canLeave[row] = true
      waiting += sources[row]
    }
    let reached = moves.indices.map { canLeave[$0] ? [] : Layer.reached(from: $0, moves) }
    return moves.indices.map { row in !canLeave[row] && reached[row].allSatisfy { reached[$0].contains(row) }
    }
  }

  /// Rows that can be reached from a row; the row itself only by a way back to it.
  private static func reached(from start: Int, _ moves: [[(row: Int, probability: Double)]]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = moves[start].map(\.row)
    while let row = waiting.popLast() { if reached.insert(row).inserted { waiting += moves[row].map(\.row) } }
    return reached
  }
}
