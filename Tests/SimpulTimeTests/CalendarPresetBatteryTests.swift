// SPDX-License-Identifier: GPL-3.0-or-later

import SeededNumbers
import Testing

@testable import SimpulTime

/// A preset with what the law says of it.
struct LawfulCalendar: Sendable, CustomTestStringConvertible {
  var key: WorkingCalendar.Key
  /// The first days of weeks without a holiday, with the hours of each.
  var weeks: [(monday: CivilDate, hours: Double)]
  /// Open days by month.
  var openDays: [(year: Int, months: [Int])]
  /// Some of the dates on which it is closed.
  var holidays: [CivilDate]

  var testDescription: String { key }

  /// One for each preset.
  static let all = [
    LawfulCalendar(
      key: "always", weeks: [(civil(2026, 1, 5), 168)],
      openDays: [(2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])], holidays: []),
    // Perpres 21/2023: 37 h 30 min a week, and 32 h 30 min in Ramadan. The working days are those published with the decrees of
    // the holidays: Monday to Friday less national holidays and joint leave.
    LawfulCalendar(
      key: "perpres-21-2023",
      weeks: [(civil(2026, 1, 5), 37.5), (civil(2026, 3, 2), 32.5), (civil(2025, 3, 3), 32.5)],
      openDays: [
        (2025, [19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21]),
        (2026, [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21]),
      ],
      // New Year, the feasts of Idulfitri and Christmas with days of joint leave, and the day of independence.
      holidays: [
        civil(2025, 1, 1), civil(2025, 3, 31), civil(2025, 4, 7), civil(2025, 12, 25), civil(2026, 1, 1),
        civil(2026, 3, 20), civil(2026, 3, 23), civil(2026, 8, 17), civil(2026, 12, 24), civil(2026, 12, 25),
      ]),
  ]
}

/// What holds of a calendar that Simpul brings along, whichever.
@Suite("Every calendar preset")
struct CalendarPresetBatteryTests {
  private let book = CalendarBook()

  @Test("every preset is in the battery")
  func presets() {
    #expect(CalendarBook.presets.map(\.key).sorted() == LawfulCalendar.all.map(\.key).sorted())
  }

  @Test("a week has the hours of the law", arguments: LawfulCalendar.all)
  func hours(_ duration: LawfulCalendar) {
    for week in duration.weeks {
      let open = (0..<7).reduce(Microseconds(0)) {
        $0 + book.openHours(duration.key, on: week.monday.advanced(byDays: $1)).totalLength
      }
      #expect(Double(open) == week.hours * Double(Microseconds.perHour), "\(week.monday)")
    }
  }

  @Test("every month has the working days that were published", arguments: LawfulCalendar.all)
  func openDays(_ duration: LawfulCalendar) {
    for (year, months) in duration.openDays {
      let found = (1...12).map { month in
        (1...CivilDate.daysIn(month: month, year: year)).count {
          !book.openHours(duration.key, on: civil(year, month, $0)).isEmpty
        }
      }
      #expect(found == months, "\(year)")
    }
  }

  @Test("no working time passes on a holiday", arguments: LawfulCalendar.all)
  func holidays(_ duration: LawfulCalendar) {
    for date in duration.holidays {
      #expect(book.openHours(duration.key, on: date).isEmpty, "\(date)")
      let time = WorkingTime(book.openIntervals(duration.key, from: date.advanced(byDays: -1), days: 3))
      #expect(time.elapsed(from: .perDay, to: 2 * .perDay) == 0, "\(date)")
    }
  }

  @Test("the intervals of two years are the hours of their dates, in order", arguments: LawfulCalendar.all)
  func intervals(_ duration: LawfulCalendar) {
    let first = civil(2025, 1, 1)
    let intervals = book.openIntervals(duration.key, from: first, days: 730)
    #expect(intervals.allSatisfy { $0.start < $0.end })
    #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0.end < $1.start })
    let open = (0..<730).reduce(Microseconds(0)) {
      $0 + book.openHours(duration.key, on: first.advanced(byDays: $1)).totalLength
    }
    #expect(intervals.reduce(0) { $0 + $1.length } == open)
  }

  @Test("working time that is added can be taken off again", arguments: LawfulCalendar.all)
  func inverse(_ duration: LawfulCalendar) throws {
    let time = WorkingTime(book.openIntervals(duration.key, from: civil(2025, 1, 1), days: 730))
    var numbers = SplitMix(state: 12)
    for _ in 0..<1_000 {
      let start = Microseconds.random(in: 0..<365 * .perDay, using: &numbers)
      let working = Microseconds.random(in: 1...200 * .perHour, using: &numbers)
      let finish = try #require(time.finish(from: start, working: working))
      #expect(time.elapsed(from: start, to: finish) == working)
      #expect(time.elapsed(from: finish, to: start) == -working)
      // A moment before it is not over yet.
      #expect(time.elapsed(from: start, to: finish - 1) == working - 1)
      #expect(time.isOpen(at: finish - 1))
    }
  }
}
