// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A GSL generator that returns a given uniform: for samplers that take a single uniform which was made ahead of time.
@usableFromInline struct GivenUniform {
  @usableFromInline let generator: UnsafeMutablePointer<gsl_rng>
  /// The uniform to return.
  @usableFromInline let uniform: UnsafeMutablePointer<Double>

  init() {
    guard let generator = gsl_rng_alloc(GivenUniform.type) else {
      fatalError("no memory for a random number generator")
    }
    self.generator = generator
    uniform = generator.pointee.state.assumingMemoryBound(to: Double.self)
  }

  /// Safe to share for the reasons given at `AddressedState.type`.
  nonisolated(unsafe) private static let type: UnsafePointer<gsl_rng_type> = {
    let name: StaticString = "given-uniform"
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self), max: UInt(UInt32.max),
        min: 0, size: MemoryLayout<Double>.size, set: { raw, _ in raw?.storeBytes(of: 0.5, as: Double.self) },
        get: { raw in UInt((raw?.load(as: Double.self) ?? 0.5) * 0x1p32) },
        get_double: { raw in raw.unsafelyUnwrapped.load(as: Double.self) }))
    return UnsafePointer(type)
  }()
}
