// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The uniform distribution between the least and the most.
public struct UniformDistribution: DistributionProperties {
  public let least: Double
  public let most: Double

  /// - Throws: where an end is negative or no number, or they are not in order.
  public init(least: Double, most: Double) throws(DistributionProblem) {
    try DistributionProblem.check(least: least, most: most)
    (self.least, self.most) = (least, most)
  }

  private var span: Double { most - least }
  public var mean: Double { least + span / 2 }
  public var variance: Double { span * span / 12 }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_flat_P(x, least, most) }

  public func quantile(_ p: Double) -> Double { gsl_cdf_flat_Pinv(p, least, most) }
}
