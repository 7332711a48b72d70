// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import SimpulText
import Testing

@Suite("Text inside of markup")
struct MarkupTests {
  @Test("whatever joins with a sign, the sign is escaped, and a browser shows the text that was put in")
  func hostile() {
    #expect(HostileTexts.all.count >= 40)
    for text in HostileTexts.all {
      let escaped = Markup.escaped(text)
      #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) }, "\(escaped)")
      #expect(Scalars.areSame(Scalars.unescaped(escaped), text), "\(escaped)")
    }
  }

  @Test(
    "what stands there then",
    arguments: [
      ("plain text\nof two lines", "plain text\nof two lines"),
      ("<b a=\"1\" c='2'>&amp;", "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"),
      ("84,4\u{A0}% – Jum’at", "84,4\u{A0}% – Jum’at"), ("<\u{301}", "&lt;\u{301}"),
      ("a\u{0}b\u{1B}c\u{9F}d\u{FFFF}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}"), ("\u{1F600}", "\u{1F600}"),
    ])
  func escapes(text: String, escaped: String) {
    #expect(Scalars.areSame(Markup.escaped(text), escaped))
  }
}
