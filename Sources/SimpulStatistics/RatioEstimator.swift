// SPDX-License-Identifier: GPL-3.0-or-later

/// Intervals for ratios of sums over replications, by the jackknife.
///
/// A share over replications with unequal numbers of cases is such a ratio. Cases of one replication
/// depend on each other, so the replication and not the case is the unit; a binomial interval on the
/// pooled cases covers about 20 % instead of 95 %.
public enum RatioEstimator {
  /// The ratio sum(a_r) / sum(n_r) with the jackknife interval (Law 2015, section 9.5.3; Efron 1982).
  ///
  /// The limits are not cut off at zero or one.
  ///
  /// - Complexity: linear.
  /// - Returns: `.degenerate` when all numerators are zero, or each equals its denominator; `.refused` when there is
  ///   no interval.
  /// - Precondition: `0 < confidence < 1`.
  public static func interval(
    numerators: [Double], denominators: [Double], confidence: Double
  ) -> RatioOutcome {
    interval(
      of: RatioSample(numerators: numerators, denominators: denominators), confidence: confidence)
  }

  /// The same as `interval(numerators:denominators:confidence:)`, for a sample.
  public static func interval(of sample: RatioSample, confidence: Double) -> RatioOutcome {
    if let refusal = sample.refusal { return .refused(refusal) }
    if let degenerate = sample.degenerate { return .degenerate(count: degenerate.count, of: degenerate.of) }
    let ratios = sample.leaveOneOut
    guard
      let interval = Jackknife.interval(estimate: ratios.all, without: ratios.without, confidence: confidence)
    else { return .refused(.notFinite) }
    return .interval(interval)
  }
}
