// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Sorting by digits")
struct SortByDigitsTests {
  @Test(
    "comes out as sorting by comparison does, few and many values, short and long",
    arguments: [0, 1, 2, 1_023, 1_024, 5_000], [0, 1, 10, 11, 12, 33, 44, 63])
  func asByComparison(count: Int, bits: Int) {
    var luck = SplitMix64(seed: UInt64(count * 64 + bits))
    let mask = UInt64.max >> UInt64(64 - bits)
    let values = (0..<count).map { _ in Int64(luck.next() & mask) }
    var sorted = values
    sorted.sortByDigits()
    #expect(sorted == values.sorted())
  }
}
