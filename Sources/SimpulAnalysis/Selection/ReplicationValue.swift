// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The value that one replication of a design gives to the selection.
struct ReplicationValue: Sendable {
  /// Value in the unit of the measure; nil where the replication has no such cases.
  var value: Double?
  /// Whether unfinished cases make the measure unknown.
  var isUnfinished: Bool
  /// Cases whose time is known.
  package var finished: Int
  /// Growth of each queue, in files a week.
  var growth: [Double] = []

  /// - Parameter measure: one of `SelectionSettings.measures`.
  init(_ measure: Measure, of scenario: Scenario, _ tally: Tally, queues: [QueueGroup] = []) {
    growth = Stability.growth(of: tally, queues, scenario.period)
    let cases = CaseSample(scenario, [tally])
    // Costs of unfinished work are not incurred yet.
    isUnfinished = measure == .promiseKept ? cases.promiseKept.hangsOnUnfinished : cases.censored[0] > 0
    finished = Int(cases.finished[0])
    switch measure {
    case .promiseKept:
      let kept = cases.promiseKept.decided
      value = CaseSample.quotients(kept.numerators, kept.denominators)?.first
    case .meanTime: value = cases.perFinished { CaseSample.seconds($0.spanWorking) }?.first
    case .ninetiethPercentileTime: value = cases.times(\.workingTimes)[0].quantile(0.9).map { $0 / 1e6 }
    default: value = cases.cost?.first
    }
  }
}

extension Scenario {
  /// The promise to each case type, in the order of the scenario.
  fileprivate var promised: [PromisedCase] {
    streams.compactMap { stream in
      stream.procedure.promise(for: stream.stream.key).map {
        PromisedCase(
          procedure: stream.procedure.key, caseType: stream.stream.key, amount: $0.amount, unit: $0.unit,
          counting: $0.counting, clock: [$0.from, $0.to])
      }
    }
  }

  /// Whether anything is promised.
  package var hasPromise: Bool { !promised.isEmpty }

  /// Whether a promise kept means the same as in another design.
  func promisesTheSame(as other: Scenario) -> Bool {
    let (mine, theirs) = (promised, other.promised)
    return mine.count == theirs.count
      && mine.allSatisfy { own in theirs.contains { own.isSame(as: $0, self, other) } }
  }

  fileprivate func has(_ activity: Activity.Key) -> Bool {
    procedures.contains { $0.activities.contains { $0.key == activity } }
  }
}

private struct PromisedCase: Equatable {
  var procedure: Procedure.Key
  var caseType: String
  var amount: Double
  var unit: DurationDistribution.Unit
  var counting: Promise.Counting
  /// Activities at which it starts and stops.
  var clock: [Activity.Key?]

  /// A clock may start or stop at an activity that the other design does not have: a redesign may give it another name.
  func isSame(as other: PromisedCase, _ mine: Scenario, _ theirs: Scenario) -> Bool {
    var renamed = other
    for (place, keys) in zip(clock, other.clock).enumerated() {
      let isUnknown = keys.0.map { !theirs.has($0) } ?? false || keys.1.map { !mine.has($0) } ?? false
      if isUnknown { renamed.clock[place] = keys.0 }
    }
    return self == renamed
  }
}
