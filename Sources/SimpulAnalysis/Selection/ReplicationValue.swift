// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The one number that a replication of a design gives to the selection.
struct ReplicationValue: Sendable {
  /// In the unit of the measure; nil where the replication has no such cases.
  var value: Double?
  /// Whether cases were unfinished, which the measure does not forgive.
  var isUnfinished: Bool
  /// Cases whose time is known.
  var finished: Int

  /// - Parameter measure: one of `SelectionSettings.measures`.
  init(_ measure: Measure, of scenario: Scenario, _ tally: Tally) {
    let cases = CaseSample(scenario, [tally])
    let isTime = measure == .meanTime || measure == .ninetiethPercentileTime
    isUnfinished = isTime && cases.censored[0] > 0
    finished = Int(cases.finished[0])
    switch measure {
    case .promiseKept:
      let kept = cases.promiseKept
      value = CaseSample.quotients(kept.numerators, kept.denominators)?.first
    case .meanTime:
      value = cases.perFinished { CaseSample.seconds($0.spanWorking) }?.first
    case .ninetiethPercentileTime:
      value = cases.times(\.workingTimes)[0].quantile(0.9).map { $0 / 1e6 }
    default: value = cases.cost?.first
    }
  }
}

extension Scenario {
  /// What is promised to each case type, in the order of the scenario; where a clock starts and stops is left out,
  /// since a redesign may give that another name.
  fileprivate var promised: [PromisedCase] {
    streams.compactMap { stream in
      stream.procedure.promise(for: stream.stream.key).map {
        PromisedCase(
          procedure: stream.procedure.key, caseType: stream.stream.key, amount: $0.amount, unit: $0.unit,
          counting: $0.counting)
      }
    }
  }

  /// Whether anything is promised.
  var hasPromise: Bool { !promised.isEmpty }

  /// Whether a promise kept means the same as in another design.
  func promisesTheSame(as other: Scenario) -> Bool {
    let (mine, theirs) = (promised, other.promised)
    return mine.count == theirs.count && mine.allSatisfy(theirs.contains)
  }
}

private struct PromisedCase: Equatable {
  var procedure: Procedure.Key
  var caseType: String
  var amount: Double
  var unit: DurationLaw.Unit
  var counting: Promise.Counting
}
