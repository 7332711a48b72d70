// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// A table as spreadsheets write it (RFC 4180): cells apart by commas, semicolons or tabs, in quotes where they hold
/// one of these or a line end, and perhaps a byte order mark or a line `sep=;` before all.
///
/// Read by Unicode scalars, as it is written: a mark that combines with a comma leaves it a comma.
struct SeparatedText {
  struct Cell: Equatable, Sendable {
    /// Without blanks at either end; blanks that do not break a line are blanks.
    var text: String
    var place: SourcePlace
  }

  /// Rows that hold something, in the order of the file.
  private(set) var rows: [[Cell]] = []
  private(set) var errors: [ScenarioError] = []

  private let file: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String, file: String) {
    self.file = file
    scalars = Array(
      text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
    let stated = SeparatedText.statedSeparator(scalars)
    if stated != nil { while take() != "\n" {} }
    let separator = stated ?? SeparatedText.separator(scalars)
    while index < scalars.count {
      let row = row(separator)
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// `sep=;` in the first line.
  private static func statedSeparator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard scalars.count > 5, isLineEnd(scalars[5]),
      zip(scalars, "sep=".unicodeScalars).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
    else { return nil }
    return scalars[4]
  }

  /// The one that stands most often in the first line, outside of quotes; a comma where none does.
  private static func separator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [(separator: Unicode.Scalar, count: Int)] = [(",", 0), (";", 0), ("\t", 0)]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isLineEnd(scalar), !isQuoted { break }
      for place in counts.indices where !isQuoted && counts[place].separator == scalar {
        counts[place].count += 1
      }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.separator
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { UnseenScalar(scalar) == .lineEnd }

  /// The next scalar, with every line end as `\n`; nil at the end.
  private mutating func take() -> Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    let scalar = scalars[index]
    index += 1
    column += 1
    guard SeparatedText.isLineEnd(scalar) else { return scalar }
    if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
    line += 1
    column = 1
    return "\n"
  }

  private mutating func row(_ separator: Unicode.Scalar) -> [Cell] {
    var cells: [Cell] = []
    while true {
      let (cell, end) = cell(separator)
      cells.append(cell)
      if end != separator { return cells }
    }
  }

  /// - Returns: the cell, and what ended it.
  private mutating func cell(_ separator: Unicode.Scalar) -> (Cell, Unicode.Scalar?) {
    let place = SourcePlace(file: file, line: line, column: column)
    var text = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    while true {
      guard let scalar = take() else {
        if isQuoted {
          errors.fail(place, "a quotation mark is opened here and not closed before the file ends")
        }
        return (cell(text, place), nil)
      }
      if isQuoted {
        guard scalar == "\"" else {
          text.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          text.append("\"")
          _ = take()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", !wasQuoted, text.allSatisfy(\.properties.isWhitespace) {
        (isQuoted, wasQuoted) = (true, true)
        text.removeAll()
      } else if scalar == separator || scalar == "\n" {
        return (cell(text, place), scalar)
      } else {
        text.append(scalar)
      }
    }
  }

  private func cell(_ text: String.UnicodeScalarView, _ place: SourcePlace) -> Cell {
    let blanks = text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }
    return Cell(text: String(String.UnicodeScalarView(blanks)).trimmed, place: place)
  }
}
