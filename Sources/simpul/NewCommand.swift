// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulFormats
import SimpulText

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a scenario to begin with, or a redesign of one.",
    discussion: """
      simpul new my-service               writes my-service/as-is.yaml, which explains itself
      simpul new --to-be my-service/as-is.yaml
                                          writes my-service/to-be.yaml with an example of every change
      """)

  @Argument(help: "The folder of the new study.")
  var folder: String?

  @Option(name: .customLong("to-be"), help: "The scenario of which to write a redesign.")
  var scenarioToChange: String?

  @Option(help: "The service's name; the folder's name where none is given.")
  var title: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if (folder == nil) == (scenarioToChange == nil) {
      throw ValidationError("give the folder of a new study, or --to-be FILE for a redesign of that file")
    }
  }

  func run() throws {
    if let scenarioToChange {
      try writeRedesign(of: scenarioToChange)
    } else if let folder {
      try writeScenario(in: folder)
    }
  }

  private func writeScenario(in folder: String) throws(Failure) {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let path = folder + "/as-is.yaml"
    if let fault = TextFault.first(in: title ?? name, as: .name) {
      throw Failure(.usage, "the service's name, '\(title ?? name)': \(fault); --title gives it another one")
    }
    try write(
      [
        (path, Starter.scenario(title: title ?? name, language: language.ofStarter)),
        (folder + "/" + JSONSchema.fileName, JSONSchema.text),
      ], next: "simpul check \(path.quotedForShell)")
  }

  private func writeRedesign(of base: String) throws(Failure) {
    let file = try Failure.read(base)
    let url = URL(fileURLWithPath: base)
    let folder = (base as NSString).deletingLastPathComponent
    let path = (folder.isEmpty ? "" : folder + "/") + "to-be.yaml"
    let text = Starter.redesign(
      of: file.scenario, baseFile: url.lastPathComponent, language: language.ofStarter)
    let schema = (folder.isEmpty ? "" : folder + "/") + JSONSchema.fileName
    var files = [(path, text)]
    if !FileManager.default.fileExists(atPath: schema) { files.append((schema, JSONSchema.text)) }
    try write(
      files,
      next:
        "take the '# ' away from the changes you mean in \(path), then simpul compare \(base.quotedForShell) "
        + path.quotedForShell)
  }

  private func write(_ files: [(path: String, text: String)], next: String) throws(Failure) {
    for file in files { try NewFile.checkThatNothingIs(at: file.path) }
    for file in files { try NewFile.write(file.text, to: file.path) }
    try Terminal.write("written: \(files[0].path)\nnext:    \(next)")
  }
}
