// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import Testing

/// Every case of the exact suite that the present elements can express, by its pass rule. A pilot says how long the
/// runs must be for the rule to have power.
///
/// Variances and the 95th and 99th percentiles would need runs ten times as long for that, and are left out here.
@Suite("Exact suite")
struct ExactSuiteTests {
  @Test("M/M/1", arguments: ExactCase.family("mm1")) func mm1(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/M/c", arguments: ExactCase.family("mmc")) func mmc(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/D/c", arguments: ExactCase.family("mdc")) func mdc(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/G/1", arguments: ExactCase.family("mg1")) func mg1(_ exact: ExactCase) throws { try check(exact) }
  @Test("G/M/1", arguments: ExactCase.family("gm1")) func gm1(_ exact: ExactCase) throws { try check(exact) }
  @Test("Tandem", arguments: ExactCase.family("tandem"))
  func tandem(_ exact: ExactCase) throws { try check(exact) }
  @Test("Fork and join", arguments: ExactCase.family("fork_join"))
  func forkJoin(_ exact: ExactCase) throws { try check(exact) }
  @Test("Two classes, first come first served", arguments: ExactCase.family("mg1_two_class_fcfs"))
  func twoClasses(_ exact: ExactCase) throws { try check(exact) }
  @Test("Open Jackson networks", arguments: ExactCase.family("jackson_open"))
  func jackson(_ exact: ExactCase) throws { try check(exact) }

  @Test("All families are there")
  func counts() {
    let counts = [
      "mm1", "mmc", "mdc", "mg1", "gm1", "tandem", "fork_join", "mg1_two_class_fcfs", "jackson_open",
    ]
    .map { ExactCase.family($0).count }
    #expect(counts == [3, 6, 2, 15, 4, 4, 6, 2, 4])
  }

  /// Cases in each replication of the pilot, and at most.
  private static let pilotCases = 20_000.0
  private static let mostCases = 3_000_000.0

  private func check(_ exact: ExactCase) throws {
    let rate = (exact.model.arrivals ?? []).reduce(0.0) { sum, arrival in
      let scale = arrival.interarrival.mean ?? arrival.interarrival.value ?? 1
      return sum + 1 / (arrival.interarrival.shape.map { $0 * (arrival.interarrival.scale ?? 1) } ?? scale)
    }
    let pilot = try compare(exact, hours: ExactSuiteTests.pilotCases / rate)
    #expect(!pilot.isEmpty)
    let factor = pilot.map(\.rule.missingLength).max() ?? 1
    let cases = min(ExactSuiteTests.pilotCases * factor, ExactSuiteTests.mostCases)
    let results = factor > 1 ? try compare(exact, hours: cases / rate) : pilot
    for result in results {
      #expect(
        result.rule.isNear,
        "\(exact.id) \(result.name): \(result.rule.estimate) ± \(result.rule.standardError), exactly \(result.rule.value)"
      )
      #expect(result.rule.isPowerful, "\(exact.id) \(result.name) has no power")
    }
  }

  private static func isTested(_ name: String) -> Bool {
    ![".var", ".q95", ".q99"].contains(where: name.hasSuffix)
  }

  private func compare(_ exact: ExactCase, hours: Double) throws -> [(name: String, rule: PassRule)] {
    let scenario = exact.scenario(hours: 1.1 * hours, warmUpHours: 0.1 * hours)
    let program = try Program(compiling: scenario)
    let runs = try Experiment.run(
      designs: [program],
      settings: ExperimentSettings(seed: 1, replications: PassRule.replications, study: exact.id),
      reduce: { exact.estimates($0, scenario) }
    ).values[0]
    return exact.quantities.keys.sorted().compactMap { name in
      guard let value = exact.quantities[name]?.value, ExactSuiteTests.isTested(name) else { return nil }
      let estimates = runs.compactMap { $0[name] }
      return estimates.count == runs.count ? (name, PassRule(estimates, value: value)) : nil
    }
  }
}
