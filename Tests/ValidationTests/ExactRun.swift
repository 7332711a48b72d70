// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// Replications of a case of the exact suite, as many as the pass rule needs for its power.
struct ExactRun {
  static let replications = 30
  static let mostReplications = 1_000
  /// The part of a replication that is dropped at its beginning.
  static let warmUpShare = 0.04

  let exact: ExactCase
  let scenario: Scenario

  init(_ exact: ExactCase, for kind: QuantityKind) {
    self.exact = exact
    let hours = exact.casesPerReplication(for: kind) / exact.arrivalRate
    scenario = exact.scenario(
      hours: (1 + ExactRun.warmUpShare) * hours, warmUpHours: ExactRun.warmUpShare * hours)
  }

  typealias Verdict = (name: String, rule: PassRule)

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(on wanted: [(name: String, value: Double)]) throws -> [Verdict] {
    let program = try Program(compiling: scenario)
    let runs = try Experiment.run(
      designs: [program], settings: ExactRun.settings(study: exact.id),
      reduce: { [exact, scenario] in exact.estimates($0, of: scenario) },
      isPrecise: { ExactRun.verdicts($0[0], wanted).allSatisfy(\.rule.isPowerful) }
    ).values[0]
    return ExactRun.verdicts(runs, wanted)
  }

  static func settings(study: String) -> ExperimentSettings {
    ExperimentSettings(
      seed: 1, replications: replications, precision: PassRule.power, maximumReplications: mostReplications,
      study: study)
  }

  static func verdicts(
    _ runs: [[String: Double]], _ wanted: [(name: String, value: Double)]
  ) -> [Verdict] {
    wanted.map { name, value in (name, PassRule(runs.map { $0[name] ?? .nan }, value: value)) }
  }
}
