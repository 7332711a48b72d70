// SPDX-License-Identifier: GPL-3.0-or-later

/// Ascending runs of whole numbers, and the order statistics of all of them together.
struct SortedSections: Equatable, Sendable {
  let sections: [[Int64]]
  let count: Int

  /// - Precondition: every section ascends.
  init(ascending sections: [[Int64]]) {
    self.sections = sections
    count = sections.reduce(0) { $0 + $1.count }
  }

  /// The value that has `rank` values before it in the ascending order of all sections together.
  ///
  /// Bisects the range of values, and each section at every step, without merging the sections.
  ///
  /// - Complexity: at most 64 R log2(n) comparisons.
  /// - Precondition: `0 <= rank < count`.
  func orderStatistic(_ rank: Int) -> Int64 {
    var low = sections.compactMap(\.first).min() ?? 0
    var high = sections.compactMap(\.last).max() ?? 0
    while low < high {
      let middle = Self.middle(low, high)
      if countOfValues(upTo: middle) > rank { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func countOfValues(upTo value: Int64) -> Int {
    sections.reduce(0) { $0 + Self.countOfValues(in: $1, upTo: value) }
  }

  private static func countOfValues(in section: [Int64], upTo value: Int64) -> Int {
    var low = 0
    var high = section.count
    while low < high {
      let middle = (low + high) / 2
      if section[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mean rounded down, without overflow.
  private static func middle(_ low: Int64, _ high: Int64) -> Int64 { (low & high) + ((low ^ high) >> 1) }
}

/// Whole numbers in the same order as the floating-point numbers that they stand for.
enum OrderedKey {
  /// The key of a number that is not NaN; both zeros have one key.
  static func key(of value: Double) -> Int64 {
    let bits = Int64(bitPattern: (value + 0).bitPattern)
    return bits >= 0 ? bits : bits ^ Int64.max
  }

  static func value(of key: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: key >= 0 ? key : key ^ Int64.max))
  }
}
