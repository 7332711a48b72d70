// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulExperiment
import SimpulFormats
import SimpulRender
import SimpulWords

struct LanguageOption: ParsableArguments {
  enum Code: String, ExpressibleByArgument, CaseIterable { case id, en }

  @Option(name: .long, help: "The language of reports: id or en.")
  var language: Code = .id

  var ofStarter: Starter.Language { language == .id ? .indonesian : .english }
  var ofReport: SimpulWords.Language { language == .id ? .indonesian : .english }
}

struct StudyOptions: ParsableArguments {
  @Option(help: "How often the study is run, each time with other luck.")
  var replications = 30

  @Option(help: "Adds replications until headline figures are this precise, such as 5%.")
  var precision: Precision?

  @Flag(
    inversion: .prefixedNo,
    help: "Takes assumed numbers to the ends of their ranges, and says which of them can change the verdict.")
  var sensitivity = true

  @Option(
    help:
      "The smallest difference that matters in practice: '1%' for shares, '30 min' for times. May be given twice."
  )
  var matters: [SmallestDifferenceText] = []

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if running.confidence.share < 0.5 {
      throw ValidationError("--confidence must be from 50% to 99.99%, such as 95%")
    }
  }
}

/// A share written as `5%` or `0.05`.
struct Precision: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument) else { return nil }
    self.share = share
  }
}

/// The nominal probability that an interval holds the truth, written as `95%` or `0.95`.
struct Confidence: ExpressibleByArgument {
  var share: Double

  init(share: Double) { self.share = share }

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument), share <= 0.9999 else { return nil }
    self.share = share
  }

  var defaultValueDescription: String { "\(Int((share * 100).rounded()))%" }
}

/// A difference below which nobody would do anything: `1%` of files, or `30 min` of a time to finish.
struct SmallestDifferenceText: ExpressibleByArgument {
  var share: Double?
  var seconds: Double?

  init?(argument: String) {
    if argument.hasSuffix("%") {
      share = shareBetweenNoneAndAll(argument)
    } else {
      let length = try? TypedDuration(argument)
      seconds = length.flatMap { length in length.unit.seconds.map { length.amount * $0 } }
    }
    if share == nil && seconds == nil { return nil }
  }
}

extension StudyOptions {
  var smallestDifference: SmallestDifference {
    SmallestDifference(
      seconds: matters.compactMap(\.seconds).last, share: matters.compactMap(\.share).last)
  }
}

/// Nil where it is no share, or none or all.
func shareBetweenNoneAndAll(_ text: String) -> Double? {
  let isPercent = text.hasSuffix("%")
  let digits = (isPercent ? String(text.dropLast()) : text).replacing(",", with: ".")
  guard let number = Double(digits) else { return nil }
  let share = isPercent ? number / 100 : number
  return share > 0 && share < 1 ? share : nil
}
