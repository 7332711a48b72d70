// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

/// What one more officer, or work that takes a tenth less time, gains at one station: by simulating the model again
/// with common random numbers, and from the differences of the mean time to finish replication by replication.
struct GainRun {
  enum Lever: String, CaseIterable {
    case onePlus = "gain_plus_one"
    case faster = "gain_10pct_faster"

    func pulled(_ exact: ExactCase, at station: Int) -> ExactCase {
      var changed = exact
      switch self {
      case .onePlus:
        changed.model.stations[station].servers = (exact.model.stations[station].servers ?? 1) + 1
      case .faster:
        changed.model.stations[station].service = exact.model.stations[station].service?
          .mapValues { duration in
            var shorter = duration
            shorter.mean = duration.mean.map { 0.9 * $0 }
            return shorter
          }
      }
      return changed
    }
  }

  let exact: ExactCase
  /// Its place among the stations.
  let station: Int

  /// Both levers, where they are wanted, beside the model as it is.
  ///
  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let prefix = "sens.\(exact.model.stations[station].id)."
    let gains = Lever.allCases.compactMap { correctiveMeasure in
      wanted.first { $0.name == prefix + correctiveMeasure.rawValue }.map {
        (correctiveMeasure: correctiveMeasure, gain: $0)
      }
    }
    if gains.isEmpty { return [] }
    let designs = [exact] + gains.map { $0.correctiveMeasure.pulled(exact, at: station) }
    func verdicts(_ means: [[Double]]) -> [ExactVerdict] {
      gains.enumerated().map { place, own in
        ExactVerdict(
          own.gain.name, PassRule(zip(means[0], means[place + 1]).map { $0 - $1 }, value: own.gain.value))
      }
    }
    let scenarios = designs.map {
      ExactRun($0, for: .gains, includingLongRuns: runner.includesLongRuns).scenario
    }
    let means = try runner.values(
      scenarios, study: exact.id, reduce: ExactCase.meanTimeToFinish,
      isPrecise: { verdicts($0).arePowerful })
    return verdicts(means)
  }
}
