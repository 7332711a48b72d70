// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of a measure over the cases of a run: exact up to a number of values, a sketch above it.
///
/// Whether the store is exact depends only on how many values it has seen, and two stores are equal
/// when they hold the same values in whatever order; so the result of merging the parts of a run does
/// not depend on how it was divided over threads.
public struct ValueStore: Sendable {
  /// The largest number of values that are kept exactly.
  public private(set) var capacity: Int
  /// The exact values in the order of arrival, or ascending after `sort()`; empty once there is a sketch.
  public private(set) var values: [Int64] = []
  /// The sketch, once there are more values than `capacity`.
  public private(set) var sketch: DDSketch?
  /// The bound on the relative error of a quantile once the store is not exact.
  public let relativeError: Double
  private var isAscending = true

  /// - Precondition: `capacity >= 0` and `0 < relativeError < 1`.
  public init(capacity: Int = 1_000_000, relativeError: Double = 0.001) {
    precondition(capacity >= 0, "a capacity is not negative")
    precondition(relativeError > 0 && relativeError < 1, "a relative error is between 0 and 1")
    self.capacity = capacity
    self.relativeError = relativeError
  }

  public var count: Int { sketch?.count ?? values.count }

  public var isEmpty: Bool { count == 0 }

  /// Whether all values are held exactly.
  public private(set) var isExact = true

  /// Adds a value.
  /// - Complexity: amortised O(1).
  /// - Precondition: `value >= 0`.
  public mutating func append(_ value: Int64) {
    precondition(value >= 0, "a store holds numbers that are not negative")
    if !isExact { return appendToSketch(value) }
    if let last = values.last, last > value { isAscending = false }
    values.append(value)
    if values.count > capacity { convert() }
  }

  @inline(never) private mutating func appendToSketch(_ value: Int64) { sketch?.append(Double(value)) }

  /// Adds all values of another store; the smaller of the two capacities applies from then on.
  ///
  /// - Precondition: both have the same relative error.
  public mutating func merge(_ other: ValueStore) {
    precondition(relativeError == other.relativeError, "merged stores have one relative error")
    capacity = min(capacity, other.capacity)
    if isExact, other.isExact, count + other.count <= capacity {
      if let last = values.last, let first = other.values.first, last > first { isAscending = false }
      isAscending = isAscending && other.isAscending
      values.append(contentsOf: other.values)
      return
    }
    convert()
    sketch?.merge(other.asSketch)
  }

  /// Sorts the exact values, after which `quantile(_:)` takes constant time. Does nothing to a sketch.
  public mutating func sort() {
    guard !isAscending else { return }
    values.sortByDigits()
    isAscending = true
  }

  /// The exact values in ascending order; nil when the store is not exact.
  public var ascendingValues: [Int64]? {
    guard isExact else { return nil }
    return isAscending ? values : values.sorted()
  }

  /// A sketch of all values, whether the store is exact or not.
  public var asSketch: DDSketch {
    if let sketch { return sketch }
    var result = DDSketch(relativeError: relativeError)
    for value in values { result.append(Double(value)) }
    return result
  }

  /// The quantile of the given probability, as `Quantile` defines it; nil when the store is empty.
  ///
  /// Exact while the store is; then within `relativeError`. An exact store that is not in ascending
  /// order is sorted anew each time: call `sort()` before asking for several quantiles.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  public func quantile(_ probability: Double) -> Double? {
    if let sketch { return sketch.quantile(probability) }
    return ascendingValues.flatMap { Quantile.ofSorted($0, probability: probability) }
  }

  private mutating func convert() {
    guard isExact else { return }
    sketch = asSketch
    isExact = false
    values = []
    isAscending = true
  }
}

extension ValueStore: Equatable {
  /// Whether both hold the same values, in whatever order, with the same limits.
  public static func == (left: ValueStore, right: ValueStore) -> Bool {
    guard left.capacity == right.capacity, left.relativeError == right.relativeError,
      left.count == right.count, left.sketch == right.sketch
    else { return false }
    return left.values == right.values || left.ascendingValues == right.ascendingValues
  }
}
