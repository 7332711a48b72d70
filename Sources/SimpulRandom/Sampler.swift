// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import SimpulModel

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

  @usableFromInline
  enum Form: Sendable {
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
    /// In rising order.
    case empirical([Double])
  }

  @usableFromInline
  struct Mixture: Sendable {
    /// Running sums of the components' shares.
    @usableFromInline let bounds: [Double]
    /// None of them a mixture.
    @usableFromInline let samplers: [Sampler]

    func share(_ index: Int) -> Double {
      index == 0 ? bounds[0] : bounds[index] - bounds[index - 1]
    }
  }

  public init(_ distribution: Distribution) throws(DistributionProblem) {
    GSL.prepare()
    switch distribution {
    case .constant(let value):
      try Self.check(.value, value)
      self.init(constant: value)
    case .exponential(let mean):
      try Self.check(.mean, mean, positive: true)
      self.init(.exponential(sigma: (mean / 2).squareRoot()), mean: mean, variance: mean * mean)
    case .gamma(let mean, let sd):
      try self.init(mean, sd) {
        let root = mean / sd
        return .gamma(shape: root * root, scale: sd / root)
      }
    case .erlang(let phases, let mean):
      guard phases >= 1 else { throw .phases(phases) }
      try Self.check(.mean, mean, positive: true)
      let scale = mean / Double(phases)
      self.init(.gamma(shape: Double(phases), scale: scale), mean: mean, variance: mean * scale)
    case .lognormal(let mean, let sd):
      try self.init(mean, sd) {
        let ratio = sd / mean
        let square = ratio * ratio
        return .lognormal(median: mean / (1 + square).squareRoot(), sigma: log1p(square).squareRoot())
      }
    case .normal(let mean, let sd):
      try self.init(normal: mean, sd)
    case .weibull(let mean, let sd):
      try self.init(mean, sd) {
        WeibullShape(mean: mean, standardDeviation: sd).map { .weibull(scale: $0.scale, shape: $0.shape) }
      }
    case .uniform(let least, let most):
      try Self.check(least, nil, most)
      let span = most - least
      self.init(
        .uniform(least: least, most: most), mean: least + span / 2, variance: span * span / 12)
    case .triangular(let least, let likely, let most):
      try Self.check(least, likely, most)
      let (span, left, right) = (most - least, likely - least, most - likely)
      self.init(
        .triangular(least: least, likely: likely, most: most), mean: least + (span + left) / 3,
        variance: (span * span - left * right) / 18)
    case .pert(let least, let likely, let most):
      try Self.check(least, likely, most)
      let span = most - least
      let alpha = 1 + 4 * (likely - least) / span
      let beta = 1 + 4 * (most - likely) / span
      self.init(
        .pert(least: least, span: span, alpha: alpha, beta: beta),
        mean: least + span * alpha / 6, variance: span * span * alpha * beta / 252)
    case .mixture(let components):
      try self.init(components)
    case .empirical(let values):
      try self.init(values)
    }
  }

  /// A least equal to the most, and the like, is a constant.
  private init(_ form: Form, mean: Double, variance: Double) {
    switch form {
    case .uniform(let least, let most) where least == most,
      .triangular(let least, _, let most) where least == most:
      self.init(constant: least)
    case .pert(let least, 0, _, _):
      self.init(constant: least)
    default:
      self.init(exactly: form, mean, variance)
    }
  }

  private init(constant value: Double) { self.init(exactly: .constant(value), value, 0) }

  private init(exactly form: Form, _ mean: Double, _ variance: Double) {
    self.form = form
    self.mean = mean
    self.variance = variance
  }

  /// The families stated by their own mean and standard deviation.
  private init(
    _ mean: Double, _ sd: Double, _ form: () -> Form?
  ) throws(DistributionProblem) {
    try Self.check(.standardDeviation, sd)
    try Self.check(.mean, mean, positive: sd > 0)
    guard sd > 0 else {
      self.init(constant: mean)
      return
    }
    guard let form = form(), form.isRegular else {
      throw .spread(mean: mean, standardDeviation: sd)
    }
    self.init(form, mean: mean, variance: sd * sd)
  }

  /// The moments by the inverse Mills ratio at the truncation (Johnson, Kotz and Balakrishnan, chapter 13).
  private init(normal mean: Double, _ sd: Double) throws(DistributionProblem) {
    try Self.check(.standardDeviation, sd)
    try Self.check(.mean, mean)
    guard sd > 0 else {
      self.init(constant: mean)
      return
    }
    let cut = -mean / sd
    let mills = gsl_ran_ugaussian_pdf(cut) / gsl_cdf_ugaussian_Q(cut)
    self.init(
      .normal(mean: mean, standardDeviation: sd), mean: mean + sd * mills,
      variance: sd * sd * (1 - mills * (mills - cut)))
  }

  private init(_ components: [Distribution.Component]) throws(DistributionProblem) {
    guard !components.isEmpty else { throw .noComponents }
    var parts: [(weight: Double, sampler: Sampler)] = []
    for component in components {
      try Self.check(.weight, component.weight)
      let sampler = try Sampler(component.distribution)
      guard component.weight > 0 else { continue }
      if case .mixture(let inner) = sampler.form {
        for index in inner.samplers.indices {
          parts.append((component.weight * inner.share(index), inner.samplers[index]))
        }
      } else {
        parts.append((component.weight, sampler))
      }
    }
    let total = parts.reduce(0) { $0 + $1.weight }
    guard total > 0 else { throw .noWeight }
    guard total.isFinite else { throw .notFinite(.weight, total) }
    if let value = parts[0].sampler.constantValue,
      parts.allSatisfy({ $0.sampler.constantValue == value })
    {
      self.init(constant: value)
      return
    }
    if parts.count == 1 {
      self = parts[0].sampler
      return
    }
    var sum = 0.0
    let bounds = parts.map { part in
      sum += part.weight
      return sum / total
    }
    let mean = parts.reduce(0) { $0 + $1.weight / total * $1.sampler.mean }
    let variance = parts.reduce(0) {
      let distance = $1.sampler.mean - mean
      return $0 + $1.weight / total * ($1.sampler.variance + distance * distance)
    }
    self.init(
      .mixture(Mixture(bounds: bounds, samplers: parts.map(\.sampler))), mean: mean, variance: variance)
  }

  private init(_ values: [Double]) throws(DistributionProblem) {
    for value in values { try Self.check(.value, value) }
    let values = values.sorted()
    guard let least = values.first, let most = values.last else { throw .noValues }
    guard least < most else {
      self.init(constant: least)
      return
    }
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / count }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
    self.init(.empirical(values), mean: mean, variance: variance)
  }

  /// The value of every draw, where that takes no random number.
  @inlinable
  public var constantValue: Double? {
    if case .constant(let value) = form { value } else { nil }
  }
}

extension Sampler {
  private static func check(
    _ parameter: DistributionProblem.Parameter, _ value: Double, positive: Bool = false
  ) throws(DistributionProblem) {
    guard value.isFinite else { throw .notFinite(parameter, value) }
    if positive, value <= 0 { throw .notPositive(parameter, value) }
    if value < 0 { throw .negative(parameter, value) }
  }

  private static func check(
    _ least: Double, _ likely: Double?, _ most: Double
  ) throws(DistributionProblem) {
    try check(.least, least)
    if let likely { try check(.likely, likely) }
    try check(.most, most)
    guard least <= likely ?? least, likely ?? least <= most else {
      throw .order(least: least, likely: likely, most: most)
    }
  }
}

extension Sampler.Form {
  /// Whether shape and scale came out as numbers that can be sampled.
  fileprivate var isRegular: Bool {
    switch self {
    case .gamma(let first, let second), .lognormal(let first, let second),
      .weibull(let first, let second):
      first.isNormal && second.isNormal
    default: true
    }
  }
}
