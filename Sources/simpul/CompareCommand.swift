// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Runs designs on common random numbers, and says what each changes against the first, and how surely.")

  @Argument(help: "The design as it is, then one or more redesigns.") var files: [String]

  @OptionGroup var options: StudyOptions

  func validate() throws {
    if files.count < 2 { throw ValidationError("give two files or more: as it is first, then each redesign") }
  }

  func run() throws {
    try answer(options.question(.compare, of: files), options.running.settings, asJSON: options.running.json)
  }
}
