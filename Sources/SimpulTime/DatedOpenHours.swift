// SPDX-License-Identifier: GPL-3.0-or-later

/// The hours of some calendars of a book on consecutive dates, each computed once: for those who need every date of a
/// study, and every actor.
public struct DatedOpenHours: OpenHours, Sendable {
  private let book: CalendarBook
  private let first: Int
  /// Hours by calendar, then by date from the first on.
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
