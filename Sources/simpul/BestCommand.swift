// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct BestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "best",
    abstract: "Picks the best of several designs, with a stated confidence, in as few runs as that takes.",
    discussion: """
      All designs are run on common random numbers; whichever is shown to be worse is
      run no further (Kim and Nelson 2001). What is picked is the best, or
      within --indifference of the best, with --confidence.

      simpul best as-is.yaml to-be-1.yaml to-be-2.yaml
      simpul best as-is.yaml to-be-1.yaml --measure mean --indifference "30 min"
      """)

  @Argument(help: "The designs; scenarios and redesigns.") var files: [String]

  @Option(
    help:
      "What is to be best: promise, mean, p90 or cost; the promise where all have the same, else the mean.")
  var measure: BestMeasure?

  @Option(
    help: """
      A difference too small to matter: so many points of the promise (1%), a share of the first design's mean (2%), \
      working time (30 min), or an amount of money. 1% for the promise, else 2%.
      """) var indifference: String?

  @Option(help: "Runs of each design before the first may be out.") var replications = 30

  @Option(help: "Runs of a design at most; what is not decided then is said to be so.") var most = 1000

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if files.count < 2 { throw ValidationError("give two files or more: the designs to choose from") }
    if replications < 10 || replications > 100_000 {
      throw ValidationError("--replications must be from 10 to 100000")
    }
    if most < replications || most > 1_000_000 {
      throw ValidationError("--most must be from --replications to 1000000")
    }
    if running.confidence.share <= 0.5 {
      throw ValidationError("--confidence must be above 50%, and at most 99.99%, such as 95%")
    }
    _ = try indifferenceWanted()
  }

  func run() throws {
    var question = SelectionQuestion(of: files)
    question.measure = measure?.measure
    question.indifference = try indifferenceWanted()
    question.replications = replications
    question.mostReplications = most
    try answer(question, running.settings, asJSON: running.json)
  }
}
