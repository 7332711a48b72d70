// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulRandom
import Testing

/// One distribution of the exact suite.
struct ExactDistribution: Decodable, Sendable {
  struct Model: Decodable, Sendable {
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

  struct Quantity: Decodable, Sendable { var value: Double }

  var id: String
  var model: Model
  var quantities: [String: Quantity]

  private struct Family: Decodable { var cases: [ExactDistribution] }

  /// Those that scenario files can state; counts and the like belong to later elements.
  static let all: [ExactDistribution] = {
    guard let url = Bundle.module.url(forResource: "Data/distributions", withExtension: "json"),
      let data = try? Data(contentsOf: url), let family = try? JSONDecoder().decode(Family.self, from: data)
    else { return [] }
    return family.cases.filter { $0.distribution != nil }
  }()

  var distribution: Distribution? {
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

@Suite("Samplers")
struct SamplerTests {
  @Test("All families are there")
  func count() { #expect(ExactDistribution.all.count == 15) }

  @Test("Exact moments and quantiles", arguments: ExactDistribution.all)
  func exact(_ known: ExactDistribution) throws {
    let sampler = try Sampler(#require(known.distribution))
    func near(_ found: Double, _ name: String, _ tolerance: Double) {
      guard let value = known.quantities[name]?.value else { return }
      #expect(
        abs(found - value) <= tolerance * max(1, abs(value)),
        "\(known.id) \(name): \(found), exactly \(value)")
    }
    near(sampler.mean, "mean", 1e-9)
    near(sampler.variance, "var", 1e-9)
    for (name, p) in [
      ("q05", 0.05), ("q25", 0.25), ("q50", 0.5), ("q75", 0.75), ("q95", 0.95), ("q99", 0.99),
    ] {
      near(sampler.quantile(p), name, 1e-7)
      #expect(abs(sampler.cumulative(sampler.quantile(p)) - p) < 1e-9)
    }
  }

  /// 30 batches of 20,000 draws; within 5.33 standard errors as in the exact suite.
  @Test("Draws have the mean, the variance and the quantiles", arguments: ExactDistribution.all)
  func draws(_ known: ExactDistribution) throws {
    let sampler = try Sampler(#require(known.distribution))
    let mean = try #require(known.quantities["mean"]?.value)
    var means: [Double] = []
    var squares: [Double] = []
    var below: [Double] = []
    let ninetyFifth = try #require(known.quantities["q95"]?.value)
    for batch in 0..<30 {
      var generator = AddressedGenerator(
        key: DrawKey(seed: 7, study: known.id, phase: .production, replication: UInt32(batch)))
      var (sum, square, count) = (0.0, 0.0, 0.0)
      for entity in 0..<UInt32(20_000) {
        let value = generator.draw(
          sampler, at: DrawAddress(entity: entity, element: 1, visit: 0, purpose: .work, scope: 2))
        sum += value
        square += (value - mean) * (value - mean)
        if value <= ninetyFifth { count += 1 }
      }
      means.append(sum / 20_000)
      squares.append(square / 20_000)
      below.append(count / 20_000)
    }
    func check(_ values: [Double], _ value: Double) {
      let average = values.reduce(0, +) / 30
      let error = (values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 29 / 30).squareRoot()
      #expect(abs(average - value) <= 5.33 * error, "\(known.id): \(average) ± \(error), exactly \(value)")
    }
    check(means, mean)
    check(squares, try #require(known.quantities["var"]?.value))
    check(below, 0.95)
  }
}
