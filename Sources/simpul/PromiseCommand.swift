// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    abstract: "Says whether a promise is kept, and which is the shortest that can be made.",
    discussion: """
      simpul promise as-is.yaml                                        the promise of the file
      simpul promise as-is.yaml --within '3 working days' --share 90%  another one
      """)

  @OptionGroup var options: PromiseOptions

  func run() throws {
    try answer(ShortestPromiseQuestion(options.terms), options.running.settings, asJSON: options.running.json)
  }
}
