// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar of an office, or a part of it: hours by day of the week, other hours in stated periods (Ramadan), and
/// closed days.
///
/// A calendar may lie within another: it is then open only on dates on which that one is, with its own hours where it
/// states any and the other's where it does not.
public struct WorkingCalendar: Hashable, Sendable {
  public typealias Key = String

  /// Hours by day of the week; nil where nothing is stated (the outer calendar's hours, or closed). Hours over
  /// midnight end after 24:00, or are two: up to 24:00, and from 00:00 of the following day of the same week.
  public struct Week: Hashable, Sendable {
    /// Hours by weekday, Monday first.
    public var hours: [[TimeRange]?]

    public init(hours: [[TimeRange]?]) { self.hours = hours }

    public static let unstated = Week(hours: Array(repeating: nil, count: 7))

    public static func same(_ ranges: [TimeRange], on days: WeekdaySet = .all) -> Week {
      Week(hours: Weekday.allCases.map { days.contains($0) ? ranges : nil })
    }

    public subscript(_ day: Weekday) -> [TimeRange]? {
      get { hours[day.rawValue] }
      set { hours[day.rawValue] = newValue }
    }
  }

  /// Dates with hours of their own, such as Ramadan.
  public struct Period: Hashable, Sendable {
    public var name: String
    public var dates: DateRange
    public var week: Week

    public init(name: String, dates: DateRange, week: Week) {
      self.name = name
      self.dates = dates
      self.week = week
    }
  }

  public var key: Key
  public var within: Key?
  public var week: Week
  /// Days of the week on which it may be open, whatever the hours say.
  public var days: WeekdaySet
  /// Periods; the last one that contains a date and states hours for its weekday decides.
  public var periods: [Period]
  public var closed: [DateRange]

  public init(
    key: Key, within: Key? = nil, week: Week = .unstated, days: WeekdaySet = .all, periods: [Period] = [],
    closed: [DateRange] = []
  ) {
    self.key = key
    self.within = within
    self.week = week
    self.days = days
    self.periods = periods
    self.closed = closed
  }

  /// Open at all hours of every day: for studies that count in hours and know no office.
  public static let always = WorkingCalendar(key: "always", week: .same([.wholeDay]))
}
