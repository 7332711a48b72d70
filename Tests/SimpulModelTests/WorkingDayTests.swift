// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("The mean day of an office and of an actor")
struct WorkingDayTests {
  /// Monday and Tuesday are free (New Year of Imlek), Wednesday has 7 h 30 min, Thursday and Friday lie in
  /// Ramadan and have 6 h 30 min.
  var firstDaysOfRamadan: Scenario {
    var scenario = Offices.letter
    scenario.period = StudyPeriod(first: Offices.date(2026, 2, 16), last: Offices.date(2026, 2, 22))
    return scenario
  }

  @Test("the mean open day over the open days of the study: 20 h 30 min over three days")
  func meanOpenDay() {
    #expect(firstDaysOfRamadan.meanOpenDay == 24_600 * .perSecond)
    #expect(Offices.letter.meanOpenDay < 7 * .perHour + 30 * .perMinute)
    var ordinary = Offices.letter
    ordinary.period = StudyPeriod(first: Offices.date(2026, 1, 5), last: Offices.date(2026, 1, 11))
    #expect(ordinary.meanOpenDay == 7 * .perHour + 30 * .perMinute)
  }

  @Test("the mean day of duty: present 14.00-15.30 is 1 h 30 min, 1 h and 1 h 30 min")
  func meanDutyDay() {
    let head = Actor(key: "head", present: [TimeRange(14, 0, 15, 30)])
    #expect(firstDaysOfRamadan.meanDutyDay(of: head) == 4_800 * .perSecond)
  }

  @Test("absence and known absences do not shorten it; days without duty do not count")
  func absence() {
    let head = Actor(
      key: "head", days: WeekdaySet([.wednesday, .thursday]), absence: Absence(share: 0.5),
      knownAbsences: [DateRange(first: Offices.date(2026, 2, 18), last: Offices.date(2026, 2, 18))])
    #expect(firstDaysOfRamadan.meanDutyDay(of: head) == 7 * .perHour)
  }

  @Test("own hours hold on the dates on which the office is open")
  func ownHours() {
    let counter = Actor(key: "counter", hours: .ranges([TimeRange(8, 0, 14, 0)]))
    #expect(firstDaysOfRamadan.meanDutyDay(of: counter) == 6 * .perHour)
    #expect(firstDaysOfRamadan.dutyHours(counter, on: Offices.date(2026, 2, 17)).isEmpty)
  }

  @Test("a mean that is no whole number of microseconds is rounded to the nearest")
  func rounding() {
    var scenario = Offices.letter
    let second = Microseconds.perSecond
    func day(_ length: Microseconds) -> [TimeRange] {
      [TimeRange(start: TimeOfDay(hour: 8), end: TimeOfDay(sinceMidnight: 8 * .perHour + length))]
    }
    scenario.calendars = CalendarBook([
      WorkingCalendar(
        key: "odd", week: .init(hours: [day(second), day(second), day(second + 2), nil, nil, nil, nil]))
    ])
    scenario.officeCalendar = "odd"
    scenario.period = StudyPeriod(first: Offices.date(2026, 1, 5), last: Offices.date(2026, 1, 11))
    #expect(scenario.meanOpenDay == second + 1)
  }

  @Test("without an open day there is none")
  func neverOpen() {
    var scenario = Offices.letter
    scenario.period = StudyPeriod(first: Offices.date(2026, 1, 10), last: Offices.date(2026, 1, 11))
    #expect(scenario.meanOpenDay == 0)
  }

  @Test("a study touches its last day when it ends in the middle of it")
  func lastDay() {
    let first = Offices.date(2026, 1, 5)
    #expect(
      Array(StudyPeriod(first: first, length: 2 * .perDay).dates) == [first, first.advanced(byDays: 1)])
    #expect(StudyPeriod(first: first, length: 2 * .perDay + 1).last == first.advanced(byDays: 2))
    #expect(StudyPeriod(first: first, last: first).length == .perDay)
    #expect(StudyPeriod(first: first, last: first).date(at: -1) == first.advanced(byDays: -1))
  }
}
