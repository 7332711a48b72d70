// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The gamma distribution with a stated mean and standard deviation, or as the sum of exponential phases (Erlang).
public struct GammaDistribution: DistributionProperties {
  public let mean: Double
  public let variance: Double
  public let shape: Double
  public let scale: Double

  /// - Throws: where a parameter is out of range, or both are too far apart.
  public init(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try DistributionProblem.check(mean: mean, standardDeviation: standardDeviation)
    let root = mean / standardDeviation
    (shape, scale) = (root * root, standardDeviation / root)
    (self.mean, variance) = (mean, standardDeviation * standardDeviation)
    guard shape.isNormal, scale.isNormal else {
      throw .spread(mean: mean, standardDeviation: standardDeviation)
    }
  }

  /// - Throws: where there is no phase, or the mean is not above 0.
  public init(phases: Int, mean: Double) throws(DistributionProblem) {
    guard phases >= 1 else { throw .phases(phases) }
    try DistributionProblem.check(.mean, mean, positive: true)
    (shape, scale) = (Double(phases), mean / Double(phases))
    (self.mean, variance) = (mean, mean * scale)
  }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_gamma_P(x, shape, scale) }

  public func quantile(_ p: Double) -> Double { refined(gsl_cdf_gamma_Pinv(p, shape, scale), p) }
}
