// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// The cases of one type, or of all types together.
public struct CaseTypeFindings: Equatable, Sendable {
  /// Nil for all case types together.
  public var caseType: String?
  public var procedure: Procedure.Key?
  public var counts: CaseCounts
  /// Nil where no promise is stated.
  public var promise: PromiseFindings?
  /// The share of cases that left before they were served; nil where none may.
  public var leftInVain: ShareEstimate?
  /// The share of cases for which the time to decide was up; nil where it never is.
  public var deemedApproved: ShareEstimate?
  /// How often cases end otherwise, by outcome, in the order of the rows; of those that arrived.
  public var otherEndings: [EndingFindings]
  /// Nobody can say what a case takes in the long run when an actor cannot keep up: then these are times
  /// of the stated period only.
  public var isPeriodOnly: Bool
  public var workingTime: TimeFindings
  public var clockTime: TimeFindings
  public var composition: CompositionFindings
  /// Where the cases wait: one for each actor of the scenario, in its order, missing alone; then one for each set of actors
  /// who were missing at the same time for joint work. They add up to all waiting.
  public var waitingByActor: [ActorWaiting]
  /// For each case that arrived.
  public var returns: Interval?
  public var handOvers: Interval?
  /// Visits to activities that the document calls an initial (paraf); nil where it has none.
  public var initials: Interval?
  /// Officer time of all actors, in seconds.
  public var officerSeconds: Interval?
  /// What the office spends on a case that arrived; nil where nothing has a cost.
  public var cost: Interval?
  /// What its time to finish costs the citizen; nil where that is not said, and where cases were unfinished.
  public var waitingCost: Interval?

  public init(
    caseType: String?, procedure: Procedure.Key?, counts: CaseCounts, promise: PromiseFindings?,
    leftInVain: ShareEstimate? = nil, deemedApproved: ShareEstimate? = nil,
    otherEndings: [EndingFindings] = [], isPeriodOnly: Bool,
    workingTime: TimeFindings, clockTime: TimeFindings,
    composition: CompositionFindings, waitingByActor: [ActorWaiting], returns: Interval?,
    handOvers: Interval?, initials: Interval?, officerSeconds: Interval?, cost: Interval?,
    waitingCost: Interval? = nil
  ) {
    self.caseType = caseType
    self.procedure = procedure
    self.counts = counts
    self.promise = promise
    self.leftInVain = leftInVain
    self.deemedApproved = deemedApproved
    self.otherEndings = otherEndings
    self.isPeriodOnly = isPeriodOnly
    self.workingTime = workingTime
    self.clockTime = clockTime
    self.composition = composition
    self.waitingByActor = waitingByActor
    self.returns = returns
    self.handOvers = handOvers
    self.initials = initials
    self.officerSeconds = officerSeconds
    self.cost = cost
    self.waitingCost = waitingCost
  }
}

/// How often cases end in one way.
public struct EndingFindings: Equatable, Sendable {
  public var outcome: String
  public var share: ShareEstimate

  public init(outcome: String, share: ShareEstimate) {
    self.outcome = outcome
    self.share = share
  }
}

/// Cases in a replication, on average.
public struct CaseCounts: Equatable, Sendable {
  public var arrived: Double
  /// Whose measured span is complete.
  public var finished: Double
  /// That ended otherwise than done, by outcome, sorted by outcome.
  public var endedOtherwise: [Outcome]
  /// Late-comers that did not come back.
  public var lost: Double
  /// Comings for each week of clock time that found no ticket, whoever they were and whether or not they came back; nil where
  /// there are no tickets.
  public var withoutTicketPerWeek: Interval?
  /// Unfinished when the run stopped.
  public var censored: Double
  /// Those that arrived, for each week of clock time.
  public var arrivedPerWeek: Double
  public var finishedPerWeek: Double

  public init(
    arrived: Double, finished: Double, endedOtherwise: [Outcome], lost: Double,
    withoutTicketPerWeek: Interval? = nil, censored: Double, arrivedPerWeek: Double, finishedPerWeek: Double
  ) {
    self.arrived = arrived
    self.finished = finished
    self.endedOtherwise = endedOtherwise
    self.lost = lost
    self.withoutTicketPerWeek = withoutTicketPerWeek
    self.censored = censored
    self.arrivedPerWeek = arrivedPerWeek
    self.finishedPerWeek = finishedPerWeek
  }

  public struct Outcome: Equatable, Sendable {
    public var name: String
    public var count: Double

    public init(name: String, count: Double) {
      self.name = name
      self.count = count
    }
  }
}
