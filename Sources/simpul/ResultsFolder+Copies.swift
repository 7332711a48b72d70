// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats

extension [ResultsFolder.File] {
  /// Adds the files of a study as they were read, with the bases of redesigns, each text once.
  mutating func addCopies(of files: [ScenarioFile]) {
    var names: [String] = []
    func copy(_ file: ScenarioFile, into outputs: inout [ResultsFolder.File]) {
      if case .redesign(_, let base) = file.content { copy(base, into: &outputs) }
      if outputs.contains(where: { $0.contents == Data(file.text.utf8) }) { return }
      var name = (file.path as NSString).lastPathComponent
      if names.contains(name) { name = "\(names.count + 1)-" + name }
      names.append(name)
      outputs.append(ResultsFolder.File(name, file.text))
    }
    for file in files { copy(file, into: &self) }
  }
}
