// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("What a scenario that was read back is asked about")
struct ReadBackQuestionsTests {
  @Test("A head who is away and has no substitute is asked about by row")
  func whoSigns() {
    #expect(Letter.readBack(Letter.scenario()).contains("row 3a: who does it on days when Camat is away?"))
    #expect(
      Letter.readBack(Letter.scenario(), .indonesian).contains(
        "baris 3a: siapa yang mengerjakan bila Camat tidak masuk?"))
  }

  @Test("A number that is written once for several rows is counted once")
  func numbersAsWritten() {
    var scenario = Letter.scenario()
    let number = { (row: String) in
      Parameter(path: ["activities", row, "work"], writtenAt: ["general"], text: "5 min", basis: .assumed)
    }
    scenario.numbers = [number("a"), Parameter(path: ["x"], text: "5 min", basis: .sop), number("b")]
    #expect(Letter.readBack(scenario).contains("1 of 2 numbers is assumed, 1 of them without a range."))
  }

  @Test("Promises that may mean something else than they say are asked about, others not")
  func promises() {
    func asked(
      _ unit: DurationDistribution.Unit, _ counting: Promise.Counting, _ language: Language = .english,
      calendar: WorkingCalendar.Key = WorkingCalendar.perpres21of2023.key
    ) -> String? {
      var scenario = Letter.scenario()
      scenario.officeCalendar = calendar
      scenario.procedures[0].promises = [Promise(amount: 3, unit: unit, counting: counting)]
      return Letter.readBack(scenario, language).split(separator: "\n").first {
        $0.contains("promise of 3") || $0.contains("Janji 3")
      }.map { String($0.drop { $0.isWhitespace }) }
    }
    #expect(
      asked(.hours, .byHours)
        == "The promise of 3 hours is counted by the clock and the calendar, nights and holidays too. If office hours are "
        + "meant, write 'working minutes', 'working hours' or 'working days'.")
    #expect(
      asked(.days, .byHours, .indonesian)
        == "Janji 3 hari kalender dihitung menurut jam dan kalender, juga malam dan hari libur. Bila yang dimaksud jam buka kantor, "
        + "tulis 'menit kerja', 'jam kerja' atau 'hari kerja'.")
    #expect(
      ProofReading.differences("ReadBackQuestionsTests.promises") { asked(.workingDays, .byHours, $0) } == [])
    #expect(asked(.workingDays, .byDate) == nil)
    #expect(asked(.workingHours, .byHours) == nil)
    #expect(asked(.hours, .byHours, calendar: WorkingCalendar.always.key) == nil)
  }
}
