// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulTime

@Suite("Working calendars")
struct WorkingCalendarTests {
  let book = CalendarBook()

  @Test("Ramadan hours begin and end on their dates")
  func ramadan() {
    let ordinary = [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)]
    let fasting = [TimeRange(8, 0, 12, 0), TimeRange(12, 30, 15, 0)]
    #expect(book.openHours("perpres-21-2023", on: civil(2026, 2, 18)) == ordinary)
    #expect(book.openHours("perpres-21-2023", on: civil(2026, 2, 19)) == fasting)
    #expect(
      book.openHours("perpres-21-2023", on: civil(2026, 2, 20)) == [
        TimeRange(8, 0, 12, 0), TimeRange(13, 0, 15, 30),
      ])
    #expect(book.openHours("perpres-21-2023", on: civil(2026, 3, 17)) == fasting)
    #expect(book.openHours("perpres-21-2023", on: civil(2026, 3, 25)) == ordinary)
  }

  @Test("a calendar within another opens only when that one does, with its own hours where it has any")
  func within() {
    let counter = WorkingCalendar(
      key: "counter", within: "perpres-21-2023", week: .same([TimeRange(8, 0, 14, 0)], on: .mondayToFriday))
    let council = WorkingCalendar(key: "council", within: "perpres-21-2023", days: WeekdaySet([.wednesday]))
    let book = CalendarBook([counter, council])
    #expect(book.openHours("counter", on: civil(2026, 1, 5)) == [TimeRange(8, 0, 14, 0)])
    #expect(book.openHours("counter", on: civil(2026, 1, 16)).isEmpty)
    #expect(
      book.openHours("council", on: civil(2026, 1, 7)) == [
        TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0),
      ])
    #expect(book.openHours("council", on: civil(2026, 1, 8)).isEmpty)
  }

  @Test("a calendar that lies within itself is never open")
  func circle() {
    let book = CalendarBook([
      WorkingCalendar(key: "a", within: "b", week: .same([.wholeDay])),
      WorkingCalendar(key: "b", within: "a", week: .same([.wholeDay])),
    ])
    #expect(book.openHours("a", on: civil(2026, 1, 5)).isEmpty)
  }

  @Test("of two periods the later one in the file decides, where it says something")
  func periods() {
    let dates = DateRange(first: civil(2026, 1, 5), last: civil(2026, 1, 9))
    var second = WorkingCalendar.Week.unstated
    second[.monday] = [TimeRange(10, 0, 11, 0)]
    let calendar = WorkingCalendar(
      key: "a", week: .same([.wholeDay]),
      periods: [
        .init(name: "one", dates: dates, week: .same([TimeRange(8, 0, 9, 0)])),
        .init(name: "two", dates: dates, week: second),
      ])
    let book = CalendarBook([calendar])
    #expect(book.openHours("a", on: civil(2026, 1, 5)) == [TimeRange(10, 0, 11, 0)])
    #expect(book.openHours("a", on: civil(2026, 1, 6)) == [TimeRange(8, 0, 9, 0)])
    #expect(book.openHours("a", on: civil(2026, 1, 12)) == [.wholeDay])
  }
}
