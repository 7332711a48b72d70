// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import SimpulTime
import Testing

@testable import SimpulWords

@Suite("Piles in words")
struct LanguageBatchScheduleTests {
  @Test("whatever ends the gathering is told")
  func words() {
    let all = BatchSchedule(
      times: [TimeOfDay(hour: 9), TimeOfDay(hour: 14)], files: 15,
      oldest: BatchSchedule.Age(2, .workingDays))
    #expect(ProofReading.differences("LanguageRoundsTests.words") { $0.batchSchedule(all) } == [])
    #expect(Language.english.batchSchedule(BatchSchedule(files: 15)) == "when 15 files lie there")
    #expect(
      Language.indonesian.batchSchedule(BatchSchedule(oldest: BatchSchedule.Age(1.25, .hours)))
        == "bila yang tertua sudah 1,25 jam")
  }
}
