// SPDX-License-Identifier: GPL-3.0-or-later

/// Quantiles of a finite set of numbers.
///
/// The quantile of probability p of n ascending values x_0 ... x_{n-1} is, with h = (n - 1) p and k its whole part, x_k
/// + (h - k)(x_{k+1} - x_k): type 7 of Hyndman & Fan (1996), the linear interpolation of order statistics.
public enum Quantile {
  /// The quantile of ascending values; nil when there are none.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= probability <= 1`, and the values ascend.
  public static func ofSorted(_ values: [Double], probability: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    return QuantilePosition(probability: probability, count: values.count).value { values[$0] }
  }

  /// The quantile of ascending values; nil when there are none.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= probability <= 1`, and the values ascend.
  public static func ofSorted(_ values: [Int64], probability: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    return QuantilePosition(probability: probability, count: values.count).value { Double(values[$0]) }
  }
}

/// Position of a quantile between two order statistics.
struct QuantilePosition: Equatable, Sendable {
  /// Rank of the lower order statistic, from zero.
  var rank: Int
  /// Part of the way to the next one.
  var fraction: Double

  init(probability: Double, count: Int) {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    precondition(count > 0, "there is a value")
    let position = Double(count - 1) * probability
    rank = min(Int(position), count - 1)
    fraction = position - Double(rank)
  }

  /// The interpolated value; reads the second order statistic only if it is needed.
  func value(orderStatistic: (Int) -> Double) -> Double {
    let lower = orderStatistic(rank)
    guard fraction > 0 else { return lower }
    return lower + fraction * (orderStatistic(rank + 1) - lower)
  }
}
