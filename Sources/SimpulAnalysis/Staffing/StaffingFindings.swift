// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// How many officers keep a promise.
public struct StaffingFindings: Equatable, Sendable {
  public var study: StudyFindings
  /// What is to be kept, by case type.
  public var types: [PromisedCaseType]
  /// Whose number may change, in the order of the scenario: every `Staffing` here has one number for each.
  public var actors: [Actor.Key]
  /// Posts that exist once, which are never changed.
  public var singlePosts: [Actor.Key]
  /// Those who only stand in for others: they may get more officers and never lose any, for what they do otherwise is not in
  /// the file.
  public var mereSubstitutes: [Actor.Key]
  public var costBasis: StaffingCostBasis
  /// The officers of the file.
  public var now: StaffingTrial
  public var verdict: StaffingVerdict
  /// Certifications in their order, the failed ones before.
  public var attempts: [CertificationAttempt]
  /// Cheaper designs of which it cannot be told within the replications allowed whether they keep the promise, with the limits of
  /// the test that they would have met, in the replications by which they were picked.
  public var tooClose: [StaffingTrial]
  /// Nil where nothing is certified.
  public var minimality: Minimality?
  /// From the cheapest up.
  public var front: [FrontMember]
  /// The officers of the file, where another choice that costs no more is shown to be faster; nil where they are on the
  /// front, and where their time is not known.
  public var nowBehindFront: FrontMember?
  /// By actor who works on files, posts that exist once included.
  public var workload: [WorkloadNeed]
  public var numbers: [NumberBasis]
  /// Actors who cannot keep up, with the certified officers or, where there are none, with those of the
  /// file; so that shares hold for this period only.
  public var overloaded: [Actor.Key]
  /// Actors of whom it cannot be told in this period whether they keep up.
  public var undecided: [Actor.Key]
  /// Replications beyond which nothing is told apart.
  public var mostReplications: Int
  /// Nil where nothing is drawn from records.
  public var records: RecordedInputs?

  public init(
    study: StudyFindings, types: [PromisedCaseType], actors: [Actor.Key], singlePosts: [Actor.Key],
    mereSubstitutes: [Actor.Key] = [], costBasis: StaffingCostBasis, now: StaffingTrial,
    verdict: StaffingVerdict,
    attempts: [CertificationAttempt] = [], tooClose: [StaffingTrial] = [], minimality: Minimality? = nil,
    front: [FrontMember] = [], nowBehindFront: FrontMember? = nil, workload: [WorkloadNeed] = [],
    numbers: [NumberBasis] = [],
    overloaded: [Actor.Key] = [],
    undecided: [Actor.Key] = [], mostReplications: Int,
    records: RecordedInputs? = nil
  ) {
    self.study = study
    self.types = types
    self.actors = actors
    self.singlePosts = singlePosts
    self.mereSubstitutes = mereSubstitutes
    self.costBasis = costBasis
    self.now = now
    self.verdict = verdict
    self.attempts = attempts
    self.tooClose = tooClose
    self.minimality = minimality
    self.front = front
    self.nowBehindFront = nowBehindFront
    self.workload = workload
    self.numbers = numbers
    self.overloaded = overloaded
    self.undecided = undecided
    self.mostReplications = mostReplications
    self.records = records
  }
}

/// What is meant by cheap.
public enum StaffingCostBasis: Equatable, Sendable {
  /// Cost of the hours on duty for each week, in the currency of the scenario: all adjustable actors have a cost.
  case dutyHoursPerWeek
  /// Every officer costs one.
  case officers
}

/// A design with what was seen of it: of several promises, the one that is kept least compared with what is wanted.
public struct StaffingTrial: Equatable, Sendable {
  public var staffing: Staffing
  public var cost: Double
  /// The position of that promise.
  public var promise: Int
  /// Nil where there are no cases.
  public var kept: ShareLimits?
  /// Cases for which it is undecided when a run stops; nil where there are none.
  public var undecided: UndecidedCases?
  /// Whether these alone keep it from being told whether the promises are kept.
  public var hangsOnUnfinished: Bool

  public init(
    staffing: Staffing, cost: Double, promise: Int = 0, kept: ShareLimits?, undecided: UndecidedCases? = nil,
    hangsOnUnfinished: Bool = false
  ) {
    self.staffing = staffing
    self.cost = cost
    self.promise = promise
    self.kept = kept
    self.undecided = undecided
    self.hangsOnUnfinished = hangsOnUnfinished
  }
}

public enum StaffingVerdict: Equatable, Sendable {
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
public enum StaffingObstacle: Equatable, Sendable {
  case waiting(ActorSet, WaitingCause, seconds: Double)
  /// Stated waits in which nobody works.
  case statedWaits(seconds: Double)
  case work(seconds: Double)
}

/// A design put to the test on fresh luck.
public struct CertificationAttempt: Equatable, Sendable {
  /// From 1.
  public var round: Int
  public var trial: StaffingTrial
  /// Of the limits in this round.
  public var confidence: Double
  public var isCertified: Bool

  public init(round: Int, trial: StaffingTrial, confidence: Double, isCertified: Bool) {
    self.round = round
    self.trial = trial
    self.confidence = confidence
    self.isCertified = isCertified
  }
}

/// Whether something that costs less would do as well.
public struct Minimality: Equatable, Sendable {
  /// Designs with one officer fewer, and for up to three actors all cheaper ones around, less those within others.
  public var cheaper: [CheaperTrial]

  public init(cheaper: [CheaperTrial]) { self.cheaper = cheaper }

  /// Whether all are shown not to keep the promise; wrong with at most 1 - confidence.
  public var isShown: Bool { cheaper.allSatisfy(\.isRefuted) }

  public struct CheaperTrial: Equatable, Sendable {
    public var trial: StaffingTrial
    /// Of each limit, corrected for the number of designs.
    public var confidence: Double
    public var isRefuted: Bool

    public init(trial: StaffingTrial, confidence: Double, isRefuted: Bool) {
      self.trial = trial
      self.confidence = confidence
      self.isRefuted = isRefuted
    }
  }
}

/// A design that no other beats in cost and in time.
public struct FrontMember: Equatable, Sendable {
  public var trial: StaffingTrial
  /// Working time to finish.
  public var meanSeconds: Interval
  /// Whether it is shown to be faster than the member before, which costs less; nil for the first.
  public var isFasterThanCheaper: Bool?

  public init(trial: StaffingTrial, meanSeconds: Interval, isFasterThanCheaper: Bool?) {
    self.trial = trial
    self.meanSeconds = meanSeconds
    self.isFasterThanCheaper = isFasterThanCheaper
  }
}
