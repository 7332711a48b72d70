// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// A value of a journal that Simpul cannot have written, whatever its line's fingerprint says.
public struct ImpossibleValue: Error, Equatable, Sendable, CustomStringConvertible {
  /// Keys of the value with ` > ` between them.
  public var path: String
  /// What the value would have to be.
  public var expectation: String

  public var description: String { "'\(path)' is not \(expectation)" }
}

/// No office has more of anything, in seconds or cases.
private let most = 1e12

/// Values below one key of a journal.
private struct Checked {
  var path: [String] = []

  func under(_ key: String) -> Checked { Checked(path: path + [key]) }

  func expect(_ holds: Bool, _ key: String, _ expectation: String) throws(ImpossibleValue) {
    guard holds else {
      throw ImpossibleValue(path: (path + [key]).joined(separator: " > "), expectation: expectation)
    }
  }

  func number(
    _ value: Double?, _ key: String, _ range: ClosedRange<Double> = -most...most
  ) throws(ImpossibleValue) {
    guard let value else { return }
    let expectation =
      switch (range.lowerBound, range.upperBound) {
      case (-most, most): "a number of a size that there is"
      case (0, most): "a number from 0 on of a size that there is"
      default: "from \(range.lowerBound) to \(range.upperBound)"
      }
    try expect(range.contains(value), key, expectation)
  }

  func count(_ value: Int?, _ key: String, _ range: ClosedRange<Int>) throws(ImpossibleValue) {
    guard let value else { return }
    try expect(range.contains(value), key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  func probability(_ value: Double, _ key: String) throws(ImpossibleValue) {
    try expect(value > 0 && value < 1, key, "between 0 and 1")
  }
}

extension SweepRecord {
  static let mostOffices = 10_000_000

  /// - Throws: the first impossible value.
  func check() throws(ImpossibleValue) {
    let checked = Checked()
    try checked.count(replications, "replications", 2...100_000)
    try checked.probability(confidence, "confidence")
    try checked.count(relievedActors, "relievedActors", 0...1_000_000)
    try checked.expect(period.count == 2, "period", "the first and the last day")
    try checked.count(officeCount, "officeCount", 1...SweepRecord.mostOffices)
    try checked.expect(SweepShard(number: shard.number, of: shard.count) != nil, "shard", "one of so many")
    let places = shard.places(among: officeCount).count
    try checked.expect(places > 0, "shard", "one with an office")
    try checked.expect(offices.count == places, "offices", "\(places) names, as many as the shard has")
    try checked.expect(Set(offices).count == offices.count, "offices", "a list of different names")
  }
}

extension OfficeResult {
  /// - Parameter replications: of the sweep.
  /// - Throws: the first impossible value.
  func check(replications: Int) throws(ImpossibleValue) {
    let checked = Checked()
    try asIs.check(checked.under("asIs"), replications)
    try toBe?.check(checked.under("toBe"), replications)
    try addedCapacity?.check(checked.under("relief"))
    try change?.promise?.check(checked.under("change").under("promise"), replications)
    try change?.meanSeconds?.check(checked.under("change").under("meanSeconds"), replications)
  }
}

extension OfficeOutcome {
  fileprivate func check(_ checked: Checked, _ replications: Int) throws(ImpossibleValue) {
    try checked.number(arrived, "arrived", 0...most)
    try checked.number(finished, "finished", 0...most)
    try checked.number(unfinished, "unfinished", 0...most)
    try checked.number(greatestLoad, "greatestLoad", 0...most)
    try meanSeconds?.check(checked.under("meanSeconds"), replications, 0...most)
    try ninetiethPercentileSeconds?.check(checked.under("ninetiethPercentileSeconds"), 0...most)
    try promise?.check(checked.under("promise"), replications, isWay: false)
    if let longestWait {
      let checked = checked.under("longestWait")
      try checked.number(longestWait.seconds, "seconds", 0...most)
      try checked.number(longestWait.shareOfWaiting, "shareOfWaiting", 0...1.000_001)
    }
    try growthPerWeek?.check(checked.under("growthPerWeek"))
    try presentAtEnd?.check(checked.under("presentAtEnd"), 0...most)
  }
}

extension OfficePromise {
  fileprivate func check(_ checked: Checked, _ replications: Int, isWay: Bool) throws(ImpossibleValue) {
    try checked.count(of, "of", 0...Int(most))
    try checked.count(kept, "kept", 0...of)
    try checked.count(self.replications, "replications", (of > 0 ? 1 : 0)...replications)
    try checked.number(target, "target", 0...1)
    try moments?.check(checked.under("moments"), replications, 0...1)
    if let undecided {
      try checked.under("undecided").number(undecided.clockStanding, "clockStanding", 0...most)
      try checked.under("undecided").number(undecided.clockRunning, "clockRunning", 0...most)
    }
    guard let ways else { return }
    try checked.expect(!isWay && (1...2).contains(ways.count), "ways", "the least and the most")
    for way in ways {
      try way.check(checked.under("ways"), replications, isWay: true)
      try checked.under("ways").expect(way.target == target, "target", "that of the promise")
    }
  }
}

extension OfficeAddedCapacity {
  fileprivate func check(_ checked: Checked) throws(ImpossibleValue) {
    try checked.count(tried, "tried", 0...1_000_000)
    try checked.count(untried, "untried", 0...1_000_000)
    try checked.count(officersAdded, "officersAdded", 0...1_000_000)
    try gainSeconds?.check(checked.under("gainSeconds"))
    try gainShare?.check(checked.under("gainShare"))
  }
}

extension PairedDifference {
  fileprivate func check(_ checked: Checked, _ replications: Int) throws(ImpossibleValue) {
    let range = isShare ? -1.000_001...1.000_001 : -most...most
    try moments.check(checked.under("moments"), replications, range)
    for way in ways ?? [] { try way.check(checked.under("ways"), replications, range) }
    switch ends {
    case .promises(let before, let after):
      try before.check(checked.under("ends").under("before"), replications, isWay: false)
      try after.check(checked.under("ends").under("after"), replications, isWay: false)
    case .times(let before, let after):
      try before.check(checked.under("ends").under("before"), replications, 0...most)
      try after.check(checked.under("ends").under("after"), replications, 0...most)
    case nil: break
    }
  }
}

extension EstimateMoments {
  fileprivate func check(
    _ checked: Checked, _ replications: Int, _ range: ClosedRange<Double>
  ) throws(ImpossibleValue) {
    try checked.number(estimate, "estimate", range)
    try checked.number(standardError, "standardError", 0...most)
    // Of n values it is at most the root of n.
    try checked.number(skewness, "skewness", -1_000...1_000)
    try checked.count(count, "count", 2...max(2, replications))
  }
}

extension Interval {
  /// A limit may be infinite where nothing is known on its side.
  fileprivate func check(
    _ checked: Checked, _ range: ClosedRange<Double> = -most...most
  ) throws(ImpossibleValue) {
    try checked.number(estimate, "estimate", range)
    let isOrdered = lower <= upper && lower < .infinity && upper > -.infinity
    try checked.expect(isOrdered, "lower", "below the upper limit")
    for (limit, key) in [(lower, "lower"), (upper, "upper")] where limit.isFinite {
      try checked.number(limit, key, -1e15...1e15)
    }
    try checked.probability(confidence, "confidence")
  }
}
