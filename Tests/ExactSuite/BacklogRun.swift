// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// Files that lie there at the beginning, and nothing else comes: how long they last, and when one is done on average.
struct BacklogRun {
  let exact: ExactCase
  /// A variance needs as many values that its half-width is 2 %: those of a sum of exponentials vary by little more than
  /// a normal.
  private static let replications = 30_000

  /// Ten days, in which nothing comes.
  private var scenario: Scenario {
    var model = exact
    model.model.arrivals = [ExactCase.Model.Arrival(class: "files", enters: exact.model.stations[0].id)]
    return model.scenario(hours: 240, warmUpHours: 0)
  }

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let program = try Runner.program(scenario, name: exact.id)
    let ends = try runner.values(of: 0..<BacklogRun.replications) {
      [exact, seed = runner.seed] number, _ in
      BacklogRun.ends(
        in: Replication(
          program,
          key: DrawKey(seed: seed, study: exact.id, phase: .production, replication: UInt32(number)),
          tracing: true))
    }
    let number = exact.model.initialNumber ?? 0
    let runs = BacklogRun.estimates(ends.map { $0.count == number ? $0 : [] })
    return ExactVerdict.all(runs, wanted)
  }

  /// When each file is done, in hours.
  private static func ends(in start: consuming Replication) -> [Double] {
    var replication = start
    replication.run()
    return replication.takeTrace(of: .end).map { $0.time.hours }
  }

  /// By replication; not a number where files are missing.
  private static func estimates(_ ends: [[Double]]) -> [[String: Double]] {
    let last = ends.map { $0.max() ?? .nan }
    let mean = last.reduce(0, +) / Double(last.count)
    return zip(ends, last).map { ends, last in
      [
        "makespan.mean": last, "makespan.var": (last - mean) * (last - mean),
        "case.cycle.mean": ends.reduce(0, +) / Double(ends.count),
      ]
    }
  }
}
