// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Hashes of keys that are the same in every run, on every machine and in every version, unlike `Hasher`'s.
///
/// FNV-1a (`Fingerprint`) runs over the UTF-8 bytes of each part and a byte 0xFF behind it, which
/// no UTF-8 text contains, so that parts cannot run into one another; MurmurHash3's 64-bit finaliser (Appleby)
/// then spreads it. Text is taken byte by byte: no normalisation, no folding of case.
public enum StableHash {
  /// The upper half of the 64-bit hash.
  public static func of(_ parts: [String]) -> UInt32 { UInt32(truncatingIfNeeded: wide(parts) >> 32) }

  static func wide(_ parts: [String]) -> UInt64 {
    var hash = Fingerprint()
    for part in parts {
      for byte in part.utf8 { hash.add(byte) }
      hash.add(0xFF as UInt8)
    }
    return avalanched(hash)
  }

  /// The hash spread over all bits.
  static func avalanched(_ hash: Fingerprint) -> UInt64 {
    var value = hash.state
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
