// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution of a non-negative quantity, in the parameters that people know: means, standard deviations, least,
/// most likely and most. The unit belongs to its owner.
///
/// Its moments and quantiles are those of its family: see `CheckedDistribution`. A new family is a file here, a case
/// here and there, a draw in `Sampler`, and words in `DistributionText` and `ReadBack`.
public indirect enum Distribution: Hashable, Sendable {
  case constant(Double)
  case exponential(mean: Double)
  case gamma(mean: Double, standardDeviation: Double)
  /// The sum of `phases` exponentials.
  case erlang(phases: Int, mean: Double)
  case lognormal(mean: Double, standardDeviation: Double)
  /// A normal drawn anew while it is negative; `mean` and `standardDeviation` are those before that.
  case normal(mean: Double, standardDeviation: Double)
  case weibull(mean: Double, standardDeviation: Double)
  case uniform(least: Double, most: Double)
  case triangular(least: Double, likely: Double, most: Double)
  /// The beta distribution on [least, most] with shape 1 + 4 (likely - least) / (most - least) and its mirror.
  case pert(least: Double, likely: Double, most: Double)
  /// One of several, with weights, which need not add up to one.
  case mixture([Component])
  /// One of the recorded values, with equal probability.
  case empirical([Double])

  public struct Component: Hashable, Sendable {
    public var weight: Double
    public var distribution: Distribution

    public init(weight: Double, distribution: Distribution) {
      self.weight = weight
      self.distribution = distribution
    }
  }
}

extension Distribution {
  /// Every value multiplied by `factor`, which must be positive: the same draws scaled.
  public func scaled(by factor: Double) -> Distribution {
    switch self {
    case .constant(let value): .constant(value * factor)
    case .exponential(let mean): .exponential(mean: mean * factor)
    case .gamma(let mean, let sd): .gamma(mean: mean * factor, standardDeviation: sd * factor)
    case .erlang(let phases, let mean): .erlang(phases: phases, mean: mean * factor)
    case .lognormal(let mean, let sd): .lognormal(mean: mean * factor, standardDeviation: sd * factor)
    case .normal(let mean, let sd): .normal(mean: mean * factor, standardDeviation: sd * factor)
    case .weibull(let mean, let sd): .weibull(mean: mean * factor, standardDeviation: sd * factor)
    case .uniform(let least, let most): .uniform(least: least * factor, most: most * factor)
    case .triangular(let least, let likely, let most):
      .triangular(least: least * factor, likely: likely * factor, most: most * factor)
    case .pert(let least, let likely, let most):
      .pert(least: least * factor, likely: likely * factor, most: most * factor)
    case .mixture(let components):
      .mixture(
        components.map { Component(weight: $0.weight, distribution: $0.distribution.scaled(by: factor)) })
    case .empirical(let values): .empirical(values.map { $0 * factor })
    }
  }

  /// The distribution with the parts of a mixture changed, and the whole of one that is no mixture.
  public func mapParts(_ change: (Distribution) -> Distribution) -> Distribution {
    guard case .mixture(let components) = self else { return change(self) }
    return .mixture(
      components.map { Component(weight: $0.weight, distribution: $0.distribution.mapParts(change)) })
  }
}
