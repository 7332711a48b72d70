// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// The interaction of two changes: their effect together beyond that of each alone.
struct Interaction {
  let before: PairedCases
  let one: PairedCases
  let other: PairedCases
  let both: PairedCases
  let confidence: Double

  /// Interactions in the promise and in the mean time, where together they surely do more, and most of their effect.
  func pairs(_ first: Change.Key, _ second: Change.Key) -> [ChangePair] {
    func pair(_ measure: Measure, _ values: Values, sign: Double) -> ChangePair? {
      let count = values.both.count
      let interaction = (0..<count).map {
        sign * (values.both[$0] - values.one[$0] - values.other[$0] + values.before[$0])
      }
      let gains = (0..<count).map { sign * (values.both[$0] - values.before[$0]) }
      let isShare = measure == .promiseKept
      guard let gain = limits(of: gains, within: isShare ? -1...1 : nil), gain.lower > 0,
        let interval = limits(of: interaction, within: isShare ? -2...2 : nil), interval.lower > 0,
        interval.estimate > gain.estimate / 2, let withFirst = Sample.mean(of: values.one),
        let withSecond = Sample.mean(of: values.other), let withBoth = Sample.mean(of: values.both)
      else { return nil }
      return ChangePair(
        first: first, second: second, measure: measure, interaction: interval, withFirst: withFirst,
        withSecond: withSecond, withBoth: withBoth)
    }
    /// The least interaction over the ways of counting unfinished cases, all of which must show it.
    func promisePair() -> ChangePair? {
      let found = promiseValues.map { pair(.promiseKept, $0, sign: 1) }
      let known = found.compactMap { $0 }
      return !found.isEmpty && known.count == found.count
        ? known.min { $0.interaction.lower < $1.interaction.lower } : nil
    }
    let isComparable = ![before, one, other, both].contains(where: \.isCensored)
    return [
      promisePair(),
      isComparable
        ? Values(before, one, other, both, \.meanSeconds).flatMap { pair(.meanTime, $0, sign: -1) } : nil,
    ].compactMap { $0 }
  }

  /// One value a replication of each design.
  private struct Values {
    var before: [Double]
    var one: [Double]
    var other: [Double]
    var both: [Double]

    init?(
      _ before: PairedCases, _ one: PairedCases, _ other: PairedCases, _ both: PairedCases,
      _ series: (PairedCases) -> [Double]?
    ) { self.init(series(before), series(one), series(other), series(both)) }

    init?(_ before: [Double]?, _ one: [Double]?, _ other: [Double]?, _ both: [Double]?) {
      guard let before, let one, let other, let both else { return nil }
      (self.before, self.one, self.other, self.both) = (before, one, other, both)
    }
  }

  /// Shares kept, by each way of counting unfinished cases; none without a promise or without cases.
  private var promiseValues: [Values] {
    guard let before = before.kept, let one = one.kept, let other = other.kept, let both = both.kept else {
      return []
    }
    let samples = [before, one, other, both]
    func shares(_ sample: RatioSample) -> [Double]? {
      CaseSample.quotients(sample.numerators, sample.denominators)
    }
    let ways = [
      Values(shares(before.least), shares(one.most), shares(other.most), shares(both.least)),
      Values(shares(before.most), shares(one.least), shares(other.least), shares(both.most)),
    ].compactMap { $0 }
    return samples.contains(where: \.hangsOnUnfinished) ? ways : Array(ways.prefix(1))
  }

  /// - Parameter range: where the values must lie; nil where they may be anything.
  private func limits(of values: [Double], within range: ClosedRange<Double>?) -> Interval? {
    guard let range, let first = values.first, values.allSatisfy({ $0 == first }) else {
      let found = MeanInterval.ofDifferences(values, confidence: confidence)
      return range.map { range in found?.within(range) } ?? found
    }
    return ZeroOrAllShare.interval(
      of: first, within: range, replications: values.count, confidence: confidence)
  }
}
