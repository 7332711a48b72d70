// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Times of day, dates and days of the week")
struct ClockTextTests {
  @Test("points and colons", arguments: ["07.30", "07:30", "7.30"])
  func times(text: String) throws { #expect(try ClockText.read(text) == TimeOfDay(hour: 7, minute: 30)) }

  @Test("the end of the day is 24.00")
  func midnight() throws { #expect(try ClockText.read("24.00") == TimeOfDay(hour: 24)) }

  @Test(
    "no time of day",
    arguments: [
      ("7", "'7' is not a time of day: write 07.00"),
      ("25.00", "'25.00' is not on the clock: hours go from 00 to 24 and minutes from 00 to 59"),
      ("07.75", "'07.75' is not on the clock: hours go from 00 to 24 and minutes from 00 to 59"),
      ("noon", "'noon' is not a time of day: write hours and minutes, such as 07.30"),
      ("7.3", "'7.3' is not a time of day: write hours and minutes, such as 07.30"),
    ])
  func noTime(text: String, message: String) {
    #expect(throws: Misreading(message)) { try ClockText.read(text) }
  }

  @Test("hours with breaks")
  func ranges() throws {
    let expected = [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)]
    #expect(try ClockText.readRanges("07.30-12.00 13.00-16.00") == expected)
    #expect(try ClockText.readRanges("07:30 - 12:00 13:00–16:00") == expected)
  }

  @Test("hours that end before they begin go on to the next date")
  func overMidnight() throws {
    #expect(try ClockText.readRanges("22.00-06.00") == [TimeRange(22, 0, 30, 0)])
    #expect(
      try ClockText.readRanges("06.00-12.00 22:00–06:00") == [
        TimeRange(6, 0, 12, 0), TimeRange(22, 0, 30, 0),
      ])
    #expect(try ClockText.readRanges("18.00-00.00") == [TimeRange(18, 0, 24, 0)])
    #expect(TimeRange(22, 0, 30, 0).end.description == "06.00")
    #expect(TimeRange(22, 0, 24, 0).end.description == "24.00")
  }

  @Test(
    "hours that cannot be",
    arguments: [
      ("12.00-12.00", "'12.00-12.00' has no length: write a later time behind the dash"),
      ("24.00-06.00", "'24.00-06.00' begins at the end of a day: write 00.00-06.00"),
      (
        "22.00-06.00 08.00-12.00",
        "'22.00-06.00 08.00-12.00' is not in order: write the hours one after another, without overlaps"
      ),
      (
        "05.00-12.00 22.00-06.00",
        "'05.00-12.00 22.00-06.00' overlaps: 22.00-06.00 goes on over midnight, and 05.00-12.00 begins before its end"
      ),
      (
        "07.30-12.00 11.00-16.00",
        "'07.30-12.00 11.00-16.00' is not in order: write the hours one after another, without overlaps"
      ),
      ("07.30", "'07.30' is not a span of hours: write one such as 07.30-12.00"),
    ])
  func noRanges(text: String, message: String) {
    #expect(throws: Misreading(message)) { try ClockText.readRanges(text) }
  }

  @Test("rounds are in order")
  func batchSchedule() throws {
    #expect(try ClockText.readTimes("09.00 14.00") == [TimeOfDay(hour: 9), TimeOfDay(hour: 14)])
    #expect(throws: Misreading("'14.00 09.00' is not in order: write the earlier time first, each once")) {
      try ClockText.readTimes("14.00 09.00")
    }
  }

  @Test("dates, ranges and lists of them")
  func dates() throws {
    let first = try #require(CivilDate(year: 2026, month: 4, day: 13))
    let last = try #require(CivilDate(year: 2026, month: 4, day: 17))
    #expect(try DateText.read("2026-04-13") == first)
    #expect(
      try DateText.readRanges("2026-04-13 2026-04-13..2026-04-17")
        == [DateRange(first: first, last: first), DateRange(first: first, last: last)])
  }

  @Test(
    "no dates",
    arguments: [
      ("13-04-2026", "'13-04-2026' can be read in two ways: write year-month-day, such as 2026-04-13"),
      ("13/04/2026", "'13/04/2026' can be read in two ways: write year-month-day, such as 2026-04-13"),
      ("2026-02-30", "'2026-02-30' is not a day of the calendar: look at the month and the day"),
      ("April", "'April' is not a date: write year-month-day, such as 2026-04-13"),
      (
        "2026-04-17..2026-04-13",
        "'2026-04-17..2026-04-13' ends before it begins: write the earlier date first, such as 2026-04-13..2026-04-17"
      ),
    ])
  func noDates(text: String, message: String) {
    #expect(throws: Misreading(message)) { try DateText.readRanges(text) }
  }

  @Test(
    "days of the week in two languages",
    arguments: [
      ("wed", [Weekday.wednesday]), ("wed fri", [.wednesday, .friday]),
      ("mon-thu", [.monday, .tuesday, .wednesday, .thursday]),
      ("Senin-Rabu", [.monday, .tuesday, .wednesday]),
      ("jum'at", [.friday]), ("Jum’at", [.friday]), ("min", [.sunday]), ("sab minggu", [.saturday, .sunday]),
      ("setiap hari", Weekday.allCases),
    ])
  func weekdays(text: String, days: [Weekday]) throws {
    #expect(try WeekdayText.read(text) == WeekdaySet(days))
  }

  @Test(
    "no days of the week",
    arguments: [
      ("wedn", "'wedn' is not a day of the week: write mon, tue, wed, thu, fri, sat, sun or mon-fri"),
      ("fri-mon", "'fri-mon' runs over the end of the week: write the days one by one"),
    ])
  func noWeekdays(text: String, message: String) {
    #expect(throws: Misreading(message)) { try WeekdayText.read(text) }
  }

  @Test("lists of holidays")
  func holidays() throws {
    // SKB 3 Menteri: 17 national holidays and 8 days of joint leave in 2026.
    #expect(try HolidayText.read("indonesia-2026").count == 17)
    #expect(try HolidayText.read("indonesia-2026 with cuti bersama").count == 25)
    #expect(try HolidayText.read("indonesia-2025 indonesia-2026 with cuti bersama").count == 53)
    #expect(
      throws: Misreading(
        "'indonesia-2031' is not a list of holidays; there are indonesia-2025 and indonesia-2026, each "
          + "'with cuti bersama' or without; other days go to 'closed:'")
    ) { try HolidayText.read("indonesia-2031") }
  }
}
