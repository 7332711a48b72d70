// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A picture that was looked at and found right; the test data hold it.
enum GoldenFile {
  /// - Returns: whether a picture is the same as the file, line by line; where it is not, the new one is written
  ///   to the temporary folder, to be looked at.
  static func holds(_ picture: String, _ name: String) throws -> Bool {
    let text = picture.replacing("><", with: ">\n<") + "\n"
    let url = try #require(Bundle.module.url(forResource: "Data", withExtension: nil))
    let known = try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    if known == text { return true }
    try text.write(
      to: FileManager.default.temporaryDirectory.appendingPathComponent(name), atomically: true,
      encoding: .utf8)
    return false
  }
}
