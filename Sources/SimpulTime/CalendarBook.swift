// SPDX-License-Identifier: GPL-3.0-or-later

/// The calendars of a scenario, by key, with the presets behind them.
public struct CalendarBook: Hashable, Sendable, OpenHours {
  public var calendars: [WorkingCalendar]

  public init(_ calendars: [WorkingCalendar] = []) { self.calendars = calendars }

  public static let presets: [WorkingCalendar] = [.always, .perpres21of2023]

  public subscript(_ key: WorkingCalendar.Key) -> WorkingCalendar? {
    calendars.first { $0.key == key } ?? CalendarBook.presets.first { $0.key == key }
  }

  /// Hours of a calendar; none where it is unknown, or lies within itself.
  ///
  /// - Complexity: O(calendars + periods + closed dates) of the calendar and those that it lies within.
  public func openHours(_ key: WorkingCalendar.Key, on date: CivilDate) -> [TimeRange] {
    let hours = shifts(key, on: date, depth: 0)
    if hours.isEmpty { return hours }
    return hours.behindShifts(shifts(key, on: date.advanced(byDays: -1), depth: 0))
  }

  private func shifts(_ key: WorkingCalendar.Key, on date: CivilDate, depth: Int) -> [TimeRange] {
    guard depth < 16, let calendar = self[key] else { return [] }
    let weekday = date.weekday
    guard calendar.days.contains(weekday), !calendar.closed.contains(where: { $0.contains(date) }) else {
      return []
    }
    let week =
      calendar.periods.last { $0.dates.contains(date) && $0.week[weekday] != nil }?.week ?? calendar.week
    let own = week.shifts(on: weekday)
    guard let outer = calendar.within else { return own ?? [] }
    let outerHours = shifts(outer, on: date, depth: depth + 1)
    if outerHours.isEmpty { return [] }
    return own ?? outerHours
  }
}
