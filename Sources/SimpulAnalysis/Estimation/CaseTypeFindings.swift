// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// The cases of one type, or of all types together.
public struct CaseTypeFindings: Equatable, Sendable, Codable {
  /// Case type; nil for all together.
  public var caseType: String?
  public var procedure: Procedure.Key?
  public var counts: CaseCounts
  /// Service level; nil where no promise is stated.
  public var promise: PromiseFindings?
  /// The share of cases that left before they were served; nil where none may.
  public var leftUnserved: ShareEstimate?
  /// The share of cases deemed approved; nil where none can be.
  public var deemedApproved: ShareEstimate?
  /// Other outcomes with their shares of the cases that arrived, in the order of the rows.
  public var otherEndings: [EndingFindings] = []
  /// Whether times hold for the stated period only, as an actor cannot keep up and there is no long run.
  public var isPeriodOnly: Bool
  public var workingTime: TimeFindings
  public var clockTime: TimeFindings
  public var composition: CompositionFindings
  /// Waiting for each actor of the scenario alone, in its order; then for each set of actors who were missing at the
  /// same time for joint work. They add up to all waiting.
  public var waitingByActor: [ActorWaiting]
  /// Returns for each case that arrived.
  public var returns: Interval?
  public var handOvers: Interval?
  /// Visits to activities that the document calls an initial (paraf); nil where it has none.
  public var initials: Interval?
  /// Officer time of all actors, in seconds.
  public var officerSeconds: Interval?
  /// Cost to the office of a case that arrived; nil where nothing has a cost.
  public var cost: Interval?
  /// Cost to the citizen of its time to finish; nil where that is not stated, and where cases were unfinished.
  public var waitingCost: Interval?
}

/// Frequency of one outcome.
public struct EndingFindings: Equatable, Sendable, Codable {
  public var outcome: String
  public var share: ShareEstimate
}

/// Cases in a replication, on average.
public struct CaseCounts: Equatable, Sendable, Codable {
  public var arrived: Double
  /// Cases whose measured interval is complete.
  public var finished: Double
  /// Cases that ended otherwise than done, by outcome, sorted by outcome.
  public var endedOtherwise: [Outcome]
  /// Late-comers without retrial.
  public var lost: Double
  /// Arrivals for each week of clock time that found no ticket, whether or not they retried; nil where there are no
  /// tickets.
  public var withoutTicketPerWeek: Interval?
  /// Cases unfinished when the run stopped.
  public var censored: Double
  /// Arrivals for each week of clock time.
  public var arrivedPerWeek: Double
  public var finishedPerWeek: Double

  public struct Outcome: Equatable, Sendable, Codable {
    public var name: String
    public var count: Double
  }
}
