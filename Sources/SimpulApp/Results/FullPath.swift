// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Paths from the root.
enum FullPath {
  /// With all links followed; as text where it leads nowhere.
  static func resolved(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    guard let buffer = realpath(whole, nil) else { return joined(names(of: path, from: folder)) }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The same of something that may have yet to be made, in a folder that may be reached by links.
  static func place(_ path: String, from folder: String) -> String {
    let text = joined(names(of: path, from: folder))
    let resolved = resolved(path, from: folder)
    guard resolved == text, text != "/" else { return resolved }
    let parent = self.resolved((text as NSString).deletingLastPathComponent, from: "/")
    return (parent == "/" ? "" : parent) + "/" + (text as NSString).lastPathComponent
  }

  /// The names from the root on, as text: `..` takes away the name before it.
  static func names(of path: String, from folder: String) -> [String] {
    var names: [String] = []
    for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
    return names
  }

  private static func joined(_ names: [String]) -> String { "/" + names.joined(separator: "/") }
}
