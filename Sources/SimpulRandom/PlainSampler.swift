// SPDX-License-Identifier: GPL-3.0-or-later

/// A sampler whose family needs no memory, for loops that must not count references.
public enum PlainSampler: BitwiseCopyable, Sendable {
  case constant(Double)
  case exponential(sigma: Double)
  /// Only the sampler itself can draw.
  case other
}

extension Sampler {
  public var plain: PlainSampler {
    switch form {
    case .constant(let value): .constant(value)
    case .exponential(let sigma): .exponential(sigma: sigma)
    default: .other
    }
  }
}

extension AddressedGenerator {
  /// One draw, the same as that of the sampler from which the plain one was made; `sampler` is used where the plain
  /// one does not suffice.
  @inlinable @inline(__always) public mutating func draw(
    _ plain: PlainSampler, else sampler: @autoclosure () -> Sampler, at address: DrawAddress
  ) -> Double {
    switch plain {
    case .constant(let value): return value
    case .exponential(let sigma):
      state.aim(at: address.words)
      return exponential(sigma)
    case .other: return draw(sampler(), at: address)
    }
  }
}
