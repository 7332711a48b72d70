// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Store of values")
struct ValueStoreTests {
  private static func store(_ values: some Sequence<Int64>, capacity: Int = 10) -> ValueStore {
    var store = ValueStore(capacity: capacity)
    for value in values { store.append(value) }
    return store
  }

  @Test("exact up to the cap, a sketch from the next value on")
  func cap() {
    var store = Self.store((1...10).map { 11 - $0 })
    #expect(store.isExact)
    #expect(store.ascendingValues == Array(1...10))
    store.append(11)
    #expect(!store.isExact)
    #expect(store.count == 11)
    #expect(store.ascendingValues == nil)
    #expect(store.values.isEmpty)
    var sketch = DDSketch()
    for value in 1...11 { sketch.append(Double(value)) }
    #expect(store.sketch == sketch)
  }

  @Test("quantiles are exact below the cap and within the relative error above it")
  func quantiles() throws {
    let values = (0..<1_000).map { Int64(($0 * 7_919) % 1_000) * 1_000 + 500 }
    let exact = Self.store(values, capacity: 1_000)
    let sketched = Self.store(values, capacity: 999)
    #expect(exact.isExact)
    #expect(!sketched.isExact)
    for step in 0...100 {
      let probability = Double(step) / 100
      // The values are 500, 1500, ... 999500: their quantile is on a line.
      let line = 500 + 999_000 * probability
      #expect(abs(try #require(exact.quantile(probability)) - line) <= 1e-6)
      #expect(abs(try #require(sketched.quantile(probability)) / line - 1) <= 0.001 * (1 + 1e-9))
    }
  }

  @Test("whether the merged store is exact depends on the number of values alone")
  func mergeAtTheCap() {
    var atTheCap = Self.store(1...6)
    atTheCap.merge(Self.store(7...10))
    #expect(atTheCap.isExact)
    #expect(atTheCap == Self.store(1...10))
    var beyond = Self.store(1...6)
    beyond.merge(Self.store(7...11))
    #expect(!beyond.isExact)
    #expect(beyond == Self.store(1...11))
  }

  @Test("any order and grouping of merges gives the same store", arguments: [40, 1_000])
  func mergeOrder(_ capacity: Int) {
    var generator = SplitMix64(seed: 21)
    let parts = (0..<7).map { part in
      (0..<part * 3).map { _ in Int64(generator.next() >> 30) }
    }
    let whole = Self.store(parts.joined(), capacity: capacity)
    #expect(whole.isExact == (capacity == 1_000))
    for _ in 0..<20 {
      var rest = parts.map { Self.store($0, capacity: capacity) }.shuffled(using: &generator)
      while rest.count > 1 {
        var first = rest.removeLast()
        first.merge(rest.removeLast())
        rest.insert(first, at: Int.random(in: 0...rest.count, using: &generator))
      }
      #expect(rest == [whole])
      #expect(rest[0].quantile(0.9) == whole.quantile(0.9))
    }
  }

  @Test("the smaller cap holds after a merge")
  func smallerCap() {
    var store = Self.store(1...5, capacity: 10)
    store.merge(ValueStore(capacity: 4))
    #expect(store.capacity == 4)
    #expect(!store.isExact)
    #expect(store == Self.store(1...5, capacity: 4))
  }

  @Test("sorting changes nothing but the order")
  func sorting() {
    var store = Self.store([5, 1, 4])
    store.sort()
    #expect(store.values == [1, 4, 5])
    #expect(store == Self.store([4, 5, 1]))
    store.append(2)
    #expect(store.values == [1, 4, 5, 2])
    #expect(store.ascendingValues == [1, 2, 4, 5])
    #expect(store.quantile(0.5) == 3)
  }

  @Test("stores differ when a value, a cap or an error does")
  func difference() {
    #expect(Self.store([1, 2, 2]) != Self.store([1, 1, 2]))
    #expect(Self.store([1], capacity: 3) != Self.store([1], capacity: 4))
    #expect(ValueStore(capacity: 3, relativeError: 0.01) != ValueStore(capacity: 3))
  }

  @Test("an empty store has no quantile")
  func empty() {
    #expect(ValueStore().isEmpty)
    #expect(ValueStore().quantile(0.5) == nil)
  }

  @Test("a cap of zero is a sketch from the first value on")
  func noCap() {
    #expect(!Self.store([3], capacity: 0).isExact)
    #expect(Self.store([3], capacity: 0).quantile(0.5) == 3)
  }
}
