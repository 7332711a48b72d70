// SPDX-License-Identifier: GPL-3.0-or-later

/// The quantile of all cases of all replications, with an interval by sectioning: the replications are
/// the sections (Asmussen & Glynn 2007, section III.5; Nakayama 2014).
///
/// The interval is q +- t sqrt(sum((q_r - q)^2) / (R (R - 1))), with q the quantile of all cases pooled, q_r that of
/// replication r, and t with R - 1 degrees of freedom. A quantile is as `Quantile` defines it. The pooled one is not
/// the mean of the q_r, which is biased. An interval from the order statistics of the pooled cases would be wrong,
/// since cases of one replication depend on each other: it covers about 22 % instead of 95 %.
///
/// A value of this type sorts its data once and then gives any number of quantiles.
public struct SectionedQuantile: Equatable, Sendable {
  /// The least number of cases beyond the quantile in a replication, on average.
  public static let requiredCasesBeyond = 10
  /// The fewest sections into which replications with fewer cases beyond are grouped.
  public static let leastSections = 10

  enum Storage: Equatable, Sendable {
    case whole(SortedSections)
    case real(SortedSections)
    case sketched(sections: [DDSketch], pooled: DDSketch)
  }

  let storage: Storage
  /// The number of cases of each replication.
  public let counts: [Int]

  /// - Parameter sections: the values of the cases, by replication, in any order.
  /// - Complexity: O(n log n), to sort each section.
  public init(sections: [[Int64]]) { self.init(sortedSections: sections.map { $0.sorted() }) }

  /// - Parameter sortedSections: the values of the cases, by replication, each in ascending order.
  /// - Complexity: linear in the number of replications; nothing is copied.
  /// - Precondition: every section ascends. This is not checked.
  public init(sortedSections: [[Int64]]) {
    storage = .whole(SortedSections(ascending: sortedSections))
    counts = sortedSections.map(\.count)
  }

  /// - Parameter sections: the values of the cases, by replication, in any order.
  /// - Returns: nil when a value is not finite.
  /// - Complexity: O(n log n), to sort each section.
  public init?(sections: [[Double]]) {
    guard sections.allSatisfy(Sample.areFinite) else { return nil }
    storage = .real(SortedSections(ascending: sections.map { $0.map(OrderedKey.key).sorted() }))
    counts = sections.map(\.count)
  }

  /// The stores of the cases, one for each replication. Exact when all stores are; when one is a
  /// sketch, all are taken as sketches, and every quantile is within their relative error.
  ///
  /// - Precondition: all stores have the same relative error.
  public init(stores: [ValueStore]) {
    let exact = stores.compactMap(\.ascendingValues)
    counts = stores.map(\.count)
    if exact.count == stores.count {
      storage = .whole(SortedSections(ascending: exact))
      return
    }
    let sketches = stores.map(\.asSketch)
    var pooled = sketches[0]
    for sketch in sketches.dropFirst() { pooled.merge(sketch) }
    storage = .sketched(sections: sketches, pooled: pooled)
  }

  /// The number of cases of all replications.
  public var count: Int { counts.reduce(0, +) }

  /// The quantile of all cases of all replications together; nil when there are none.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  public func pooledQuantile(_ probability: Double) -> Double? {
    guard count > 0 else { return nil }
    let position = QuantilePosition(probability: probability, count: count)
    switch storage {
    case .whole(let sections): return position.value { Double(sections.orderStatistic($0)) }
    case .real(let sections): return position.value { OrderedKey.value(of: sections.orderStatistic($0)) }
    case .sketched(_, let pooled): return pooled.quantile(probability)
    }
  }

  /// The quantile of one replication; nil when it has no cases.
  ///
  /// - Precondition: `replication` is the number of a replication, from zero; `0 <= probability <= 1`.
  public func quantile(_ probability: Double, replication: Int) -> Double? {
    quantile(probability, replications: replication..<replication + 1)
  }

  /// The quantile of some neighbouring replications together; nil when they have no cases.
  func quantile(_ probability: Double, replications: Range<Int>) -> Double? {
    let count = counts[replications].reduce(0, +)
    guard count > 0 else { return nil }
    let position = QuantilePosition(probability: probability, count: count)
    switch storage {
    case .whole(let sections):
      let part = SortedSections(ascending: Array(sections.sections[replications]))
      return position.value { Double(part.orderStatistic($0)) }
    case .real(let sections):
      let part = SortedSections(ascending: Array(sections.sections[replications]))
      return position.value { OrderedKey.value(of: part.orderStatistic($0)) }
    case .sketched(let sections, _):
      var merged = sections[replications.lowerBound]
      for sketch in sections[replications.dropFirst()] { merged.merge(sketch) }
      return merged.quantile(probability)
    }
  }
}
