// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The PERT distribution: the beta distribution on [least, most] with shape 1 + 4 (likely - least) / (most - least)
/// and its mirror.
public struct PERTDistribution: DistributionProperties {
  public let least: Double
  /// Distance from the least to the most.
  public let span: Double
  public let alpha: Double
  public let beta: Double

  /// - Throws: where a value is negative or no number, or they are not in order.
  public init(least: Double, likely: Double, most: Double) throws(DistributionProblem) {
    try DistributionProblem.check(least: least, likely: likely, most: most)
    (self.least, span) = (least, most - least)
    alpha = 1 + 4 * (likely - least) / span
    beta = 1 + 4 * (most - likely) / span
  }

  public var mean: Double { least + span * alpha / 6 }
  public var variance: Double { span * span * alpha * beta / 252 }

  public func cumulative(_ x: Double) -> Double {
    x <= 0 ? 0 : gsl_cdf_beta_P((x - least) / span, alpha, beta)
  }

  public func quantile(_ p: Double) -> Double {
    if p == 0 { return least }
    if p == 1 { return least + span }
    return refined(least + span * gsl_cdf_beta_Pinv(p, alpha, beta), p)
  }
}
