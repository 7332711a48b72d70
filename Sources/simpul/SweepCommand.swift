// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp
import SimpulSweep

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Runs one scenario in many offices, each with values of its own, and reads them together.",
    discussion: """
      offices.csv has a line for each office: its name in the first column, 'office', and below every other heading,
      which is the path of a value of the scenario such as 'actors > Camat > absent', its own value of it.
      An empty cell keeps the scenario's. A heading that begins with # is a note.

      A sweep that was stopped goes on with the same command where it stopped. Large ones can be shared out:
      simpul sweep base.yaml --over offices.csv --shard 1/2 --output one      on one computer
      simpul sweep base.yaml --over offices.csv --shard 2/2 --output two      on another
      simpul merge one two --output all                                       the same bytes as undivided
      """)

  @Argument(help: "The scenario that all offices have in common.") var file: String

  @Option(help: "The table of offices, as CSV.") var over: String

  @Option(help: "A redesign of the scenario, compared with it in every office on common random numbers.")
  var design: String?

  @Option(help: "The number from which all random numbers are drawn, for each office by its name.")
  var seed: UInt64 = 1

  @Option(help: "How often each office is run, each time with other random numbers.") var replications = 30

  @Option(
    name: .customLong("relief"),
    help: "How many actors are given one more officer in turn, those waited for most first: all, or a number."
  ) var addedCapacity = AddedCapacityCount.all

  @Option(help: "Runs only one part of the offices, such as 2/7.") var shard: SweepShard = .whole

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Option(help: "The folder for the results; Results/<study>/sweep where none is given.") var output: String?

  @Flag(
    name: [.long, .customLong("replace")],
    help: """
      Begins anew, even where an earlier sweep could be gone on with; what that one found stays until this one is \
      finished.
      """) var fresh = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }

  func run() throws {
    var question = SweepQuestion(file, over: over)
    question.redesign = design
    question.replications = replications
    question.relievedActors = addedCapacity.count
    question.shard = shard
    try answer(
      question,
      JobSettings(
        seed: seed, threads: threads, limits: limits.runLimits(threads: threads), language: language.language,
        output: output, replaces: fresh, command: CommandLine.arguments.recorded))
  }
}
