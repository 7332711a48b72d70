// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulStatistics

@Suite("DDSketch")
struct DDSketchTests {
  /// From microseconds to a thousand years, evenly in the logarithm.
  private static func values(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in exp(37 * generator.uniform()) }
  }

  private static func sketch(of values: some Sequence<Double>, relativeError: Double = 0.001) -> DDSketch {
    var sketch = DDSketch(relativeError: relativeError)
    for value in values { sketch.append(value) }
    return sketch
  }

  @Test("every order statistic is within the relative error", arguments: [0.001, 0.005, 0.02])
  func orderStatistics(_ relativeError: Double) {
    let values = Self.values(5_000, seed: 11)
    let sketch = Self.sketch(of: values, relativeError: relativeError)
    let sorted = values.sorted()
    let worst = sorted.indices.map { abs(sketch.orderStatistic($0) / sorted[$0] - 1) }.max() ?? .infinity
    #expect(worst <= relativeError * (1 + 1e-9))
    // A sketch that kept the values would pass too: the error is really used.
    #expect(worst >= relativeError / 2)
  }

  @Test("so is every quantile")
  func quantiles() throws {
    let values = Self.values(2_003, seed: 12)
    let sketch = Self.sketch(of: values)
    let sorted = values.sorted()
    for step in 0...1_000 {
      let probability = Double(step) / 1_000
      let exact = try #require(Quantile.ofSorted(sorted, probability: probability))
      let found = try #require(sketch.quantile(probability))
      #expect(abs(found / exact - 1) <= 0.001 * (1 + 1e-9), "at \(probability)")
    }
  }

  @Test("powers of gamma, the limits of the buckets, stay within the error")
  func limits() {
    let gamma = 1.001 / 0.999
    for power in stride(from: -4_000, through: 9_000, by: 37) {
      let value = pow(gamma, Double(power))
      // Least and greatest are exact, so the value in question stands between two others.
      let sketch = Self.sketch(of: [value / 2, value, value * 2])
      #expect(abs(sketch.orderStatistic(1) / value - 1) <= 0.001 * (1 + 1e-9), "power \(power)")
    }
  }

  @Test("the order of merges, and which is merged into which, changes nothing")
  func mergeOrder() {
    let parts = (0..<8).map { part in
      Self.values(part == 3 ? 0 : 300, seed: UInt64(part)).map { part == 5 ? $0 * 1e-6 : $0 }
    }
    let whole = Self.sketch(of: parts.joined())
    let sketches = parts.map { Self.sketch(of: $0) }
    var generator = SplitMix64(seed: 5)
    for _ in 0..<20 {
      var rest = sketches.shuffled(using: &generator)
      while rest.count > 1 {
        var first = rest.removeLast()
        first.merge(rest.removeLast())
        rest.insert(first, at: Int.random(in: 0...rest.count, using: &generator))
      }
      #expect(rest == [whole])
    }
  }

  @Test("the order of values changes nothing")
  func valueOrder() {
    let values = Self.values(1_000, seed: 3)
    #expect(Self.sketch(of: values) == Self.sketch(of: values.reversed()))
    #expect(Self.sketch(of: values) != Self.sketch(of: values.dropLast()))
  }

  @Test("zeros have a bucket of their own")
  func zeros() {
    let sketch = Self.sketch(of: [0, 5, 0, -0.0, 8, 9])
    #expect(sketch.zeroCount == 3)
    #expect(sketch.count == 6)
    #expect(sketch.minimum == 0)
    #expect(sketch.quantile(0.4) == 0)
    #expect(abs((sketch.quantile(0.6) ?? 0) / 5 - 1) <= 0.001)
    #expect(sketch == Self.sketch(of: [8, 0, 0, 0, 9, 5]))
  }

  @Test("least and greatest are exact, and no quantile lies beyond them")
  func extremes() {
    let sketch = Self.sketch(of: [123.456, 123.457, 123.458, 9_876.5])
    #expect(sketch.quantile(0) == 123.456)
    #expect(sketch.quantile(1) == 9_876.5)
    #expect((sketch.quantile(0.34) ?? 0) >= 123.456)
    let one = Self.sketch(of: [0.3, 0.3, 0.3])
    #expect(one.quantile(0.5) == 0.3)
  }

  @Test("an empty sketch has no quantile, and merging one changes nothing")
  func empty() {
    let empty = DDSketch()
    #expect(empty.isEmpty)
    #expect(empty.quantile(0.5) == nil)
    var sketch = Self.sketch(of: [1, 2, 3])
    sketch.merge(empty)
    #expect(sketch == Self.sketch(of: [1, 2, 3]))
    var other = empty
    other.merge(sketch)
    #expect(other == sketch)
  }
}
