// SPDX-License-Identifier: GPL-3.0-or-later

/// The degenerate distribution: always the same value.
public struct ConstantDistribution: DistributionProperties {
  public let value: Double

  /// - Throws: where the value is negative or no number.
  public init(_ value: Double) throws(DistributionProblem) {
    try DistributionProblem.check(.value, value)
    self.value = value
  }

  /// The limit of a family without spread.
  init(degenerate value: Double) { self.value = value }

  public var mean: Double { value }
  public var variance: Double { 0 }

  public func cumulative(_ x: Double) -> Double { x >= value ? 1 : 0 }

  public func quantile(_ p: Double) -> Double { value }
}
