// SPDX-License-Identifier: GPL-3.0-or-later

/// The empirical distribution: one of the recorded values, with equal probability.
public struct EmpiricalDistribution: DistributionProperties {
  /// Values in rising order; one or more.
  public let values: [Double]
  public let mean: Double
  public let variance: Double

  /// - Throws: where there is no value, or one that is negative or no number.
  public init(_ values: [Double]) throws(DistributionProblem) {
    for value in values { try DistributionProblem.check(.recordedValue, value) }
    guard !values.isEmpty else { throw .noValues }
    self.values = values.sorted()
    let count = Double(values.count)
    let mean = self.values.reduce(0) { $0 + $1 / count }
    self.mean = mean
    variance = self.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
  }

  /// - Complexity: O(log n) in the values.
  public func cumulative(_ x: Double) -> Double {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return Double(low) / Double(values.count)
  }

  /// - Complexity: O(1).
  public func quantile(_ p: Double) -> Double {
    let rank = Int((p * Double(values.count)).rounded(.up))
    return values[min(max(rank, 1), values.count) - 1]
  }
}
