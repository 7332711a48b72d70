// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp
import SimpulVerification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tests itself on this computer, against models whose answers are known exactly.",
    discussion: """
      The short part takes less than a minute. With --all the whole exact suite is run behind it: a hundred models from the \
      literature, family by family, which takes some minutes.

      Ends with 0 when all passes, and with 1 when something fails.
      """)

  @Flag(help: "Runs the whole exact suite, too.")
  var all = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With --all, only these families of the suite, such as one that failed.", valueName: "family"))
  var families: [ExactFamily] = []

  @Option(help: "The number from which all luck is drawn.")
  var seed: UInt64 = 1

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Flag(help: "Prints the findings as JSON instead of text.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
    if !families.isEmpty, !all { throw ValidationError("--families needs --all: it says which part of it") }
  }

  func run() throws {
    let question = VerificationQuestion(
      runsClosedForms: families.isEmpty, families: all && families.isEmpty ? ExactFamily.allCases : families)
    let outcome = try outcome(
      of: question, JobSettings(seed: seed, threads: threads, language: language.ofReport))
    let text = outcome.text(Terminal.style)
    try Terminal.write(json ? outcome.json ?? text : text)
    if !outcome.answer.isPassed { throw ExitCode(1) }
  }
}

extension ExactFamily: ExpressibleByArgument {}
