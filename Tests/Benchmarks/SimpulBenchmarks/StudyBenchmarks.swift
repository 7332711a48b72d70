// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import Foundation
import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulStatistics
import SimpulWords

private let shipped = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
  .appendingPathComponent("Scenarios/05-building-approval/as-is.yaml").path

/// What goes on before and behind the engine.
func measureStudies() {
  Benchmark("read-scenario-file") { benchmark in
    let text = try ScenarioFile.read(path: shipped).text
    benchmark.startMeasurement()
    blackHole(try ScenarioFile.parse(text: text, path: shipped))
  }
  Benchmark("compile-scenario") { benchmark in
    let scenario = try ScenarioFile.read(path: shipped).scenario
    benchmark.startMeasurement()
    blackHole(try Program(compiling: scenario))
  }
  Benchmark("merge-times-exact") { benchmark in
    mergeStores(of: 1_000, keeping: 1_000_000, benchmark)
  }
  Benchmark("merge-times-sketches") { benchmark in
    mergeStores(of: 20_000, keeping: 1_000, benchmark)
  }
  Benchmark("write-reports", configuration: .init(warmupIterations: 0)) { benchmark in
    let scenario = try ScenarioFile.read(path: shipped).scenario
    let result = try Study.run(
      [StudyDesign(name: "as-is", scenario: scenario)],
      settings: StudySettings(experiment: ExperimentSettings(replications: 3, study: "report")))
    let provenance = Provenance(
      version: "", platform: result.findings.study.platform, seed: 1, command: "", files: [])
    benchmark.startMeasurement()
    let findings = result.findings
    blackHole(
      HTMLReport.page(
        StudyDocument(findings: findings, language: .indonesian), provenance: provenance, readBack: ""))
    blackHole(StudyDocument(findings: findings, language: .indonesian).memo.text(.plain))
    blackHole(FindingsJSON.text(findings))
    blackHole(ActorsCSV.text(findings))
    blackHole(ActivitiesCSV.text(findings))
    benchmark.stopMeasurement()
  }
}

/// Thirty replications of so many cases each, of which so many values are kept exactly.
private func mergeStores(of cases: Int, keeping capacity: Int, _ benchmark: Benchmark) {
  let stores = (0..<30).map { replication in
    var store = ValueStore(capacity: capacity)
    for number in 0..<cases { store.append(Int64((number * 7_919 + replication) % 100_003)) }
    return store
  }
  benchmark.startMeasurement()
  var merged = stores[0]
  for store in stores.dropFirst() { merged.merge(store) }
  benchmark.stopMeasurement()
  blackHole(merged.count)
}
