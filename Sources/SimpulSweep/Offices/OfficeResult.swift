// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulStatistics

/// Results of one office of many: little enough to be kept for every office of a country.
///
/// It depends on the office's scenario, its name, the seed and the number of replications, and on nothing else: not
/// on the other offices, nor on how many there are.
public struct OfficeResult: Equatable, Sendable, Codable {
  public var office: String
  public var asIs: OfficeOutcome
  /// Bottleneck; nil where no interventions were asked for.
  public var addedCapacity: OfficeAddedCapacity?
  /// Outcome of the redesign; nil without one.
  public var toBe: OfficeOutcome?
  public var change: OfficeChange?

  /// Keys as journals have had them from the first.
  private enum CodingKeys: String, CodingKey {
    case office, asIs
    case addedCapacity = "relief"
    case toBe, change
  }
}

/// One design in one office, all case types together.
public struct OfficeOutcome: Equatable, Sendable, Codable {
  /// Mean arrivals of one replication.
  public var arrived: Double
  public var finished: Double
  /// Mean number of cases unfinished when the run stopped.
  public var unfinished: Double
  /// Actors with a load of 1 or more.
  public var overloaded: [String]
  /// The actor with the greatest load, and that load; nil for the load without a capacity.
  public var busiest: String?
  public var greatestLoad: Double?
  public var time: TimeStatus
  /// Mean working time to finish; nil unless it is estimated.
  public var meanSeconds: EstimateMoments?
  /// Interval of the 90th percentile; nil where it is refused too.
  public var ninetiethPercentileSeconds: Interval?
  /// Service level; nil without a promise.
  public var promise: OfficePromise?
  /// The longest waiting of finished cases along their critical path; nil where none waits or none finished.
  public var longestWait: OfficeWait?
  public var growthPerWeek: Interval?
  public var presentAtEnd: Interval?

  /// Interval of the mean working time to finish, which is never negative.
  public func meanInterval(confidence: Double) -> Interval? {
    meanSeconds?.interval(confidence: confidence).notNegative
  }

  /// Why there is a mean time to finish, or none.
  public enum TimeStatus: String, Equatable, Sendable, Codable {
    case estimated
    /// An actor has a load of 1 or more: a mean has no meaning.
    case cannotKeepUp = "cannot keep up"
    /// Some cases were unfinished when a run stopped, so that the mean of the others is too low.
    case casesUnfinished = "cases unfinished"
    /// In some replication no case finished.
    case nothingFinished = "nothing finished"
  }
}

/// Waiting for one actor, or for several who were missing at the same time, for each finished case, in working time.
public struct OfficeWait: Equatable, Sendable, Codable {
  /// The actor; several with ` + ` between them.
  public var actor: String
  /// The cause with the longest time.
  public var cause: WaitingCause
  public var seconds: Double
  /// Share of the waiting for all actors.
  public var shareOfWaiting: Double

  /// Encodes the cause by its number, as in all journals.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(actor, forKey: .actor)
    try container.encode(cause.rawValue, forKey: .cause)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(shareOfWaiting, forKey: .shareOfWaiting)
  }
}

/// How often a promise was kept in one office.
public struct OfficePromise: Equatable, Sendable, Codable {
  /// Cases of all replications that kept it, of those for which it is decided.
  public var kept: Int
  public var of: Int
  /// Moments; nil where all or none were kept in every replication, and where there are no cases.
  public var moments: EstimateMoments?
  /// Target; nil where none is stated, or where case types have different ones.
  public var target: Double?
  /// Replications that had cases.
  public var replications: Int
  /// Cases for which it is undecided when a run stops; nil where there are none.
  public var undecided: UndecidedCases?
  /// Extremes: all cases late whose clock runs then, and all of them in time; nil where there are none.
  public var ways: [OfficePromise]?

  /// Share kept; nil without cases.
  public var share: Double? { of > 0 ? Double(kept) / Double(of) : nil }

  /// An interval for the share, within 0 and 1.
  ///
  /// Where all or none were kept in every replication, it is that of `ZeroOrAllShare`, and its only limit has the
  /// whole error probability to itself, as in a study of one office; where a single replication had cases and kept
  /// some of them, anything may be.
  ///
  /// - Returns: nil without cases.
  public func interval(confidence: Double) -> Interval? {
    guard let share else { return nil }
    let own = own(share, confidence)
    guard let ways else { return own }
    let all = [own] + ways.map { $0.interval(confidence: confidence) }
    return PromiseSample.hull(all, estimate: share)
  }

  /// Interval of the decided cases alone.
  private func own(_ share: Double, _ confidence: Double) -> Interval {
    if let moments {
      let interval = moments.interval(
        ofShareWithin: 0...1, replications: replications, confidence: confidence)
      return Interval(
        estimate: share, lower: min(max(0, interval.lower), share),
        upper: max(min(1, interval.upper), share), confidence: confidence
      ).asFarAsFewReplicationsTell(standardError: moments.standardError, replications: replications)
    }
    let reach = ZeroOrAllShare.reach(
      replications: replications, confidence: confidence > 0.5 ? 2 * confidence - 1 : confidence)
    return Interval(
      estimate: share, lower: kept == of ? 1 - reach : 0, upper: kept == 0 ? reach : 1,
      confidence: confidence)
  }

  /// Whether the target is reached, as far as an interval of a confidence shows; nil without a target or cases.
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
    /// Every case of every replication: no interval shows how often it may be otherwise.
    case allKept = "all kept"
    case reached
    /// It cannot be determined yet: the standing differs between all unfinished cases late whose clock runs and all
    /// of them in time.
    case hangsOnUnfinished = "hangs on unfinished"
  }
}

/// The bottleneck of an office by intervention: who gains most by one more officer, on common random numbers.
public struct OfficeAddedCapacity: Equatable, Sendable, Codable {
  /// Actors that no other is surely better than, the greatest estimate first; none where no added capacity is shown
  /// to help. Several who are named together have ` + ` between them.
  public var bottleneck: [String]
  public var basis: Basis
  /// Actors, and sets of those who work together, at which capacity was added in turn; the intervals of all hold
  /// together.
  public var tried: Int
  /// Actors with work that were not tried, as others were waited for more.
  public var untried: Int
  /// Officers added at the first of them.
  public var officersAdded: Int?
  /// Whether the post exists once, so that it is a diagnosis and not advice.
  public var isDiagnosisOnly: Bool?
  /// Reduction of a case's mean working time; nil where cases were unfinished.
  public var gainSeconds: Interval?
  /// Increase in the share of promises kept.
  public var gainShare: Interval?

  public enum Basis: String, Equatable, Sendable, Codable {
    /// Gain in the share of promises kept.
    case promise
    /// Gain in the time of a case.
    case time
    /// A load above 1; no added capacity was shown to help, or times cannot be compared.
    case capacity
    case none
  }
}

/// A redesign compared with the office as it is, paired by replication on common random numbers.
public struct OfficeChange: Equatable, Sendable, Codable {
  /// Difference in the share of promises kept.
  public var promise: PairedDifference?
  /// Difference in the mean working time to finish; nil unless both designs have one.
  public var meanSeconds: PairedDifference?
}

/// A paired difference, after - before.
public struct PairedDifference: Equatable, Sendable, Codable {
  /// Moments, with a standard error of zero where the times of every pair differ by as much, and where no share
  /// differs.
  public var moments: EstimateMoments
  /// Whether nothing differs in any replication.
  public var isNothing: Bool
  /// Whether it is a difference of shares, from -1 to 1.
  public var isShare = false
  /// Extremes over the ways of counting unfinished cases whose clock ran; nil where there were none.
  public var ways: [EstimateMoments]?
  /// The two figures compared; nil where they are not known.
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

  /// Range that both figures leave for the difference.
  private func range(_ confidence: Double) -> ClosedRange<Double>? {
    switch ends {
    case .promises(let before, let after):
      guard let before = before.interval(confidence: confidence),
        let after = after.interval(confidence: confidence)
      else { return -1...1 }
      return DifferenceRange.ofShares(before: before.lower...before.upper, after: after.lower...after.upper)
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
