// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis
@testable import SimpulSweep

/// Shares whose unfinished cases are counted both ways.
@Suite("Promises with unfinished cases")
struct PromiseSampleTests {
  /// Thirty replications of 100 decided cases, of which one more and one fewer than `kept` kept it in turn; or the
  /// other way round, so that differences between two samples are not the same in every replication.
  private func sample(
    kept: Double, clockStanding: Double = 0, clockRunning: Double = 0, isTurned: Bool = false
  ) -> PromiseSample {
    PromiseSample(
      decided: RatioSample(
        numerators: (0..<30).map { kept + ($0.isMultiple(of: 2) == isTurned ? -1 : 1) },
        denominators: [Double](repeating: 100, count: 30)),
      clockStanding: [Double](repeating: clockStanding, count: 30),
      clockRunning: [Double](repeating: clockRunning, count: 30))
  }

  /// 17 of 20 decided cases kept it, and 2 more may: 17 to 19 of 22.
  @Test("the share is of the decided, and the unfinished may turn it either way")
  func shares() {
    let found = PromiseSample(
      decided: RatioSample(numerators: [8, 9], denominators: [10, 10]), clockStanding: [3, 0],
      clockRunning: [2, 0])
    #expect(found.ratio == 17.0 / 20)
    #expect(found.least.ratio == 17.0 / 22 && found.most.ratio == 19.0 / 22)
    #expect(found.undecided == UndecidedCases(clockStanding: 1.5, clockRunning: 1))
  }

  @Test("those whose clock stands still change nothing")
  func standing() {
    let (with, without) = (sample(kept: 95, clockStanding: 50), sample(kept: 95))
    #expect(with.intervalLimits(confidence: 0.95) == without.intervalLimits(confidence: 0.95))
    #expect(with.undecided?.clockStanding == 50 && without.undecided == nil)
  }

  /// 95 of 100 are kept. With 2 more cases it is 93.1 % to 95.1 %, with 20 more 79.2 % to 95.8 %.
  @Test("a target is reached or missed only where both ways of counting say so")
  func verdicts() {
    func verdict(_ running: Double, _ target: Double) -> TargetVerdict? {
      sample(kept: 95, clockRunning: running).intervalVerdict(target: target, confidence: 0.95)
    }
    #expect(verdict(0, 0.9) == .reached && verdict(2, 0.9) == .reached)
    #expect(verdict(20, 0.9) == .hangsOnUnfinished && verdict(20, 0.75) == .reached)
    #expect(verdict(20, 0.99) == .notReached && verdict(0, 0.95) == .undecided)
    // With 2 more cases, all late, 95 % is missed, and with all in time it cannot be determined.
    #expect(verdict(2, 0.95) == .hangsOnUnfinished)
    let limits = sample(kept: 95, clockRunning: 20).intervalLimits(confidence: 0.95)
    #expect(
      limits?.estimate == 0.95 && (limits?.lower ?? 1) < 95.0 / 120 && (limits?.upper ?? 0) > 115.0 / 120)
  }

  @Test("several targets together: missed, hanging on unfinished cases, not to be told, reached")
  func together() {
    func together(_ samples: [PromiseSample]) -> TargetVerdict? {
      TargetVerdict(ofAll: samples, targets: samples.map { _ in 0.9 }, confidence: 0.95)
    }
    let (well, open) = (sample(kept: 95), sample(kept: 95, clockRunning: 20))
    #expect(together([well, well]) == .reached && together([well, open]) == .hangsOnUnfinished)
    #expect(together([sample(kept: 50), open]) == .notReached)
    #expect([TargetVerdict.reached, .hangsOnUnfinished, .undecided].worst == .hangsOnUnfinished)
  }

  /// From 50 to 90 of 100. With 5 more cases in each design, 33 to 43 points more; with 60 more, 90 / 160 less 110 /
  /// 160 at the least, and 150 / 160 less 50 / 160 at the most.
  @Test("a difference is told only where both ways of counting say so")
  func differences() throws {
    func difference(_ running: Double) throws -> Interval {
      try #require(
        PromiseSample.difference(
          before: sample(kept: 50, clockRunning: running),
          after: sample(kept: 90, clockRunning: running, isTurned: true), confidence: 0.95))
    }
    let few = try difference(5)
    #expect(few.estimate == 0.4 && few.lower < 35.0 / 105 + 1e-12 && few.upper > 45.0 / 105 - 1e-12)
    #expect(few.lower > 0.3 && few.upper < 0.46)
    let many = try difference(60)
    #expect(many.lower < -20.0 / 160 + 1e-12 && many.upper > 100.0 / 160 - 1e-12 && !many.excludesZero)
    let same = sample(kept: 50, clockRunning: 60)
    let nothing = PromiseSample.difference(before: same, after: same, confidence: 0.95)
    #expect(nothing == Interval(estimate: 0, lower: 0, upper: 0, confidence: 0.95))
  }

  @Test("a weighted sum goes as far as the unfinished may turn it")
  func combination() throws {
    let before = sample(kept: 50, clockRunning: 5)
    let after = sample(kept: 90, clockRunning: 5, isTurned: true)
    let found = try #require(
      PromiseSample.combination(of: [before, after], weights: [-1, 1], confidence: 0.95))
    let difference = try #require(PromiseSample.difference(before: before, after: after, confidence: 0.95))
    #expect(abs(found.lower - difference.lower) < 1e-12 && abs(found.upper - difference.upper) < 1e-12)
  }

  @Test("officers are neither certified nor shown to be too few by cases that are unfinished")
  func staffing() {
    func outcome(_ running: Double) -> StaffingOutcome {
      StaffingOutcome(
        kept: [sample(kept: 95, clockRunning: running)], meanSeconds: [Double?](repeating: 60, count: 30),
        isCensored: running > 0)
    }
    #expect(
      outcome(2).isShown([0.9], confidence: 0.95) && outcome(2).undecided([0.9], confidence: 0.95) == nil)
    let open = outcome(20)
    #expect(!open.isShown([0.9], confidence: 0.95) && !open.isRefuted([0.9], confidence: 0.95))
    #expect(open.replicationsNeeded([0.9], confidence: 0.95) == nil)
    #expect(open.undecided([0.9], confidence: 0.95)?.clockRunning == 20)
    #expect(open.isRefuted([0.99], confidence: 0.95))
  }

  @Test("an office of a sweep stands where both ways of counting put it")
  func sweep() {
    func promise(_ sample: PromiseSample, _ target: Double) -> OfficePromise {
      func plain(_ sample: RatioSample) -> OfficePromise {
        OfficePromise(
          kept: Int(sample.numerators.reduce(0, +)), of: Int(sample.denominators.reduce(0, +)),
          moments: EstimateMoments.share(of: sample), target: target, replications: 30)
      }
      var promise = plain(sample.decided)
      promise.undecided = sample.undecided
      if sample.hangsOnUnfinished { promise.ways = sample.ways.map(plain) }
      return promise
    }
    let open = sample(kept: 95, clockRunning: 20)
    #expect(promise(open, 0.9).standing(confidence: 0.95) == .hangsOnUnfinished)
    #expect(promise(open, 0.75).standing(confidence: 0.95) == .reached)
    #expect(promise(open, 0.99).standing(confidence: 0.95) == .below)
    let interval = promise(open, 0.9).interval(confidence: 0.95)
    let limits = open.intervalLimits(confidence: 0.95)
    #expect(abs((interval?.lower ?? 0) - (limits?.lower ?? 1)) < 1e-12)
    #expect(abs((interval?.upper ?? 0) - (limits?.upper ?? 1)) < 1e-12)
  }
}
