// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution whose parameters are in range, by its family. One without spread is a constant, whatever it was
/// stated as, and an Erlang distribution is a gamma distribution.
public indirect enum CheckedDistribution: DistributionProperties {
  case constant(ConstantDistribution)
  case exponential(ExponentialDistribution)
  case gamma(GammaDistribution)
  case lognormal(LognormalDistribution)
  case normal(TruncatedNormalDistribution)
  case weibull(WeibullDistribution)
  case uniform(UniformDistribution)
  case triangular(TriangularDistribution)
  case pert(PERTDistribution)
  case mixture(MixtureDistribution)
  case empirical(EmpiricalDistribution)

  /// The family, whichever it is.
  public var family: any DistributionProperties {
    switch self {
    case .constant(let family): family
    case .exponential(let family): family
    case .gamma(let family): family
    case .lognormal(let family): family
    case .normal(let family): family
    case .weibull(let family): family
    case .uniform(let family): family
    case .triangular(let family): family
    case .pert(let family): family
    case .mixture(let family): family
    case .empirical(let family): family
    }
  }

  public var mean: Double { family.mean }
  public var variance: Double { family.variance }

  public func cumulative(_ x: Double) -> Double { family.cumulative(x) }

  public func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a quantile is asked for at a probability")
    return family.quantile(p)
  }

  /// The value of every draw, where that takes no random number.
  public var constantValue: Double? { if case .constant(let family) = self { family.value } else { nil } }
}

extension Distribution {
  /// The distribution with its parameters checked.
  ///
  /// - Throws: the first problem found.
  /// - Complexity: O(1); O(n log n) in recorded values.
  public func checked() throws(DistributionProblem) -> CheckedDistribution {
    GSL.prepare()
    switch self {
    case .constant(let value): return .constant(try ConstantDistribution(value))
    case .exponential(let mean): return .exponential(try ExponentialDistribution(mean: mean))
    case .gamma(let mean, 0), .lognormal(let mean, 0), .weibull(let mean, 0), .normal(let mean, 0):
      try DistributionProblem.check(.mean, mean)
      return .constant(ConstantDistribution(degenerate: mean))
    case .gamma(let mean, let sd): return .gamma(try GammaDistribution(mean: mean, standardDeviation: sd))
    case .erlang(let phases, let mean): return .gamma(try GammaDistribution(phases: phases, mean: mean))
    case .lognormal(let mean, let sd):
      return .lognormal(try LognormalDistribution(mean: mean, standardDeviation: sd))
    case .normal(let mean, let sd):
      return .normal(try TruncatedNormalDistribution(mean: mean, standardDeviation: sd))
    case .weibull(let mean, let sd):
      return .weibull(try WeibullDistribution(mean: mean, standardDeviation: sd))
    case .uniform(let least, let most):
      let family = try UniformDistribution(least: least, most: most)
      return least < most ? .uniform(family) : .constant(ConstantDistribution(degenerate: least))
    case .triangular(let least, let likely, let most):
      let family = try TriangularDistribution(least: least, likely: likely, most: most)
      return least < most ? .triangular(family) : .constant(ConstantDistribution(degenerate: least))
    case .pert(let least, let likely, let most):
      let family = try PERTDistribution(least: least, likely: likely, most: most)
      return least < most ? .pert(family) : .constant(ConstantDistribution(degenerate: least))
    case .mixture(let components):
      let parts = try MixtureDistribution.flattened(components)
      let value = parts[0].distribution.constantValue
      if parts.count == 1 || value != nil && parts.allSatisfy({ $0.distribution.constantValue == value }) {
        return parts[0].distribution
      }
      return .mixture(MixtureDistribution(parts))
    case .empirical(let values):
      let family = try EmpiricalDistribution(values)
      guard let least = family.values.first, least == family.values.last else { return .empirical(family) }
      return .constant(ConstantDistribution(degenerate: least))
    }
  }

  /// The exact mean; nil where the parameters are out of range.
  public var mean: Double? { try? checked().mean }

  /// Why its parameters are out of range; nil where they are not.
  public var problem: DistributionProblem? {
    do throws(DistributionProblem) {
      _ = try checked()
      return nil
    } catch { return error }
  }
}
