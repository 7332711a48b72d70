// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulTime

@Suite("Dates and times of day")
struct CivilDateTests {
  @Test("day numbers of known dates")
  func known() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CivilDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    #expect(CivilDate(year: 1945, month: 8, day: 17)?.weekday == .friday)
    #expect(CivilDate(year: 2026, month: 1, day: 5)?.weekday == .monday)
  }

  @Test("every day of 1890 to 2110 follows the one before, by counting")
  func counting() {
    var wrong: [String] = []
    var (year, month, day) = (1890, 1, 1)
    var weekday = civil(1890, 1, 1).weekday.rawValue
    for number in civil(1890, 1, 1).dayNumber...civil(2110, 12, 31).dayNumber {
      let date = CivilDate(dayNumber: number)
      if date.components != (year, month, day) || date.weekday.rawValue != weekday
        || CivilDate(year: year, month: month, day: day) != date
      {
        wrong.append("\(year)-\(month)-\(day)")
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      (day, weekday) = (day + 1, (weekday + 1) % 7)
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("days that do not exist are none")
  func missing() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2026, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2026, month: 4, day: 0) == nil)
  }

  @Test("written as people write them")
  func written() {
    #expect("\(civil(2026, 1, 5))" == "2026-01-05")
    #expect("\(TimeOfDay(hour: 7, minute: 5))" == "07.05")
    #expect("\(TimeRange.wholeDay.end)" == "24.00")
  }

  @Test("what two lists of hours have in common")
  func intersection() {
    let office = [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)]
    #expect(
      office.intersection([TimeRange(11, 0, 13, 30), TimeRange(15, 0, 18, 0)]) == [
        TimeRange(11, 0, 12, 0), TimeRange(13, 0, 13, 30), TimeRange(15, 0, 16, 0),
      ])
    #expect(office.intersection([TimeRange(12, 0, 13, 0)]).isEmpty)
    #expect(office.totalLength == 7 * .perHour + 30 * .perMinute)
  }

  @Test("seconds become whole microseconds once, and stay within a thousand years")
  func rounding() {
    #expect(Microseconds(roundingSeconds: 0.000_000_4) == 0)
    #expect(Microseconds(roundingSeconds: 0.000_000_6) == 1)
    // Halves go to the even number.
    #expect(Microseconds(roundingSeconds: 0.000_000_5) == 0)
    #expect(Microseconds(roundingSeconds: 0.000_001_5) == 2)
    #expect(Microseconds(roundingSeconds: -0.000_001_5) == -2)
    #expect(Microseconds(roundingSeconds: 5e9) == 5_000_000_000_000_000)
    #expect(Microseconds(roundingSeconds: -0.000_000_6) == -1)
    #expect(Microseconds(roundingSeconds: 1e30) == 32_000_000_000_000_000)
    #expect(Microseconds(roundingSeconds: -1e30) == -32_000_000_000_000_000)
  }

  @Test(
    "halves of a microsecond go to the even number, and every other length to the nearest, as the library rounds"
  )
  func roundingAsLibrary() {
    var seconds = 1e-9
    while seconds < 1e10 {
      for nudged in [seconds, seconds.nextUp, seconds.nextDown, (seconds * 1e6).rounded(.down) / 1e6 + 5e-7] {
        let rounded = (nudged * 1e6).rounded(.toNearestOrEven)
        #expect(Microseconds(roundingSeconds: nudged) == Microseconds(rounded), "\(nudged)")
      }
      seconds *= 1.017
    }
    #expect(Microseconds(roundingSeconds: 0) == 0)
  }

  @Test("a set of weekdays keeps the order of the week")
  func weekdays() {
    #expect(WeekdaySet([.friday, .wednesday, .friday]).days == [.wednesday, .friday])
    #expect(!WeekdaySet.mondayToFriday.contains(.saturday))
    #expect(WeekdaySet.all.days.count == 7)
  }
}
