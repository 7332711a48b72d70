// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulFormats
import SimpulText

/// An example of a scenario with a redesign.
package struct Example {
  package var folder: String
  package var language: Language

  package init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// - Returns: the paths of its files, the scenario's first.
  package func write() throws(Failure) -> [String] {
    let (scenario, redesign) = (folder + "/as-is.yaml", folder + "/to-be.yaml")
    try write(Starter.scenario(title: "Surat keterangan (contoh)", language: language), to: scenario)
    try write(Example.redesign, to: redesign)
    return [scenario, redesign]
  }

  /// A file that is there already and says something else is not overwritten.
  private func write(_ text: String, to path: String) throws(Failure) {
    if let known = try? String(contentsOfFile: path, encoding: .utf8) {
      guard known == text else {
        throw Failure(.cannotWrite, "\(path) was changed and is not overwritten: choose another --folder")
      }
      return
    }
    try NewFile.write(text, to: path)
  }

  private static let redesign = """
    simpul: 1
    base: as-is.yaml
    title: Langsung ditandatangani, dengan pengganti
    changes:
      no rounds:
        name: Menandatangani begitu berkas datang
        set: { activities: { sign: { rounds: none } } }
      substitute:
        name: Kasi menandatangani sejak hari pertama Camat tidak masuk
        substitute: { for: Camat, by: Kasi, in: sign, from: day 1 of absence }

    """
}
