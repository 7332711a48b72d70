// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// The queue with Poisson arrivals, any work, and one server, M/G/1 (Pollaczek 1930; Khinchine 1932). Times in hours,
/// rates for an hour.
struct PollaczekKhinchine {
  let rate: Double
  let work: Moments

  var utilisation: Double { rate * work.mean }

  /// lambda E S^2 / 2: the mean work that an arrival finds under way.
  var residualWork: Double { rate * work.secondMoment / 2 }

  /// lambda E S^2 / (2 (1 - rho)).
  var meanWait: Double { residualWork / (1 - utilisation) }

  var meanTime: Double { meanWait + work.mean }
}

/// The first two moments of a distribution.
struct Moments: Equatable {
  let mean: Double
  let secondMoment: Double

  /// Nil for a distribution that no verification uses.
  init?(_ distribution: Distribution) {
    switch distribution {
    case .constant(let value): self.init(value, square: value * value)
    case .exponential(let mean): self.init(mean, square: 2 * mean * mean)
    case .erlang(let phases, let mean): self.init(mean, square: mean * mean * (1 + 1 / Double(phases)))
    case .lognormal(let mean, let deviation), .gamma(let mean, let deviation):
      self.init(mean, square: mean * mean + deviation * deviation)
    default: return nil
    }
  }

  private init(_ mean: Double, square: Double) {
    self.mean = mean
    secondMoment = square
  }

  static func exponential(_ mean: Double) -> Moments { Moments(mean, square: 2 * mean * mean) }
  static func constant(_ value: Double) -> Moments { Moments(value, square: value * value) }
}
