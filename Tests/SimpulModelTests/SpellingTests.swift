// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("The word that was meant")
struct SpellingTests {
  let actors = ["Petugas kecamatan", "Kasi Pendidikan dan Sosbud", "Sekcam", "Camat"]

  @Test(
    "the nearest word, or none",
    arguments: [
      ("Sekcm", "Sekcam"), ("camat", "Camat"), ("Camta", "Camat"),
      ("Kasi Sosbud", "Kasi Pendidikan dan Sosbud"), ("Petugas kecamtan", "Petugas kecamatan"),
      ("Bupati", nil), ("", nil), ("kasi bupati", nil),
    ] as [(String, String?)])
  func nearest(word: String, meant: String?) {
    #expect(Spelling.nearest(to: word, among: actors) == meant)
  }

  @Test("of equally near words the first is meant")
  func ties() {
    #expect(Spelling.nearest(to: "sigm", among: ["sigh", "sign"]) == "sigh")
  }

  @Test(
    "letters inserted, left out, exchanged or swapped",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("sign", "sing", 1), ("sign", "sign", 0),
      ("sign", "signs", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("Saturday", "Sunday", 3),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(Spelling.distance(left, right) == expected)
    #expect(Spelling.distance(right, left) == expected)
  }
}
