// SPDX-License-Identifier: GPL-3.0-or-later

/// A time on the clock, from 00:00 to 24:00 (the end of the day); within the hours of a shift that goes on over midnight up
/// to 48:00, told from the midnight before it.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  public var sinceMidnight: Microseconds

  public init(sinceMidnight: Microseconds) { self.sinceMidnight = sinceMidnight }

  public init(hour: Int, minute: Int = 0) {
    sinceMidnight = Microseconds(hour) * .perHour + Microseconds(minute) * .perMinute
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.sinceMidnight < right.sinceMidnight
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// With a point, as Indonesian offices write it: `07.30`. That of a time behind 24:00 is what the clock shows.
  public var description: String {
    let minutes = (sinceMidnight > .perDay ? sinceMidnight - .perDay : sinceMidnight) / .perMinute
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }
}
