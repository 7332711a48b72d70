// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulApp
import SimpulEngine
import SimpulFormats
import SimpulRandom

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a scenario: where files wait, why, and whose relief helps most.")

  @Argument(help: "The scenario's file.")
  var file: String

  @Option(
    name: .customLong("event-log"),
    help: "Also writes what happened in the first replication, as CSV; compressed where the name ends in .gz."
  )
  var eventLog: String?

  @OptionGroup var options: StudyOptions

  func run() throws {
    let stem = StudyCommand.names(of: [file])[0]
    let place = ResultPlace(
      options.running.output ?? StudyCommand.defaultFolder([file], run: stem),
      replaces: options.running.replace)
    if let eventLog { try writeEventLog(to: eventLog) }
    try StudyCommand(options: options, command: CommandLine.arguments.recorded)
      .run([file], place: place, kind: .run)
  }

  private func writeEventLog(to path: String) throws(Failure) {
    let scenario = try Failure.read(file, limits: options.running.runLimits).scenario
    let program: Program
    do throws(CompilationProblem) {
      program = try Program(compiling: scenario)
    } catch {
      throw Failure(.badScenario, "\(file): \(error)")
    }
    var replication = Replication(
      program,
      key: DrawKey(seed: options.running.seed, study: scenario.title, phase: .production, replication: 0),
      tracing: true)
    var output = try EventLogFile(path: path)
    do throws(Failure) {
      var log = EventLog(of: program)
      var goesOn = true
      while goesOn {
        goesOn = replication.advance(events: 4096)
        log.take(from: &replication)
        if !goesOn { log.close() }
        try log.write(to: &output)
        if Interrupt.wasAsked { throw Failure(.interrupted, "stopped; nothing was written") }
      }
      try output.finish()
    } catch {
      output.discard()
      throw error
    }
  }
}
