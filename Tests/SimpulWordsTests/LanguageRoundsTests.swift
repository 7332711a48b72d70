// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulWords

@Suite("Piles in words")
struct LanguageRoundsTests {
  @Test("whatever ends the gathering is told")
  func words() {
    let all = Rounds(
      times: [TimeOfDay(hour: 9), TimeOfDay(hour: 14)], files: 15,
      oldest: Rounds.Age(2, .workingDays))
    #expect(
      Language.english.rounds(all)
        == "rounds at 09.00 and 14.00, or when 15 files lie there, or when the oldest has lain there for "
        + "2 working days")
    #expect(
      Language.indonesian.rounds(all)
        == "pada pukul 09.00 dan 14.00, atau bila terkumpul 15 berkas, atau bila yang tertua sudah 2 hari kerja"
    )
    #expect(Language.english.rounds(Rounds(files: 15)) == "when 15 files lie there")
    #expect(
      Language.indonesian.rounds(Rounds(oldest: Rounds.Age(1.25, .hours)))
        == "bila yang tertua sudah 1,25 jam")
  }
}
