// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of days of the week, in the order of the week.
public struct WeekdaySet: Hashable, Sendable {
  /// Bit n stands for `Weekday(rawValue: n)`.
  public var bits: UInt8

  public init(_ days: some Sequence<Weekday>) { bits = days.reduce(0) { $0 | 1 << UInt8($1.rawValue) } }

  public static let all = WeekdaySet(Weekday.allCases)
  public static let mondayToFriday = WeekdaySet(Weekday.allCases.prefix(5))

  public func contains(_ day: Weekday) -> Bool { bits & 1 << UInt8(day.rawValue) != 0 }

  public var days: [Weekday] { Weekday.allCases.filter(contains) }
}
