// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The pieces that the hand-worked scenarios are made of.
enum TimelineScenario {
  /// Open on weekdays from 08:00 to 12:00 and from 13:00 to 16:00: seven hours.
  static func office(closed: [DateRange] = []) -> WorkingCalendar {
    WorkingCalendar(
      key: "office", week: .same([TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)], on: .mondayToFriday),
      closed: closed)
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static func scenario(
    first: CivilDate, days: Int, calendar: WorkingCalendar = office(), actors: [Actor],
    _ procedures: Procedure...
  ) -> Scenario {
    Scenario(
      title: "timeline", period: StudyPeriod(first: first, length: Microseconds(days) * .perDay),
      calendars: CalendarBook([calendar]), officeCalendar: calendar.key, actors: actors,
      procedures: procedures)
  }

  /// A case every so many open hours, the first after as many.
  static func every(_ hours: Double, _ caseType: String = "case") -> ArrivalStream {
    ArrivalStream(key: caseType, pattern: .renewal(DurationDistribution(.constant(hours), .hours)))
  }

  static func minutes(_ minutes: Double) -> ByCaseType<DurationDistribution> {
    ByCaseType(DurationDistribution(.constant(minutes), .minutes))
  }

  static func hours(_ hours: Double) -> DurationDistribution {
    DurationDistribution(.constant(hours), .hours)
  }

  static func workingHours(_ hours: Double) -> DurationDistribution {
    DurationDistribution(.constant(hours), .workingHours)
  }
}
