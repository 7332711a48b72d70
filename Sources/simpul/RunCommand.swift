// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulEngine
import SimpulFormats
import SimpulRandom

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a scenario: where files wait, why, and whose relief helps most.")

  @Argument(help: "The scenario's file.")
  var file: String

  @Option(name: .customLong("event-log"), help: "Also writes what happened in the first replication, as CSV.")
  var eventLog: String?

  @OptionGroup var options: StudyOptions

  func run() throws {
    let stem = StudyCommand.names(of: [file])[0]
    let folder = ResultsFolder(
      path: options.output ?? StudyCommand.defaultFolder([file], run: stem), replaces: options.replace)
    if let eventLog { try writeEventLog(to: eventLog) }
    try StudyCommand(options: options, command: CommandLine.arguments.recorded)
      .run([file], folder: folder, isComparison: false)
  }

  private func writeEventLog(to path: String) throws(Failure) {
    let scenario = try Failure.read(file).scenario
    let program: Program
    do throws(CompilationProblem) {
      program = try Program(compiling: scenario)
    } catch {
      throw Failure(.badScenario, "\(file): \(error)")
    }
    var replication = Replication(
      program,
      key: DrawKey(seed: options.seed, study: scenario.title, phase: .production, replication: 0),
      tracing: true)
    while replication.advance(events: 100_000) {
      if Interrupt.wasAsked { throw Failure(.interrupted, "stopped; nothing was written") }
    }
    var text = ""
    EventLog(replication.sortedTrace, of: program).writeCSV(to: &text)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .writing(path, error)
    }
  }
}
