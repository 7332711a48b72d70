// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import SimpulText
import Testing

@Suite("Fields of CSV")
struct CSVFieldTests {
  /// As a spreadsheet shows it: an apostrophe before a formula marks it as text.
  private func withoutGuard(_ cell: String, of text: String) -> String {
    Scalars.areSame(cell, text) ? cell : String(cell.unicodeScalars.dropFirst())
  }

  @Test(
    "whatever joins with a comma, a quotation mark or an equals sign, the cells read back are those put in")
  func hostile() throws {
    let rows = HostileTexts.all.map { ["1", $0, "x", $0] }
    let read = try #require(Scalars.cells(CSVField.table(rows)))
    #expect(read.count == rows.count)
    for (row, cells) in zip(rows, read) {
      try #require(cells.count == 4)
      #expect(cells[0] == "1" && cells[2] == "x")
      for place in [1, 3] {
        #expect(Scalars.areSame(withoutGuard(cells[place], of: row[place]), row[place]))
      }
    }
  }

  @Test("nothing that is passed over hides a formula")
  func formulas() {
    for (_, mark) in HostileTexts.marks where mark.unicodeScalars.allSatisfy({ !isSeen($0) }) {
      for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"] {
        for text in [mark + sign + "1+1", sign + mark + "1+1", mark + mark + " " + sign + "a"] {
          #expect(Scalars.areSame(CSVField(text).text, "'" + text), "\(text.unicodeScalars.map(\.value))")
        }
      }
    }
  }

  /// Letters and symbols of their own are no formula, whatever comes behind them.
  private func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter: !scalar.properties.isDefaultIgnorableCodePoint
    case .otherSymbol, .modifierSymbol: true
    default: false
    }
  }

  @Test(
    "as they stand in the file",
    arguments: [
      ("=1+1", "'=1+1"), ("+62", "+62"), ("+a", "'+a"), ("-3.5", "-3.5"), ("-cmd", "'-cmd"), ("@x", "'@x"),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("a,b", "\"a,b\""), ("a\r\nb", "\"a\r\nb\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\"b", "\"a\"\"b\""), ("plain", "plain"), ("", ""),
      ("é=1", "é=1"),
      ("  =1", "'  =1"), ("5a", "5a"), ("Ω-1", "Ω-1"), ("1e-7", "1e-7"), ("-1e-07", "-1e-07"),
    ])
  func fields(text: String, field: String) {
    #expect(Scalars.areSame(CSVField(text).text, field))
  }

  @Test("a part of a field is no formula")
  func part() {
    let part = CSVField("=a \"1\"", isWhole: false)
    #expect(part.content == "=a \"\"1\"\"" && part.needsQuotes)
  }
}
