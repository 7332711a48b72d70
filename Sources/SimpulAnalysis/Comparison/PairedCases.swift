// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The headline figures of one design, one value a replication, for paired differences from another design with
/// common random numbers.
package struct PairedCases {
  /// Mean working time to finish, by replication; nil when some replication finished no case.
  package let meanSeconds: [Double]?
  package let kept: PromiseSample?
  /// Cases of each type that has a promise, in the order of the scenario.
  let promised: [PromisedCases]
  /// Whether some cases were unfinished when a run stopped, so that the means are those of the others.
  package let isCensored: Bool

  package struct PromisedCases: Equatable {
    var procedure: Procedure.Key
    var caseType: String
    var kept: PromiseSample
  }

  package init(meanSeconds: [Double]?, kept: PromiseSample?, promised: [PromisedCases] = [], isCensored: Bool)
  {
    self.meanSeconds = meanSeconds
    self.kept = kept
    self.promised = promised
    self.isCensored = isCensored
  }

  package init(_ scenario: Scenario, _ tallies: [Tally]) {
    let cases = CaseSample(scenario, tallies)
    meanSeconds = cases.perFinished { CaseSample.seconds($0.spanWorking) }
    isCensored = cases.censored.contains { $0 > 0 }
    kept = cases.hasPromise ? cases.promiseKept : nil
    promised = scenario.streams.enumerated().compactMap { position, stream in
      let cases = CaseSample(scenario, tallies, types: [position])
      guard cases.hasPromise else { return nil }
      return PromisedCases(
        procedure: stream.procedure.key, caseType: stream.stream.key, kept: cases.promiseKept)
    }
  }

  package func kept(of goal: TargetGoal) -> PromiseSample? {
    promised.first { $0.procedure == goal.procedure && $0.caseType == goal.caseType }?.kept
  }

  /// This design's mean less another's.
  func meanDifference(from other: PairedCases, confidence: Double) -> Interval? {
    guard let before = other.meanSeconds, let after = meanSeconds else { return nil }
    return MeanInterval.pairedAmounts(before: before, after: after, confidence: confidence)
  }

  /// This design's share of promises kept less another's.
  func keptDifference(from other: PairedCases, confidence: Double) -> Interval? {
    guard let before = other.kept, let after = kept else { return nil }
    return PromiseSample.difference(before: before, after: after, confidence: confidence)
  }

  /// Possible gain and loss in the share of promises kept, by the limits that a report shows of it: no simultaneous
  /// interval of a gain needs to go further, as all gains start from the one share whose limits have to hold but once.
  ///
  /// - Parameter confidence: of the limits that are shown.
  /// - Returns: nil without limits.
  func roomForPromises(confidence: Double) -> ClosedRange<Double>? {
    kept?.intervalLimits(confidence: confidence).map { -$0.upper...(1 - $0.lower) }
  }

  /// Possible gain and loss in the mean time to finish, in seconds: it cannot become negative.
  func roomForTime(confidence: Double) -> ClosedRange<Double>? {
    guard let meanSeconds,
      let mean = MeanInterval.ofAmounts(meanSeconds, confidence: confidence)
    else { return nil }
    return -(.infinity)...mean.upper
  }

  /// Whether nothing at all differs in any replication.
  func isSame(as other: PairedCases) -> Bool { meanSeconds == other.meanSeconds && kept == other.kept }

  /// Shares kept by replication; nil without a promise, where a replication has no decided cases, and where it hangs
  /// on unfinished ones: nothing is claimed of these.
  var keptShares: [Double]? {
    guard let kept, !kept.hangsOnUnfinished else { return nil }
    return CaseSample.quotients(kept.decided.numerators, kept.decided.denominators)
  }

  /// Share of the decided cases; nil without a promise or without such cases.
  var keptShare: Double? {
    guard let kept = kept?.decided else { return nil }
    let all = kept.denominators.reduce(0, +)
    return all > 0 ? kept.numerators.reduce(0, +) / all : nil
  }

  var meanOfMeans: Double? { meanSeconds.flatMap(Sample.mean) }
}
