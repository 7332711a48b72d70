// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats
import SimpulText

/// The files that a study begins with.
package struct NewStudy {
  /// Of the explanations in the files.
  package var language: Language

  package init(language: Language) { self.language = language }

  /// What was written, and what to do with it.
  package struct Written: Equatable, Sendable {
    package var path: String
    package var next: String
  }

  /// Writes a scenario to fill in, and the schema for editors.
  package func scenario(in folder: String, title: String? = nil) throws(Failure) -> Written {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let path = folder + "/as-is.yaml"
    if let fault = TextFault.first(in: title ?? name, as: .name) {
      throw Failure(.usage, "the service's name, '\(title ?? name)': \(fault); --title gives it another one")
    }
    return try write(
      [
        (path, Starter.scenario(title: title ?? name, language: language)),
        (folder + "/" + JSONSchema.fileName, JSONSchema.text),
      ], next: "simpul check \(path.quotedForShell)")
  }

  /// Writes a redesign with an example of every change beside the scenario that it changes.
  package func redesign(of base: String) throws(Failure) -> Written {
    let file = try Failure.read(base)
    let url = URL(fileURLWithPath: base)
    let folder = (base as NSString).deletingLastPathComponent
    let path = (folder.isEmpty ? "" : folder + "/") + "to-be.yaml"
    let text = Starter.redesign(of: file.scenario, baseFile: url.lastPathComponent, language: language)
    let schema = (folder.isEmpty ? "" : folder + "/") + JSONSchema.fileName
    var files = [(path, text)]
    if !FileManager.default.fileExists(atPath: schema) { files.append((schema, JSONSchema.text)) }
    return try write(
      files,
      next:
        "take the '# ' away from the changes you mean in \(path), then simpul compare \(base.quotedForShell) "
        + path.quotedForShell)
  }

  private func write(_ files: [(path: String, text: String)], next: String) throws(Failure) -> Written {
    for file in files { try NewFile.checkThatNothingIs(at: file.path) }
    for file in files { try NewFile.write(file.text, to: file.path) }
    return Written(path: files[0].path, next: next)
  }
}
