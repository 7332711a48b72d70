// SPDX-License-Identifier: GPL-3.0-or-later

/// A table for the terminal: as wide as its contents ask for, and nothing is cut off: what is too long for its
/// column goes on in the next line.
package struct TextTable {
  package enum Alignment: Sendable { case leading, trailing }

  package struct Column {
    package var heading: String
    package var alignment: Alignment
    /// Letters, beyond which a cell goes on in the next line.
    package var most: Int

    package init(_ heading: String, _ alignment: Alignment = .leading, most: Int = 44) {
      self.heading = heading
      self.alignment = alignment
      self.most = most
    }
  }

  package var columns: [Column]
  /// A line end inside a cell starts a new line of that cell.
  package var rows: [[String]] = []

  package init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  package func lines(_ style: Style, indent: Int = 2) -> [String] {
    let body = rows.map(cells)
    let heading = cells(columns.map(\.heading))
    let widths = columns.indices.map { column in
      ([heading] + body).flatMap { $0[column] }.map(\.count).max() ?? 0
    }
    func text(_ cells: [[String]]) -> [String] {
      (0..<(cells.map(\.count).max() ?? 0)).map { line in
        let parts = cells.indices.map { column -> String in
          let part = line < cells[column].count ? cells[column][line] : ""
          return columns[column].alignment == .leading
            ? part.padded(widths[column]) : part.leading(widths[column])
        }
        let joined = String(repeating: " ", count: indent) + parts.joined(separator: "  ")
        return String(joined.reversed().drop { $0 == " " }.reversed())
      }
    }
    return text(heading).map(style.bold) + body.flatMap(text)
  }

  private func cells(_ row: [String]) -> [[String]] {
    columns.indices.map { column in
      let text = column < row.count ? row[column] : ""
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { TextTable.wrapped(String($0), most: columns[column].most) }
    }
  }

  /// Broken at spaces; a word longer than a line stands alone.
  package static func wrapped(_ text: String, most: Int) -> [String] {
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
