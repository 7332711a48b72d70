// SPDX-License-Identifier: GPL-3.0-or-later

/// A family of distributions on [0, ∞) with checked parameters. The unit is that of the parameters.
///
/// A family is one file: its parameters with their checks, its moments, its distribution function and the inverse of
/// that. Sampling is in `SimpulRandom`.
public protocol DistributionProperties: Hashable, Sendable {
  var mean: Double { get }
  var variance: Double { get }

  /// The distribution function: the probability of a value of `x` or less.
  func cumulative(_ x: Double) -> Double

  /// The inverse distribution function: the least value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` is a probability.
  func quantile(_ p: Double) -> Double
}

extension DistributionProperties {
  /// GSL's inverse where it holds, else by bisection: GSL fails on some gamma and beta distributions.
  func refined(_ value: Double, _ p: Double) -> Double {
    if p == 0 || p == 1 { return value }
    if value.isFinite, value >= 0, abs(cumulative(value) - p) <= 1e-12 * min(p, 1 - p) { return value }
    var high = max(mean, .leastNormalMagnitude)
    while cumulative(high) < p, high.isFinite { high *= 2 }
    return bisected(p, 0, high)
  }

  /// The least x in [low, high] with cumulative(x) ≥ p.
  func bisected(_ p: Double, _ low: Double, _ high: Double) -> Double {
    var (low, high) = (low, high)
    guard low < high, cumulative(low) < p else { return low }
    guard high.isFinite else { return high }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if cumulative(middle) < p { low = middle } else { high = middle }
    }
  }
}
