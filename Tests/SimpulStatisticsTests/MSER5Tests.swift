// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("MSER-5")
struct MSER5Tests {
  /// Five values around each mean, so that their mean is it exactly.
  private func series(means: [Double]) -> [Double] {
    means.flatMap { mean in [-2, 1, 0, 2, -1].map { mean + $0 } }
  }

  @Test("two high batches are dropped")
  func byHand() {
    // The rule's values from no batch dropped to five: 1.464, 1.015, 0.03125, 0.03499, 0.04167, 0.048.
    let found = MSER5.truncation(of: series(means: [10, 10, 0, 1, 0, 1, 0, 1, 0, 1]))
    #expect(found.index == 10)
    #expect(!found.isInLastHalf)
  }

  @Test("values behind the last full batch do not count")
  func remainder() {
    let found = MSER5.truncation(of: series(means: [10, 10, 0, 1, 0, 1, 0, 1, 0, 1]) + [1e6, 1e6, 1e6, 1e6])
    #expect(found.index == 10)
    #expect(!found.isInLastHalf)
  }

  @Test("a calm series keeps everything")
  func calm() {
    let found = MSER5.truncation(of: Array(repeating: 3, count: 100))
    #expect(found.index == 0)
    #expect(!found.isInLastHalf)
  }

  @Test("a series that only rises says that it is too short")
  func rising() {
    // For a line the rule's value is proportional to what remains, so the shortest remainder is the best one.
    let found = MSER5.truncation(of: (0..<100).map(Double.init))
    #expect(found.index == 50)
    #expect(found.isInLastHalf)
  }

  @Test("a change in the last half says that the series is too short")
  func lateChange() {
    let found = MSER5.truncation(of: series(means: Array(repeating: 100, count: 14) + [0, 1, 0, 1, 0, 1]))
    #expect(found.isInLastHalf)
  }

  @Test("the last five batches are never all that remains")
  func leastRemainder() {
    // The last four are equal, which would give zero; the last five give 3.87, and all twenty 2.73.
    let found = MSER5.truncation(
      of: series(means: [0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 20, 20, 20, 20]))
    #expect(found.index == 0)
    #expect(!found.isInLastHalf)
  }

  @Test(
    "fewer than ten batches, or values that are not finite, say nothing",
    arguments: [
      [], Array(repeating: 3, count: 49), Array(repeating: 3, count: 60) + [Double.nan, 1, 1, 1, 1],
    ])
  func refusals(_ series: [Double]) {
    let found = MSER5.truncation(of: series)
    #expect(found.index == 0)
    #expect(found.isInLastHalf)
  }
}
