// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// Replications of a case of the exact suite in the long run, as many as the pass rule needs for its power.
struct ExactRun {
  /// The part of a replication that is dropped at its beginning.
  static let warmUpShare = 0.04

  let exact: ExactCase
  let scenario: Scenario

  init(_ exact: ExactCase, for examination: ExactExamination, includingLongRuns: Bool) {
    self.exact = exact
    let cases = exact.casesPerReplication(for: examination, includingLongRuns: includingLongRuns)
    let hours = cases / exact.arrivalRate
    scenario = exact.scenario(
      hours: (1 + ExactRun.warmUpShare) * hours, warmUpHours: ExactRun.warmUpShare * hours)
  }

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let runs = try runner.values(
      [scenario], study: exact.id, reduce: { [exact, scenario] in exact.estimates($0, of: scenario) },
      isPrecise: { ExactVerdict.all($0[0], wanted).arePowerful })
    return ExactVerdict.all(runs[0], wanted)
  }
}
