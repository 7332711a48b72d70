// SPDX-License-Identifier: GPL-3.0-or-later

/// A mixture of several distributions, none of them a mixture, each with its share.
public struct MixtureDistribution: DistributionProperties {
  public let components: [CheckedDistribution]
  /// Running sums of the components' shares; the last is 1.
  public let bounds: [Double]
  public let mean: Double
  public let variance: Double

  /// The components, with those of mixtures as components of their own, and without those of weight 0.
  ///
  /// - Throws: what is wrong with a component, or that none has a weight.
  static func flattened(
    _ components: [Distribution.Component]
  ) throws(DistributionProblem) -> [(weight: Double, distribution: CheckedDistribution)] {
    guard !components.isEmpty else { throw .noComponents }
    var parts: [(weight: Double, distribution: CheckedDistribution)] = []
    for component in components {
      try DistributionProblem.check(.weight, component.weight)
      let distribution = try component.distribution.checked()
      guard component.weight > 0 else { continue }
      if case .mixture(let inner) = distribution {
        for index in inner.components.indices {
          parts.append((component.weight * inner.share(index), inner.components[index]))
        }
      } else {
        parts.append((component.weight, distribution))
      }
    }
    let total = parts.reduce(0) { $0 + $1.weight }
    guard total > 0 else { throw .noWeight }
    guard total.isFinite else { throw .notFinite(.weight, total) }
    return parts
  }

  /// - Precondition: two parts or more, with weights above 0.
  init(_ parts: [(weight: Double, distribution: CheckedDistribution)]) {
    let total = parts.reduce(0) { $0 + $1.weight }
    components = parts.map(\.distribution)
    var sum = 0.0
    bounds = parts.map { part in
      sum += part.weight
      return sum / total
    }
    let mean = parts.reduce(0) { $0 + $1.weight / total * $1.distribution.mean }
    self.mean = mean
    variance = parts.reduce(0) {
      let distance = $1.distribution.mean - mean
      return $0 + $1.weight / total * ($1.distribution.variance + distance * distance)
    }
  }

  /// The probability of a component.
  public func share(_ index: Int) -> Double { index == 0 ? bounds[0] : bounds[index] - bounds[index - 1] }

  public func cumulative(_ x: Double) -> Double {
    components.indices.reduce(0) { $0 + share($1) * components[$1].cumulative(x) }
  }

  public func quantile(_ p: Double) -> Double {
    let quantiles = components.map { $0.quantile(p) }
    return bisected(p, quantiles.min() ?? 0, quantiles.max() ?? 0)
  }
}
