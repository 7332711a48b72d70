// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// How long each of the first cases waits in an office that is empty at the beginning: many short replications, each one
/// value.
struct FirstCasesRun {
  let exact: ExactCase

  /// Cases that are looked at in runs of their own, since their waits vary differently.
  private struct Stretch {
    var cases: ClosedRange<Int>
    /// The wait of the second case varies by 3.2 squares of its mean, those from the hundredth on by little more than one.
    var squaredVariation: Double
  }

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let stretches = [
      Stretch(cases: 1...50, squaredVariation: 3.5),
      Stretch(cases: 51...(runner.includesLongRuns ? 1_000 : 200), squaredVariation: 1.15),
    ]
    var verdicts: [ExactVerdict] = []
    for stretch in stretches {
      let waits = try waits(
        ofFirst: stretch.cases.upperBound,
        replications: ExactRunner.neededReplications(squaredVariation: stretch.squaredVariation), by: runner)
      for (name, value) in wanted {
        if let number = number(name, behind: "E_Wq(n="), stretch.cases.contains(number) {
          verdicts.append(ExactVerdict(name, PassRule(waits.map { $0[number - 1] }, value: value)))
        }
        if let number = number(name, behind: "E_avg_Wq_first_"), stretch.cases.contains(number) {
          let means = waits.map { $0.prefix(number).reduce(0, +) / Double(number) }
          verdicts.append(ExactVerdict(name, PassRule(means, value: value)))
        }
      }
    }
    return verdicts
  }

  private func number(_ name: String, behind prefix: String) -> Int? {
    name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count).filter { $0 != ")" }) : nil
  }

  /// The waits in hours of the first cases, by replication.
  private func waits(
    ofFirst count: Int, replications: Int, by runner: ExactRunner
  ) throws -> [[Double]] {
    let hours = (Double(count) + 8 * Double(count).squareRoot() + 10) / exact.arrivalRate
    let program = try Runner.program(exact.scenario(hours: hours, warmUpHours: 0), name: exact.id)
    return try runner.values(of: 0..<replications) { [exact, seed = runner.seed] number, _ in
      let key = DrawKey(seed: seed, study: exact.id, phase: .production, replication: UInt32(number))
      return FirstCasesRun.waits(ofFirst: count, in: Replication(program, key: key, tracing: true))
    }
  }

  private static func waits(ofFirst count: Int, in start: consuming Replication) -> [Double] {
    var replication = start
    var waits = [Double](repeating: .nan, count: count)
    var missing = count
    var goesOn = true
    while missing > 0, goesOn {
      goesOn = replication.advance(events: 256)
      for record in replication.takeTrace(of: .complete) where record.ordinal < count {
        waits[record.ordinal] = record.waited.reduce(0, +).hours
        missing -= 1
      }
    }
    return waits
  }
}
