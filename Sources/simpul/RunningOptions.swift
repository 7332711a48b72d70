// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

/// What every command that runs scenarios is given: the seed, how sure to be, and where the results go.
struct RunningOptions: ParsableArguments {
  @Option(help: "The number from which all random numbers are drawn.") var seed: UInt64 = 1

  @Option(help: "How sure every claim is meant to be, such as 95%.") var confidence = Confidence(share: 0.95)

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Option(help: "The folder for the results; one in Results/<study> where none is given.") var output: String?

  @Flag(help: "Writes over an earlier result in that folder.") var replace = false

  @Flag(help: "Prints the findings as JSON instead of text.") var json = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }

  var settings: JobSettings {
    JobSettings(
      seed: seed, confidence: confidence.share, threads: threads, limits: limits.runLimits(threads: threads),
      language: language.language, output: output, replaces: replace, command: CommandLine.arguments.recorded)
  }
}
