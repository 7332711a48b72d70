// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulRender
import SimpulVerification
import SimpulWords

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
    let findings = try findings()
    try Terminal.write(
      json
        ? VerificationReport.json(findings)
        : VerificationReport.text(
          findings, language: language.ofReport, style: Terminal.isStyled ? .ansi : .plain))
    if !findings.isPassed { throw ExitCode(1) }
  }

  private func findings() throws(Failure) -> VerificationFindings {
    let bar = ProgressBar(language.ofReport)
    defer { bar.hide() }
    do throws(StudyError) {
      return try Verification.run(
        seed: seed, threads: threads, version: Version.current, cases: families.isEmpty ? nil : [],
        families: all && families.isEmpty ? ExactFamily.allCases : families,
        progress: { bar.show($0, $1) }, isCancelled: { Interrupt.wasAsked })
    } catch {
      throw Failure(error, in: [])
    }
  }
}

extension ExactFamily: ExpressibleByArgument {}
