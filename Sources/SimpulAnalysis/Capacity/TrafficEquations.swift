// SPDX-License-Identifier: GPL-3.0-or-later

/// How often a case visits each activity, in expectation.
///
/// The traffic equations v = e + Pᵀ v of a network of queues (Jackson 1963), with e the entry and P the
/// probabilities of going from one row to another. Returns that may happen at most n times make the way of a
/// case depend on how often it was sent back; so the equations are solved for each combination of returns so
/// far, one after the other, since a case only ever goes from fewer returns to more.
struct TrafficEquations {
  private let flow: CaseFlow
  /// Rows from which a case can be sent back a limited number of times.
  private let limited: [Int]
  /// By which of those rows have used up their returns.
  private var systems: [[Bool]: Layer] = [:]
  /// Combinations of returns that fewer cases than this come to are left out.
  private static let negligible = 1e-15

  private init(_ flow: CaseFlow) {
    self.flow = flow
    limited = flow.rows.indices.filter { flow.rows[$0].returned?.limit != nil }
  }

  /// Expected visits of a case by row; infinite where it can never leave.
  ///
  /// O(n³ + m n²) for n rows and m combinations of returns that are not negligible, and n³ again for each
  /// set of rows whose returns are used up.
  static func visits(_ flow: CaseFlow) -> [Double] {
    var equations = TrafficEquations(flow)
    return equations.solve()
  }

  /// Cases that have been sent back so often from each limited row, and where they go on.
  private struct Inflow {
    var returns: [Int]
    var cases: [Double]
  }

  private mutating func solve() -> [Double] {
    var total = [Double](repeating: 0, count: flow.rows.count)
    guard let entry = flow.entry else { return total }
    var inflows = [Inflow(returns: limited.map { _ in 0 }, cases: total)]
    inflows[0].cases[entry] = 1
    while !inflows.isEmpty {
      var next: [Inflow] = []
      var places: [[Int]: Int] = [:]
      for inflow in inflows {
        let isUsedUp = zip(limited, inflow.returns).map { row, count in
          count >= flow.rows[row].returned?.limit ?? .max
        }
        let visits = layer(isUsedUp).visits(inflow.cases)
        for row in total.indices { total[row] += visits[row] }
        for (place, row) in limited.enumerated() where !isUsedUp[place] {
          guard let returned = flow.rows[row].returned else { continue }
          let cases = visits[row] * returned.probability
          guard cases > TrafficEquations.negligible, cases.isFinite else { continue }
          var returns = inflow.returns
          returns[place] += 1
          let index = places[returns] ?? next.count
          if index == next.count {
            places[returns] = index
            next.append(Inflow(returns: returns, cases: total.map { _ in 0 }))
          }
          next[index].cases[returned.row] += cases
        }
      }
      inflows = next
    }
    return total
  }

  private mutating func layer(_ isUsedUp: [Bool]) -> Layer {
    if let known = systems[isUsedUp] { return known }
    var passing: [Int: Bool] = [:]
    for (place, row) in limited.enumerated() { passing[row] = isUsedUp[place] }
    let made = Layer(flow, isUsedUp: passing)
    systems[isUsedUp] = made
    return made
  }
}

/// The traffic equations while no limited return happens.
private struct Layer {
  /// By row: where cases go on within the layer.
  private var moves: [[(row: Int, probability: Double)]]
  /// By row: whether a case that comes there goes round for ever.
  private var isTrap: [Bool] = []
  private var system: LinearSystem?

  /// - Parameter isUsedUp: for each row with limited returns, whether none is left.
  init(_ flow: CaseFlow, isUsedUp: [Int: Bool]) {
    let count = flow.rows.count
    moves = []
    var leaves: [Bool] = []
    for (index, row) in flow.rows.enumerated() {
      var passes = 1.0
      var isLeft = false
      var targets: [(row: Int, probability: Double)] = []
      if let returned = row.returned, isUsedUp[index] != true {
        passes -= returned.probability
        if isUsedUp[index] == nil {
          targets.append((returned.row, returned.probability))
        } else {
          isLeft = true
        }
      }
      for exit in row.exits where passes > 0 {
        if let target = exit.row {
          targets.append((target, passes * exit.probability))
        } else {
          isLeft = true
        }
      }
      moves.append(targets)
      leaves.append(isLeft)
    }
    let reached = (0..<count).map { Layer.reached(from: $0, moves) }
    isTrap = (0..<count).map { row in
      !leaves[row] && reached[row].allSatisfy { !leaves[$0] && reached[$0].contains(row) }
    }
    var matrix = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      matrix[row * count + row] += 1
      for move in moves[row] where !isTrap[row] { matrix[move.row * count + row] -= move.probability }
    }
    system = LinearSystem(matrix: matrix, size: count)
  }

  func visits(_ inflow: [Double]) -> [Double] {
    guard let system else { return inflow.map { _ in .infinity } }
    var result = system.solve(inflow)
    var endless = result.indices.filter { isTrap[$0] && result[$0] > 0 }
    while let row = endless.popLast() {
      guard result[row].isFinite else { continue }
      result[row] = .infinity
      endless += moves[row].map(\.row)
    }
    return result
  }

  /// Rows that a case can come to from a row; the row itself only by a way back to it.
  private static func reached(from start: Int, _ moves: [[(row: Int, probability: Double)]]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = moves[start].map(\.row)
    while let row = waiting.popLast() {
      if reached.insert(row).inserted { waiting += moves[row].map(\.row) }
    }
    return reached
  }
}
