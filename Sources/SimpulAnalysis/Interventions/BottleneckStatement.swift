// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whose relief helps most: an intervention, not a colour (methods 3.1, definition 7).
public struct BottleneckStatement: Equatable, Sendable {
  /// What the headline follows: the promise where there is one, else the mean time to finish.
  public var headlineMeasure: HeadlineMeasure
  /// One more officer, or as many as make one more team where work takes several, in the same hours. The headline relief.
  public var oneMoreOfficer: ReliefFindings
  /// All work of the actor takes 10 % less time.
  public var tenPercentLessWork: ReliefFindings
  /// Measures for the actors with the most waiting that has another cause than that too few are free: each alone and,
  /// where an actor has several, together. Empty where there is hardly any such waiting, or no measure for it.
  public var levers: [LeverFindings]
  /// For whom finished cases wait longest, in working time: an actor, or several who were missing at the same time; nil
  /// when nobody waits.
  public var longestWait: ActorSet?
  public var longestWaitCause: WaitingCause?
  /// The answers of other methods, which may name another actor.
  public var busiest: Actor.Key?
  public var longestQueue: Actor.Key?
  /// Of all actors of the office; empty where there is but one, or where it was not asked for.
  public var activePeriods: [ActivePeriodFindings]
  /// The actors that are the momentary bottleneck longest: those that no other surely is for longer.
  public var longestActive: BottleneckSet
  /// Mean working time to finish, as it is; nil where it is not known.
  public var meanSeconds: Double?
  /// What becomes the bottleneck once this one is relieved; nil where several are tied or there is none.
  public var next: NextBottleneck?
  /// The actor that would be the bottleneck were his other work written as a procedure of its own, so that its pieces were
  /// files that count in the mean time to finish; nil where the answer does not hang on that.
  public var otherWorkThatDecides: Actor.Key?

  public init(
    headlineMeasure: HeadlineMeasure, oneMoreOfficer: ReliefFindings, tenPercentLessWork: ReliefFindings,
    levers: [LeverFindings], longestWait: ActorSet?, longestWaitCause: WaitingCause?,
    busiest: Actor.Key?, longestQueue: Actor.Key?, activePeriods: [ActivePeriodFindings] = [],
    longestActive: BottleneckSet = .none, meanSeconds: Double? = nil, next: NextBottleneck? = nil
  ) {
    self.headlineMeasure = headlineMeasure
    self.oneMoreOfficer = oneMoreOfficer
    self.tenPercentLessWork = tenPercentLessWork
    self.levers = levers
    self.longestWait = longestWait
    self.longestWaitCause = longestWaitCause
    self.busiest = busiest
    self.longestQueue = longestQueue
    self.activePeriods = activePeriods
    self.longestActive = longestActive
    self.meanSeconds = meanSeconds
    self.next = next
  }

  public enum HeadlineMeasure: Hashable, Sendable {
    case promise, meanTime
  }

  /// A relief that adds less than this to the share of promises kept is no headline: one in a hundred.
  public static let leastPromiseGain = 0.01

  /// A relief that takes less than this part off the mean time to finish is no headline.
  public static let leastTimeGain = 0.01

  /// The bottleneck by the headline relief: of the promise where some actor's relief surely keeps more of it, and
  /// at least `leastPromiseGain` more; else of the mean time, where one takes at least `leastTimeGain` off it.
  public var headline: BottleneckSet {
    isGainNegligible
      ? .none : headlineMeasure == .promise ? oneMoreOfficer.headline : oneMoreOfficer.byMeanTime
  }

  /// Whether the headline follows the time, and no relief takes `leastTimeGain` off it.
  public var isGainNegligible: Bool {
    guard let meanSeconds, !isHeadlinePromise else { return false }
    return oneMoreOfficer.gains.allSatisfy {
      ($0.meanSeconds?.estimate ?? 0) < BottleneckStatement.leastTimeGain * meanSeconds
    }
  }

  /// Whether the headline follows the promise.
  public var isHeadlinePromise: Bool { headlineMeasure == .promise && oneMoreOfficer.isHeadlinePromise }

  /// The lever that surely helps more than one more officer does anywhere, and by what that is measured: by what the
  /// headline follows where there is one, else by the mean time unless it surely keeps less of the promise. Of several
  /// the one with the greatest estimate; of the same the one with the fewest measures. Never one that takes another
  /// person, too. Nil where none is sure.
  public var betterLever: (lever: LeverFindings, measure: HeadlineMeasure)? {
    func best(_ gain: (LeverFindings) -> LeverGain?, atLeast least: Double) -> LeverFindings? {
      var best: (lever: LeverFindings, gain: Double)?
      for lever in levers where !lever.takesAnotherPerson {
        guard let gain = gain(lever), gain.isSurelyMore, gain.gain.estimate >= least else { continue }
        if best.map({ gain.gain.estimate > $0.gain }) ?? true { best = (lever, gain.gain.estimate) }
      }
      return best?.lever
    }
    if let lever = best(\.promise, atLeast: BottleneckStatement.leastPromiseGain) {
      return (lever, .promise)
    }
    let byTime = best(
      { $0.promise.map { $0.overOneMore.upper < 0 } ?? false ? nil : $0.meanSeconds }, atLeast: 0)
    return byTime.map { ($0, .meanTime) }
  }

  /// Whether the busiest actor is surely not among the bottlenecks; nil when there is no bottleneck.
  public var isBusiestSomeoneElse: Bool? { busiest.flatMap(headline.excludes) }

  /// Whether the actor with the longest queue is surely not among the bottlenecks.
  public var isLongestQueueSomeoneElse: Bool? { longestQueue.flatMap(headline.excludes) }

  /// Whether those that are the momentary bottleneck longest are surely none of the bottlenecks.
  public var isLongestActiveSomeoneElse: Bool? {
    longestActive == .none || headline == .none
      ? nil : longestActive.actors.allSatisfy { headline.excludes($0) == true }
  }

  /// Whether one more officer and less work name different actors surely, of those at whom both were tried: a mere
  /// substitute has no work of his own.
  public var doReliefsDisagree: Bool {
    let (more, less) = (oneMoreOfficer.byMeanTime.actors, tenPercentLessWork.byMeanTime.actors)
    let tried = tenPercentLessWork.gains.map(\.actor)
    return more.allSatisfy(tried.contains) && !more.isEmpty && !less.isEmpty
      && !more.contains(where: less.contains)
  }
}

/// One kind of relief, given to each actor in turn, paired with the design by common random numbers.
public struct ReliefFindings: Equatable, Sendable {
  public enum Relief: Hashable, Sendable {
    case oneMoreOfficer, tenPercentLessWork
  }

  public var relief: Relief
  /// In the order of the scenario: every actor that performs an activity; then, for one more officer, those who perform one
  /// together.
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

extension ReliefFindings {
  /// The bottleneck by this relief: of the promise where some actor's relief surely keeps more of it, and at least
  /// `BottleneckStatement.leastPromiseGain` more; else of the mean time.
  public var headline: BottleneckSet { isHeadlinePromise ? byPromise ?? .none : byMeanTime }

  /// Whether the headline follows the promise.
  public var isHeadlinePromise: Bool {
    guard let byPromise, byPromise != .none else { return false }
    return gains.contains { ($0.promiseShare?.estimate ?? 0) >= BottleneckStatement.leastPromiseGain }
  }
}

/// The bottleneck behind the bottleneck: one more officer for each actor in turn, where the first bottleneck has one more
/// already, on the same luck.
public struct NextBottleneck: Equatable, Sendable {
  /// Who was relieved first.
  public var relieved: ActorSet
  public var oneMoreOfficer: ReliefFindings

  public init(relieved: ActorSet, oneMoreOfficer: ReliefFindings) {
    self.relieved = relieved
    self.oneMoreOfficer = oneMoreOfficer
  }
}

/// What the relief of one actor, or of several who work together, is worth. The intervals of all hold together
/// (Bonferroni).
public struct ActorGain: Equatable, Sendable {
  public var actors: ActorSet
  /// In all: one of each; where work needs several officers of an actor at a time as many as make one more team possible
  /// beside those that there are, for fewer could not help there. None for less work.
  public var officersAdded: Int
  /// A post that exists once: one more officer is a diagnosis and not advice.
  public var isDiagnosisOnly: Bool
  /// How much less a case takes on average, working time; positive when it helps.
  public var meanSeconds: Interval?
  /// How much more of the promise is kept; nil without a promise.
  public var promiseShare: Interval?
  /// Whether nothing changed in any replication.
  public var isExactlyNothing: Bool

  /// Nil for several.
  public var actor: Actor.Key? { actors.only }

  public init(
    actors: ActorSet, officersAdded: Int, isDiagnosisOnly: Bool, meanSeconds: Interval?,
    promiseShare: Interval?, isExactlyNothing: Bool
  ) {
    self.actors = actors
    self.officersAdded = officersAdded
    self.isDiagnosisOnly = isDiagnosisOnly
    self.meanSeconds = meanSeconds
    self.promiseShare = promiseShare
    self.isExactlyNothing = isExactlyNothing
  }
}

/// The actors, alone or together, whose relief may help most: those that no other is surely better than.
public enum BottleneckSet: Hashable, Sendable {
  /// No relief helps surely.
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
  public func excludes(_ actor: Actor.Key) -> Bool? {
    actors.isEmpty ? nil : !actors.contains(actor)
  }
}
