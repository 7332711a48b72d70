// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Sequential stopping")
struct SequentialStoppingTests {
  private let rule = SequentialStopping()

  @Test("the first look comes after 30, whatever was seen before")
  func firstLook() {
    #expect(rule.decision(replications: 0, isPrecise: false) == .resume(until: 30))
    #expect(rule.decision(replications: 29, isPrecise: true) == .resume(until: 30))
    #expect(rule.decision(replications: 30, isPrecise: true) == .precise)
  }

  @Test("then there are ten more at a time")
  func steps() {
    #expect(rule.decision(replications: 30, isPrecise: false) == .resume(until: 40))
    #expect(rule.decision(replications: 40, isPrecise: false) == .resume(until: 50))
    #expect(rule.decision(replications: 44, isPrecise: false) == .resume(until: 50))
    #expect(rule.decision(replications: 990, isPrecise: false) == .resume(until: 1000))
  }

  @Test("the cap ends it, and says that the precision is not reached")
  func cap() {
    #expect(rule.decision(replications: 1000, isPrecise: false) == .targetNotReached)
    #expect(rule.decision(replications: 1000, isPrecise: true) == .precise)
    let odd = SequentialStopping(initialReplications: 30, step: 10, maximumReplications: 35)
    #expect(odd.decision(replications: 30, isPrecise: false) == .resume(until: 35))
    #expect(odd.decision(replications: 35, isPrecise: false) == .targetNotReached)
  }

  @Test("the exact suite's example needs 38 replications for 5 %, and 37 do not do")
  func relative() throws {
    let example = try #require(ConstantsFile.read.intervals.first)
    func isPrecise(_ replications: Int) -> Bool {
      let t = StudentDistribution.twoSidedQuantile(
        confidence: example.confidence, degreesOfFreedom: Double(replications - 1))
      let arm = t * example.standardDeviation / Double(replications).squareRoot()
      return SequentialStopping.isPrecise(
        interval: Interval(
          estimate: example.mean, lower: example.mean - arm, upper: example.mean + arm, confidence: 0.95),
        relative: 0.05)
    }
    #expect(isPrecise(example.replicationsForFivePercent))
    #expect(!isPrecise(example.replicationsForFivePercent - 1))
  }

  @Test("the base of the relative error is the truth, and the longer arm counts")
  func boundary() {
    func isPrecise(_ lower: Double, _ upper: Double) -> Bool {
      SequentialStopping.isPrecise(
        interval: Interval(estimate: -11, lower: lower, upper: upper, confidence: 0.95), relative: 0.1)
    }
    #expect(isPrecise(-12, -10))
    #expect(!isPrecise(-12.01, -10.5))
    #expect(!isPrecise(-11.1, -9.99))
  }

  @Test("the absolute target is the arm itself")
  func absolute() {
    let interval = Interval(estimate: 0.9, lower: 0.875, upper: 0.9375, confidence: 0.95)
    #expect(SequentialStopping.isPrecise(interval: interval, absolute: 0.0376))
    #expect(!SequentialStopping.isPrecise(interval: interval, absolute: 0.037))
  }
}
