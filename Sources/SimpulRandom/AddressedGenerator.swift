// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import SimpulDistributions

/// A generator of random numbers addressed by what they belong to: a draw is the same whatever was drawn before.
///
/// It owns one GSL generator, whose counter is set to the address at the start of each draw; every family is sampled
/// by GSL's `gsl_ran_*` from there (what GSL lacks by inversion), and one that rejects takes further blocks.
///
/// Sending it is safe, since nobody else has the GSL generator.
public struct AddressedGenerator: ~Copyable, @unchecked Sendable {
  @usableFromInline let generator: UnsafeMutablePointer<gsl_rng>
  @usableFromInline let state: AddressedState
  @usableFromInline let given = GivenUniform()

  public init(key: DrawKey) {
    GSL.prepare()
    guard let generator = gsl_rng_alloc(AddressedState.type) else {
      fatalError("no memory for a random number generator")
    }
    self.generator = generator
    state = AddressedState(generator.pointee.state)
    state.setKey(key.words)
  }

  deinit {
    gsl_rng_free(generator)
    gsl_rng_free(given.generator)
  }

  /// Continues with another key, as a new generator with it would.
  public mutating func use(_ key: DrawKey) { state.setKey(key.words) }

  /// One draw. A constant takes no random number.
  ///
  /// Of two distributions of the same shape the draws at one address have the ratio of the scales.
  @inlinable public mutating func draw(_ sampler: Sampler, at address: DrawAddress) -> Double {
    switch sampler.form {
    case .constant(let value): return value
    case .exponential(let sigma):
      state.aim(at: address.words)
      return exponential(sigma)
    default: return drawOther(sampler, address)
    }
  }

  /// A uniform, strictly between 0 and 1.
  @inlinable public mutating func uniform(at address: DrawAddress) -> Double {
    let counter = address.words
    let block = Philox4x32.block(counter.x, counter.y, counter.z, counter.w, state.words[4], state.words[5])
    return AddressedState.unit(block.0, block.1)
  }

  /// An exponential of mean 1.
  @inlinable public mutating func exponential(at address: DrawAddress) -> Double {
    state.aim(at: address.words)
    return exponential(0.5.squareRoot())
  }

  @inlinable @inline(__always) func exponential(_ sigma: Double) -> Double {
    let root = gsl_ran_rayleigh(generator, sigma)
    return root * root
  }

  @usableFromInline @inline(never)
  mutating func drawOther(_ sampler: Sampler, _ address: DrawAddress) -> Double {
    state.aim(at: address.words)
    return sample(sampler)
  }
}
