// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulFormats

@Suite("Tables of spreadsheets")
struct SeparatedTextTests {
  private func cells(_ text: String) -> [[String]] {
    SeparatedText(text, file: "t.csv").rows.map { $0.map(\.text) }
  }

  @Test(
    "commas, semicolons and tabs, with and without what Excel puts before",
    arguments: [
      "a,b\n1,2\n", "a;b\r\n1;2\r\n", "\u{FEFF}a;b\r\n1;2", "a\tb\n1\t2\n", "sep=;\r\na;b\r\n1;2\r\n",
      " a , b \n\n1,2\n,\n",
    ])
  func separators(text: String) {
    #expect(cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("a decimal comma stays in its cell where semicolons stand between them")
  func decimalComma() {
    #expect(cells("a;b\n1,5;2,5\n") == [["a", "b"], ["1,5", "2,5"]])
  }

  @Test("quotes keep separators, line ends and quotes in a cell")
  func quotes() {
    #expect(
      cells("a,b\n\"x, y\nz\",\"he said \"\"no\"\"\"\n") == [["a", "b"], ["x, y\nz", "he said \"no\""]])
    #expect(cells("\"a;b;c\",d\n") == [["a;b;c", "d"]])
    #expect(cells("a,5\" pipe\n") == [["a", "5\" pipe"]])
  }

  @Test("every cell knows its line and column")
  func places() {
    let rows = SeparatedText("\u{FEFF}ab;c\r\n\"x\ny\";z\r\n;w\r\n", file: "t.csv").rows
    let places = rows.joined().map { "\($0.place.line):\($0.place.column)" }
    #expect(places == ["1:1", "1:4", "2:1", "3:4", "4:1", "4:2"])
  }

  @Test("a quotation mark that is never closed is told of where it is opened")
  func openQuote() {
    let table = SeparatedText("a,b\n1,\"2\n3,4\n", file: "t.csv")
    #expect(
      table.errors.map(\.description) == [
        "t.csv:2:3: a quotation mark is opened here and not closed before the file ends"
      ])
  }
}
