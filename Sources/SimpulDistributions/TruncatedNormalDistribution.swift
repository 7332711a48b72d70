// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The normal distribution truncated at 0: drawn anew while it is negative.
///
/// The moments are those by the inverse Mills ratio at the truncation (Johnson, Kotz and Balakrishnan, *Continuous
/// Univariate Distributions*, chapter 13).
public struct TruncatedNormalDistribution: DistributionProperties {
  /// Mean of the normal itself, before the truncation.
  public let center: Double
  /// Standard deviation of the normal itself, before the truncation.
  public let standardDeviation: Double
  public let mean: Double
  public let variance: Double

  /// - Throws: where a parameter is negative or no number.
  public init(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try DistributionProblem.check(.standardDeviation, standardDeviation)
    try DistributionProblem.check(.mean, mean)
    (center, self.standardDeviation) = (mean, standardDeviation)
    let cut = -mean / standardDeviation
    let mills = gsl_ran_ugaussian_pdf(cut) / gsl_cdf_ugaussian_Q(cut)
    self.mean = mean + standardDeviation * mills
    variance = standardDeviation * standardDeviation * (1 - mills * (mills - cut))
  }

  public func cumulative(_ x: Double) -> Double {
    x <= 0
      ? 0
      : 1 - gsl_cdf_ugaussian_Q((x - center) / standardDeviation)
        / gsl_cdf_ugaussian_P(center / standardDeviation)
  }

  public func quantile(_ p: Double) -> Double {
    max(
      0,
      center + standardDeviation
        * gsl_cdf_ugaussian_Qinv((1 - p) * gsl_cdf_ugaussian_P(center / standardDeviation)))
  }
}
