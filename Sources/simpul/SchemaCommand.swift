// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulFormats

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of scenario files, which lets editors complete and check them.",
    discussion: "simpul schema > \(JSONSchema.fileName)")

  func run() throws { try Terminal.write(JSONSchema.text) }
}
