// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import SimpulDistributions

#if canImport(Glibc)
  import Glibc
#endif

/// A distribution made ready for sampling: the parameters that GSL takes are worked out once.
///
/// Parameters follow the GSL manual, "Random number distributions": there the scale of a Weibull comes before its
/// shape, and zeta and sigma of a lognormal are those of the logarithm.
public struct Sampler: Sendable {
  @usableFromInline let form: Form
  /// The exact mean: of a normal, after drawing anew below 0.
  public let mean: Double
  /// The exact variance: of a normal, after drawing anew below 0.
  public let variance: Double

  @usableFromInline enum Form: Sendable {
    case constant(Double)
    /// An exponential is the square of a Rayleigh whose sigma is the root of half its mean.
    case exponential(sigma: Double)
    case gamma(shape: Double, scale: Double)
    case lognormal(median: Double, sigma: Double)
    case normal(mean: Double, standardDeviation: Double)
    case weibull(scale: Double, shape: Double)
    case uniform(least: Double, most: Double)
    case triangular(least: Double, likely: Double, most: Double)
    case pert(least: Double, span: Double, alpha: Double, beta: Double)
    case mixture(Mixture)
    /// Values in rising order.
    case empirical([Double])
  }

  @usableFromInline struct Mixture: Sendable {
    /// Running sums of the components' shares.
    @usableFromInline let bounds: [Double]
    /// Samplers of the components, none of them a mixture.
    @usableFromInline let samplers: [Sampler]
  }

  /// - Throws: what is wrong with the parameters.
  public init(_ distribution: Distribution) throws(DistributionProblem) {
    self.init(try distribution.checked())
  }

  public init(_ distribution: CheckedDistribution) {
    form = Form(distribution)
    (mean, variance) = (distribution.mean, distribution.variance)
  }

  /// The value of every draw, where that takes no random number.
  @inlinable public var constantValue: Double? { if case .constant(let value) = form { value } else { nil } }
}

extension Sampler.Form {
  init(_ distribution: CheckedDistribution) {
    switch distribution {
    case .constant(let family): self = .constant(family.value)
    case .exponential(let family): self = .exponential(sigma: (family.mean / 2).squareRoot())
    case .gamma(let family): self = .gamma(shape: family.shape, scale: family.scale)
    case .lognormal(let family): self = .lognormal(median: family.median, sigma: family.sigma)
    case .normal(let family): self = .normal(mean: family.center, standardDeviation: family.standardDeviation)
    case .weibull(let family): self = .weibull(scale: family.scale, shape: family.shape)
    case .uniform(let family): self = .uniform(least: family.least, most: family.most)
    case .triangular(let family):
      self = .triangular(least: family.least, likely: family.likely, most: family.most)
    case .pert(let family):
      self = .pert(least: family.least, span: family.span, alpha: family.alpha, beta: family.beta)
    case .mixture(let family):
      self = .mixture(Sampler.Mixture(bounds: family.bounds, samplers: family.components.map { Sampler($0) }))
    case .empirical(let family): self = .empirical(family.values)
    }
  }
}

extension AddressedGenerator {
  /// One draw from where the generator stands.
  func sample(_ sampler: Sampler) -> Double {
    switch sampler.form {
    case .constant(let value): return value
    case .exponential(let sigma): return exponential(sigma)
    case .gamma(let shape, let scale): return gsl_ran_gamma(generator, shape, scale)
    case .lognormal(let median, let sigma): return median * exp(gsl_ran_gaussian_ziggurat(generator, sigma))
    case .normal(let mean, let standardDeviation):
      var value = mean + gsl_ran_gaussian_ziggurat(generator, standardDeviation)
      while value < 0 { value = mean + gsl_ran_gaussian_ziggurat(generator, standardDeviation) }
      return value
    case .weibull(let scale, let shape): return gsl_ran_weibull(generator, scale, shape)
    case .uniform(let least, let most): return gsl_ran_flat(generator, least, most)
    case .triangular(let least, let likely, let most):
      return TriangularDistribution.quantile(gsl_rng_uniform_pos(generator), least, likely, most)
    case .pert(let least, let span, let alpha, let beta):
      return least + span * gsl_ran_beta(generator, alpha, beta)
    case .mixture(let mixture):
      let uniform = gsl_rng_uniform_pos(generator)
      let last = mixture.bounds.count - 1
      var index = 0
      while index < last, uniform >= mixture.bounds[index] { index += 1 }
      return sample(mixture.samplers[index])
    case .empirical(let values):
      let index = Int(gsl_rng_uniform_pos(generator) * Double(values.count))
      return values[min(index, values.count - 1)]
    }
  }
}
