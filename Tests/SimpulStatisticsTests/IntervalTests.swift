// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Interval")
struct IntervalTests {
  private let skewed = Interval(estimate: 2, lower: 1, upper: 5, confidence: 0.95)

  @Test("half-width and longer arm differ when the arms do")
  func arms() {
    #expect(skewed.halfWidth == 2)
    #expect(skewed.longerArm == 3)
    #expect(Interval(estimate: 4, lower: 1, upper: 5, confidence: 0.95).longerArm == 3)
  }

  @Test("both limits belong to it")
  func limits() {
    #expect(skewed.contains(1))
    #expect(skewed.contains(5))
    #expect(!skewed.contains(0.999))
    #expect(!skewed.contains(5.001))
  }

  @Test("zero on a limit is not excluded")
  func zero() {
    #expect(skewed.excludesZero)
    #expect(!Interval(estimate: 2, lower: 0, upper: 5, confidence: 0.95).excludesZero)
    #expect(Interval(estimate: -2, lower: -5, upper: -1, confidence: 0.95).excludesZero)
  }
}
