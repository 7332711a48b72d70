// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulAnalysis

@Suite("The visits of rows by taking rows out")
struct VisitEquationsTests {
  /// How far visits are from what flows in and what comes from other rows, which they equal: no other numbers do.
  private func imbalance(_ visits: [Double], _ inflow: [Double], _ moves: [[VisitEquations.Move]]) -> Double {
    var arriving = inflow
    for (row, targets) in moves.enumerated() {
      for target in targets { arriving[target.row] += visits[row] * target.probability }
    }
    return zip(visits, arriving).map { abs($0 - $1) / max(1, $1) }.max() ?? 0
  }

  @Test("what comes to a row equals its visits, in networks of any shape")
  func balance() throws {
    var phase = PlainRandomNumbers(state: 20_261_128)
    for size in [1, 2, 3, 5, 8, 13, 40] {
      for _ in 0..<40 {
        let moves = (0..<size).map { _ -> [VisitEquations.Move] in
          let count = Int(phase.next() * 4)
          return (0..<count).map { _ in
            (Int(phase.next() * Double(size)), phase.next() * 0.99 / Double(count))
          }
        }
        let inflow = (0..<size).map { _ in phase.next() }
        let visits = try #require(VisitEquations(moves: moves)).visits(inflow)
        #expect(visits.allSatisfy { $0 >= 0 })
        #expect(imbalance(visits, inflow, moves) < 1e-12)
      }
    }
  }

  @Test("a row that always comes back to itself has no finite number of visits")
  func endless() { #expect(VisitEquations(moves: [[(1, 1)], [(1, 1)]]) == nil) }

  @Test("20,000 rows: blocks of ten that are repeated by a fifth, and the whole by one half")
  func long() throws {
    let rows = 20_000
    // A table of all pairs of rows would not fit into memory.
    let moves = (0..<rows).map { row -> [VisitEquations.Move] in
      if row == rows - 1 { return [(0, 0.5)] }
      return row % 10 == 9 ? [(row - 9, 0.2), (row + 1, 0.8)] : [(row + 1, 1)]
    }
    let inflow = (0..<rows).map { $0 == 0 ? 1.0 : 0 }
    let visits = try #require(VisitEquations(moves: moves)).visits(inflow)
    #expect(visits.dropLast(10).allSatisfy { abs($0 - 2.5) < 1e-9 })
    #expect(visits.suffix(10).allSatisfy { abs($0 - 2) < 1e-9 })
  }
}

/// Numbers from 0 up to 1 (the congruential generator of Knuth's MMIX).
private struct PlainRandomNumbers {
  var state: UInt64

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}
