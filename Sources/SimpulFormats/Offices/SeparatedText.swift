// SPDX-License-Identifier: GPL-3.0-or-later

/// A table as spreadsheets write it (RFC 4180): cells apart by commas, semicolons or tabs, in quotes where they hold
/// one of these or a line end, and perhaps a byte order mark or a line `sep=;` before all.
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
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String, file: String) {
    self.file = file
    characters = Array(
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
    let stated = SeparatedText.statedSeparator(characters)
    if stated != nil { while take() != "\n" {} }
    let separator = stated ?? SeparatedText.separator(characters)
    while index < characters.count {
      let row = row(separator)
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// `sep=;` in the first line.
  private static func statedSeparator(_ characters: [Character]) -> Character? {
    guard characters.count > 5, String(characters[..<4]).lowercased() == "sep=", characters[5].isNewline
    else { return nil }
    return characters[4]
  }

  /// The one that stands most often in the first line, outside of quotes; a comma where none does.
  private static func separator(_ characters: [Character]) -> Character {
    var counts: [(separator: Character, count: Int)] = [(",", 0), (";", 0), ("\t", 0)]
    var isQuoted = false
    for character in characters {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline, !isQuoted { break }
      for place in counts.indices where !isQuoted && counts[place].separator == character {
        counts[place].count += 1
      }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.separator
  }

  /// The next character, with every line end as `\n`; nil at the end.
  private mutating func take() -> Character? {
    guard index < characters.count else { return nil }
    let character = characters[index]
    index += 1
    column += 1
    guard character.isNewline else { return character }
    line += 1
    column = 1
    return "\n"
  }

  private mutating func row(_ separator: Character) -> [Cell] {
    var cells: [Cell] = []
    while true {
      let (cell, end) = cell(separator)
      cells.append(cell)
      if end != separator { return cells }
    }
  }

  /// - Returns: the cell, and what ended it.
  private mutating func cell(_ separator: Character) -> (Cell, Character?) {
    let place = SourcePlace(file: file, line: line, column: column)
    var text = ""
    var isQuoted = false
    var wasQuoted = false
    while true {
      guard let character = take() else {
        if isQuoted {
          errors.append(
            ScenarioError(
              place: place, message: "a quotation mark is opened here and not closed before the file ends"))
        }
        return (cell(text, place), nil)
      }
      if isQuoted {
        guard character == "\"" else {
          text.append(character)
          continue
        }
        if index < characters.count, characters[index] == "\"" {
          text.append("\"")
          _ = take()
        } else {
          isQuoted = false
        }
      } else if character == "\"", !wasQuoted, text.allSatisfy(\.isWhitespace) {
        (isQuoted, wasQuoted, text) = (true, true, "")
      } else if character == separator || character == "\n" {
        return (cell(text, place), character)
      } else {
        text.append(character)
      }
    }
  }

  private func cell(_ text: String, _ place: SourcePlace) -> Cell {
    Cell(text: text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").trimmed, place: place)
  }
}
