// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulFormats
import SimpulModel
import SimpulText

extension ScenarioFile {
  /// What is recorded of the files that make a design, each with a name of its own: the base first, then what changes it.
  var chain: [Provenance.File] {
    var files: [Provenance.File] = []
    if case .redesign(_, let base) = content { files = base.chain }
    var name = (path as NSString).lastPathComponent
    if files.contains(where: { $0.name == name }) { name = "\(files.count + 1)-" + name }
    return files + [Provenance.File(name, text: text)]
  }

  var redesign: Redesign? { if case .redesign(let redesign, _) = content { redesign } else { nil } }

  /// What was read for it: the files that it is based on, and records, too.
  fileprivate var inputPaths: [String] {
    var paths = [path] + recordedFiles.map(\.path)
    if case .redesign(_, let base) = content { paths += base.inputPaths }
    return paths
  }
}

extension [ScenarioFile] {
  /// What was read for them.
  var inputPaths: [String] { flatMap(\.inputPaths) }
}

extension Provenance.File {
  /// - Parameter path: of the file, whose name alone is recorded.
  init(_ path: String, text: String) {
    self.init(name: (path as NSString).lastPathComponent, hash: Fingerprint(of: text).hexadecimal)
  }
}
