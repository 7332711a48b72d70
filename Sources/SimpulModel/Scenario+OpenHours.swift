// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

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
