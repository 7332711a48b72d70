// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulStatistics

/// How often a promise is kept, over replications.
///
/// The share is that of the cases for which it is decided. Those that were undecided when a run stopped while the
/// clock stood still are left out. Those whose clock ran may turn out either way, each for itself: so whatever is
/// claimed has to hold with all of them broken and with all of them kept, and where these two disagree it cannot be
/// determined yet. Every limit and every verdict about promises is made here, so that no command can forget it.
public struct PromiseSample: Equatable, Sendable {
  /// Cases that kept it, of those that kept or broke it, by replication.
  public let decided: RatioSample
  /// Cases undecided while the clock stands still, with the applicant or before it has begun, by replication.
  public let clockStanding: [Double]
  /// Cases undecided while the clock runs, by replication.
  public let clockRunning: [Double]

  /// The share of the decided cases that kept it; nil without such cases.
  var ratio: Double? { decided.ratio }

  package var hangsOnUnfinished: Bool { clockRunning.contains { $0 > 0 } }

  /// The sample as if all whose clock runs broke it.
  var least: RatioSample { counting(asKept: false) }

  /// The sample as if all whose clock runs kept it.
  var most: RatioSample { counting(asKept: true) }

  /// The extreme samples: one where nothing hangs on unfinished cases.
  package var ways: [RatioSample] { hangsOnUnfinished ? [least, most] : [decided] }

  /// Undecided cases; nil where there are none.
  package var undecided: UndecidedCases? {
    let found = UndecidedCases(
      clockStanding: Sample.mean(of: clockStanding) ?? 0, clockRunning: Sample.mean(of: clockRunning) ?? 0)
    return found.all > 0 ? found : nil
  }

  private func counting(asKept: Bool) -> RatioSample {
    RatioSample(
      numerators: zip(decided.numerators, clockRunning).map { asKept ? $0 + $1 : $0 },
      denominators: zip(decided.denominators, clockRunning).map { $0 + $1 })
  }

  /// This sample with further replications appended.
  func followed(by other: PromiseSample) -> PromiseSample {
    PromiseSample(
      decided: RatioSample(
        numerators: decided.numerators + other.decided.numerators,
        denominators: decided.denominators + other.decided.denominators),
      clockStanding: clockStanding + other.clockStanding, clockRunning: clockRunning + other.clockRunning)
  }
}

// Limits and verdicts.

extension PromiseSample {
  /// Limits of which each holds with a confidence by itself, whichever way unfinished cases turn out.
  func limits(confidence: Double) -> ShareLimits? { limits { ShareLimits(of: $0, confidence: confidence) } }

  /// The limits of a two-sided interval.
  func intervalLimits(confidence: Double) -> ShareLimits? {
    limits { ShareLimits(ofIntervalFor: $0, confidence: confidence) }
  }

  private func limits(_ limits: (RatioSample) -> ShareLimits?) -> ShareLimits? {
    guard var own = limits(decided) else { return nil }
    guard hangsOnUnfinished else { return own }
    guard let low = limits(least), let high = limits(most) else { return nil }
    own.lower = min(own.lower, low.lower)
    own.upper = max(own.upper, high.upper)
    return own
  }

  /// Whether a target is reached, by limits of which each holds with a confidence by itself.
  ///
  /// - Returns: nil where there are no limits.
  func verdict(target: Double, confidence: Double) -> TargetVerdict? {
    verdict(target) { ShareLimits(of: $0, confidence: confidence) }
  }

  /// Whether a target is reached, by the limits of a two-sided interval.
  func intervalVerdict(target: Double, confidence: Double) -> TargetVerdict? {
    verdict(target) { ShareLimits(ofIntervalFor: $0, confidence: confidence) }
  }

  private func verdict(_ target: Double, _ limits: (RatioSample) -> ShareLimits?) -> TargetVerdict? {
    agreed(ways.map { limits($0).map { TargetVerdict(of: $0, target: target) } }, else: .hangsOnUnfinished)
  }

  /// The verdict of both ways of counting, where they agree; nil where one has none.
  private func agreed<Verdict: Equatable>(_ verdicts: [Verdict?], else open: Verdict) -> Verdict? {
    let known = verdicts.compactMap { $0 }
    guard let first = known.first, known.count == verdicts.count else { return nil }
    return known.allSatisfy { $0 == first } ? first : open
  }
}

// Differences.

extension PromiseSample {
  /// The extreme differences of shares, after - before: the least and the most one, or one where nothing hangs on
  /// unfinished cases, and where both designs are the same in every replication.
  package static func differences(
    before: PromiseSample, after: PromiseSample
  ) -> [(before: RatioSample, after: RatioSample)] {
    let isOpen = before.hangsOnUnfinished || after.hangsOnUnfinished
    return isOpen && before != after
      ? [(before.most, after.least), (before.least, after.most)] : [(before.decided, after.decided)]
  }

  /// The difference of shares, after - before, with limits that hold whichever way unfinished cases turn out.
  ///
  /// - Returns: nil where there is no interval.
  static func difference(before: PromiseSample, after: PromiseSample, confidence: Double) -> Interval? {
    let ways = differences(before: before, after: after).map {
      RatioEstimator.pairedInterval(before: $0.before, after: $0.after, confidence: confidence)
    }
    guard let first = before.ratio, let second = after.ratio else { return nil }
    return hull(ways, estimate: second - first)
  }

  /// A weighted sum of shares over the same replications.
  ///
  /// - Returns: nil where there is no interval.
  static func combination(of samples: [PromiseSample], weights: [Double], confidence: Double) -> Interval? {
    func way(_ samples: [RatioSample]) -> Interval? {
      RatioEstimator.combination(of: samples, weights: weights, confidence: confidence)
    }
    guard let own = way(samples.map(\.decided)) else { return nil }
    guard samples.contains(where: \.hangsOnUnfinished) else { return own }
    return hull(
      [
        way(zip(samples, weights).map { $1 > 0 ? $0.least : $0.most }),
        way(zip(samples, weights).map { $1 > 0 ? $0.most : $0.least }),
      ], estimate: own.estimate)
  }

  /// The smallest interval that contains some others; nil where one of them is.
  package static func hull(_ ways: [Interval?], estimate: Double) -> Interval? {
    let known = ways.compactMap { $0 }
    guard let first = known.first, known.count == ways.count else { return nil }
    if known.count == 1 { return first }
    return Interval(
      estimate: estimate, lower: known.reduce(estimate) { min($0, $1.lower) },
      upper: known.reduce(estimate) { max($0, $1.upper) }, confidence: first.confidence)
  }
}

/// Cases of some case types in one replication: for how many the promise is kept or broken, and for how many it is
/// undecided.
struct PromiseCount: Equatable, Sendable {
  package var kept: Double
  /// Kept or broken.
  package var decided: Double
  var clockStanding: Double
  var clockRunning: Double

  init(_ types: [CaseTypeTally]) {
    func sum(_ number: (CaseTypeTally) -> Int) -> Double { Double(types.reduce(0) { $0 + number($1) }) }
    kept = sum(\.promiseKept)
    decided = sum { $0.promiseKept + $0.promiseBroken }
    clockStanding = sum(\.undecidedWithClockStanding)
    clockRunning = sum(\.undecidedWithClockRunning)
  }

  init(_ type: CaseTypeTally) { self.init([type]) }
}

extension PromiseSample {
  init(_ counts: [PromiseCount]) {
    self.init(
      decided: RatioSample(numerators: counts.map(\.kept), denominators: counts.map(\.decided)),
      clockStanding: counts.map(\.clockStanding), clockRunning: counts.map(\.clockRunning))
  }
}
