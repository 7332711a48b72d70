// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import BenchmarkProcedures
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

private let key = DrawKey(seed: 1, study: "W6", phase: .production, replication: 0)
/// Their 7.353 events each make about a million.
private let cases = 136_000

/// The engine on W6 with one element each: per event.
func measureProcedures() {
  for procedure in MeasuredProcedure.allCases {
    Benchmark("engine-\(procedure.rawValue)", configuration: .millionEvents) { benchmark in
      let program = try Program(compiling: procedure.scenario(cases: cases))
      let settings = ExperimentSettings(replications: 1, threads: 1, study: "W6")
      benchmark.startMeasurement()
      blackHole(try Experiment.run(designs: [program], settings: settings))
      benchmark.stopMeasurement()
    }
  }
  Benchmark("engine-trace", configuration: .millionEvents) { benchmark in
    let program = try Program(compiling: MeasuredProcedure.plain.scenario(cases: cases))
    benchmark.startMeasurement()
    var replication = Replication(program, key: key, tracing: true)
    replication.run()
    benchmark.stopMeasurement()
    blackHole(replication.progress)
  }
  Benchmark("event-log", configuration: .millionEvents) { benchmark in
    let program = try Program(compiling: MeasuredProcedure.plain.scenario(cases: cases))
    var csv = EventLogCSV(of: EventLogNames(of: program), to: Nowhere())
    benchmark.startMeasurement()
    var replication = Replication(program, key: key, tracing: true)
    var log = EventLog(of: program)
    var goesOn = true
    while goesOn {
      goesOn = replication.advance(events: 4096)
      log.take(from: &replication)
      if !goesOn { log.close() }
      log.write(to: &csv)
    }
    benchmark.stopMeasurement()
    blackHole(csv.output.byteCount)
  }
}
