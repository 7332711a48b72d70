// SPDX-License-Identifier: GPL-3.0-or-later

/// A source of the hours at which calendars are open on a date.
public protocol OpenHours {
  /// The hours of the shifts that begin on a date, from its midnight up to 48:00, sorted and free of overlaps; empty
  /// when none does. Hours of the shift of the date before are left out.
  func openHours(_ key: WorkingCalendar.Key, on date: CivilDate) -> [TimeRange]
}

extension OpenHours {
  /// The open hours between the midnights of a date, whichever date their shifts begin on.
  public func openHours(_ key: WorkingCalendar.Key, onCalendarDate date: CivilDate) -> [TimeRange] {
    openHours(key, on: date).onCalendarDate(afterShifts: openHours(key, on: date.advanced(byDays: -1)))
  }
}
