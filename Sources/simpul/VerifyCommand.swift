// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tests itself on this computer, against models whose answers are known exactly.",
    discussion: """
      This takes less than a minute. A hundred more models from the literature are run by the tests of the repository.

      Ends with 0 when all passes, and with 1 when something fails.
      """)

  // Kept to say where the exact suite is, for those who know it as a part of the program.
  @Flag(help: .hidden) var all = false

  @Option(parsing: .upToNextOption, help: .hidden) var families: [String] = []

  @Option(help: "The number from which all random numbers are drawn.") var seed: UInt64 = 1

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Flag(help: "Prints the findings as JSON instead of text.") var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
    if all || !families.isEmpty {
      throw ValidationError(
        "the exact suite is no part of the program any more: it is one of the tests of the repository, run there with "
          + "'swift test -c release --filter ExactSuite'")
    }
  }

  func run() throws {
    let outcome = try outcome(
      of: VerificationQuestion(), JobSettings(seed: seed, threads: threads, language: language.language))
    let text = outcome.text(Terminal.style)
    try Terminal.write(json ? outcome.json ?? text : text)
    if !outcome.answer.isPassed { throw ExitCode(1) }
  }
}
