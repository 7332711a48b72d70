// SPDX-License-Identifier: GPL-3.0-or-later

/// A sketch of a distribution of non-negative numbers whose quantiles have a bounded relative error
/// (Masson, Rim & Lee 2019).
///
/// A value x falls in the bucket ceil(ln x / ln gamma), with gamma = (1 + a) / (1 - a) for a relative
/// error a; zero has a bucket of its own. The buckets are unbounded and never collapsed, so a sketch
/// depends only on which values it has seen: not on their order, nor on the order of merges. From one
/// second to ten years at a = 0.001 there are 9760 buckets, 78 kB.
public struct DDSketch: Equatable, Sendable {
  /// The bound on the relative error of a quantile.
  public let relativeError: Double
  public private(set) var count = 0
  public private(set) var zeroCount: Int64 = 0
  /// The least value seen, exactly; nil when there is none.
  public private(set) var minimum: Double?
  /// The greatest value seen, exactly; nil when there is none.
  public private(set) var maximum: Double?

  /// The counts of the buckets from the first to the last that is not empty.
  private var buckets: [Int64] = []
  /// The index of the first element of `buckets`; zero when it is empty.
  private var offset = 0
  private let logarithmOfGamma: Double

  /// An empty sketch.
  ///
  /// - Precondition: `0 < relativeError < 1`.
  public init(relativeError: Double = 0.001) {
    precondition(relativeError > 0 && relativeError < 1, "a relative error is between 0 and 1")
    self.relativeError = relativeError
    logarithmOfGamma =
      LibraryMath.naturalLogarithmOfOnePlus(relativeError)
      - LibraryMath.naturalLogarithmOfOnePlus(-relativeError)
  }

  public var isEmpty: Bool { count == 0 }

  /// Adds a value.
  /// - Complexity: O(1), except for a value outside the range of those before it.
  /// - Precondition: `value` is finite and not negative.
  public mutating func append(_ value: Double) {
    precondition(value >= 0 && value.isFinite, "a sketch holds finite numbers that are not negative")
    note(minimum: value, maximum: value)
    count += 1
    if value == 0 {
      zeroCount += 1
    } else {
      let index = Int((LibraryMath.naturalLogarithm(value) / logarithmOfGamma).rounded(.up))
      cover(index...index)
      buckets[index - offset] += 1
    }
  }

  /// Adds all values of another sketch; the result does not depend on the order of merges.
  /// - Complexity: linear in the number of buckets.
  /// - Precondition: both have the same relative error.
  public mutating func merge(_ other: DDSketch) {
    precondition(relativeError == other.relativeError, "merged sketches have one relative error")
    guard let minimum = other.minimum, let maximum = other.maximum else { return }
    note(minimum: minimum, maximum: maximum)
    count += other.count
    zeroCount += other.zeroCount
    guard !other.buckets.isEmpty else { return }
    cover(other.offset...other.offset + other.buckets.count - 1)
    let shift = other.offset - offset
    for (index, bucket) in other.buckets.enumerated() { buckets[shift + index] += bucket }
  }

  private mutating func note(minimum low: Double, maximum high: Double) {
    // Adding zero turns a negative zero into a positive one.
    minimum = min(minimum ?? low, low) + 0
    maximum = max(maximum ?? high, high) + 0
  }

  /// Lengthens `buckets` so that it reaches over `range` too.
  private mutating func cover(_ range: ClosedRange<Int>) {
    if buckets.isEmpty { offset = range.lowerBound }
    if range.lowerBound < offset {
      buckets.insert(contentsOf: repeatElement(0, count: offset - range.lowerBound), at: 0)
      offset = range.lowerBound
    }
    let missing = range.upperBound - (offset + buckets.count - 1)
    if missing > 0 { buckets.append(contentsOf: repeatElement(0, count: missing)) }
  }
}

extension DDSketch {
  /// The quantile of the given probability; nil when the sketch is empty.
  ///
  /// It interpolates between order statistics as `Quantile` does, with the middle 2 gamma^i / (gamma + 1) of its
  /// bucket for each of them, and is never outside the least and greatest value. It is off by at most `relativeError`
  /// of the exact quantile.
  /// - Complexity: linear in the number of buckets.
  /// - Precondition: `0 <= probability <= 1`.
  public func quantile(_ probability: Double) -> Double? {
    guard !isEmpty else { return nil }
    return QuantilePosition(probability: probability, count: count).value { orderStatistic($0) }
  }

  /// An estimate of the value that has `rank` values before it in ascending order.
  ///
  /// - Precondition: `0 <= rank < count`.
  func orderStatistic(_ rank: Int) -> Double {
    let least = minimum ?? 0
    let greatest = maximum ?? 0
    if rank == 0 { return least }
    if rank >= count - 1 { return greatest }
    var seen = Int(zeroCount)
    if rank < seen { return 0 }
    for (index, bucket) in buckets.enumerated() {
      seen += Int(bucket)
      if rank < seen { return min(max(middle(of: offset + index), least), greatest) }
    }
    return greatest
  }

  /// 2 gamma^i / (gamma + 1), which is gamma^i (1 - a).
  private func middle(of index: Int) -> Double {
    LibraryMath.exponential(Double(index) * logarithmOfGamma) * (1 - relativeError)
  }
}
