// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics
import SimpulTime

/// Distributions of waits, of which a tally keeps only the first two moments: from the trace.
///
/// The trace is emptied after every slice, so that a replication may be long.
struct WaitingRun {
  let exact: ExactCase
  let scenario: Scenario

  init(_ run: ExactRun) {
    exact = run.exact
    scenario = run.scenario
  }

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let program = try Runner.program(scenario, name: exact.id)
    let rule = SequentialStopping(
      initialReplications: ExactRunner.replications, maximumReplications: ExactRunner.mostReplications)
    let window = scenario.period.warmUp..<scenario.period.length
    let names = wanted.map(\.name)
    var runs: [[String: Double]] = []
    var verdicts: [ExactVerdict] = []
    var decision = rule.decision(replications: 0, isPrecise: false)
    while case .resume(let replications) = decision {
      runs += try runner.values(of: runs.count..<replications) { [exact, seed = runner.seed] number, report in
        let key = DrawKey(
          seed: seed, study: exact.id, phase: .production, replication: UInt32(number))
        return WaitingRun.waits(of: program, key: key, in: window, report: report)
          .map { WaitingRun.estimates($0, names) }
      }
      verdicts = ExactVerdict.all(runs, wanted)
      decision = rule.decision(replications: replications, isPrecise: verdicts.arePowerful)
    }
    return verdicts
  }

  /// The waits of all visits that ended in the window, in no particular order; nil when told to give up.
  private static func waits(
    of program: Program, key: DrawKey, in window: Range<Microseconds>, report: (Double) -> Bool
  ) -> [Microseconds]? {
    var run = Replication(program, key: key, tracing: true)
    var waits: [Microseconds] = []
    var goesOn = true
    while goesOn {
      goesOn = run.advance(events: 65_536)
      for record in run.takeTrace(of: .complete) where window.contains(record.time) {
        waits.append(record.waited.reduce(0, +))
      }
      guard report(run.progress) else { return nil }
    }
    return waits
  }

  private static func estimates(_ waits: [Microseconds], _ names: [String]) -> [String: Double] {
    let ascending = waits.sorted()
    var found: [String: Double] = [:]
    for name in names {
      let measure = String(name.split(separator: ".", maxSplits: 2).last ?? "")
      if measure.hasPrefix("P_le_"), let hours = Double(measure.dropFirst(5)) {
        let limit = Microseconds(roundingSeconds: 3_600 * hours)
        found[name] = Double(waits.count { $0 <= limit }) / Double(waits.count)
      } else if measure.hasPrefix("q"), let percent = Double(measure.dropFirst()) {
        found[name] = Quantile.ofSorted(ascending, probability: percent / 100)?.hours
      }
    }
    return found
  }
}
