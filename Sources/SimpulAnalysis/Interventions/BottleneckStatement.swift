// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whose added capacity helps most: an intervention, not a colour (methods 3.1, definition 7).
public struct BottleneckStatement: Equatable, Sendable, Codable {
  /// Measure of the headline: the promise where there is one, else the mean time to finish.
  public var headlineMeasure: HeadlineMeasure
  /// Headline intervention: one more officer, or as many as make one more team where work takes several, in the same
  /// hours.
  public var oneMoreOfficer: AddedCapacityFindings
  /// All work of the actor takes 10 % less time.
  public var tenPercentLessWork: AddedCapacityFindings
  /// Measures for the actors with the most waiting that has another cause than contention: each alone and, where an
  /// actor has several, together. Empty where there is hardly any such waiting, or no measure for it.
  public var correctiveMeasures: [CorrectiveMeasureFindings]
  /// The longest waiting of finished cases, in working time: for an actor, or several who were missing at the same
  /// time; nil when nobody waits.
  public var longestWait: ActorSet?
  public var longestWaitCause: WaitingCause?
  /// Answers of other methods, which may name another actor.
  public var busiest: Actor.Key?
  public var longestQueue: Actor.Key?
  /// Active periods of all actors of the office; empty where there is only one, or where it was not asked for.
  public var activePeriods: [ActivePeriodFindings] = []
  /// Actors that are longest the momentary bottleneck: those that no other surely is for longer.
  public var longestActive: BottleneckSet = .none
  /// Mean working time to finish, without the intervention; nil where it is not known.
  public var meanSeconds: Double?
  /// The bottleneck after capacity is added at this one; nil where several are tied or there is none.
  public var next: NextBottleneck?
  /// The actor that would be the bottleneck were his other work written as a procedure of its own, so that its tasks
  /// counted in the mean time to finish; nil where that does not change the answer.
  public var otherWorkThatDecides: Actor.Key?

  package init(
    headlineMeasure: HeadlineMeasure, oneMoreOfficer: AddedCapacityFindings,
    tenPercentLessWork: AddedCapacityFindings,
    correctiveMeasures: [CorrectiveMeasureFindings], longestWait: ActorSet?, longestWaitCause: WaitingCause?,
    busiest: Actor.Key?, longestQueue: Actor.Key?, activePeriods: [ActivePeriodFindings] = [],
    longestActive: BottleneckSet = .none, meanSeconds: Double? = nil, next: NextBottleneck? = nil
  ) {
    self.headlineMeasure = headlineMeasure
    self.oneMoreOfficer = oneMoreOfficer
    self.tenPercentLessWork = tenPercentLessWork
    self.correctiveMeasures = correctiveMeasures
    self.longestWait = longestWait
    self.longestWaitCause = longestWaitCause
    self.busiest = busiest
    self.longestQueue = longestQueue
    self.activePeriods = activePeriods
    self.longestActive = longestActive
    self.meanSeconds = meanSeconds
    self.next = next
  }

  public enum HeadlineMeasure: String, Hashable, Sendable, Codable, CaseIterable { case promise, meanTime }

  /// Least gain in the share of promises kept that makes a headline: one in a hundred.
  public static let leastPromiseGain = 0.01

  /// Least relative gain in the mean time to finish that makes a headline.
  public static let leastTimeGain = 0.01

  /// The bottleneck by the headline intervention: of the promise where some actor's added capacity surely keeps more of
  /// it, and at least `leastPromiseGain` more; else of the mean time, where one takes at least `leastTimeGain` off it.
  public var headline: BottleneckSet {
    isGainNegligible
      ? .none : headlineMeasure == .promise ? oneMoreOfficer.headline : oneMoreOfficer.byMeanTime
  }

  /// Whether the headline follows the time, and no added capacity takes `leastTimeGain` off it.
  public var isGainNegligible: Bool {
    guard let meanSeconds, !isHeadlinePromise else { return false }
    return oneMoreOfficer.gains.allSatisfy {
      ($0.meanSeconds?.estimate ?? 0) < BottleneckStatement.leastTimeGain * meanSeconds
    }
  }

  /// Whether the headline follows the promise.
  public var isHeadlinePromise: Bool { headlineMeasure == .promise && oneMoreOfficer.isHeadlinePromise }

  /// The corrective measure that surely helps more than one more officer does anywhere, and by which measure: that of
  /// the headline where there is one, else the mean time unless it surely keeps less of the promise. Of several the
  /// one with the greatest estimate; of the same the one with the fewest measures. Never one that takes another
  /// person, too. Nil where none is sure.
  public var betterCorrectiveMeasure:
    (correctiveMeasure: CorrectiveMeasureFindings, measure: HeadlineMeasure)?
  {
    func best(_ gain: (CorrectiveMeasureFindings) -> CorrectiveMeasureGain?, atLeast least: Double)
      -> CorrectiveMeasureFindings?
    {
      var best: (correctiveMeasure: CorrectiveMeasureFindings, gain: Double)?
      for correctiveMeasure in correctiveMeasures where !correctiveMeasure.takesAnotherPerson {
        guard let gain = gain(correctiveMeasure), gain.isSurelyMore, gain.gain.estimate >= least else {
          continue
        }
        if best.map({ gain.gain.estimate > $0.gain }) ?? true {
          best = (correctiveMeasure, gain.gain.estimate)
        }
      }
      return best?.correctiveMeasure
    }
    if let correctiveMeasure = best(\.promise, atLeast: BottleneckStatement.leastPromiseGain) {
      return (correctiveMeasure, .promise)
    }
    let byTime = best(
      { $0.promise.map { $0.overOneMore.upper < 0 } ?? false ? nil : $0.meanSeconds }, atLeast: 0)
    return byTime.map { ($0, .meanTime) }
  }

  /// Whether the busiest actor is surely not among the bottlenecks; nil when there is no bottleneck.
  public var isBusiestSomeoneElse: Bool? { busiest.flatMap(headline.excludes) }

  /// Whether the actor with the longest queue is surely not among the bottlenecks.
  public var isLongestQueueSomeoneElse: Bool? { longestQueue.flatMap(headline.excludes) }

  /// Whether those that are longest the momentary bottleneck are surely none of the bottlenecks.
  public var isLongestActiveSomeoneElse: Bool? {
    longestActive == .none || headline == .none
      ? nil : longestActive.actors.allSatisfy { headline.excludes($0) == true }
  }

  /// Whether one more officer and less work surely name different actors, of those at whom both were tried: a mere
  /// substitute has no work of his own.
  public var doInterventionsDisagree: Bool {
    let (more, less) = (oneMoreOfficer.byMeanTime.actors, tenPercentLessWork.byMeanTime.actors)
    let tried = tenPercentLessWork.gains.map(\.actor)
    return more.allSatisfy(tried.contains) && !more.isEmpty && !less.isEmpty
      && !more.contains(where: less.contains)
  }
}

/// One kind of added capacity, given to each actor in turn, paired with the design by common random numbers.
public struct AddedCapacityFindings: Equatable, Sendable, Codable {
  public enum AddedCapacity: String, Hashable, Sendable, Codable, CaseIterable {
    case oneMoreOfficer, tenPercentLessWork
  }

  public var addedCapacity: AddedCapacity
  /// Gains in the order of the scenario: every actor that performs an activity; then, for one more officer, those who
  /// perform one together.
  public var gains: [ActorGain]
  public var byMeanTime: BottleneckSet
  /// Bottleneck by the promise; nil without one.
  public var byPromise: BottleneckSet?

  package init(
    addedCapacity: AddedCapacity, gains: [ActorGain], byMeanTime: BottleneckSet, byPromise: BottleneckSet?
  ) {
    self.addedCapacity = addedCapacity
    self.gains = gains
    self.byMeanTime = byMeanTime
    self.byPromise = byPromise
  }
}

extension AddedCapacityFindings {
  /// The bottleneck by this intervention: of the promise where some actor's added capacity surely keeps more of it,
  /// and at least `BottleneckStatement.leastPromiseGain` more; else of the mean time.
  public var headline: BottleneckSet { isHeadlinePromise ? byPromise ?? .none : byMeanTime }

  /// Whether the headline follows the promise.
  public var isHeadlinePromise: Bool {
    guard let byPromise, byPromise != .none else { return false }
    return gains.contains { ($0.promiseShare?.estimate ?? 0) >= BottleneckStatement.leastPromiseGain }
  }
}

/// The next bottleneck: one more officer for each actor in turn, where the first bottleneck has one more already, on
/// common random numbers.
public struct NextBottleneck: Equatable, Sendable, Codable {
  /// The actors at which capacity was added first.
  public var relieved: ActorSet
  public var oneMoreOfficer: AddedCapacityFindings
}

/// Gain of added capacity at one actor, or at several who work together. The intervals of all hold together
/// (Bonferroni).
public struct ActorGain: Equatable, Sendable, Codable {
  public var actors: ActorSet
  /// Officers added in all: one of each; where work needs several officers of an actor at a time as many as make one
  /// more team possible, for fewer could not help there. None for less work.
  public var officersAdded: Int
  /// Whether the post exists once, so that one more officer is a diagnosis and not advice.
  public var isDiagnosisOnly: Bool
  /// Reduction of a case's mean working time, in seconds; positive when it helps.
  public var meanSeconds: Interval?
  /// Increase in the share of promises kept; nil without a promise.
  public var promiseShare: Interval?
  /// Whether nothing changed in any replication.
  public var isExactlyNothing: Bool

  /// The actor, where it is one; nil for several.
  public var actor: Actor.Key? { actors.only }
}

/// The actors, alone or together, whose added capacity may help most: those that no other is surely better than.
public enum BottleneckSet: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case none, single, tied }

  /// No added capacity helps surely.
  case none
  case single(ActorSet)
  /// The data do not separate them; the greatest estimate first.
  case tied([ActorSet])

  public var sets: [ActorSet] {
    switch self {
    case .none: []
    case .single(let set): [set]
    case .tied(let sets): sets
    }
  }

  /// All who are in one of them, each once.
  public var actors: [Actor.Key] {
    var actors: [Actor.Key] = []
    for actor in sets.flatMap(\.actors) where !actors.contains(actor) { actors.append(actor) }
    return actors
  }

  /// Whether the actor is surely none of them; nil when there are none.
  public func excludes(_ actor: Actor.Key) -> Bool? { actors.isEmpty ? nil : !actors.contains(actor) }
}
