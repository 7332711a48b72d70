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
    try StudyCommand(options: options, command: CommandLine.arguments.recorded)
      .run([file], place: place, kind: .run) { files throws(Failure) in
        if let eventLog { try writeEventLog(of: files[0], to: eventLog, beside: place) }
      }
  }

  private func writeEventLog(
    of read: ScenarioFile, to path: String, beside place: ResultPlace
  ) throws(Failure) {
    let scenario = read.scenario
    try place.checkThatItDoesNotHold(eventLog: path)
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
    var output = try EventLogFile(
      path: path, replaces: options.running.replace, inputs: InputFiles([read].inputPaths))
    do throws(Failure) {
      var log = EventLog(of: program)
      var goesOn = true
      while goesOn {
        goesOn = replication.advance(events: 4096)
        log.take(from: &replication)
        if !goesOn { log.close() }
        try log.write(to: &output)
        if let endless = replication.endlessCase {
          throw Failure(.endlessCase(endless), in: [(scenario.title, read)])
        }
        if Interrupt.wasAsked { throw Failure(.interrupted, "stopped; nothing was written") }
      }
      try output.finish()
    } catch {
      output.discard()
      throw error
    }
  }
}

extension ResultPlace {
  /// An event log in a result would be something that Simpul did not put there.
  fileprivate func checkThatItDoesNotHold(eventLog: String) throws(Failure) {
    let parent = URL(fileURLWithPath: eventLog).resolvingSymlinksInPath().deletingLastPathComponent().path
    guard let identity = FileIdentity(of: path), FileIdentity(of: parent) == identity else { return }
    throw Failure(
      .cannotWrite,
      "\(eventLog) would lie in \(path), which holds nothing but results: choose another --event-log")
  }
}
