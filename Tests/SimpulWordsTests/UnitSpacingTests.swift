// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulWords

@Suite("Numbers and their units")
struct UnitSpacingTests {
  @Test(
    "Stay in one line",
    arguments: [
      ("84.4 %", "84.4_%"), ("5 %-25 %", "5_%-25_%"), ("1–2 h", "1–2_h"),
      ("(+80.7 points, +79.8 … +81.5).", "(+80.7_points, +79.8_… +81.5)."),
      ("8 h 24 min less", "8_h_24_min less"), ("7 jam 3 menit.", "7_jam_3_menit."),
      ("> 99.9 %", ">_99.9_%"), ("(> 99.9 %)", "(>_99.9_%)"), ("12 berkas", "12 berkas"),
      ("3.0 working days", "3.0_working days"), ("5 h (3 officers) *", "5_h (3_officers)_*"),
      ("at 5 points of", "at 5_points of"), ("no number min", "no number min"), ("", ""), (" ", " "),
    ])
  func tied(text: String, expected: String) {
    #expect(text.withUnitsTied == expected.replacing("_", with: "\u{A0}"))
  }
}
