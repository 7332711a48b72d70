// SPDX-License-Identifier: GPL-3.0-or-later

public enum Weekday: Int, CaseIterable, Hashable, Sendable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  public var next: Weekday { self == .sunday ? .monday : Weekday.allCases[rawValue + 1] }
  public var previous: Weekday { self == .monday ? .sunday : Weekday.allCases[rawValue - 1] }
}
