// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The state that GSL keeps for an addressed generator, sixteen 32-bit words, and the generator as GSL sees it.
///
/// | words | hold |
/// |---|---|
/// | 0…3 | counter of the block |
/// | 4…5 | key |
/// | 6 | how many words of the block are used |
/// | 8…11 | the block |
@usableFromInline struct AddressedState {
  @usableFromInline let words: UnsafeMutablePointer<UInt32>

  @inlinable init(_ words: UnsafeMutablePointer<UInt32>) { self.words = words }

  static let size = 16 * MemoryLayout<UInt32>.stride

  func setKey(_ key: SIMD2<UInt32>) {
    words[4] = key.x
    words[5] = key.y
  }

  @inlinable @inline(__always) func aim(at counter: SIMD4<UInt32>) {
    words[0] = counter.x
    words[1] = counter.y
    words[2] = counter.z
    words[3] = counter.w
    fill()
  }

  @inlinable @inline(__always) func fill() {
    let block = Philox4x32.block(words[0], words[1], words[2], words[3], words[4], words[5])
    words[8] = block.0
    words[9] = block.1
    words[10] = block.2
    words[11] = block.3
    words[6] = 0
  }

  @inline(never) private func advance() {
    guard words[2] & 0xFF < 0xFF else { fatalError("one draw took more than 256 blocks of random words") }
    words[2] += 1
    fill()
  }

  @inline(__always) func nextWord() -> UInt32 {
    if words[6] > 3 { advance() }
    let used = words[6]
    words[6] = used &+ 1
    return words[8 &+ Int(used)]
  }

  /// A uniform from two words, of one block.
  @inline(__always) func nextDouble() -> Double {
    if words[6] > 2 { advance() }
    let used = words[6]
    words[6] = used &+ 2
    return Self.unit(words[8 &+ Int(used)], words[9 &+ Int(used)])
  }

  /// An odd multiple of 2⁻⁵³: strictly between 0 and 1, exact, and as likely as its distance from 1.
  @inlinable @inline(__always) static func unit(_ first: UInt32, _ second: UInt32) -> Double {
    unit(UInt64(first) &<< 32 | UInt64(second))
  }

  /// The uniform of two words in one.
  @inlinable @inline(__always) static func unit(_ words: UInt64) -> Double {
    Double(Int64(bitPattern: words &>> 11 | 1)) * 0x1p-53
  }

  /// The generator as GSL sees it (GSL manual, "Random number generation", "Auxiliary random number generator
  /// functions"). `gsl_rng_set` makes the seed the key and goes to the counter of zeros.
  ///
  /// Safe to share: it is allocated once, filled before anybody sees it, never written again, and never freed, since
  /// GSL keeps pointers to it for the life of a generator.
  nonisolated(unsafe) static let type: UnsafePointer<gsl_rng_type> = {
    let name: StaticString = "philox4x32-10-addressed"
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: UInt(UInt32.max), min: 0, size: AddressedState.size,
        set: { raw, seed in
          let state = AddressedState(raw)
          state.setKey(SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
          state.aim(at: .zero)
        }, get: { raw in UInt(AddressedState(raw).nextWord()) },
        get_double: { raw in AddressedState(raw).nextDouble() }))
    return UnsafePointer(type)
  }()

  /// GSL calls back with the block of `size` bytes that it allocated for the generator.
  init(_ raw: UnsafeMutableRawPointer?) {
    guard let raw else { fatalError("a generator without state") }
    words = raw.assumingMemoryBound(to: UInt32.self)
  }
}
