// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulText

@Suite("Text for the terminal")
struct TerminalTextTests {
  @Test(
    "what a terminal would obey is shown",
    arguments: [
      ("\u{1B}]0;pwn\u{07}\u{1B}[2J", "\\u{1B}]0;pwn\\u{7}\\u{1B}[2J"),
      ("a\u{0}b\tc\rd", "a\\u{0}b\\u{9}c\\u{D}d"),
      ("a\u{9B}31m", "a\\u{9B}31m"), ("a\u{85}b\u{2028}c", "a\\u{85}b\\u{2028}c"),
      ("gpj\u{202E}exe", "gpj\\u{202E}exe"), ("a\u{200F}\u{2066}\u{061C}", "a\\u{200F}\\u{2066}\\u{61C}"),
      ("\u{7F}", "\\u{7F}"), ("Jum’at\u{A0}é", "Jum’at\u{A0}é"), ("\u{1B}[1m", "\\u{1B}[1m"),
    ])
  func shown(text: String, as expected: String) {
    #expect(TerminalText.line(text) == expected)
    #expect(TerminalText.lines(text) == expected)
  }

  @Test("line ends stay in several lines, and are shown in one")
  func lineEnds() {
    #expect(TerminalText.lines("a\nb") == "a\nb")
    #expect(TerminalText.line("a\nb") == "a\\u{A}b")
    #expect(TerminalText.lines("a\r\nb") == "a\\u{D}\nb")
  }

  @Test("bold and colours stay where they are asked for, and nothing else that begins like them")
  func styles() {
    let styled = "\u{1B}[1mSIMPUL\u{1B}[0m \u{1B}[38;5;208mé\u{1B}[m"
    #expect(TerminalText.lines(styled, keepsStyles: true) == styled)
    #expect(TerminalText.lines("\u{1B}[2J\u{1B}[1", keepsStyles: true) == "\\u{1B}[2J\\u{1B}[1")
  }

  @Test("a message that quotes megabytes keeps its beginning and its end")
  func length() {
    let message = "'" + String(repeating: "9", count: 4_000_000) + "' is no number: write 12"
    let cut = TerminalText.message(message)
    #expect(cut.unicodeScalars.count == TerminalText.mostOfMessage)
    #expect(cut.hasPrefix("'999") && cut.hasSuffix("' is no number: write 12") && cut.contains("9 … 9"))
    #expect(TerminalText.message(cut) == cut)
    #expect(TerminalText.message("short") == "short")
  }
}
