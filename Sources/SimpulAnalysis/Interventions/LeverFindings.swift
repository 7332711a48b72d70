// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// Measures that fit the cause of a wait, tried out.
public struct LeverFindings: Equatable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// No piles: each file is handled as it comes.
    case handleSingly
    /// Piles of a third as many files.
    case smallerPile
    /// No rounds: work is taken up as it comes.
    case signAtOnce
    /// At the desk in all hours and on all days of the office.
    case alwaysPresent
    /// At the desk for as long as now, in two stretches half an office day apart.
    case presentTwice(at: [TimeRange])
    /// A substitute from the first day of each absence, who works as the principal would and has no other duties;
    /// run as a principal who is never away. It takes another person.
    case substituteFromFirstDay
    /// What does not fit before closing is begun all the same, and gone on with when duty starts again.
    case startsWhatDoesNotFit
    /// One file is finished before the next is opened.
    case oneFileAtATime
    /// Officers are set aside as they become free until the team for an activity is complete, which single work would
    /// take from it else.
    case keepsOfficersFree(ActivityPlace)
  }

  /// An activity among those of all procedures.
  public struct ActivityPlace: Hashable, Sendable {
    public var procedure: Procedure.Key
    public var activity: Activity.Key
    public var name: String

    public init(procedure: Procedure.Key, activity: Activity.Key, name: String) {
      self.procedure = procedure
      self.activity = activity
      self.name = name
    }
  }

  /// What one case type gains, in seconds of working time; what it loses is below zero. The intervals of all types hold
  /// together (Bonferroni).
  public struct CaseTypeGain: Equatable, Sendable {
    public var procedure: Procedure.Key
    public var caseType: String
    public var meanSeconds: Interval

    public init(procedure: Procedure.Key, caseType: String, meanSeconds: Interval) {
      self.procedure = procedure
      self.caseType = caseType
      self.meanSeconds = meanSeconds
    }
  }

  public var actor: ActorSet
  /// One, or several tried together.
  public var kinds: [Kind]
  /// How much less a case takes on average, working time, in seconds; nil where some replication finished no case.
  public var meanSeconds: LeverGain?
  public var meanSecondsAfter: MeanEstimate
  /// How much more of the promise is kept, as a share; nil without a promise.
  public var promise: LeverGain?
  public var promiseAfter: PromiseFindings?
  /// Of a measure that helps some case types at the price of others; empty for every other, and where some cases were
  /// unfinished.
  public var byCaseType: [CaseTypeGain]

  /// Whether it takes a person whom the office does not have, so that it is no choice instead of one more officer.
  public var takesAnotherPerson: Bool { kinds.contains(.substituteFromFirstDay) }

  public init(
    actor: ActorSet, kinds: [Kind], meanSeconds: LeverGain?, meanSecondsAfter: MeanEstimate,
    promise: LeverGain?, promiseAfter: PromiseFindings?, byCaseType: [CaseTypeGain] = []
  ) {
    self.actor = actor
    self.kinds = kinds
    self.meanSeconds = meanSeconds
    self.meanSecondsAfter = meanSecondsAfter
    self.promise = promise
    self.promiseAfter = promiseAfter
    self.byCaseType = byCaseType
  }
}

/// What a lever gains, and how that compares with the reliefs that every actor was given, on the same luck. The
/// intervals of all levers hold together (Bonferroni).
public struct LeverGain: Equatable, Sendable {
  public var gain: Interval
  /// The actor at whom one more officer has the greatest estimate, or those who work together.
  public var oneMoreAt: ActorSet
  /// This gain less that of one more officer there; positive when the lever gains more.
  public var overOneMore: Interval
  public var standing: Standing

  public enum Standing: Hashable, Sendable {
    /// It surely gains, and more than one more officer and than 10 % less work at any actor.
    case most
    /// It surely gains, and more than one more officer at any actor.
    case moreThanOneMore
    /// The data do not separate it from one more officer where that helps most.
    case tied
    /// One more officer somewhere surely gains more.
    case lessThanOneMore
    /// It is not shown to gain.
    case notShown
    /// Files that were unfinished when a run ended are in no mean.
    case notComparable
  }

  public init(gain: Interval, oneMoreAt: ActorSet, overOneMore: Interval, standing: Standing) {
    self.gain = gain
    self.oneMoreAt = oneMoreAt
    self.overOneMore = overOneMore
    self.standing = standing
  }

  public var isSurelyMore: Bool { standing == .most || standing == .moreThanOneMore }
}
