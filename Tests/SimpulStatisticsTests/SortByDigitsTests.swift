// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Sorting by digits")
struct SortByDigitsTests {
  @Test(
    "gives what sorting by comparing gives",
    arguments: [0, 1, 511, 512, 513, 5_000], [0, 1, 11, 12, 33, 62] as [Int64])
  func sameAsComparing(count: Int, bits: Int64) {
    var state: UInt64 = 17
    let values = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 1) >> (63 - bits)
    }
    var sorted = values
    sorted.sortByDigits()
    #expect(sorted == values.sorted())
  }

  @Test("the greatest number has its place")
  func greatest() {
    var values = (0..<1_000).map { _ in Int64.max } + (0..<1_000).map { Int64($0) }
    values.sortByDigits()
    #expect(values == (0..<1_000).map { Int64($0) } + (0..<1_000).map { _ in Int64.max })
  }
}
