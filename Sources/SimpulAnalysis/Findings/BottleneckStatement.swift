// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whose relief helps most: an intervention, not a colour (methods 3.1, definition 7).
public struct BottleneckStatement: Equatable, Sendable {
  /// What the headline follows: the promise where there is one, else the mean time to finish.
  public var headlineMeasure: HeadlineMeasure
  /// One more officer, or team where work takes several, in the same hours. The headline relief.
  public var oneMoreOfficer: ReliefFindings
  /// All work of the actor takes 10 % less time.
  public var tenPercentLessWork: ReliefFindings
  /// Measures that fit the cause of the waiting at the actor where cases wait longest; each alone and, where
  /// there are several, together. Empty where the cause is that all are busy.
  public var levers: [LeverFindings]
  /// The actor where finished cases wait longest, in working time; nil when nobody waits.
  public var longestWait: Actor.Key?
  public var longestWaitCause: WaitingCause?
  /// The answers of other methods, which may name another actor.
  public var busiest: Actor.Key?
  public var longestQueue: Actor.Key?

  public init(
    headlineMeasure: HeadlineMeasure, oneMoreOfficer: ReliefFindings, tenPercentLessWork: ReliefFindings,
    levers: [LeverFindings], longestWait: Actor.Key?, longestWaitCause: WaitingCause?,
    busiest: Actor.Key?, longestQueue: Actor.Key?
  ) {
    self.headlineMeasure = headlineMeasure
    self.oneMoreOfficer = oneMoreOfficer
    self.tenPercentLessWork = tenPercentLessWork
    self.levers = levers
    self.longestWait = longestWait
    self.longestWaitCause = longestWaitCause
    self.busiest = busiest
    self.longestQueue = longestQueue
  }

  public enum HeadlineMeasure: Hashable, Sendable {
    case promise, meanTime
  }

  /// A relief that adds less than this to the share of promises kept is no headline: one in a hundred.
  public static let leastPromiseGain = 0.01

  /// The bottleneck by the headline relief: of the promise where some actor's relief surely keeps more of it, and
  /// at least `leastPromiseGain` more; else of the mean time.
  public var headline: BottleneckSet {
    isHeadlinePromise ? oneMoreOfficer.byPromise ?? .none : oneMoreOfficer.byMeanTime
  }

  /// Whether the headline follows the promise.
  public var isHeadlinePromise: Bool {
    guard headlineMeasure == .promise, let byPromise = oneMoreOfficer.byPromise, byPromise != .none else {
      return false
    }
    return oneMoreOfficer.gains.contains {
      ($0.promiseShare?.estimate ?? 0) >= BottleneckStatement.leastPromiseGain
    }
  }

  /// Whether the busiest actor is surely not among the bottlenecks; nil when there is no bottleneck.
  public var isBusiestSomeoneElse: Bool? { busiest.flatMap(headline.excludes) }

  /// Whether the actor with the longest queue is surely not among the bottlenecks.
  public var isLongestQueueSomeoneElse: Bool? { longestQueue.flatMap(headline.excludes) }

  /// Whether one more officer and less work name different actors surely.
  public var doReliefsDisagree: Bool {
    let (more, less) = (oneMoreOfficer.byMeanTime.actors, tenPercentLessWork.byMeanTime.actors)
    return !more.isEmpty && !less.isEmpty && !more.contains(where: less.contains)
  }
}

/// One kind of relief, given to each actor in turn, paired with the design by common random numbers.
public struct ReliefFindings: Equatable, Sendable {
  public enum Relief: Hashable, Sendable {
    case oneMoreOfficer, tenPercentLessWork
  }

  public var relief: Relief
  /// In the order of the scenario: every actor that performs an activity.
  public var gains: [ActorGain]
  public var byMeanTime: BottleneckSet
  /// Nil without a promise.
  public var byPromise: BottleneckSet?

  public init(
    relief: Relief, gains: [ActorGain], byMeanTime: BottleneckSet, byPromise: BottleneckSet?
  ) {
    self.relief = relief
    self.gains = gains
    self.byMeanTime = byMeanTime
    self.byPromise = byPromise
  }
}

/// What the relief of one actor is worth. The intervals of all actors hold together (Bonferroni).
public struct ActorGain: Equatable, Sendable {
  public var actor: Actor.Key
  /// One; more where the actor's work needs several of his officers at a time, for fewer could not help there. None
  /// for less work.
  public var officersAdded: Int
  /// A post that exists once: one more officer is a diagnosis and not advice.
  public var isDiagnosisOnly: Bool
  /// How much less a case takes on average, working time; positive when it helps.
  public var meanSeconds: Interval?
  /// How much more of the promise is kept; nil without a promise.
  public var promiseShare: Interval?
  /// Whether nothing changed in any replication.
  public var isExactlyNothing: Bool

  public init(
    actor: Actor.Key, officersAdded: Int, isDiagnosisOnly: Bool, meanSeconds: Interval?,
    promiseShare: Interval?, isExactlyNothing: Bool
  ) {
    self.actor = actor
    self.officersAdded = officersAdded
    self.isDiagnosisOnly = isDiagnosisOnly
    self.meanSeconds = meanSeconds
    self.promiseShare = promiseShare
    self.isExactlyNothing = isExactlyNothing
  }
}

/// The actors whose relief may help most: those that no other is surely better than.
public enum BottleneckSet: Hashable, Sendable {
  /// No relief helps surely.
  case none
  case single(Actor.Key)
  /// The data do not separate them; the greatest estimate first.
  case tied([Actor.Key])

  public var actors: [Actor.Key] {
    switch self {
    case .none: []
    case .single(let key): [key]
    case .tied(let keys): keys
    }
  }

  /// Whether the actor is surely none of them; nil when there are none.
  public func excludes(_ actor: Actor.Key) -> Bool? {
    actors.isEmpty ? nil : !actors.contains(actor)
  }
}

/// A measure that fits the cause of a wait, tried out.
public struct LeverFindings: Equatable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// No rounds: work is taken up as it comes.
    case signAtOnce
    /// At the desk in all hours and on all days of the roster.
    case alwaysPresent
    /// A substitute from the first day of each absence, who works as the principal would; run as a
    /// principal who is never away, so that his own other work does not suffer.
    case substituteFromFirstDay
  }

  public var actor: Actor.Key
  /// One, or several tried together.
  public var kinds: [Kind]
  /// How much less a case takes on average, working time.
  public var meanGainSeconds: Interval?
  public var meanSecondsAfter: MeanEstimate
  /// Nil without a promise.
  public var promiseGain: Interval?
  public var promiseAfter: PromiseFindings?

  public init(
    actor: Actor.Key, kinds: [Kind], meanGainSeconds: Interval?, meanSecondsAfter: MeanEstimate,
    promiseGain: Interval?, promiseAfter: PromiseFindings?
  ) {
    self.actor = actor
    self.kinds = kinds
    self.meanGainSeconds = meanGainSeconds
    self.meanSecondsAfter = meanSecondsAfter
    self.promiseGain = promiseGain
    self.promiseAfter = promiseAfter
  }
}
