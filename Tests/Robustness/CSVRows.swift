// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells of a table by RFC 4180, read without the program's own reader.
struct CSVRows {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    var (row, cell) = ([String](), String.UnicodeScalarView())
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func end(_ row: inout [String], _ cell: inout String.UnicodeScalarView) {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: end(&row, &cell)
      case "\n" where !isQuoted:
        end(&row, &cell)
        rows.append(row)
        row = []
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      end(&row, &cell)
      rows.append(row)
    }
  }
}
