// SPDX-License-Identifier: GPL-3.0-or-later

/// A small generator of pseudo-random numbers with a fixed seed (Steele, Lea & Flood 2014), so that these tests
/// stand on nothing of the program's own.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// In (0, 1): the middle of one of 2^53 equal parts.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }
}
