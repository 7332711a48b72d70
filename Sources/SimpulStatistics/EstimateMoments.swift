// SPDX-License-Identifier: GPL-3.0-or-later

/// Moments of an estimate, from which an interval of any confidence can be made later, as when it turns out how many
/// intervals are to hold together.
public struct EstimateMoments: Equatable, Sendable, Codable {
  public var estimate: Double
  public var standardError: Double
  /// Skewness of the observations behind it; zero for an interval with equal arms.
  public var skewness: Double
  /// Number of observations: Student's t has one degree of freedom less.
  public var count: Int

  /// Moments of the mean of values: for the interval that `MeanInterval.automatic` chooses.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  public static func mean(of values: [Double]) -> EstimateMoments? {
    let skewness = Sample.skewness(of: values) ?? 0
    return moments(values, skewness.magnitude > MeanInterval.skewnessThreshold ? skewness : 0)
  }

  /// Moments of the mean of after - before: for the interval that `MeanInterval.paired` gives.
  ///
  /// - Returns: nil when the counts differ, there are fewer than two pairs, or a value is not finite.
  public static func pairedMean(before: [Double], after: [Double]) -> EstimateMoments? {
    guard before.count == after.count else { return nil }
    let values = zip(before, after).map { $1 - $0 }
    return moments(values, Sample.skewness(of: values) ?? 0)
  }

  /// Moments of a ratio of sums: for the limits that `ShareLimits` gives, before these are cut off at none and all,
  /// and widened where few replications have the rare event.
  ///
  /// - Returns: nil where all is kept in every replication, or nothing, and where there is no interval.
  public static func share(of sample: RatioSample) -> EstimateMoments? {
    guard let ratio = sample.ratio, sample.degenerate == nil else { return nil }
    let values = sample.linearised
    var moments = moments(values, Sample.skewness(of: values) ?? 0)
    moments?.estimate = ratio
    return moments
  }

  /// Moments of the difference of two shares, after - before: for the limits that `RatioEstimator.pairedDifference`
  /// gives.
  ///
  /// - Returns: nil when the counts differ, and where there is no interval.
  public static func pairedShare(before: RatioSample, after: RatioSample) -> EstimateMoments? {
    guard before.count == after.count, let first = before.ratio, let second = after.ratio else { return nil }
    let values = zip(before.linearised, after.linearised).map { $1 - $0 }
    var moments = moments(values, Sample.skewness(of: values) ?? 0)
    moments?.estimate = second - first
    return moments
  }

  private static func moments(_ values: [Double], _ skewness: Double) -> EstimateMoments? {
    guard let mean = Sample.mean(of: values), let deviation = Sample.standardDeviation(of: values)
    else { return nil }
    return EstimateMoments(
      estimate: mean, standardError: deviation / Double(values.count).squareRoot(), skewness: skewness,
      count: values.count)
  }

  /// Student's interval, or Willink's where there is a skewness.
  ///
  /// - Precondition: `0 < confidence < 1`.
  public func interval(confidence: Double) -> Interval {
    let t = StudentDistribution.twoSidedQuantile(confidence: confidence, degreesOfFreedom: Double(count - 1))
    guard skewness != 0 else {
      return Interval(estimate: estimate, arm: t * standardError, confidence: confidence)
    }
    let limits = WillinkInterval.limits(
      mean: estimate, scale: standardError, skewness: skewness, count: count, t: t)
    return Interval(estimate: estimate, lower: limits.lower, upper: limits.upper, confidence: confidence)
  }

  /// The interval of a share, or a difference of shares; where all observations were the same, and the difference is
  /// not zero, that of `ZeroOrAllShare`.
  ///
  /// - Parameters:
  ///   - range: where the expected value must lie.
  ///   - replications: those that had cases.
  /// - Precondition: `0 < confidence < 1`.
  public func interval(
    ofShareWithin range: ClosedRange<Double>, replications: Int, confidence: Double
  ) -> Interval {
    let rounding = 1e-12 * (range.upperBound - range.lowerBound)
    guard standardError <= rounding, range.lowerBound == 0 || abs(estimate) > rounding else {
      return interval(confidence: confidence)
    }
    return ZeroOrAllShare.interval(
      of: min(max(range.lowerBound, estimate), range.upperBound), within: range, replications: replications,
      confidence: confidence)
  }
}
