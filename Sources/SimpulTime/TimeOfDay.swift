// SPDX-License-Identifier: GPL-3.0-or-later

/// A time on the clock, from 00:00 to 24:00 (the end of the day); within the hours of a shift that runs over midnight
/// up to 48:00, counted from the midnight before it.
public struct TimeOfDay: Hashable, Sendable, Comparable, Codable {
  public var sinceMidnight: Microseconds

  private enum CodingKeys: String, CodingKey { case sinceMidnight = "microsecondsSinceMidnight" }

  public init(sinceMidnight: Microseconds) { self.sinceMidnight = sinceMidnight }

  public init(hour: Int, minute: Int = 0) {
    sinceMidnight = Microseconds(hour) * .perHour + Microseconds(minute) * .perMinute
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.sinceMidnight < right.sinceMidnight
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time with a point, as Indonesian offices write it: `07.30`. A time after 24:00 is written as the clock shows
  /// it.
  public var description: String {
    let minutes = (sinceMidnight > .perDay ? sinceMidnight - .perDay : sinceMidnight) / .perMinute
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }
}
