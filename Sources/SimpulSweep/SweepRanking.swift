// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// Ranking of the offices, the worst first, with its uncertainty.
///
/// The order goes by the share of promises kept where all offices have one, else by the mean time to finish, in which
/// offices that cannot keep up come first. The ranks that an office may have count those that are surely worse and
/// those that are surely better, by intervals that hold together for all offices (Bonferroni). So all true ranks lie
/// in them at once with the stated confidence (Klein, Wright & Wieczorek 2020, *A joint confidence region for an
/// overall ranking of populations*, JRSS C 69).
public struct SweepRanking: Equatable, Sendable, Codable {
  public enum Basis: String, Equatable, Sendable, Codable, CaseIterable { case promise, time }

  public struct Place: Equatable, Sendable, Codable {
    /// Index of the office in the table.
    public var office: Int
    /// Rank by the estimates, from 1; equal ones share it.
    public var rank: Int
    /// The ranks that the data allow.
    public var possible: ClosedRange<Int>
  }

  public var basis: Basis
  /// Places, the worst first; equal ones in the order of the table. Offices without an estimate are left out.
  public var places: [Place]

  init(_ offices: [OfficeResult], confidence: Double) {
    let isPromise = !offices.isEmpty && offices.allSatisfy { $0.asIs.promise?.share != nil }
    basis = isPromise ? .promise : .time
    let level = Bonferroni.level(confidence: confidence, count: max(1, offices.count))
    // As badness: the greater the worse.
    let intervals = offices.enumerated().compactMap { number, office -> (office: Int, badness: Interval)? in
      SweepRanking.badness(office.asIs, isPromise: isPromise, level).map { (number, $0) }
    }
    let lowers = intervals.map(\.badness.lower).sorted()
    let uppers = intervals.map(\.badness.upper).sorted()
    let ordered = intervals.sorted { (-$0.badness.estimate, $0.office) < (-$1.badness.estimate, $1.office) }
    var places: [Place] = []
    for (position, entry) in ordered.enumerated() {
      let isTied = position > 0 && ordered[position - 1].badness.estimate == entry.badness.estimate
      let rank = isTied ? places[position - 1].rank : position + 1
      let surelyWorse = lowers.count - lowers.places(notAbove: entry.badness.upper)
      let surelyBetter = uppers.places(below: entry.badness.lower)
      places.append(
        Place(office: entry.office, rank: rank, possible: (surelyWorse + 1)...(ordered.count - surelyBetter)))
    }
    self.places = places
  }

  private static func badness(_ outcome: OfficeOutcome, isPromise: Bool, _ level: Double) -> Interval? {
    if isPromise {
      return outcome.promise?.interval(confidence: level).map {
        Interval(estimate: -$0.estimate, lower: -$0.upper, upper: -$0.lower, confidence: level)
      }
    }
    if outcome.time == .cannotKeepUp {
      return Interval(estimate: .infinity, lower: .infinity, upper: .infinity, confidence: level)
    }
    return outcome.meanInterval(confidence: level)
  }
}

extension [Double] {
  /// Number of elements of a sorted list below a value.
  fileprivate func places(below value: Double) -> Int { partition { $0 < value } }

  /// Number of elements not above a value.
  fileprivate func places(notAbove value: Double) -> Int { partition { $0 <= value } }

  private func partition(_ isBefore: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
