// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulDistributions

/// One distribution of the exact suite.
public struct ExactDistribution: Decodable, Sendable {
  private struct Model: Decodable, Sendable {
    var dist: String
    var mean: Double?
    var k: Int?
    var shape: Double?
    var scale: Double?
    var cv: Double?
    var mu: Double?
    var sigma: Double?
    var min: Double?
    var mode: Double?
    var max: Double?
    var p: [Double]?
    var means: [Double]?

    enum CodingKeys: String, CodingKey {
      case dist, mean, k, shape, scale, cv, mu, sigma, min, mode, max, p, means
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      dist = try values.decode(String.self, forKey: .dist)
      mean = try? values.decode(Double.self, forKey: .mean)
      k = try? values.decode(Int.self, forKey: .k)
      shape = try? values.decode(Double.self, forKey: .shape)
      scale = try? values.decode(Double.self, forKey: .scale)
      cv = try? values.decode(Double.self, forKey: .cv)
      mu = try? values.decode(Double.self, forKey: .mu)
      sigma = try? values.decode(Double.self, forKey: .sigma)
      min = try? values.decode(Double.self, forKey: .min)
      mode = try? values.decode(Double.self, forKey: .mode)
      max = try? values.decode(Double.self, forKey: .max)
      p = try? values.decode([Double].self, forKey: .p)
      means = try? values.decode([Double].self, forKey: .means)
    }
  }

  public struct Quantity: Decodable, Sendable { public var value: Double }

  public var id: String
  private var model: Model
  public var quantities: [String: Quantity]

  private struct Family: Decodable { var cases: [ExactDistribution] }

  /// Those that scenario files can state; counts and the like belong to later elements.
  public static let all: [ExactDistribution] = {
    guard let url = Bundle.module.url(forResource: "Data/distributions", withExtension: "json"),
      let data = try? Data(contentsOf: url), let family = try? JSONDecoder().decode(Family.self, from: data)
    else { return [] }
    return family.cases.filter { $0.distribution != nil }
  }()

  public var distribution: Distribution? {
    let (mean, deviation) = (quantities["mean"]?.value ?? 0, (quantities["var"]?.value ?? 0).squareRoot())
    switch model.dist {
    case "exponential": return .exponential(mean: mean)
    case "gamma": return .gamma(mean: mean, standardDeviation: deviation)
    case "erlang": return model.k.map { .erlang(phases: $0, mean: mean) }
    case "lognormal": return .lognormal(mean: mean, standardDeviation: deviation)
    case "weibull": return .weibull(mean: mean, standardDeviation: deviation)
    case "normal_truncated_at_zero":
      return model.mu.flatMap { mu in model.sigma.map { .normal(mean: mu, standardDeviation: $0) } }
    case "uniform": return model.min.flatMap { min in model.max.map { .uniform(least: min, most: $0) } }
    case "triangular":
      return model.min.flatMap { min in
        model.mode.flatMap { mode in
          model.max.map { .triangular(least: min, likely: mode, most: $0) }
        }
      }
    case "beta_pert":
      return model.min.flatMap { min in
        model.mode.flatMap { mode in model.max.map { .pert(least: min, likely: mode, most: $0) } }
      }
    case "hyperexponential":
      return model.p.flatMap { p in
        model.means.map { means in
          .mixture(
            zip(p, means).map {
              Distribution.Component(weight: $0, distribution: .exponential(mean: $1))
            })
        }
      }
    default: return nil
    }
  }
}
