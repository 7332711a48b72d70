// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Sorted sections")
struct SortedSectionsTests {
  @Test("order statistics are those of the merged sections")
  func orderStatistics() {
    var generator = SplitMix64(seed: 2)
    let sections = (0..<9).map { section in
      (0..<section * 5).map { _ in Int64.random(in: -50...50, using: &generator) }.sorted()
    }
    let sorted = SortedSections(ascending: sections)
    let merged = sections.joined().sorted()
    #expect(sorted.count == merged.count)
    #expect(merged.indices.map(sorted.orderStatistic) == merged)
  }

  @Test("the ends of the range of numbers do not overflow")
  func extremes() {
    let sorted = SortedSections(ascending: [[.min, 0], [.max]])
    #expect((0..<3).map(sorted.orderStatistic) == [.min, 0, .max])
  }
}

@Suite("Ordered key")
struct OrderedKeyTests {
  private let ascending: [Double] = [
    -.greatestFiniteMagnitude, -2, -1, -.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude, 1, 1.5, 2,
    .greatestFiniteMagnitude,
  ]

  @Test("keys ascend as their numbers do, and give them back")
  func order() {
    let keys = ascending.map(OrderedKey.key)
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    #expect(keys.map(OrderedKey.value) == ascending)
  }

  @Test("both zeros have one key")
  func zeros() {
    #expect(OrderedKey.key(of: -0.0) == OrderedKey.key(of: 0.0))
  }
}
