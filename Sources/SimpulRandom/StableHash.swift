// SPDX-License-Identifier: GPL-3.0-or-later

/// Hashes of keys that are the same in every run, on every machine and in every version, unlike `Hasher`'s.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo) runs over the UTF-8 bytes of each part and a byte 0xFF behind it, which
/// no UTF-8 text contains, so that parts cannot run into one another; MurmurHash3's 64-bit finaliser (Appleby)
/// then spreads it. Text is taken byte by byte: no normalisation, no folding of case.
public enum StableHash {
  /// The upper half of the 64-bit hash.
  public static func of(_ parts: [String]) -> UInt32 {
    UInt32(truncatingIfNeeded: wide(parts) >> 32)
  }

  static func wide(_ parts: [String]) -> UInt64 {
    var state = FNV()
    for part in parts {
      for byte in part.utf8 { state.add(byte: byte) }
      state.add(byte: 0xFF)
    }
    return state.avalanched
  }

  struct FNV {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The least significant byte first.
    mutating func add(_ word: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: word >> shift)) }
    }

    var avalanched: UInt64 {
      var value = hash
      value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      return value ^ (value >> 33)
    }
  }
}
