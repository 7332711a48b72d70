// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulStatistics

@testable import SimpulEngine
@testable import SimpulExperiment

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
  func verdicts(on wanted: [(name: String, value: Double)]) throws -> [ExactRun.Verdict] {
    let program = try Program(compiling: scenario)
    let rule = SequentialStopping(
      initialReplications: ExactRun.replications, maximumReplications: ExactRun.mostReplications)
    var runs: [[String: Double]] = []
    var verdicts: [ExactRun.Verdict] = []
    var decision = rule.decision(replications: 0, isPrecise: false)
    while case .resume(let replications) = decision {
      runs += try WorkQueue.run(
        Array(runs.count..<replications), threads: WorkQueue.coreCount,
        work: { [self] number, _ in estimates(waits(of: program, replication: number), wanted.map(\.name)) },
        progress: { _ in }, isCancelled: { false })
      verdicts = ExactRun.verdicts(runs, wanted)
      decision = rule.decision(replications: replications, isPrecise: verdicts.allSatisfy(\.rule.isPowerful))
    }
    return verdicts
  }

  /// The waits of all visits that ended in the window, in no particular order.
  private func waits(of program: Program, replication: Int) -> [Microseconds] {
    let settings = ExactRun.settings(study: exact.id)
    let key = DrawKey(
      seed: settings.seed, study: settings.study, phase: .production, replication: UInt32(replication))
    let window = scenario.period.warmUp..<scenario.period.length
    var run = Replication(program, key: key, tracing: true)
    var waits: [Microseconds] = []
    var goesOn = true
    while goesOn {
      goesOn = run.advance(events: 65_536)
      for record in run.trace where record.kind == .complete && window.contains(record.time) {
        waits.append(record.waited.reduce(0, +))
      }
      run.trace.removeAll(keepingCapacity: true)
    }
    return waits
  }

  private func estimates(_ waits: [Microseconds], _ names: [String]) -> [String: Double] {
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
