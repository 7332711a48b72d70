// SPDX-License-Identifier: GPL-3.0-or-later

/// Expected visits of rows with fixed routing probabilities: cases that begin at a row, and of the visits of every
/// row the share that moves there.
///
/// Rows are eliminated one by one, and what came through a row then goes to its successors at once (state reduction:
/// Grassmann, Taksar and Heyman 1985). Those with the fewest transitions come first (Markowitz 1957), so that a long
/// procedure takes little more than its number of rows and moves.
struct VisitEquations {
  typealias Move = (row: Int, probability: Double)

  /// A row as it was when eliminated; the moves are those from and to rows that came later.
  private struct Reduced {
    var row: Int
    /// The share of its visits after which a case does not return at once.
    var leaves: Double
    var from: [Move]
    var to: [Move]
  }

  /// Rows in the order of elimination.
  private var reduced: [Reduced] = []

  /// - Parameter moves: transitions by row; what is missing to 1 leaves.
  /// - Returns: nil where a number of visits is not finite.
  init?(moves: [[Move]]) {
    var network = Network(moves)
    reduced.reserveCapacity(moves.count)
    var waiting = Array(moves.indices)
    var mostWays = 1
    while !waiting.isEmpty {
      // From the end: what stands last leads to nothing that is still there.
      var left: [Int] = []
      for row in waiting.reversed() {
        guard network.waysThrough(row) <= mostWays else {
          left.append(row)
          continue
        }
        let leaves = 1 - network.staying[row]
        guard leaves.isFinite, leaves != 0 else { return nil }
        let (from, to) = network.takeOut(row, leaves: leaves)
        reduced.append(Reduced(row: row, leaves: leaves, from: from, to: to))
      }
      waiting = left.reversed()
      mostWays *= 2
    }
  }

  /// - Parameter inflow: by row, the cases that begin there.
  func visits(_ inflow: [Double]) -> [Double] {
    var visits = inflow
    for part in reduced {
      let through = visits[part.row] / part.leaves
      for move in part.to { visits[move.row] += through * move.probability }
    }
    for part in reduced.reversed() {
      let arriving = part.from.reduce(visits[part.row]) { $0 + visits[$1.row] * $1.probability }
      visits[part.row] = arriving / part.leaves
    }
    return visits
  }
}

/// The rows not eliminated, and the moves between them.
private struct Network {
  /// Share of visits after which a case returns at once, by row.
  private(set) var staying: [Double]
  /// Transitions of each row to others that are still there.
  private var outgoing: [[VisitEquations.Move]]
  /// Rows that lead or have led to each row, each once.
  private var sources: [[Int]]
  /// Number of remaining sources, by row.
  private var sourceCount: [Int]
  private var isOut: [Bool]

  init(_ moves: [[VisitEquations.Move]]) {
    staying = moves.map { _ in 0 }
    outgoing = moves.map { _ in [] }
    sources = moves.map { _ in [] }
    sourceCount = moves.map { _ in 0 }
    isOut = moves.map { _ in false }
    for (row, targets) in moves.enumerated() {
      for target in targets { add(target.probability, from: row, to: target.row) }
    }
  }

  func waysThrough(_ row: Int) -> Int { sourceCount[row] * outgoing[row].count }

  private mutating func add(_ probability: Double, from row: Int, to target: Int) {
    guard row != target else {
      staying[row] += probability
      return
    }
    if let known = outgoing[row].firstIndex(where: { $0.row == target }) {
      outgoing[row][known].probability += probability
    } else {
      outgoing[row].append((target, probability))
      sources[target].append(row)
      sourceCount[target] += 1
    }
  }

  /// Eliminates a row and leads its arrivals on to its successors.
  /// - Returns: the moves that it had.
  mutating func takeOut(
    _ row: Int, leaves: Double
  ) -> (from: [VisitEquations.Move], to: [VisitEquations.Move]) {
    let to = outgoing[row]
    var from: [VisitEquations.Move] = []
    for source in sources[row] where !isOut[source] {
      guard let place = outgoing[source].firstIndex(where: { $0.row == row }) else { continue }
      let probability = outgoing[source].remove(at: place).probability
      from.append((source, probability))
      for move in to { add(probability * move.probability / leaves, from: source, to: move.row) }
    }
    for move in to { sourceCount[move.row] -= 1 }
    isOut[row] = true
    (outgoing[row], sources[row]) = ([], [])
    return (from, to)
  }
}
