// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import Testing

@Suite("What names and prose cannot hold")
struct TextFaultTests {
  @Test("control characters, wherever they stand")
  func controls() {
    for code in (0x00...0x1F).map({ $0 }) + Array(0x7F...0x9F) where ![0x0A, 0x0D, 0x85].contains(code) {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      for kind in [TextFault.Kind.name, .prose] {
        #expect(TextFault.first(in: "a\u{301}\(scalar)\u{301}b", as: kind) == .control(scalar))
      }
    }
  }

  @Test("what turns the direction of writing")
  func directions() {
    for code in [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      #expect(TextFault.first(in: "a\(scalar)b", as: .name) == .direction(scalar))
      #expect(TextFault.first(in: "a\(scalar)b", as: .prose) == .direction(scalar))
    }
  }

  @Test(
    "line ends in names, of every kind", arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(end: String) {
    #expect(TextFault.first(in: "a\(end)b", as: .name) == .lineEnd)
    #expect(TextFault.first(in: "a\(end)b", as: .prose) == nil)
    #expect("a\(end)b\(end)".withLineFeeds == "a\nb\n")
  }

  @Test("names of a thousand characters are the longest")
  func length() {
    #expect(TextFault.first(in: String(repeating: "é", count: 1_000), as: .name) == nil)
    #expect(TextFault.first(in: String(repeating: "é", count: 1_001), as: .name) == .tooLong(1_001))
    #expect(TextFault.first(in: String(repeating: "é", count: 1_001), as: .prose) == nil)
  }

  @Test("letters of all scripts are taken", arguments: ["Ärger", "بلدية", "ᬩᬮᬶ", "👨‍👩‍👧", "क्ष", "日本", ""])
  func letters(name: String) { #expect(TextFault.first(in: name, as: .name) == nil) }

  @Test("the words say what to do")
  func words() {
    #expect(
      "\(TextFault.control("\u{1B}"))" == "there is a control character (U+001B) in this text: delete it")
    #expect(
      "\(TextFault.direction("\u{202E}"))"
        == "there is a character in this text that turns the direction of writing (U+202E): delete it")
    #expect(
      "\(TextFault.tooLong(1_204))"
        == "this text has 1204 characters, and names and titles have at most 1000: shorten it, and put what is long into 'remarks:'"
    )
  }
}
