// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulFormats
import SimpulRender

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of scenario files, which lets editors complete and check them.",
    discussion: "simpul schema > \(JSONSchema.fileName)")

  @Flag(help: "Prints that of the findings for machines instead: of findings.json, best.json and sweep.json.")
  var findings = false

  func run() throws { try Terminal.write(findings ? try FindingsJSON.schema() : JSONSchema.text) }
}
