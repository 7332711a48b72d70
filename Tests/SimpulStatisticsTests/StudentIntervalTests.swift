// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Student's interval")
struct StudentIntervalTests {
  @Test("the worked example of the exact suite")
  func example() throws {
    let example = try #require(ConstantsFile.read.intervals.first)
    let interval = try #require(StudentInterval.mean(of: example.data, confidence: example.confidence))
    #expect(abs(interval.estimate - example.mean) <= 1e-12)
    #expect(abs(interval.halfWidth - example.halfWidth) <= 1e-10)
    #expect(abs(interval.halfWidth / interval.estimate - example.relativePrecision) <= 1e-10)
    #expect(interval.confidence == example.confidence)
  }

  @Test("two values: the arm is t of one degree of freedom times half of their distance")
  func twoValues() throws {
    let interval = try #require(StudentInterval.mean(of: [1, 3], confidence: 0.95))
    #expect(interval.estimate == 2)
    #expect(abs(interval.upper - (2 + 12.706204736174694)) <= 1e-9)
    #expect(abs(interval.lower - (2 - 12.706204736174694)) <= 1e-9)
  }

  @Test("equal values give no width")
  func equalValues() {
    #expect(
      StudentInterval.mean(of: [0.1, 0.1, 0.1], confidence: 0.9)
        == Interval(estimate: 0.1, lower: 0.1, upper: 0.1, confidence: 0.9))
  }

  @Test("there is none for fewer than two values, nor for values that are not finite")
  func refusals() {
    #expect(StudentInterval.mean(of: [], confidence: 0.95) == nil)
    #expect(StudentInterval.mean(of: [1], confidence: 0.95) == nil)
    #expect(StudentInterval.mean(of: [1, .nan, 2], confidence: 0.95) == nil)
    #expect(StudentInterval.mean(of: [1, .infinity], confidence: 0.95) == nil)
  }
}
