// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulRender
@testable import SimpulWords

@Suite("The width of texts")
struct TextWidthTests {
  /// Advance widths of Liberation Sans 2.1 at 1000 units, as FreeType lays the texts out.
  @Test(
    "As wide as Liberation Sans sets them, within a fiftieth; bold within a twentieth",
    arguments: [
      ("Kepala dinas perizinan", 10_118.2, 10_836.5), ("84.4 % (83.4 % … 85.4 %)", 11_839.4, 11_839.4),
      ("7 h 51 min", 4_669.5, 4_890.6), ("BOTTLENECK", 6_668.0, 6_833.0),
      ("Panitera/Sekretaris", 8_504.0, 9_061.1), ("Memeriksa kelengkapan dokumen", 15_230.6, 16_228.6),
    ])
  func widths(text: String, regular: Double, bold: Double) {
    #expect(abs(TextWidth.of(text, size: 1_000) / regular - 1) < 0.02)
    let own = TextWidth.of(text, size: 1_000, isBold: true)
    #expect(own / bold > 0.98 && own / bold < 1.08)
  }

  @Test("Lines break at spaces, behind strokes, and inside a word only where there is no other way")
  func lines() {
    #expect(TextWidth.lines("aa aa aa", within: 30, size: 10) == ["aa aa", "aa"])
    #expect(TextWidth.lines("aaaa/aaaa", within: 30, size: 10) == ["aaaa/", "aaaa"])
    #expect(TextWidth.lines("aaaaaaaa", within: 30, size: 10) == ["aaaaa", "aaa"])
    #expect(TextWidth.lines("", within: 30, size: 10) == [])
    #expect(TextWidth.lines("7\u{A0}h aaa", within: 30, size: 10) == ["7\u{A0}h", "aaa"])
  }

  /// Tried letter by letter from its end, each line costs the square of what is left: hours for this word.
  @Test("A word of any length is broken in one pass", .timeLimit(.minutes(1)))
  func longWord() {
    let lines = TextWidth.lines(String(repeating: "ab\u{301}", count: 20_000), within: 300, size: 10)
    #expect(lines.count == 1_053 && lines.joined().count == 40_000)
    #expect(lines.dropLast().allSatisfy { TextWidth.of($0, size: 10) > 290 })
  }
}
