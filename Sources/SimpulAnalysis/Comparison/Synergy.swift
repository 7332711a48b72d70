// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What two changes do together beyond what each does alone.
struct Synergy {
  let before: PairedCases
  let one: PairedCases
  let other: PairedCases
  let both: PairedCases
  let confidence: Double

  /// By the promise and by the mean time, where together they surely do more, and most of what they do.
  func pairs(_ first: Change.Key, _ second: Change.Key) -> [ChangePair] {
    func pair(_ measure: Measure, _ series: (PairedCases) -> [Double]?, sign: Double) -> ChangePair? {
      guard let before = series(before), let one = series(one), let other = series(other),
        let both = series(both)
      else { return nil }
      let synergy = before.indices.map { sign * (both[$0] - one[$0] - other[$0] + before[$0]) }
      let gains = before.indices.map { sign * (both[$0] - before[$0]) }
      let isShare = measure == .promiseKept
      guard let gain = limits(of: gains, within: isShare ? -1...1 : nil), gain.lower > 0,
        let interval = limits(of: synergy, within: isShare ? -2...2 : nil),
        interval.lower > 0, interval.estimate > gain.estimate / 2,
        let withFirst = Sample.mean(of: one), let withSecond = Sample.mean(of: other),
        let withBoth = Sample.mean(of: both)
      else { return nil }
      return ChangePair(
        first: first, second: second, measure: measure, synergy: interval, withFirst: withFirst,
        withSecond: withSecond, withBoth: withBoth)
    }
    let isComparable = ![before, one, other, both].contains(where: \.isCensored)
    return [
      pair(.promiseKept, \.keptShares, sign: 1),
      isComparable ? pair(.meanTime, \.meanSeconds, sign: -1) : nil,
    ].compactMap { $0 }
  }

  /// - Parameter range: where the values must lie; nil where they may be anything.
  private func limits(of values: [Double], within range: ClosedRange<Double>?) -> Interval? {
    guard let range, let first = values.first, values.allSatisfy({ $0 == first }) else {
      return WillinkInterval.mean(of: values, confidence: confidence)
    }
    return AllOrNone.interval(
      of: first, within: range, replications: values.count, confidence: confidence)
  }
}
