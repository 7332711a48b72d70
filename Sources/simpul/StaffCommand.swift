// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Finds the cheapest officers that keep a promise, and proves it on fresh random numbers.",
    discussion: """
      simpul staff as-is.yaml --within '3 working days' --share 90%
      Posts that exist once and applicants are never changed.
      """)

  @OptionGroup var options: PromiseOptions

  @Option(
    name: .customLong("most-replications"),
    help: "What takes more replications to tell apart is called too close.") var mostReplications = 1000

  func validate() throws {
    if mostReplications < 30 || mostReplications > 100_000 {
      throw ValidationError("--most-replications must be from 30 to 100000")
    }
  }

  func run() throws {
    try answer(
      StaffingQuestion(options.terms, mostReplications: mostReplications), options.running.settings,
      asJSON: options.running.json)
  }
}
