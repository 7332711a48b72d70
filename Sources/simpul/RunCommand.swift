// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a scenario: where files wait, why, and whose relief helps most.")

  @Argument(help: "The scenario's file.") var file: String

  @Option(
    name: .customLong("event-log"),
    help: "Also writes what happened in the first replication, as CSV; compressed where the name ends in .gz."
  ) var eventLog: String?

  @OptionGroup var options: StudyOptions

  func run() throws {
    var question = options.question(.run, of: [file])
    question.eventLog = eventLog
    try answer(question, options.running.settings, asJSON: options.running.json)
  }
}
