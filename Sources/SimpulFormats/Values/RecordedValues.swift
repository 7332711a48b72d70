// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Synchronization

/// A file of recorded times or arrivals that a scenario names.
public struct RecordedFile: Equatable, Sendable {
  /// The folder of the scenario's file, and the name as it stands in it.
  public let path: String
  public let contents: Data
}

/// Recorded times in CSV files beside the scenario: `empirical times.csv min`, `empirical log.csv column minutes min`.
struct RecordedValues: Sendable {
  static let sizeLimit = 50 * 1_024 * 1_024
  static let rowLimit = 250_000

  /// Where relative names start; nil where no file may be read.
  var folder: String?
  /// What was read.
  let files = RecordedFiles()

  /// `words` are the name of the file and, behind `column`, that of the column.
  func read(_ words: [String]) throws(Misreading) -> [Double] {
    let (file, cells) = try column(
      words, of: "recorded times", ask: "empirical times.csv column minutes min", what: "one time a line")
    var result: [Double] = []
    for cell in cells {
      guard let value = try? NumberText.read(cell.text), value >= 0 else {
        throw Misreading(
          "row \(cell.row) of '\(file)' holds '\(cell.text)' and no time: write a number that is 0 or more")
      }
      result.append(value)
    }
    guard !result.isEmpty else { throw Misreading("'\(file)' holds no times: write one a line") }
    return result
  }

  /// When cases came: `register.csv column tanggal masuk`.
  func readLog(_ text: String) throws(Misreading) -> ArrivalLog {
    let words = text.split(separator: " ").map(String.init)
    let (file, cells) = try column(
      words, of: "a log", ask: "register.csv column tanggal masuk", what: "one arrival a line")
    var entries: [ArrivalLog.Entry] = []
    for cell in cells {
      guard let instant = try? ClockText.readInstant(cell.text) else {
        throw Misreading(
          "row \(cell.row) of '\(file)' holds '\(cell.text)' and no time of arrival: write local time such as "
            + "2026-01-05 08:31, or the date alone")
      }
      entries.append(ArrivalLog.Entry(instant.date, instant.time))
    }
    guard !entries.isEmpty else { throw Misreading("'\(file)' holds no arrivals: write one a line") }
    return ArrivalLog(source: file, entries: entries)
  }

  private typealias Cell = (row: Int, text: String)

  private func column(
    _ words: [String], of what: String, ask: String, what line: String
  ) throws(Misreading) -> (file: String, cells: [Cell]) {
    let marker = words.lastIndex { $0 == "column" || $0 == "kolom" }
    let name = words[..<(marker ?? words.endIndex)].joined(separator: " ")
    let column = marker.map { words[($0 + 1)...].joined(separator: " ") }
    guard !name.isEmpty, column?.isEmpty != true else {
      throw Misreading("write the file and, if it has several, the column: \(ask)")
    }
    guard let folder else { throw Misreading("\(what) cannot stand here: write a single time") }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Misreading(
        "there is no file '\(name)' that can be read: its name counts from the folder of this file")
    }
    guard data.count <= RecordedValues.sizeLimit else {
      throw Misreading("'\(name)' has more than 50 MB: keep the column that is needed")
    }
    files.add(RecordedFile(path: path, contents: data))
    guard let text = String(data: data, encoding: .utf8) else {
      throw Misreading("'\(name)' is not UTF-8: save it as CSV UTF-8")
    }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let head = lines.first else { throw Misreading("'\(name)' is empty: write \(line)") }
    let separator: Character = head.contains(";") ? ";" : head.contains("\t") ? "\t" : ","
    let names = cells(of: head, separator: separator)
    let index: Int
    if let column {
      guard let found = names.firstIndex(of: column) else {
        throw Misreading("'\(name)' has no column '\(column)'; there is \(names.joined(separator: ", "))")
      }
      index = found
    } else {
      guard names.count == 1 else {
        throw Misreading("'\(name)' has several columns: write 'column' and the name of one behind the file")
      }
      index = 0
    }
    let rows = lines.enumerated().dropFirst(column != nil || RecordedValues.isHeading(names[0]) ? 1 : 0)
    guard rows.count <= RecordedValues.rowLimit else {
      throw Misreading(
        "'\(name)' has \(rows.count) rows, more than \(RecordedValues.rowLimit): keep those that are needed, or a sample"
      )
    }
    return (
      name,
      rows.map { number, line in
        let row = cells(of: line, separator: separator)
        return (number + 1, index < row.count ? row[index] : "")
      }
    )
  }

  /// A heading begins with a letter. What begins with a digit or a sign is data, however it is miswritten, and so is a number
  /// that is none.
  private static func isHeading(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic
      && !["nan", "inf", "infinity", "null", "na"].contains(cell.lowercased())
  }

  private func cells(of line: Substring, separator: Character) -> [String] {
    line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let text = String(cell).trimmed
      let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      return isQuoted ? String(text.dropFirst().dropLast()) : text
    }
  }
}

/// The files that were read for one scenario, each once.
final class RecordedFiles: Sendable {
  private let found = Mutex<[RecordedFile]>([])

  var all: [RecordedFile] { found.withLock { $0 } }

  func add(_ file: RecordedFile) {
    found.withLock { found in if !found.contains(where: { $0.path == file.path }) { found.append(file) } }
  }
}
