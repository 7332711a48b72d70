// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The exponential distribution with a stated mean.
public struct ExponentialDistribution: DistributionProperties {
  public let mean: Double

  /// - Throws: where the mean is not above 0.
  public init(mean: Double) throws(DistributionProblem) {
    try DistributionProblem.check(.mean, mean, positive: true)
    self.mean = mean
  }

  public var variance: Double { mean * mean }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_exponential_P(x, mean) }

  public func quantile(_ p: Double) -> Double { gsl_cdf_exponential_Pinv(p, mean) }
}
