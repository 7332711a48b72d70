// SPDX-License-Identifier: GPL-3.0-or-later

extension RatioEstimator {
  /// The difference of two ratios of sums, after - before, with the jackknife interval over paired
  /// replications: a replication is left out of both designs at once.
  ///
  /// - Returns: `.degenerate` when both ratios are; if only one is, the interval comes from the other.
  ///   `.refused` when there is no interval.
  /// - Precondition: `0 < confidence < 1`.
  public static func pairedDifference(
    before: RatioSample, after: RatioSample, confidence: Double
  ) -> RatioDifferenceOutcome {
    if let refusal = before.refusal ?? after.refusal { return .refused(refusal) }
    guard before.count == after.count else { return .refused(.unequalCounts) }
    if let first = before.degenerate, let second = after.degenerate {
      return .degenerate(before: first, after: second)
    }
    let first = before.leaveOneOut
    let second = after.leaveOneOut
    guard
      let interval = Jackknife.interval(
        estimate: second.all - first.all,
        without: zip(first.without, second.without).map { $1 - $0 }, confidence: confidence)
    else { return .refused(.notFinite) }
    return .interval(interval)
  }

  /// The same as one interval.
  ///
  /// Where both designs keep all or none in every replication, and not the same, the difference is the same in all of them
  /// and has the interval of `AllOrNone`; where they keep the same, every pair says that nothing differs, and the interval
  /// is zero without width.
  ///
  /// - Returns: nil when there is no interval.
  /// - Precondition: `0 < confidence < 1`.
  public static func pairedInterval(
    before: RatioSample, after: RatioSample, confidence: Double
  ) -> Interval? {
    switch pairedDifference(before: before, after: after, confidence: confidence) {
    case .interval(let interval): return interval
    case .degenerate(let first, let second):
      let difference = second.count / second.of - first.count / first.of
      return difference == 0
        ? Interval(estimate: 0, arm: 0, confidence: confidence)
        : AllOrNone.interval(
          of: difference, within: -1...1, replications: RatioSample.replicationsWithCases([before, after]),
          confidence: confidence)
    case .refused: return nil
    }
  }

  /// The change of a mean in percent, 100 (mean after / mean before - 1), with the jackknife interval
  /// over paired replications.
  ///
  /// The measure before is not negative, and positive in at least two replications. Equal values
  /// before and after give 0 % with zero width: every pair says that nothing changed.
  ///
  /// - Returns: `.degenerate` with count 0 when all values after are zero, which is -100 %; `.refused`
  ///   when there is no interval.
  /// - Precondition: `0 < confidence < 1`.
  public static func percentChange(
    before: [Double], after: [Double], confidence: Double
  ) -> RatioOutcome {
    let sample = RatioSample(numerators: after, denominators: before)
    if let refusal = sample.refusal { return .refused(refusal) }
    if let degenerate = sample.degenerate, degenerate.count == 0 {
      return .degenerate(count: 0, of: degenerate.of)
    }
    let ratios = sample.leaveOneOut
    guard
      let interval = Jackknife.interval(
        estimate: 100 * (ratios.all - 1), without: ratios.without.map { 100 * ($0 - 1) },
        confidence: confidence)
    else { return .refused(.notFinite) }
    return .interval(interval)
  }
}
