// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulApp
import SimpulFormats
import SimpulModel

/// What `promise` and `staff` have in common.
struct PromiseOptions: ParsableArguments {
  @Argument(help: "The scenario's file.") var file: String

  @Option(
    help: "The time that is promised, such as '3 working days'; the file's promise where none is given.",
    transform: PromisedTime.read) var within: Promise.Deadline?

  @Option(help: "For how many files it is to be kept, such as 90%; the promise's target, else 90%.")
  var share: KeptShare?

  @Option(help: "Only the promise of this case type.") var type: String?

  @Option(help: "How often each choice is run at least, each time with other random numbers.")
  var replications = 30

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if running.confidence.share < 0.8 {
      throw ValidationError("--confidence must be from 80% to 99.99%, such as 95%")
    }
  }

  var terms: PromiseTerms {
    PromiseTerms(
      file, promise: PromiseQuestion(within: within, share: share?.share, caseType: type),
      replications: replications)
  }
}

/// A share of files written as `90%` or `0.9`.
struct KeptShare: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument) else { return nil }
    self.share = share
  }
}
