// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

#if canImport(Glibc)
  import Glibc
#endif

/// The lognormal distribution with a stated mean and standard deviation of its own (not of the logarithm).
public struct LognormalDistribution: DistributionProperties {
  public let mean: Double
  public let variance: Double
  public let median: Double
  /// The standard deviation of the logarithm.
  public let sigma: Double

  /// - Throws: where a parameter is out of range, or both are too far apart.
  public init(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try DistributionProblem.check(mean: mean, standardDeviation: standardDeviation)
    let ratio = standardDeviation / mean
    let square = ratio * ratio
    (median, sigma) = (mean / (1 + square).squareRoot(), log1p(square).squareRoot())
    (self.mean, variance) = (mean, standardDeviation * standardDeviation)
    guard median.isNormal, sigma.isNormal else {
      throw .spread(mean: mean, standardDeviation: standardDeviation)
    }
  }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_lognormal_P(x, log(median), sigma) }

  public func quantile(_ p: Double) -> Double { gsl_cdf_lognormal_Pinv(p, log(median), sigma) }
}
