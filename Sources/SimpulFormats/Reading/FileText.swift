// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The text of a scenario file, or why there is none.
enum FileText {
  /// Ten thousand activities need less.
  static let sizeLimit = 5 * 1_024 * 1_024

  static func read(_ path: String, atMost limit: Int = sizeLimit) throws(ScenarioError) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      throw ScenarioError(
        .noSuchFile, place: nil,
        message: isLink
          ? "\(path): this is a link that leads nowhere: name the file itself"
          : "\(path): there is no such file")
    }
    guard !isFolder.boolValue else {
      throw ScenarioError(.unreadable, place: nil, message: "\(path): this is a folder: name a file in it")
    }
    if let size = size(of: path), size > limit { throw tooLarge(path, size: size, limit: limit) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ScenarioError(
        .unreadable, place: nil, message: "\(path): the file cannot be opened: look at who may read it")
    }
    guard data.count <= limit else { throw tooLarge(path, size: data.count, limit: limit) }
    return try decode(data, path: path)
  }

  static func checkSize(of text: String, path: String) throws(ScenarioError) {
    let size = text.utf8.count
    guard size <= sizeLimit else { throw tooLarge(path, size: size, limit: sizeLimit) }
  }

  private static func size(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  private static func tooLarge(_ path: String, size: Int, limit: Int) -> ScenarioError {
    let megabyte = 1_024 * 1_024
    return ScenarioError(
      .unreadable, place: nil,
      message:
        "\(path): the file has \((size + megabyte - 1) / megabyte) MB, and \(limit == sizeLimit ? "a scenario" : "a table of offices") at most "
        + "\(limit / megabyte) MB: is it the right file?")
  }

  private static func decode(_ data: Data, path: String) throws(ScenarioError) -> String {
    if let text = String(validating: data, as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = data.makeIterator()
    var (line, column) = (1, 1)
    while case .valid(let scalar) = parser.parseScalar(from: &bytes) {
      let isLineEnd = scalar.count == 1 && scalar.first == 0x0A
      (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
    }
    throw ScenarioError(
      place: SourcePlace(file: path, line: line, column: column),
      message: "the text is not UTF-8 from here on: save the file with the encoding UTF-8")
  }
}
