// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes an example with a redesign to the folder demo, and compares the two.")

  @Option(help: "The folder for the example.") var folder = "demo"

  @OptionGroup var language: LanguageOption

  func run() throws {
    let files = try Example(folder: folder, language: language.language).write()
    let command = "simpul compare " + files.joined(separator: " ")
    try Terminal.write("$ \(command)\n")
    try answer(
      StudyQuestion(.compare, of: files),
      JobSettings(language: language.language, output: "Results/demo", replaces: true, command: command))
  }
}
