// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp
import SimpulRender
import SimpulSweep
import SimpulWords

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the shards of a sweep together: the same bytes as of a sweep that was not shared out.")

  @Argument(help: "The folders of all shards, or their \(SweepJournal.fileName).") var shards: [String]

  @Option(help: "The folder for the results.") var output: String

  @Flag(help: "Writes over an earlier result in that folder.") var replace = false

  @OptionGroup var language: LanguageOption

  func validate() throws { if shards.isEmpty { throw ValidationError("give the folders of all shards") } }

  func run() throws {
    try answer(
      MergeQuestion(of: shards),
      JobSettings(
        language: language.language, output: output, replaces: replace,
        command: CommandLine.arguments.recorded))
  }
}
