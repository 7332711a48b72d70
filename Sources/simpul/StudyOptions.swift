// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulApp

struct StudyOptions: ParsableArguments {
  @Option(help: "How often the study is run, each time with other random numbers.") var replications = 30

  @Option(help: "Adds replications until headline figures are this precise, such as 5%.")
  var precision: Precision?

  @Flag(
    inversion: .prefixedNo,
    help: "Takes assumed numbers to the ends of their ranges, and says which of them can change the verdict.")
  var sensitivity = true

  @Option(
    help:
      "The smallest difference that matters in practice: '1%' for shares, '30 min' for times. May be given twice."
  ) var matters: [SmallestDifferenceText] = []

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if running.confidence.share < 0.5 {
      throw ValidationError("--confidence must be from 50% to 99.99%, such as 95%")
    }
  }

  func question(_ kind: StudyQuestion.Kind, of files: [String]) -> StudyQuestion {
    var question = StudyQuestion(kind, of: files)
    question.replications = replications
    question.precision = precision?.share
    question.variesAssumptions = sensitivity
    question.smallestDifference = SmallestDifference(
      seconds: matters.compactMap(\.seconds).last, share: matters.compactMap(\.share).last)
    return question
  }
}
