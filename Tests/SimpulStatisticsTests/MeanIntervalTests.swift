// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Interval of a mean")
struct MeanIntervalTests {
  @Test("a skewness above 0.5, of either sign, is corrected for, and another one not")
  func automatic() {
    // Skewness 1.697 and 0.188.
    let skewed: [Double] = [1, 2, 3, 4, 10]
    let even: [Double] = [1, 2, 3, 4, 5.3]
    for values in [skewed, skewed.map { -$0 }] {
      #expect(
        MeanInterval.automatic(of: values, confidence: 0.95)
          == WillinkInterval.mean(of: values, confidence: 0.95))
      #expect(
        MeanInterval.automatic(of: values, confidence: 0.95)
          != StudentInterval.mean(of: values, confidence: 0.95))
    }
    #expect(
      MeanInterval.automatic(of: even, confidence: 0.95) == StudentInterval.mean(of: even, confidence: 0.95))
    #expect(
      MeanInterval.automatic(of: even, confidence: 0.95) != WillinkInterval.mean(of: even, confidence: 0.95))
  }

  @Test("the paired interval is Willink's on the differences after - before")
  func paired() {
    let before: [Double] = [20, 25, 31, 18, 22]
    let after: [Double] = [21, 27, 34, 22, 32]
    #expect(
      MeanInterval.paired(before: before, after: after, confidence: 0.95)
        == WillinkInterval.mean(of: [1, 2, 3, 4, 10], confidence: 0.95))
  }

  @Test("what two designs share is not in the paired interval")
  func commonNoise() throws {
    let randomNumbers: [Double] = [0, 400, -300, 1_000, 50]
    let interval = try #require(
      MeanInterval.paired(
        before: randomNumbers.map { $0 + 7 }, after: randomNumbers.map { $0 + 5 }, confidence: 0.99))
    #expect(interval == Interval(estimate: -2, lower: -2, upper: -2, confidence: 0.99))
  }

  @Test("there is none for pairs that are not pairs")
  func refusals() {
    #expect(MeanInterval.paired(before: [1, 2, 3], after: [1, 2], confidence: 0.95) == nil)
    #expect(MeanInterval.paired(before: [1], after: [2], confidence: 0.95) == nil)
    #expect(MeanInterval.paired(before: [1, 2], after: [2, .nan], confidence: 0.95) == nil)
    #expect(MeanInterval.automatic(of: [3], confidence: 0.95) == nil)
  }
}
