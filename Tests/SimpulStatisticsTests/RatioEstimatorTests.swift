// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Ratio estimator")
struct RatioEstimatorTests {
  private static let onTime: [Double] = [9, 18, 10]
  private static let all: [Double] = [10, 20, 20]
  /// t(0.975, 2).
  private static let t = 4.302652729749462

  private static func outcome(_ numerators: [Double], _ denominators: [Double]) -> RatioOutcome {
    RatioEstimator.interval(numerators: numerators, denominators: denominators, confidence: 0.95)
  }

  @Test("the jackknife by hand")
  func byHand() throws {
    // Without each replication in turn: 28/40, 19/30, 27/30, with mean 67/90; the squares of the deviations
    // -4/90, -10/90 and 14/90 add up to 312/8100, of which the jackknife takes 2/3.
    let interval = try #require(Self.outcome(Self.onTime, Self.all).interval)
    #expect(abs(interval.estimate - 0.74) <= 1e-15)
    #expect(abs(interval.halfWidth - Self.t * (2.0 / 3 * 312 / 8_100).squareRoot()) <= 1e-9)
    #expect(interval.confidence == 0.95)
  }

  @Test("a weighted sum is the same sum in every replication")
  func combination() throws {
    let before = RatioSample(numerators: Self.onTime, denominators: Self.all)
    let after = RatioSample(numerators: [10, 17, 13], denominators: [11, 19, 20])
    let difference = try #require(
      RatioEstimator.pairedDifference(before: before, after: after, confidence: 0.95).interval)
    let found = try #require(
      RatioEstimator.combination(of: [before, after], weights: [-1, 1], confidence: 0.95))
    #expect(abs(found.estimate - difference.estimate) < 1e-15)
    #expect(abs(found.halfWidth - difference.halfWidth) < 1e-12)
    // The same ratio with weights that cancel: surely nothing, not twice its error.
    let nothing = try #require(
      RatioEstimator.combination(of: [before, before], weights: [0.5, -0.5], confidence: 0.95))
    #expect(nothing.estimate == 0 && nothing.halfWidth == 0)
    let half = try #require(RatioEstimator.combination(of: [before], weights: [0.5], confidence: 0.95))
    // Half of the linearised shares 0.836, 0.932 and 0.452, with Willink's limits computed by a separate program.
    #expect(abs(half.estimate - 0.37) < 1e-15)
    // They are -0.2570 and 0.5402; half of a share is no less than 0 and no more than 0.5.
    #expect(half.lower == 0 && half.upper == 0.5)
  }

  @Test(
    "a weighted sum of ratios that are all none or all is known no better than so few show; without cases, not at all"
  )
  func degenerateCombination() throws {
    let all = RatioSample(numerators: [5, 6], denominators: [5, 6])
    let none = RatioSample(numerators: [0, 0], denominators: [5, 6])
    let found = try #require(
      RatioEstimator.combination(of: [all, none], weights: [0.25, 0.75], confidence: 0.9))
    // Another sum, from 0 to 1, has a probability of at most 1 - 0.05^(1/2) = 0.77639.
    #expect(found.estimate == 0.25)
    #expect(abs(found.lower - 0.25 * 0.223607) < 1e-6 && abs(found.upper - (0.25 + 0.75 * 0.776393)) < 1e-6)
    let cancelled = RatioEstimator.combination(of: [all, all], weights: [0.7, -0.7], confidence: 0.9)
    #expect(cancelled == Interval(estimate: 0, lower: 0, upper: 0, confidence: 0.9))
    let empty = RatioSample(numerators: [0, 0], denominators: [0, 0])
    #expect(RatioEstimator.combination(of: [all, empty], weights: [1, 1], confidence: 0.9) == nil)
    #expect(RatioEstimator.combination(of: [empty], weights: [0], confidence: 0.9)?.halfWidth == 0)
  }

  @Test("with equal denominators it is Student's interval of the shares")
  func equalDenominators() throws {
    let ratio = try #require(Self.outcome([9, 18, 10, 4], [20, 20, 20, 20]).interval)
    let student = try #require(StudentInterval.mean(of: [0.45, 0.9, 0.5, 0.2], confidence: 0.95))
    #expect(abs(ratio.estimate - student.estimate) <= 1e-15)
    #expect(abs(ratio.halfWidth - student.halfWidth) <= 1e-12)
  }

  @Test("none on time, and all on time, are told as counts")
  func degenerate() {
    #expect(Self.outcome([0, 0, 0], [137, 138, 137]) == .degenerate(count: 0, of: 412))
    #expect(Self.outcome([137, 138, 137], [137, 138, 137]) == .degenerate(count: 412, of: 412))
  }

  @Test("one late file among many is not degenerate")
  func nearlyDegenerate() throws {
    let interval = try #require(Self.outcome([137, 137, 137], [137, 138, 137]).interval)
    #expect(interval.halfWidth > 0)
  }

  @Test("the same share in all replications, neither none nor all, has no width")
  func constantShare() throws {
    let interval = try #require(Self.outcome([5, 10, 20], [10, 20, 40]).interval)
    #expect(interval.estimate == 0.5)
    #expect(interval.halfWidth == 0)
  }

  @Test("an empty replication changes nothing of the estimate")
  func emptyReplication() throws {
    let interval = try #require(Self.outcome(Self.onTime + [0], Self.all + [0]).interval)
    #expect(abs(interval.estimate - 0.74) <= 1e-15)
  }

  @Test("what has no jackknife is refused")
  func refusals() {
    #expect(Self.outcome([1, 2], [2]) == .refused(.unequalCounts))
    #expect(Self.outcome([], []) == .refused(.tooFewReplications(0)))
    #expect(Self.outcome([1], [2]) == .refused(.tooFewReplications(1)))
    #expect(Self.outcome([1, .nan], [2, 3]) == .refused(.notFinite))
    #expect(Self.outcome([1, 2], [2, .infinity]) == .refused(.notFinite))
    #expect(Self.outcome([1, 0], [2, 0]) == .refused(.vanishingDenominator))
    #expect(Self.outcome([1, 2, 1], [2, 3, -1]) == .refused(.vanishingDenominator))
  }
}

@Suite("Comparison of ratios")
struct RatioComparisonTests {
  private static let t = 4.302652729749462
  private static let before = RatioSample(numerators: [9, 18, 10], denominators: [10, 20, 20])

  private static func difference(_ after: RatioSample, from before: RatioSample = before)
    -> RatioDifferenceOutcome
  {
    RatioEstimator.pairedDifference(before: before, after: after, confidence: 0.95)
  }

  @Test("the paired difference by hand: Willink's limits of the differences of linearised shares")
  func byHand() throws {
    // Before 37/50: 0.74 and 1.6, 3.2 and -4.8 of 50/3 more; after 45/50: 0.9 and 1, 1 and -2 of 50/3 more. The differences
    // are 0.124, 0.028 and 0.328; the limits were computed by a separate program.
    let after = RatioSample(numerators: [10, 19, 16], denominators: [10, 20, 20])
    let interval = try #require(Self.difference(after).interval)
    #expect(abs(interval.estimate - 0.16) <= 1e-15)
    #expect(abs(interval.lower + 0.07351025286420779) <= 1e-9)
    // By Willink 1.151; but no more than all is gained.
    #expect(interval.upper == 1)
  }

  @Test("a difference that is the same in all replications is known no better than so few show")
  func constantDifference() throws {
    let one = RatioSample(numerators: [5, 10, 20], denominators: [10, 20, 40])
    let other = RatioSample(numerators: [6, 12, 24], denominators: [10, 20, 40])
    let interval = try #require(Self.difference(other, from: one).interval)
    // Another difference, from -1 to 1, has a probability of at most 1 - 0.025^(1/3) = 0.707598.
    #expect(abs(interval.estimate - 0.1) < 1e-15)
    #expect(abs(interval.lower - (0.1 - 1.1 * 0.707598)) < 1e-6)
    #expect(abs(interval.upper - (0.1 + 0.9 * 0.707598)) < 1e-6)
    #expect(try #require(Self.difference(one, from: one).interval).halfWidth == 0)
  }

  @Test("equal designs have a difference of zero without width")
  func equal() throws {
    #expect(
      Self.difference(Self.before)
        == .interval(Interval(estimate: 0, lower: 0, upper: 0, confidence: 0.95)))
  }

  @Test("two degenerate designs are told as counts, one takes its interval from the other")
  func degenerate() throws {
    let none = RatioSample(numerators: [0, 0, 0], denominators: [10, 20, 20])
    let all = RatioSample(numerators: [10, 20, 20], denominators: [10, 20, 20])
    #expect(
      Self.difference(all, from: none)
        == .degenerate(
          before: DegenerateRatio(count: 0, of: 50), after: DegenerateRatio(count: 50, of: 50)))
    // Six would be the fewest to exclude zero, as in the sign test: 2 * 0.025^(1/6) > 1 > 2 * 0.025^(1/5).
    let interval = try #require(RatioEstimator.pairedInterval(before: none, after: all, confidence: 0.95))
    #expect(interval.estimate == 1 && interval.upper == 1)
    #expect(abs(interval.lower - (2 * 0.292402 - 1)) < 1e-6)
    let same = RatioEstimator.pairedInterval(before: all, after: all, confidence: 0.95)
    #expect(same == Interval(estimate: 0, lower: 0, upper: 0, confidence: 0.95))
    #expect(
      RatioEstimator.pairedInterval(before: none, after: Self.before, confidence: 0.95)
        == Self.difference(Self.before, from: none).interval)
    let fromNone = try #require(Self.difference(Self.before, from: none).interval)
    #expect(abs(fromNone.estimate - 0.74) <= 1e-15)
    #expect(abs(fromNone.lower + 0.5140094073143514) <= 1e-9)
    // By Willink 1.0805.
    #expect(fromNone.upper == 1)
  }

  @Test("designs with unequal numbers of replications are refused")
  func refusals() {
    let two = RatioSample(numerators: [1, 2], denominators: [2, 3])
    #expect(Self.difference(two) == .refused(.unequalCounts))
    let one = RatioSample(numerators: [1], denominators: [2])
    #expect(Self.difference(one) == .refused(.tooFewReplications(1)))
    #expect(Self.difference(Self.before, from: one) == .refused(.tooFewReplications(1)))
  }

  @Test("the change in percent by hand")
  func percent() throws {
    // 51/60; without each in turn 42/50, 36/40, 24/30: -16 %, -10 %, -20 %, with mean -46/3. The squares of -2/3, 16/3
    // and -14/3 add up to 456/9.
    let outcome = RatioEstimator.percentChange(before: [10, 20, 30], after: [9, 15, 27], confidence: 0.95)
    let interval = try #require(outcome.interval)
    #expect(abs(interval.estimate + 15) <= 1e-12)
    #expect(abs(interval.halfWidth - Self.t * (2.0 / 3 * 456 / 9).squareRoot()) <= 1e-8)
  }

  @Test("no change at all is 0 % without width, and nothing left is told as a count")
  func degeneratePercent() {
    #expect(
      RatioEstimator.percentChange(before: [1, 2, 3], after: [1, 2, 3], confidence: 0.95)
        == .interval(Interval(estimate: 0, lower: 0, upper: 0, confidence: 0.95)))
    #expect(
      RatioEstimator.percentChange(before: [1, 2, 3], after: [0, 0, 0], confidence: 0.95)
        == .degenerate(count: 0, of: 6))
  }

  @Test("a measure that is zero before has no change in percent")
  func refusedPercent() {
    #expect(
      RatioEstimator.percentChange(before: [0, 0, 5], after: [1, 2, 3], confidence: 0.95)
        == .refused(.vanishingDenominator))
    #expect(
      RatioEstimator.percentChange(before: [1, 2], after: [1], confidence: 0.95) == .refused(.unequalCounts))
  }
}
