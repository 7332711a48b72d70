// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulModel
@testable import SimpulWords

@Suite("One thing, and several")
struct CountedTests {
  @Test("numbers before nouns")
  func counted() {
    #expect(Language.english.counted(1, "berkas", "file") == "1 file")
    #expect(Language.english.counted(0, "berkas", "file") == "0 files")
    #expect(ProofReading.differences("CountedTests.counted") { $0.counted(12_480, "berkas", "file") } == [])
    #expect(Language.english.counted(1, "orang", "person", plural: "people") == "1 person")
    #expect(Language.english.counted(3, "orang", "person", plural: "people") == "3 people")
    #expect(Language.english.counted("1.0", "berkas", "file") == "1.0 files", "one on average")
  }

  @Test(
    "amounts of time",
    arguments: [
      (1.0, DurationDistribution.Unit.workingDays, "1 working day", "1 hari kerja"),
      (1.5, .workingDays, "1.5 working days", "1,5 hari kerja"),
      (1, .days, "1 calendar day", "1 hari kalender"), (2, .days, "2 calendar days", "2 hari kalender"),
      (1, .hours, "1 h", "1 jam"), (1, .minutes, "1 min", "1 menit"),
    ])
  func amounts(value: Double, unit: DurationDistribution.Unit, english: String, indonesian: String) {
    #expect(Language.english.amount(value, unit) == english)
    #expect(Language.indonesian.amount(value, unit) == indonesian)
  }

  @Test("promises, in the middle of a sentence too")
  func promises() {
    func promise(_ amount: Double, _ unit: DurationDistribution.Unit) -> Promise {
      Promise(amount: amount, unit: unit, counting: .byHours)
    }
    #expect(ProofReading.differences("CountedTests.promises") { $0.promise(promise(1, .workingDays)) } == [])
    #expect(Language.english.promise(promise(3, .workingDays)) == "3 working days")
    #expect(Language.english.promise(promise(1, .hours)) == "1 hour")
  }

  @Test(
    "values as they stand in a file",
    arguments: [
      ("1 working days", "1 working day"), ("1 days", "1 day"), ("21 working days", "21 working days"),
      ("1 hari kerja", "1 working day"), ("1 files", "1 file"), ("0-1 days", "0-1 days"),
      ("2 | 1 hours", "2 | 1 hour"),
    ])
  func stated(text: String, told: String) {
    #expect(Language.english.stated(text) == told)
  }

  @Test("in a procedure that is read back")
  func readBack() {
    var scenario = Letter.scenario()
    scenario.actors[2].absence = Absence(share: 0.2, spell: .constant(1))
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].returned?.delay = ByCaseType(DurationDistribution(.constant(1), .workingDays))
    rows[1].returned?.atMost = 1
    scenario.procedures[0].steps = rows.map(Step.activity)
    scenario.procedures[0].promises = [Promise(amount: 1, unit: .workingDays, counting: .byDate, target: 0.9)]
    let text = Letter.readBack(scenario)
    for words in [
      "in spells of 1 day", "after 1 working day with", "at most 1 time", "promise 1 working day, ",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    let several = /\b1 (working |calendar )?(days|hours|files|times|officers|numbers|holidays)\b/
    #expect(text.firstMatch(of: several) == nil, "\(text)")
  }
}
