// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulDistributions
import SimpulModel

extension ExactCase {
  /// A distribution in hours.
  struct Law: Decodable, Sendable {
    var dist: String
    var mean: Double?
    var value: Double?
    var k: Int?
    var shape: Double?
    var scale: Double?
    var mu: Double?
    var sigma: Double?
    var min: Double?
    var mode: Double?
    var max: Double?
    var p: [Double]?
    var means: [Double]?

    var distribution: Distribution? {
      switch dist {
      case "exponential": mean.map { .exponential(mean: $0) }
      case "deterministic": value.map { .constant($0) }
      case "erlang": k.flatMap { k in mean.map { .erlang(phases: k, mean: $0) } }
      case "gamma":
        shape.flatMap { shape in
          scale.map { .gamma(mean: shape * $0, standardDeviation: shape.squareRoot() * $0) }
        }
      case "lognormal":
        mu.flatMap { mu in
          sigma.map { sigma in
            let mean = exp(mu + sigma * sigma / 2)
            return .lognormal(
              mean: mean, standardDeviation: mean * (exp(sigma * sigma) - 1).squareRoot())
          }
        }
      case "weibull":
        shape.flatMap { shape in
          scale.map { scale in
            let mean = scale * tgamma(1 + 1 / shape)
            let square = scale * scale * tgamma(1 + 2 / shape)
            return .weibull(mean: mean, standardDeviation: (square - mean * mean).squareRoot())
          }
        }
      case "uniform": min.flatMap { min in max.map { .uniform(least: min, most: $0) } }
      case "triangular":
        min.flatMap { min in
          mode.flatMap { mode in max.map { .triangular(least: min, likely: mode, most: $0) } }
        }
      case "hyperexponential":
        p.flatMap { p in
          means.map { means in
            .mixture(
              zip(p, means).map {
                Distribution.Component(weight: $0, distribution: .exponential(mean: $1))
              })
          }
        }
      case "max_of_exponentials":
        // The larger of two exponentials of mean 1 by its distribution function, at 200,000 midpoints.
        .empirical((0..<200_000).map { -log(1 - ((Double($0) + 0.5) / 200_000).squareRoot()) })
      default: nil
      }
    }
  }
}
