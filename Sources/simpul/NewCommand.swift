// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a scenario to begin with, or a redesign of one.",
    discussion: """
      simpul new my-service               writes my-service/as-is.yaml, which explains itself
      simpul new --to-be my-service/as-is.yaml
                                          writes my-service/to-be.yaml with an example of every change
      """)

  @Argument(help: "The folder of the new study.") var folder: String?

  @Option(name: .customLong("to-be"), help: "The scenario of which to write a redesign.")
  var scenarioToChange: String?

  @Option(help: "The service's name; the folder's name where none is given.") var title: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if (folder == nil) == (scenarioToChange == nil) {
      throw ValidationError("give the folder of a new study, or --to-be FILE for a redesign of that file")
    }
  }

  func run() throws {
    let new = NewStudy(language: language.language)
    var written: NewStudy.Written?
    if let scenarioToChange {
      written = try new.redesign(of: scenarioToChange)
    } else if let folder {
      written = try new.scenario(in: folder, title: title)
    }
    if let written { try Terminal.write("written: \(written.path)\nnext:    \(written.next)") }
  }
}
