// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Which may be the best")
struct BestSetTests {
  private func interval(_ lower: Double, _ upper: Double) -> Interval {
    Interval(estimate: (lower + upper) / 2, lower: lower, upper: upper, confidence: 0.95)
  }

  /// Means that are known to an arm.
  private func members(_ means: [Double], arm: Double) -> [Int] {
    BestSet.members(of: Array(means.indices), confidence: 0.95) { candidate, other, _ in
      let difference = means[candidate] - means[other]
      return interval(difference - arm, difference + arm)
    }
  }

  @Test("the one that is surely better than all others")
  func single() { #expect(members([1, 9, 3], arm: 2) == [1]) }

  @Test("those that cannot be distinguished, in their order")
  func tied() { #expect(members([8, 1, 9], arm: 2) == [0, 2]) }

  @Test("the same ones are all among the best, also without any doubt about them")
  func same() { #expect(members([5, 5, 4], arm: 0) == [0, 1]) }

  @Test("what cannot be compared leaves nobody out")
  func unknown() {
    #expect(BestSet.members(of: [0, 1, 2], confidence: 0.95) { _, _, _ in nil } == [0, 1, 2])
  }

  @Test(
    "limits hold together: one-sided alpha / (k - 1), and not below the confidence that is shown",
    arguments: [(2, 0.95), (3, 0.95), (4, 1 - 0.1 / 3), (6, 0.98)])
  func levels(_ row: (count: Int, level: Double)) {
    var asked: [Double] = []
    _ = BestSet.members(of: Array(0..<row.count), confidence: 0.95) { _, _, confidence in
      asked.append(confidence)
      return nil
    }
    #expect(asked.count == row.count * (row.count - 1))
    #expect(asked.allSatisfy { abs($0 - row.level) <= 1e-12 })
  }
}
