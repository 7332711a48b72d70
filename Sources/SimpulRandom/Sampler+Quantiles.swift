// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

#if canImport(Glibc)
  import Glibc
#endif

extension Sampler {
  /// The probability of a draw of `x` or less.
  public func cumulative(_ x: Double) -> Double {
    switch form {
    case .constant(let value): return x >= value ? 1 : 0
    case .mixture(let mixture):
      return mixture.samplers.indices.reduce(0) {
        $0 + mixture.share($1) * mixture.samplers[$1].cumulative(x)
      }
    case .empirical(let values):
      var (low, high) = (0, values.count)
      while low < high {
        let middle = (low + high) / 2
        if values[middle] <= x { low = middle + 1 } else { high = middle }
      }
      return Double(low) / Double(values.count)
    default: return x <= 0 ? 0 : continuous(x)
    }
  }

  private func continuous(_ x: Double) -> Double {
    switch form {
    case .exponential: return gsl_cdf_exponential_P(x, mean)
    case .gamma(let shape, let scale): return gsl_cdf_gamma_P(x, shape, scale)
    case .lognormal(let median, let sigma): return gsl_cdf_lognormal_P(x, log(median), sigma)
    case .normal(let mean, let sd):
      return 1 - gsl_cdf_ugaussian_Q((x - mean) / sd) / gsl_cdf_ugaussian_P(mean / sd)
    case .weibull(let scale, let shape): return gsl_cdf_weibull_P(x, scale, shape)
    case .uniform(let least, let most): return gsl_cdf_flat_P(x, least, most)
    case .triangular(let least, let likely, let most):
      if x <= least { return 0 }
      if x >= most { return 1 }
      return x < likely
        ? (x - least) / (most - least) * ((x - least) / (likely - least))
        : 1 - (most - x) / (most - least) * ((most - x) / (most - likely))
    case .pert(let least, let span, let alpha, let beta):
      return gsl_cdf_beta_P((x - least) / span, alpha, beta)
    case .constant, .mixture, .empirical: return .nan
    }
  }

  /// The least value that a draw does not exceed with probability `p`.
  ///
  /// - Precondition: `p` is a probability.
  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a quantile is asked for at a probability")
    switch form {
    case .constant(let value): return value
    case .exponential: return gsl_cdf_exponential_Pinv(p, mean)
    case .gamma(let shape, let scale):
      return refined(gsl_cdf_gamma_Pinv(p, shape, scale), p)
    case .lognormal(let median, let sigma): return gsl_cdf_lognormal_Pinv(p, log(median), sigma)
    case .normal(let mean, let sd):
      return max(0, mean + sd * gsl_cdf_ugaussian_Qinv((1 - p) * gsl_cdf_ugaussian_P(mean / sd)))
    case .weibull(let scale, let shape): return gsl_cdf_weibull_Pinv(p, scale, shape)
    case .uniform(let least, let most): return gsl_cdf_flat_Pinv(p, least, most)
    case .triangular(let least, let likely, let most):
      return Self.triangular(p, least, likely, most)
    case .pert(let least, let span, let alpha, let beta):
      if p == 0 { return least }
      if p == 1 { return least + span }
      return refined(least + span * gsl_cdf_beta_Pinv(p, alpha, beta), p)
    case .mixture(let mixture):
      let quantiles = mixture.samplers.map { $0.quantile(p) }
      return bisected(p, quantiles.min() ?? 0, quantiles.max() ?? 0)
    case .empirical(let values):
      let rank = Int((p * Double(values.count)).rounded(.up))
      return values[min(max(rank, 1), values.count) - 1]
    }
  }

  /// The inverse of the triangular distribution function.
  @inlinable
  static func triangular(_ p: Double, _ least: Double, _ likely: Double, _ most: Double) -> Double {
    let span = most - least
    let left = likely - least
    return p * span < left
      ? least + (p * span * left).squareRoot()
      : most - ((1 - p) * span * (most - likely)).squareRoot()
  }

  /// GSL's inverse where it holds, else by bisection: GSL gives up on some gamma and beta distributions.
  private func refined(_ value: Double, _ p: Double) -> Double {
    if p == 0 || p == 1 { return value }
    if value.isFinite, value >= 0, abs(cumulative(value) - p) <= 1e-12 * min(p, 1 - p) { return value }
    var high = max(mean, .leastNormalMagnitude)
    while cumulative(high) < p, high.isFinite { high *= 2 }
    return bisected(p, 0, high)
  }

  /// The least x in [low, high] with cumulative(x) ≥ p.
  private func bisected(_ p: Double, _ low: Double, _ high: Double) -> Double {
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
