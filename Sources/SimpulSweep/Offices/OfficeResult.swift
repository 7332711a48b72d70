// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulStatistics

/// What the runs gave for one office of many: little enough to be kept for every office of a country.
///
/// It depends on the office's scenario, its name, the seed and the number of replications, and on nothing else: not on
/// the other offices, nor on how many there are.
public struct OfficeResult: Equatable, Sendable, Codable {
  public var office: String
  public var asIs: OfficeOutcome
  /// Nil where no interventions were asked for.
  public var relief: OfficeRelief?
  /// Nil without a redesign.
  public var toBe: OfficeOutcome?
  public var change: OfficeChange?
}

/// One design in one office, all case types together.
public struct OfficeOutcome: Equatable, Sendable, Codable {
  /// Cases of one replication, on average.
  public var arrived: Double
  public var finished: Double
  /// Unfinished when the run stopped.
  public var unfinished: Double
  /// Actors that are offered as much as they can do, or more.
  public var overloaded: [String]
  /// The actor with the greatest load, and that load; without a capacity there is no number for it.
  public var busiest: String?
  public var greatestLoad: Double?
  public var time: TimeStatus
  /// Working time to finish; nil unless it is estimated.
  public var meanSeconds: EstimateMoments?
  /// Nil where it is refused too.
  public var ninetiethPercentileSeconds: Interval?
  /// Nil without a promise.
  public var promise: OfficePromise?
  /// Where finished cases wait longest along their critical path; nil where none waits or none finished.
  public var longestWait: OfficeWait?
  public var growthPerWeek: Interval?
  public var presentAtEnd: Interval?

  /// Of the mean working time to finish, which is never negative.
  public func meanInterval(confidence: Double) -> Interval? {
    meanSeconds?.interval(confidence: confidence).notNegative
  }

  /// Why there is a mean time to finish, or none.
  public enum TimeStatus: String, Equatable, Sendable, Codable {
    case estimated
    /// An actor is offered as much as it can do, or more: a mean means nothing.
    case cannotKeepUp = "cannot keep up"
    /// Some cases were unfinished when a run stopped, and take longer than the mean of the others tells.
    case casesUnfinished = "cases unfinished"
    /// In some replication no case finished.
    case nothingFinished = "nothing finished"
  }
}

/// Waiting for one actor, or for several who were missing at the same time, for each finished case, in working time.
public struct OfficeWait: Equatable, Sendable, Codable {
  /// Several with ` + ` between them.
  public var actor: String
  /// The cause with the longest time.
  public var cause: WaitingCause
  public var seconds: Double
  /// Of the waiting for all actors.
  public var shareOfWaiting: Double
}

/// How often a promise was kept in one office.
public struct OfficePromise: Equatable, Sendable, Codable {
  /// Of all replications together: of the cases for which it is decided.
  public var kept: Int
  public var of: Int
  /// Nil where all or none were kept in every replication, and where there are no cases.
  public var moments: EstimateMoments?
  /// Nil where none is stated, or where case types have different ones.
  public var target: Double?
  /// Those that had cases.
  public var replications: Int
  /// Cases for which it is undecided when a run stops; nil where there are none.
  public var undecided: UndecidedCases?
  /// With all cases late whose clock runs then, and with all of them in time; nil where there are none.
  public var ways: [OfficePromise]?

  /// Nil without cases.
  public var share: Double? { of > 0 ? Double(kept) / Double(of) : nil }

  /// An interval for the share, within 0 and 1.
  ///
  /// Where all or none were kept in every replication, it is that of `AllOrNone`, and the one limit that there is has the
  /// whole doubt to itself, as in a study of one office; where a single replication had cases and kept some of them,
  /// anything may be.
  ///
  /// - Returns: nil without cases.
  public func interval(confidence: Double) -> Interval? {
    guard let share else { return nil }
    let own = own(share, confidence)
    guard let ways else { return own }
    let all = [own] + ways.map { $0.interval(confidence: confidence) }
    return PromiseSample.hull(all, estimate: share)
  }

  /// Of the decided cases alone.
  private func own(_ share: Double, _ confidence: Double) -> Interval {
    if let moments {
      let interval = moments.interval(
        ofShareWithin: 0...1, replications: replications, confidence: confidence)
      return Interval(
        estimate: share, lower: min(max(0, interval.lower), share),
        upper: max(min(1, interval.upper), share), confidence: confidence
      ).asFarAsFewReplicationsTell(standardError: moments.standardError, replications: replications)
    }
    let reach = AllOrNone.reach(
      replications: replications, confidence: confidence > 0.5 ? 2 * confidence - 1 : confidence)
    return Interval(
      estimate: share, lower: kept == of ? 1 - reach : 0, upper: kept == 0 ? reach : 1,
      confidence: confidence)
  }

  /// Whether the target is reached, as far as an interval of a confidence says; nil without a target or cases.
  ///
  /// A target of all is disproved by a single late case, and one of none needs no proof.
  public func standing(confidence: Double) -> Standing? {
    if let ways {
      let standings = ways.map { $0.standing(confidence: confidence) }
      return standings.allSatisfy { $0 == standings[0] } ? standings[0] : .hangsOnUnfinished
    }
    guard let target, let interval = interval(confidence: confidence) else { return nil }
    if target <= 0 || interval.lower >= target { return .reached }
    if interval.upper < target || target >= 1 && kept < of { return .below }
    return moments == nil && kept == of ? .allKept : .undecided
  }

  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    case below, undecided
    /// Every case of every replication: no interval tells how often it may be otherwise.
    case allKept = "all kept"
    case reached
    /// It cannot be told yet: with all unfinished cases late whose clock runs it is otherwise than with all of them in time.
    case hangsOnUnfinished = "hangs on unfinished"
  }
}

/// The bottleneck of an office by intervention: who gains most by one more officer, on the same luck.
public struct OfficeRelief: Equatable, Sendable, Codable {
  /// The actors that no other is surely better than, the greatest estimate first; none where no relief is shown to help.
  /// Several who are named together have ` + ` between them.
  public var bottleneck: [String]
  public var basis: Basis
  /// How many actors, and sets of those who work together, were relieved in turn; the intervals of all hold together.
  public var tried: Int
  /// Actors with work that were not tried, for they were waited for less.
  public var untried: Int
  /// What one more officer gains at the first of them.
  public var officersAdded: Int?
  /// The post exists once: it is a diagnosis and not advice.
  public var isDiagnosisOnly: Bool?
  /// How much less a case takes on average, working time; nil where cases were unfinished.
  public var gainSeconds: Interval?
  /// How much more of the promise is kept.
  public var gainShare: Interval?

  public enum Basis: String, Equatable, Sendable, Codable {
    /// What more of the promise is kept.
    case promise
    /// What less time a case takes.
    case time
    /// Capacity below what is offered; no relief was shown to help, or times cannot be compared.
    case capacity
    case none
  }
}

/// A redesign against the office as it is, replication by replication on the same luck.
public struct OfficeChange: Equatable, Sendable, Codable {
  /// Of the share of promises kept.
  public var promise: PairedDifference?
  /// Of the mean working time to finish; nil unless both designs have one.
  public var meanSeconds: PairedDifference?
}

/// After - before.
public struct PairedDifference: Equatable, Sendable, Codable {
  /// With a standard error of zero where the times of every pair differ by as much, and where no share differs.
  public var moments: EstimateMoments
  /// Whether nothing differs in any replication.
  public var isNothing: Bool
  /// Whether it is one of shares, from -1 to 1.
  public var isShare = false
  /// The least and the most that may come of it, where cases were unfinished whose clock ran; nil where there were none.
  public var ways: [EstimateMoments]?
  /// What it is the difference of; nil where that is not known.
  public var ends: Ends?

  public enum Ends: Equatable, Sendable, Codable {
    case promises(before: OfficePromise, after: OfficePromise)
    case times(before: EstimateMoments, after: EstimateMoments)
  }

  public func interval(confidence: Double) -> Interval {
    let all = [moments] + (ways ?? [])
    let own = interval(moments, confidence)
    let whole = PromiseSample.hull(all.map { interval($0, confidence) }, estimate: own.estimate) ?? own
    return range(confidence).map(whole.within) ?? whole
  }

  /// What both ends leave room for.
  private func range(_ confidence: Double) -> ClosedRange<Double>? {
    switch ends {
    case .promises(let before, let after):
      guard let before = before.interval(confidence: confidence),
        let after = after.interval(confidence: confidence)
      else { return -1...1 }
      return DifferenceRange.ofShares(
        before: before.lower...before.upper, after: after.lower...after.upper)
    case .times(let before, let after):
      return DifferenceRange.ofAmounts(
        before: before.interval(confidence: confidence), after: after.interval(confidence: confidence))
    case nil: return nil
    }
  }

  private func interval(_ moments: EstimateMoments, _ confidence: Double) -> Interval {
    isShare
      ? moments.interval(ofShareWithin: -1...1, replications: moments.count, confidence: confidence)
      : moments.interval(confidence: confidence)
  }
}
