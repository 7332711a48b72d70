// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats

extension ScenarioFile {
  /// The files that make a design, each with a name of its own: the base first, then what changes it.
  var chain: [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    if case .redesign(_, let base) = content { files = base.chain }
    var name = (path as NSString).lastPathComponent
    if files.contains(where: { $0.name == name }) { name = "\(files.count + 1)-" + name }
    return files + [(name, text)]
  }
}
