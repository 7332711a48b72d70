// SPDX-License-Identifier: GPL-3.0-or-later

/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit blocks that scatters counters so well
/// that consecutive counters, and consecutive keys, give independent uniform words.
///
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, *Parallel random numbers: as easy as 1, 2, 3*, SC 2011.
public struct Philox4x32 {
  /// The four random words of one counter under one key, after ten rounds.
  @inlinable public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    let words = block(counter.x, counter.y, counter.z, counter.w, key.x, key.y)
    return SIMD4(words.0, words.1, words.2, words.3)
  }

  /// The block on bare words, which keeps them in scalar registers.
  @inlinable @inline(__always) static func block(
    _ counter0: UInt32, _ counter1: UInt32, _ counter2: UInt32, _ counter3: UInt32, _ key0: UInt32,
    _ key1: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var words = (counter0, counter1, counter2, counter3)
    var key = (key0, key1)
    for _ in 0..<10 {
      let even = UInt64(words.0) &* 0xD251_1F53
      let odd = UInt64(words.2) &* 0xCD9E_8D57
      words = (
        UInt32(truncatingIfNeeded: odd &>> 32) ^ words.1 ^ key.0, UInt32(truncatingIfNeeded: odd),
        UInt32(truncatingIfNeeded: even &>> 32) ^ words.3 ^ key.1, UInt32(truncatingIfNeeded: even)
      )
      key = (key.0 &+ 0x9E37_79B9, key.1 &+ 0xBB67_AE85)
    }
    return words
  }
}
