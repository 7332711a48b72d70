// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// A table for the terminal: as wide as its contents ask for, and nothing is cut off: what is too long for its
/// column goes on in the next line.
struct TextTable {
  let columns: [DocumentTable.Column]
  /// A line end inside a cell starts a new line of that cell.
  let rows: [[String]]

  func lines(_ style: Style) -> [String] {
    let body = rows.map(cells)
    let heading = cells(columns.map(\.heading))
    let widths = columns.indices.map { column in
      ([heading] + body).flatMap { $0[column] }.map(\.count).max() ?? 0
    }
    func text(_ cells: [[String]]) -> [String] {
      (0..<(cells.map(\.count).max() ?? 0)).map { line in
        let parts = cells.indices.map { column -> String in
          let part = line < cells[column].count ? cells[column][line] : ""
          return columns[column].isNumber ? part.leading(widths[column]) : part.padded(widths[column])
        }
        let joined = "  " + parts.joined(separator: "  ")
        return String(joined.reversed().drop { $0 == " " }.reversed())
      }
    }
    return text(heading).map(style.bold) + body.flatMap(text)
  }

  private func cells(_ row: [String]) -> [[String]] {
    columns.indices.map { column in
      let text = column < row.count ? row[column] : ""
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { TextTable.wrapped(String($0), most: columns[column].room) }
    }
  }

  /// Broken at spaces; a word longer than a line stands alone.
  private static func wrapped(_ text: String, most: Int) -> [String] {
    guard text.count > most else { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= most {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension String {
  /// Filled up with spaces to a width; longer texts are cut with an ellipsis.
  func padded(_ width: Int) -> String {
    count > width ? prefix(max(0, width - 1)) + "…" : self + String(repeating: " ", count: width - count)
  }

  func leading(_ width: Int) -> String {
    count >= width ? self : String(repeating: " ", count: width - count) + self
  }
}
