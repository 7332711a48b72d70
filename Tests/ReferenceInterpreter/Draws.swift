// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom
import SimpulTime

/// The random numbers of one replication, asked for by address.
struct Draws {
  private let key: DrawKey
  private var samplers: [Distribution: Sampler] = [:]

  init(key: DrawKey) { self.key = key }

  func uniform(at address: DrawAddress) -> Double {
    var generator = AddressedGenerator(key: key)
    return generator.uniform(at: address)
  }

  func exponential(at address: DrawAddress) -> Double {
    var generator = AddressedGenerator(key: key)
    return generator.exponential(at: address)
  }

  mutating func value(_ distribution: Distribution, at address: DrawAddress) throws -> Double {
    let sampler = try sampler(distribution)
    var generator = AddressedGenerator(key: key)
    return generator.draw(sampler, at: address)
  }

  mutating func mean(_ distribution: Distribution) throws -> Double { try sampler(distribution).mean }

  /// Scaled to seconds, sampled, rounded once; nothing stated is 0.
  mutating func duration(
    _ duration: DurationDistribution?, workingDay: Microseconds, at address: DrawAddress
  ) throws -> Microseconds {
    guard let duration else { return 0 }
    let seconds = duration.distribution.scaled(by: duration.unit.seconds ?? workingDay.seconds)
    return Microseconds(roundingSeconds: try value(seconds, at: address))
  }

  private mutating func sampler(_ distribution: Distribution) throws -> Sampler {
    if let known = samplers[distribution] { return known }
    let made = try Sampler(distribution)
    samplers[distribution] = made
    return made
  }
}
