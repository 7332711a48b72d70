// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions

/// One distribution or more of every family that a scenario can state, for the checks that all of a kind must pass. A family that
/// is added does not compile until it has a name here, and fails the battery until it is in the list.
public enum EveryDistribution {
  public enum Family: String, CaseIterable, Sendable {
    case constant, exponential, gamma, erlang, lognormal, normal, weibull, uniform, triangular, pert, mixture,
      empirical
  }

  public static let all: [Distribution] = [
    .constant(4), .exponential(mean: 3), .gamma(mean: 10, standardDeviation: 4),
    .gamma(mean: 2, standardDeviation: 5), .erlang(phases: 3, mean: 20),
    .lognormal(mean: 45, standardDeviation: 30), .normal(mean: 20, standardDeviation: 6),
    .normal(mean: 3, standardDeviation: 4), .weibull(mean: 12, standardDeviation: 8),
    .uniform(least: 1, most: 5), .triangular(least: 10, likely: 15, most: 30),
    .pert(least: 10, likely: 12, most: 40),
    .mixture([
      Distribution.Component(weight: 0.75, distribution: .triangular(least: 5, likely: 10, most: 20)),
      Distribution.Component(weight: 0.25, distribution: .exponential(mean: 60)),
    ]),
    .empirical([3, 5, 8, 13, 21, 34]),
  ]

  public static func family(of distribution: Distribution) -> Family {
    switch distribution {
    case .constant: .constant
    case .exponential: .exponential
    case .gamma: .gamma
    case .erlang: .erlang
    case .lognormal: .lognormal
    case .normal: .normal
    case .weibull: .weibull
    case .uniform: .uniform
    case .triangular: .triangular
    case .pert: .pert
    case .mixture: .mixture
    case .empirical: .empirical
    }
  }
}
