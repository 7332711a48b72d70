// SPDX-License-Identifier: GPL-3.0-or-later

/// The triangular distribution: least, most likely and most.
public struct TriangularDistribution: DistributionProperties {
  public let least: Double
  public let likely: Double
  public let most: Double

  /// - Throws: where a value is negative or no number, or they are not in order.
  public init(least: Double, likely: Double, most: Double) throws(DistributionProblem) {
    try DistributionProblem.check(least: least, likely: likely, most: most)
    (self.least, self.likely, self.most) = (least, likely, most)
  }

  private var span: Double { most - least }
  public var mean: Double { least + (span + (likely - least)) / 3 }
  public var variance: Double { (span * span - (likely - least) * (most - likely)) / 18 }

  public func cumulative(_ x: Double) -> Double {
    if x <= least { return 0 }
    if x >= most { return 1 }
    return x < likely
      ? (x - least) / (most - least) * ((x - least) / (likely - least))
      : 1 - (most - x) / (most - least) * ((most - x) / (most - likely))
  }

  public func quantile(_ p: Double) -> Double { TriangularDistribution.quantile(p, least, likely, most) }

  /// The inverse of the distribution function, of values in order.
  @inlinable
  public static func quantile(_ p: Double, _ least: Double, _ likely: Double, _ most: Double) -> Double {
    let span = most - least
    let left = likely - least
    return p * span < left
      ? least + (p * span * left).squareRoot() : most - ((1 - p) * span * (most - likely)).squareRoot()
  }
}
