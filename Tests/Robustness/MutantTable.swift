// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import SeededNumbers

/// A table with a few things changed, as spreadsheets, typing errors and disks change them. The same for the same
/// seed.
struct MutantTable {
  private var numbers: SplitMix
  private var rows: [[String]]
  /// What was done, for the report of a failure.
  private(set) var changes: [String] = []

  init(of rows: [[String]], seed: UInt64) {
    numbers = SplitMix(state: seed &* 0xD129_0B26_61F0_0B6D &+ 0x0F1E_2D3C_4B5A_6978)
    self.rows = rows
    for _ in 0...Int.random(in: 0...1, using: &numbers) { change() }
  }

  /// In one of the ways in which spreadsheets write a table, and at times damaged.
  var bytes: [UInt8] {
    mutating get {
      let separator = [",", ",", ",", ";", "\t"].randomElement(using: &numbers) ?? ","
      let lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &numbers) ?? "\n"
      let beginnings = ["", "", "", "\u{FEFF}", "sep=\(separator)\(lineEnd)"]
      let beginning = beginnings.randomElement(using: &numbers) ?? ""
      let lines = rows.map { row in
        row.map { MutantTable.field($0, separator) }.joined(separator: separator)
      }
      var bytes = Array((beginning + lines.joined(separator: lineEnd) + lineEnd).utf8)
      if Int.random(in: 0..<8, using: &numbers) == 0 {
        changes.append(ByteAccident(to: &bytes, &numbers).what)
      }
      return bytes
    }
  }

  private static func field(_ text: String, _ separator: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { "\"\r\n\(separator)".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return "\"\(String(doubled))\""
  }

  private mutating func change() {
    guard let row = rows.indices.randomElement(using: &numbers),
      let cell = rows[row].indices.randomElement(using: &numbers)
    else { return }
    switch Int.random(in: 0..<14, using: &numbers) {
    case 0..<3: scale(row, cell)
    case 3..<6:
      let other = MutantTable.others.randomElement(using: &numbers) ?? ""
      changes.append("row \(row + 1), cell \(cell + 1): \(other.prefix(30))")
      rows[row][cell] = other
    case 6:
      let mark = JoiningScalars.texts.randomElement(using: &numbers) ?? ""
      changes.append("row \(row + 1), cell \(cell + 1): markup behind \(mark.unicodeScalars.map(\.value))")
      rows[row][cell] = HostileTexts.markup(mark)
    case 7:
      changes.append("row \(row + 1): without cell \(cell + 1)")
      rows[row].remove(at: cell)
    case 8:
      changes.append("row \(row + 1): one more cell")
      rows[row].insert("1", at: cell)
    case 9:
      changes.append("row \(row + 1): repeated")
      rows.insert(rows[row], at: row)
    case 10:
      changes.append("row \(row + 1): dropped")
      rows.remove(at: row)
    case 11:
      let other = rows.indices.randomElement(using: &numbers) ?? row
      changes.append("rows \(row + 1) and \(other + 1): swapped")
      rows.swapAt(row, other)
    case 12:
      changes.append("row \(row + 1): empty")
      rows[row] = [""]
    default:
      changes.append("a column of \(cell + 1) more")
      for place in rows.indices where cell < rows[place].count {
        rows[place].insert(rows[place][cell], at: cell)
      }
    }
  }

  private mutating func scale(_ row: Int, _ cell: Int) {
    let found = rows[row][cell].matches(of: #/[0-9]+([.,][0-9]+)?/#)
    guard let match = found.randomElement(using: &numbers) else { return }
    let power = [-12, -3, -1, 1, 2, 3, 6, 12, 300].randomElement(using: &numbers) ?? 1
    let scaled =
      power > 0
      ? String(match.0) + String(repeating: "0", count: power)
      : "0." + String(repeating: "0", count: -power - 1) + String(match.0).filter(\.isNumber)
    let text = [scaled, scaled, "0", "-" + match.0, match.0 + "e9"].randomElement(using: &numbers) ?? scaled
    changes.append("row \(row + 1), cell \(cell + 1): \(match.0) -> \(text.prefix(20))")
    rows[row][cell].replaceSubrange(match.range, with: text)
  }

  private static let others = [
    "", " ", "-", "0", "yes", "NaN", "inf", "1e309", "0,5", "1.000,5", "12 menit", "2026-02-30 08:00",
    "25:61", "08.15",
    "2026-01-06", "=1+1", "#", "a\u{0}b", "a\u{1B}[2Jb", "a\nb", "a\"b", "a;b,c\td", "\u{202E}abc",
    "{ a: b }", "50%",
    "3 working days", "exponential mean 5 min", "2026-01-05 for 1 weeks, starts empty",
    "2026-01-05 for 40 weeks, steady",
    "arrivals > warga > per day", "title", "office", String(repeating: "x", count: 3_000),
  ]
}
