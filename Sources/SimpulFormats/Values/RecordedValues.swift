// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Recorded times in CSV files beside the scenario: `empirical times.csv`, `empirical log.csv column minutes`.
struct RecordedValues: Sendable {
  static let sizeLimit = 50 * 1_024 * 1_024

  /// Where relative names start; nil where no file may be read.
  var folder: String?

  /// `words` are the name of the file and, behind `column`, that of the column.
  func read(_ words: [String]) throws(Misreading) -> [Double] {
    let marker = words.lastIndex { $0 == "column" || $0 == "kolom" }
    let name = words[..<(marker ?? words.endIndex)].joined(separator: " ")
    let column = marker.map { words[($0 + 1)...].joined(separator: " ") }
    guard !name.isEmpty, column?.isEmpty != true else {
      throw Misreading(
        "write the file and, if it has several, the column: empirical times.csv column minutes min")
    }
    guard let folder else { throw Misreading("recorded times cannot stand here: write a single time") }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Misreading(
        "there is no file '\(name)' that can be read: its name counts from the folder of this file")
    }
    guard data.count <= RecordedValues.sizeLimit else {
      throw Misreading("'\(name)' has more than 50 MB: keep the column that is needed")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Misreading("'\(name)' is not UTF-8: save it as CSV UTF-8")
    }
    return try values(in: text, column: column, file: name)
  }

  private func values(in text: String, column: String?, file: String) throws(Misreading) -> [Double] {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let head = lines.first else { throw Misreading("'\(file)' is empty: write one time a line") }
    let separator: Character = head.contains(";") ? ";" : head.contains("\t") ? "\t" : ","
    let names = cells(of: head, separator: separator)
    let hasHeader = !names.contains(where: NumberText.isNumber)
    let index: Int
    if let column {
      guard let found = names.firstIndex(of: column) else {
        throw Misreading("'\(file)' has no column '\(column)'; there is \(names.joined(separator: ", "))")
      }
      index = found
    } else {
      guard names.count == 1 else {
        throw Misreading("'\(file)' has several columns: write 'column' and the name of one behind the file")
      }
      index = 0
    }
    var result: [Double] = []
    for (number, line) in lines.enumerated().dropFirst(hasHeader ? 1 : 0) {
      let row = cells(of: line, separator: separator)
      guard index < row.count, let value = try? NumberText.read(row[index]), value >= 0 else {
        throw Misreading("row \(number + 1) of '\(file)' holds no time: write a number that is 0 or more")
      }
      result.append(value)
    }
    guard !result.isEmpty else { throw Misreading("'\(file)' holds no times: write one a line") }
    return result
  }

  private func cells(of line: Substring, separator: Character) -> [String] {
    line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let text = String(cell).trimmed
      let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      return isQuoted ? String(text.dropFirst().dropLast()) : text
    }
  }
}
