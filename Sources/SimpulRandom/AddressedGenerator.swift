// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import SimpulDistributions

#if canImport(Glibc)
  import Glibc
#endif

/// Draws that belong to things: each is taken at an address, and is the same whatever was drawn before.
///
/// It owns one GSL generator, whose counter goes to the address at the start of each draw; every family is sampled
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

  /// Goes on with another key, as a generator made anew with it would.
  public mutating func use(_ key: DrawKey) { state.setKey(key.words) }

  /// One draw. A constant takes no random number.
  ///
  /// Of two distributions of the same shape the draws at one address have the ratio of the scales.
  @inlinable
  public mutating func draw(_ sampler: Sampler, at address: DrawAddress) -> Double {
    switch sampler.form {
    case .constant(let value): return value
    case .exponential(let sigma):
      state.aim(at: address.words)
      return exponential(sigma)
    default: return drawOther(sampler, address)
    }
  }

  /// Strictly between 0 and 1.
  @inlinable
  public mutating func uniform(at address: DrawAddress) -> Double {
    let counter = address.words
    let block = Philox4x32.block(
      counter.x, counter.y, counter.z, counter.w, state.words[4], state.words[5])
    return AddressedState.unit(block.0, block.1)
  }

  /// An exponential of mean 1.
  @inlinable
  public mutating func exponential(at address: DrawAddress) -> Double {
    state.aim(at: address.words)
    return exponential(0.5.squareRoot())
  }

  @inlinable @inline(__always)
  func exponential(_ sigma: Double) -> Double {
    let root = gsl_ran_rayleigh(generator, sigma)
    return root * root
  }

  @usableFromInline @inline(never)
  mutating func drawOther(_ sampler: Sampler, _ address: DrawAddress) -> Double {
    state.aim(at: address.words)
    return sample(sampler)
  }

  private func sample(_ sampler: Sampler) -> Double {
    switch sampler.form {
    case .constant(let value): return value
    case .exponential(let sigma): return exponential(sigma)
    case .gamma(let shape, let scale): return gsl_ran_gamma(generator, shape, scale)
    case .lognormal(let median, let sigma):
      return median * exp(gsl_ran_gaussian_ziggurat(generator, sigma))
    case .normal(let mean, let standardDeviation):
      var value = mean + gsl_ran_gaussian_ziggurat(generator, standardDeviation)
      while value < 0 { value = mean + gsl_ran_gaussian_ziggurat(generator, standardDeviation) }
      return value
    case .weibull(let scale, let shape): return gsl_ran_weibull(generator, scale, shape)
    case .uniform(let least, let most): return gsl_ran_flat(generator, least, most)
    case .triangular(let least, let likely, let most):
      return TriangularDistribution.quantile(gsl_rng_uniform_pos(generator), least, likely, most)
    case .pert(let least, let span, let alpha, let beta):
      return least + span * gsl_ran_beta(generator, alpha, beta)
    case .mixture(let mixture):
      let uniform = gsl_rng_uniform_pos(generator)
      let last = mixture.bounds.count - 1
      var index = 0
      while index < last, uniform >= mixture.bounds[index] { index += 1 }
      return sample(mixture.samplers[index])
    case .empirical(let values):
      let index = Int(gsl_rng_uniform_pos(generator) * Double(values.count))
      return values[min(index, values.count - 1)]
    }
  }
}
