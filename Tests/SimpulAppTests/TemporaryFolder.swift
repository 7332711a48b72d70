// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import SimpulApp

/// A folder that goes away with the value.
final class TemporaryFolder {
  /// Without links.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simpul-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = FullPath.resolved(folder.path, from: "/")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let place = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file by its path, and every empty folder with `/` behind; nil where there is no such folder.
  func files(in name: String) -> [String: String]? {
    let folder = path + "/" + name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return nil
    }
    var files: [String: String] = [:]
    for case let inner as String in FileManager.default.enumerator(atPath: folder)! {
      let place = folder + "/" + inner
      _ = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[inner] = text(name + "/" + inner)
      } else if (try? FileManager.default.contentsOfDirectory(atPath: place))?.isEmpty == true {
        files[inner + "/"] = ""
      }
    }
    return files
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
