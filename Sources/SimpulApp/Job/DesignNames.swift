// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulText

/// What designs and their results are called, by the paths of their files.
enum DesignNames {
  /// A short name for each design: its file's name, with the folder's where two are the same.
  static func of(_ paths: [String]) -> [String] {
    let paths = paths.map(TerminalText.line)
    let stems = paths.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }
    return paths.indices.map { index in
      guard stems.filter({ $0 == stems[index] }).count > 1 else { return stems[index] }
      let folder = ((paths[index] as NSString).deletingLastPathComponent as NSString).lastPathComponent
      let name = folder.isEmpty ? stems[index] : folder + "/" + stems[index]
      let twin = paths[..<index].filter { $0 == paths[index] }.count
      return twin > 0 ? name + " (\(twin + 1))" : name
    }
  }

  /// `Results/<study>/<run>`, with the study's name from the folder of the first file.
  static func folder(of paths: [String], run: String) -> String {
    let url = URL(fileURLWithPath: paths[0]).standardizedFileURL
    return "Results/\(url.deletingLastPathComponent().lastPathComponent)/\(run)"
  }
}
