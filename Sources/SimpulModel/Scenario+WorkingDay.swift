// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension Scenario {
  /// The mean length of the days of the study on which the office is open, to the nearest microsecond; 0 when there
  /// is none. It is the working day in which waits, times between cases and promises by hours count.
  ///
  /// - Complexity: O(days of the study).
  public var meanOpenDay: Microseconds { meanOpenDay(by: calendars) }

  /// The mean open day as in `meanOpenDay`, with hours already known.
  public func meanOpenDay(by open: some OpenHours) -> Microseconds {
    meanLength { open.openHours(officeCalendar, on: $0) }
  }

  /// The mean length of the days of the study on which an actor has hours of duty, absence and known absences apart,
  /// to the nearest microsecond; 0 when there is none. It is the working day in which his work counts.
  ///
  /// - Complexity: O(days of the study).
  public func meanDutyDay(of actor: Actor) -> Microseconds { meanDutyDay(of: actor, by: calendars) }

  /// The mean day of duty as in `meanDutyDay(of:)`, with hours already known.
  public func meanDutyDay(of actor: Actor, by open: some OpenHours) -> Microseconds {
    meanLength { dutyHours(actor, on: $0, by: open) }
  }

  /// Mean over the days that have any hours.
  private func meanLength(_ hours: (CivilDate) -> [TimeRange]) -> Microseconds {
    var total: Microseconds = 0
    var days: Microseconds = 0
    for date in period.dates {
      let length = hours(date).totalLength
      total += length
      if length > 0 { days += 1 }
    }
    return days == 0 ? 0 : (total + days / 2) / days
  }
}

extension StudyPeriod {
  public var dates: some Sequence<CivilDate> {
    (first.dayNumber..<max(first.dayNumber, last.dayNumber + 1)).lazy.map(CivilDate.init(dayNumber:))
  }
}
