// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Results of a staffing study: the officers that keep a promise.
public struct StaffingFindings: Equatable, Sendable, Codable {
  public var study: StudyFindings
  /// Promises to be kept, by case type.
  public var types: [PromisedCaseType]
  /// Actors whose number may change, in the order of the scenario: every `Staffing` here has one number for each.
  public var actors: [Actor.Key]
  /// Posts that exist once, which are never changed.
  public var singlePosts: [Actor.Key]
  /// Actors who only substitute for others: they may get more officers and never lose any, for their other duties are
  /// not in the file.
  public var mereSubstitutes: [Actor.Key] = []
  public var costBasis: StaffingCostBasis
  /// The officers of the file.
  public var now: StaffingTrial
  public var verdict: StaffingVerdict
  /// Certifications in their order, failed ones included.
  public var attempts: [CertificationAttempt] = []
  /// Cheaper designs for which the replications allowed do not determine whether they keep the promise, with the
  /// limits of the test that they would have met, in the replications by which they were selected.
  public var tooClose: [StaffingTrial] = []
  /// Minimality of the certified design; nil where nothing is certified.
  public var minimality: Minimality?
  /// The front from the cheapest up.
  public var front: [FrontMember] = []
  /// The officers of the file, where another choice that costs no more is shown to be faster; nil where they are on
  /// the front, and where their time is not known.
  public var nowBehindFront: FrontMember?
  /// Workload by actor who works on files, posts that exist once included.
  public var workload: [WorkloadNeed] = []
  public var numbers: [NumberBasis] = []
  /// Actors who cannot keep up, with the certified officers or, where there are none, with those of the file; so that
  /// shares hold for this period only.
  public var overloaded: [Actor.Key] = []
  /// Actors of whom it cannot be determined in this period whether they keep up.
  public var undecided: [Actor.Key] = []
  /// Most replications of a design.
  public var mostReplications: Int
  /// Records drawn from; nil where there are none.
  public var records: RecordedInputs?
}

/// The cost that is minimised.
public enum StaffingCostBasis: String, Equatable, Sendable, Codable, CaseIterable {
  /// Cost of the hours on duty for each week, in the currency of the scenario: all adjustable actors have a cost.
  case dutyHoursPerWeek
  /// Every officer costs one.
  case officers
}

/// A design with its outcome: of several promises, that with the least margin over what is wanted.
public struct StaffingTrial: Equatable, Sendable, Codable {
  public var staffing: Staffing
  public var cost: Double
  /// The index of that promise.
  public var promise: Int = 0
  /// Limits of the share kept; nil where there are no cases.
  public var kept: ShareLimits?
  /// Cases for which it is undecided when a run stops; nil where there are none.
  public var undecided: UndecidedCases?
  /// Whether these alone leave it undetermined whether the promises are kept.
  public var hangsOnUnfinished: Bool = false
}

/// Outcome of a staffing study.
public enum StaffingVerdict: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case certified, noNumberHelps, tooCloseToCall, nobodyToAdd
  }

  private enum NoNumberHelpsCodingKeys: String, CodingKey {
    case more
    case _1 = "trial"
    case _2 = "obstacle"
  }

  /// The promise is kept with these officers; wrong with at most 1 - confidence.
  case certified(StaffingTrial)
  /// Not even with so many more officers at every actor whose number may change.
  case noNumberHelps(more: Int, StaffingTrial, StaffingObstacle?)
  /// Nothing is certified within the replications allowed.
  case tooCloseToCall
  /// All actors are posts that exist once.
  case nobodyToAdd
}

/// The largest part of the time that cases take with plenty of officers, in working time for each finished case.
public enum StaffingObstacle: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case waiting, statedWaits, work }

  private enum WaitingCodingKeys: String, CodingKey {
    case _0 = "actors"
    case _1 = "cause"
    case seconds
  }

  case waiting(ActorSet, WaitingCause, seconds: Double)
  /// Stated waits in which nobody works.
  case statedWaits(seconds: Double)
  case work(seconds: Double)
}

/// A certification: a design tested on fresh random numbers.
public struct CertificationAttempt: Equatable, Sendable, Codable {
  /// Round, from 1.
  public var round: Int
  public var trial: StaffingTrial
  /// Confidence of the limits in this round.
  public var confidence: Double
  public var isCertified: Bool
}

/// Whether a cheaper design would do as well.
public struct Minimality: Equatable, Sendable, Codable {
  /// Designs with one officer fewer, and for up to three actors all cheaper ones around, less those within others.
  public var cheaper: [CheaperTrial]

  /// Whether all are shown not to keep the promise; wrong with at most 1 - confidence.
  public var isShown: Bool { cheaper.allSatisfy(\.isRefuted) }

  public struct CheaperTrial: Equatable, Sendable, Codable {
    public var trial: StaffingTrial
    /// Confidence of each limit, corrected for the number of designs.
    public var confidence: Double
    public var isRefuted: Bool
  }
}

/// A design on the Pareto front: no other beats it in cost and in time.
public struct FrontMember: Equatable, Sendable, Codable {
  public var trial: StaffingTrial
  /// Working time to finish.
  public var meanSeconds: Interval
  /// Whether it is shown to be faster than the member before, which costs less; nil for the first.
  public var isFasterThanCheaper: Bool?
}
