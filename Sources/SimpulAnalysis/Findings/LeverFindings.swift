// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

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
  }

  public var actor: Actor.Key
  /// One, or several tried together.
  public var kinds: [Kind]
  /// How much less a case takes on average, working time, in seconds; nil where some replication finished no case.
  public var meanSeconds: LeverGain?
  public var meanSecondsAfter: MeanEstimate
  /// How much more of the promise is kept, as a share; nil without a promise.
  public var promise: LeverGain?
  public var promiseAfter: PromiseFindings?

  /// Whether it takes a person whom the office does not have, so that it is no choice instead of one more officer.
  public var takesAnotherPerson: Bool { kinds.contains(.substituteFromFirstDay) }

  public init(
    actor: Actor.Key, kinds: [Kind], meanSeconds: LeverGain?, meanSecondsAfter: MeanEstimate,
    promise: LeverGain?, promiseAfter: PromiseFindings?
  ) {
    self.actor = actor
    self.kinds = kinds
    self.meanSeconds = meanSeconds
    self.meanSecondsAfter = meanSecondsAfter
    self.promise = promise
    self.promiseAfter = promiseAfter
  }
}

/// What a lever gains, and how that compares with the reliefs that every actor was given, on the same luck. The
/// intervals of all levers hold together (Bonferroni).
public struct LeverGain: Equatable, Sendable {
  public var gain: Interval
  /// The actor at whom one more officer has the greatest estimate.
  public var oneMoreAt: Actor.Key
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

  public init(gain: Interval, oneMoreAt: Actor.Key, overOneMore: Interval, standing: Standing) {
    self.gain = gain
    self.oneMoreAt = oneMoreAt
    self.overOneMore = overOneMore
    self.standing = standing
  }

  public var isSurelyMore: Bool { standing == .most || standing == .moreThanOneMore }
}
