// SPDX-License-Identifier: GPL-3.0-or-later

/// What says when calendars are open on a date.
public protocol OpenHours {
  /// The hours of the shifts that begin on a date, from its midnight up to 48:00, sorted and free of overlaps; empty when
  /// none does. What the shift of the date before has of them is left out.
  func openHours(_ key: WorkingCalendar.Key, on date: CivilDate) -> [TimeRange]
}

extension OpenHours {
  /// The open hours between the midnights of a date, whichever date their shifts begin on.
  public func openHours(_ key: WorkingCalendar.Key, onCalendarDate date: CivilDate) -> [TimeRange] {
    openHours(key, on: date).onCalendarDate(afterShifts: openHours(key, on: date.advanced(byDays: -1)))
  }
}

extension CalendarBook: OpenHours {}

/// The hours of some calendars of a book on a run of dates, each worked out once: for those who ask for every date of a
/// study, and for every actor.
public struct DatedOpenHours: OpenHours, Sendable {
  private let book: CalendarBook
  private let first: Int
  /// By calendar, then by date from the first on.
  private let sheets: [(key: WorkingCalendar.Key, hours: [[TimeRange]])]

  /// - Complexity: O(calendars × dates).
  public init(of book: CalendarBook, _ keys: [WorkingCalendar.Key], from first: CivilDate, days: Int) {
    self.book = book
    self.first = first.dayNumber
    var sheets: [(key: WorkingCalendar.Key, hours: [[TimeRange]])] = []
    for key in keys where !sheets.contains(where: { $0.key == key }) {
      sheets.append((key, (0..<max(0, days)).map { book.openHours(key, on: first.advanced(byDays: $0)) }))
    }
    self.sheets = sheets
  }

  /// - Complexity: O(calendars) for one of these calendars and dates; what it takes the book otherwise.
  public func openHours(_ key: WorkingCalendar.Key, on date: CivilDate) -> [TimeRange] {
    let day = date.dayNumber - first
    guard let sheet = sheets.first(where: { $0.key == key }), sheet.hours.indices.contains(day) else {
      return book.openHours(key, on: date)
    }
    return sheet.hours[day]
  }
}

extension Scenario {
  /// The hours of the office and of all actors' calendars on the dates of the study, and on those before it whose shifts
  /// reach into it.
  public func datedOpenHours(days: Int) -> DatedOpenHours {
    let own = actors.compactMap { actor -> WorkingCalendar.Key? in
      if case .calendar(let key) = actor.hours { key } else { nil }
    }
    // An actor's day before the first is measured against the one before that.
    return DatedOpenHours(
      of: calendars, [officeCalendar] + own, from: period.first.advanced(byDays: -2), days: days + 2)
  }
}
