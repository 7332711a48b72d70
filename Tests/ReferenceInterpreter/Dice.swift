// SPDX-License-Identifier: GPL-3.0-or-later

/// Chance for generating scenarios; has nothing to do with the draws of a run.
///
/// Source of the generator: splitmix64 (Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True with so many percent.
  mutating func percent(_ chance: Int) -> Bool { int(1...100) <= chance }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[int(0...choices.count - 1)] }

  /// Some of them in their order, at least one.
  mutating func some<Element>(_ choices: [Element]) -> [Element] {
    let chosen = choices.filter { _ in percent(50) }
    return chosen.isEmpty ? [pick(choices)] : chosen
  }
}
