// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import SimpulDistributions
import SimpulModel
import SimpulRandom

/// Draws at addresses, by distribution: per draw.
func measureDraws() {
  let distributions: [(String, Distribution)] = [
    ("constant", .constant(10)), ("exponential", .exponential(mean: 10)),
    ("gamma", .gamma(mean: 10, standardDeviation: 5)), ("erlang", .erlang(phases: 3, mean: 10)),
    ("lognormal", .lognormal(mean: 10, standardDeviation: 5)),
    ("normal", .normal(mean: 10, standardDeviation: 2)),
    ("weibull", .weibull(mean: 10, standardDeviation: 5)), ("uniform", .uniform(least: 5, most: 15)),
    ("triangular", .triangular(least: 5, likely: 8, most: 20)),
    ("pert", .pert(least: 5, likely: 8, most: 20)),
    ("empirical", .empirical((1...100).map(Double.init))),
  ]
  for (name, distribution) in distributions {
    Benchmark("draw-\(name)", configuration: .million) { benchmark in
      let sampler = try Sampler(distribution)
      var generator = AddressedGenerator(
        key: DrawKey(seed: 1, study: "draws", phase: .production, replication: 0))
      var sum = 0.0
      benchmark.startMeasurement()
      for entity in 0..<UInt32(1_000_000) {
        sum += generator.draw(
          sampler, at: DrawAddress(entity: entity, element: 1, visit: 0, purpose: .work, scope: 2))
      }
      benchmark.stopMeasurement()
      blackHole(sum)
    }
  }
}
