// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulExperiment
import SimpulFormats
import SimpulReport

struct LanguageOption: ParsableArguments {
  enum Code: String, ExpressibleByArgument, CaseIterable { case id, en }

  @Option(name: .long, help: "The language of reports: id or en.")
  var language: Code = .id

  var ofStarter: Starter.Language { language == .id ? .indonesian : .english }
  var ofReport: SimpulReport.Language { language == .id ? .indonesian : .english }
}

struct StudyOptions: ParsableArguments {
  @Option(help: "The number from which all luck is drawn.")
  var seed: UInt64 = 1

  @Option(help: "How often the study is run, each time with other luck.")
  var replications = 30

  @Option(help: "Adds replications until headline figures are this precise, such as 5%.")
  var precision: Precision?

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Option(help: "The folder for the results; Results/<study> where none is given.")
  var output: String?

  @Flag(help: "Writes over an earlier result in that folder.")
  var replace = false

  @Flag(help: "Prints the findings as JSON instead of text.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }
}

/// A share written as `5%` or `0.05`.
struct Precision: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    let digits = (isPercent ? String(argument.dropLast()) : argument).replacing(",", with: ".")
    guard let number = Double(digits) else { return nil }
    share = isPercent ? number / 100 : number
    guard share > 0, share < 1 else { return nil }
  }
}
