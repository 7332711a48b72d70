// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Willink's interval")
struct WillinkIntervalTests {
  /// Mean 4, variance 12.5, unbiased third moment 5 / 12 * 180 = 75, skewness 75 / 12.5^1.5 = 1.697056.
  private static let skewed: [Double] = [1, 2, 3, 4, 10]

  @Test("limits of a skewed sample, worked out from the formula with a = 0.126491 and t = 2.776445")
  func skewedSample() throws {
    let interval = try #require(WillinkInterval.mean(of: Self.skewed, confidence: 0.95))
    #expect(interval.estimate == 4)
    #expect(abs(interval.lower - 1.2247629159734341) <= 1e-9)
    #expect(abs(interval.upper - 16.897466003262522) <= 1e-9)
  }

  @Test("the same at 90 %, with t = 2.131847")
  func lowerConfidence() throws {
    let interval = try #require(WillinkInterval.mean(of: Self.skewed, confidence: 0.9))
    #expect(abs(interval.lower - 1.7426826992997264) <= 1e-9)
    #expect(abs(interval.upper - 15.836042416068079) <= 1e-9)
  }

  @Test("a sample seen in a mirror has the limits in a mirror")
  func mirrored() throws {
    let interval = try #require(WillinkInterval.mean(of: Self.skewed, confidence: 0.95))
    let mirrored = try #require(WillinkInterval.mean(of: Self.skewed.map { -$0 }, confidence: 0.95))
    #expect(abs(mirrored.lower + interval.upper) <= 1e-12)
    #expect(abs(mirrored.upper + interval.lower) <= 1e-12)
  }

  @Test("without skewness it is Student's interval, also with two values")
  func symmetric() throws {
    for values in [[1, 2, 3, 4, 5], [1.0, 3]] {
      let willink = try #require(WillinkInterval.mean(of: values, confidence: 0.95))
      let student = try #require(StudentInterval.mean(of: values, confidence: 0.95))
      #expect(abs(willink.lower - student.lower) <= 1e-12)
      #expect(abs(willink.upper - student.upper) <= 1e-12)
    }
  }

  @Test("a little skewness changes Student's limits little")
  func nearlySymmetric() throws {
    let values: [Double] = [1, 2, 3, 4, 5.000001]
    let willink = try #require(WillinkInterval.mean(of: values, confidence: 0.95))
    let student = try #require(StudentInterval.mean(of: values, confidence: 0.95))
    #expect(willink != student)
    #expect(abs(willink.lower - student.lower) <= 1e-5)
    #expect(abs(willink.upper - student.upper) <= 1e-5)
  }

  @Test("equal values give no width")
  func equalValues() {
    #expect(
      WillinkInterval.mean(of: [7, 7, 7], confidence: 0.95)
        == Interval(estimate: 7, lower: 7, upper: 7, confidence: 0.95))
  }

  @Test("there is none for fewer than two values, nor for values that are not finite")
  func refusals() {
    #expect(WillinkInterval.mean(of: [1], confidence: 0.95) == nil)
    #expect(WillinkInterval.mean(of: [1, 2, -.infinity], confidence: 0.95) == nil)
  }
}
