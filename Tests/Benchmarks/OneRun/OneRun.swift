// SPDX-License-Identifier: GPL-3.0-or-later

import BenchmarkProcedures
import Glibc
import SimpulEngine
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulTime

/// `simpul-one-run <procedure> <cases> [<replications> [<seed>]]`: runs a measured procedure on one thread and prints
/// what it took. The procedures are those of `MeasuredProcedure`; `trace` and `event-log` are the plain one, traced.
/// `simpul-one-run <file.yaml> <replications> [<seed>]` runs the scenario of a file: an office as it is studied.
@main
enum OneRun {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let length = Int(arguments[2]) else {
      print("usage: simpul-one-run <procedure> <cases> [<replications> [<seed>]]")
      print("       simpul-one-run <file.yaml> <replications> [<seed>]")
      print((MeasuredProcedure.allCases.map(\.rawValue) + ["trace", "event-log"]).joined(separator: "\n"))
      exit(64)
    }
    let isFile = arguments[1].hasSuffix(".yaml")
    let further = arguments.dropFirst(3).map { Int($0) ?? 1 }
    let replications = isFile ? length : further.first ?? 1
    let seed = UInt64((isFile ? further : Array(further.dropFirst())).first ?? 1)
    let scenario =
      isFile
      ? try ScenarioFile.read(path: arguments[1]).scenario
      : (MeasuredProcedure(rawValue: arguments[1]) ?? .plain).scenario(cases: length)
    let program = try Program(compiling: scenario)
    let before = userNanoseconds
    let tallies: [Tally] =
      switch arguments[1] {
      case "trace": [traced(program, seed: seed)]
      case "event-log": [logged(program, seed: seed)]
      default:
        try Experiment.run(
          designs: [program],
          settings: ExperimentSettings(seed: seed, replications: replications, threads: 1, study: "W6")
        ).values[0]
      }
    let spent = userNanoseconds - before
    let events = tallies.reduce(0) { $0 + $1.office.events }
    let types = tallies.flatMap(\.caseTypes)
    let finished = types.reduce(0) { $0 + $1.finished }
    let minutes = Double(types.reduce(0) { $0 + $1.spanClock }) / Double(Microseconds.perMinute)
    print("events=\(events) finished=\(finished) mean_minutes=\(minutes / Double(max(1, finished)))")
    print("user_ns=\(spent) ns_per_event=\(Double(spent) / Double(max(1, events)))")
  }

  private static func key(_ seed: UInt64) -> DrawKey {
    DrawKey(seed: seed, study: "W6", phase: .production, replication: 0)
  }

  private static func traced(_ program: Program, seed: UInt64) -> Tally {
    Replication(program, key: key(seed), tracing: true).finish()
  }

  private static func logged(_ program: Program, seed: UInt64) -> Tally {
    var replication = Replication(program, key: key(seed), tracing: true)
    var log = EventLog(of: program)
    var csv = EventLogCSV(of: EventLogNames(of: program), to: Nowhere())
    var goesOn = true
    while goesOn {
      goesOn = replication.advance(events: 4096)
      log.take(from: &replication)
      if !goesOn { log.close() }
      log.write(to: &csv)
    }
    return replication.finish()
  }

  /// Of this process so far.
  private static var userNanoseconds: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_utime.tv_sec * 1_000_000_000 + Int(usage.ru_utime.tv_usec) * 1_000
  }
}
