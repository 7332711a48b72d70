// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats
import Testing

/// The files of the repository's studies.
enum StudyFiles {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios")

  /// By path, in order.
  static func all() throws -> [ScenarioFile] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }.map(
      \.path)
    return try paths.sorted().map { try ScenarioFile.read(path: $0) }
  }
}
