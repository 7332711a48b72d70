// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// Corrective measures, fitted to the cause of a wait and simulated.
public struct CorrectiveMeasureFindings: Equatable, Sendable, Codable {
  public enum Kind: Hashable, Sendable, Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
      case handleSingly, smallerBatch, signAtOnce, alwaysPresent, presentTwice, substituteFromFirstDay,
        startsWhatDoesNotFit, oneFileAtATime, keepsOfficersFree
    }

    /// No batches: each file is handled as it arrives.
    case handleSingly
    /// Batches of a third as many files.
    case smallerBatch
    /// No batch schedule: files are released as they arrive.
    case signAtOnce
    /// Present in all hours and on all days of the office.
    case alwaysPresent
    /// Present for as long as now, in two stretches half an office day apart.
    case presentTwice(at: [TimeRange])
    /// A substitute from the first day of each absence, who works as the principal would and has no other duties; run
    /// as a principal who is never absent. It takes another person.
    case substituteFromFirstDay
    /// What does not fit before closing is started all the same, and resumed when duty begins again.
    case startsWhatDoesNotFit
    /// No multitasking: one file is finished before the next is opened.
    case oneFileAtATime
    /// Officers are reserved as they become free until the team for an activity is complete.
    case keepsOfficersFree(ActivityPlace)
  }

  /// An activity among those of all procedures.
  public struct ActivityPlace: Hashable, Sendable, Codable {
    public var procedure: Procedure.Key
    public var activity: Activity.Key
    public var name: String
  }

  /// Gain of one case type, in seconds of working time; a loss is negative. The intervals of all types hold together
  /// (Bonferroni).
  public struct CaseTypeGain: Equatable, Sendable, Codable {
    public var procedure: Procedure.Key
    public var caseType: String
    public var meanSeconds: Interval
  }

  public var actor: ActorSet
  /// One measure, or several tried together.
  public var kinds: [Kind]
  /// Reduction of a case's mean working time, in seconds; nil where some replication finished no case.
  public var meanSeconds: CorrectiveMeasureGain?
  public var meanSecondsAfter: MeanEstimate
  /// Increase in the share of promises kept; nil without a promise.
  public var promise: CorrectiveMeasureGain?
  public var promiseAfter: PromiseFindings?
  /// Gains by case type of a measure that helps some at the expense of others; empty for every other, and where some
  /// cases were unfinished.
  public var byCaseType: [CaseTypeGain] = []

  /// Whether it takes a person whom the office does not have, so that it is no alternative to one more officer.
  public var takesAnotherPerson: Bool { kinds.contains(.substituteFromFirstDay) }
}

/// Gain of a corrective measure, compared with the interventions at every actor, on common random numbers. The
/// intervals of all corrective measures hold together (Bonferroni).
public struct CorrectiveMeasureGain: Equatable, Sendable, Codable {
  public var gain: Interval
  /// The actor at whom one more officer has the greatest estimate, or those who work together.
  public var oneMoreAt: ActorSet
  /// This gain less that of one more officer there; positive when the corrective measure gains more.
  public var overOneMore: Interval
  public var standing: Standing

  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
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
    /// Unfinished files are in no mean, so that there is no comparison.
    case notComparable
  }

  public var isSurelyMore: Bool { standing == .most || standing == .moreThanOneMore }
}
