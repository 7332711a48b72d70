// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that mean something to whoever reads markup, tables and formulas, hidden in `Character`s of several scalars.
public enum HostileTexts {
  /// What joins with its neighbour, by how it does.
  public static let marks: [(kind: String, text: String)] = [
    ("nonspacing mark", "\u{0301}"), ("nonspacing mark below", "\u{0323}"), ("grapheme joiner", "\u{034F}"),
    ("mark for symbols", "\u{20D0}"), ("virama", "\u{094D}"), ("enclosing circle", "\u{20DD}"),
    ("enclosing millions", "\u{0489}"), ("spacing mark", "\u{0903}"), ("spacing vowel", "\u{093E}"),
    ("musical stem", "\u{1D165}"), ("number sign before", "\u{0600}"), ("year sign before", "\u{0601}"),
    ("footnote sign before", "\u{0602}"), ("page sign before", "\u{0603}"), ("samvat before", "\u{0604}"),
    ("number mark before", "\u{0605}"), ("end of ayah before", "\u{06DD}"),
    ("abbreviation before", "\u{070F}"),
    ("pound mark before", "\u{0890}"), ("piastre mark before", "\u{0891}"),
    ("end of ayah 2 before", "\u{08E2}"),
    ("Kaithi number before", "\u{110BD}"), ("Kaithi number above before", "\u{110CD}"),
    ("Malayalam letter before", "\u{0D4E}"), ("Sharada letter before", "\u{111C2}"),
    ("zero-width joiner", "\u{200D}"), ("zero-width non-joiner", "\u{200C}"), ("word joiner", "\u{2060}"),
    ("byte order mark", "\u{FEFF}"), ("soft hyphen", "\u{AD}"), ("text variation", "\u{FE0E}"),
    ("emoji variation", "\u{FE0F}"), ("ideographic variation", "\u{E0100}"), ("tag", "\u{E0061}"),
    ("regional indicators", "\u{1F1EE}\u{1F1E9}"), ("half a flag", "\u{1F1EE}"), ("skin tone", "\u{1F3FB}"),
    ("Hangul filler", "\u{115F}"), ("Hangul syllable in parts", "\u{1100}\u{1161}\u{11A8}"),
    ("many marks", "\u{0301}\u{20DD}\u{FE0F}\u{0301}"),
  ]

  /// Each of `marks` before, between and behind what is to be escaped.
  public static let all: [String] = marks.flatMap { _, mark in
    [
      "\(mark)<img src=x onerror=document.title=1337//\(mark)>",
      "\"\(mark)><script>document.title=1\(mark)</script\(mark)>",
      "<\(mark)b>&\(mark)lt;'\(mark)", "a,\(mark)\"b\(mark)\"\(mark),c", "\(mark),=1+1",
      "=\(mark)HYPERLINK(1)",
      "\(mark)=1+1\"\(mark)",
    ]
  }

  /// One for each of `marks`: every sign in one name.
  public static let names: [String] = marks.map { _, mark in
    "\(mark)<img src=x onerror=document.title=1337//\(mark)>&\(mark)\"\(mark)'\(mark),\(mark)=1"
  }

  /// Signs by which markup begins and ends, each behind a mark: what would run in a page that lets it in calls `hit()`.
  public static func markup(_ mark: String) -> String {
    "\(mark)<script>hit()</script>\(mark)<img src onerror=hit()>\(mark)\" \(mark)onclick=hit() \(mark)'"
      + "\(mark)&\(mark)lt;"
  }
}
