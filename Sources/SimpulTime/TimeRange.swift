// SPDX-License-Identifier: GPL-3.0-or-later

/// A half-open range from `start` to `end`; over midnight where `end` is after 24:00.
public struct TimeRange: Hashable, Sendable, Codable {
  public var start: TimeOfDay
  public var end: TimeOfDay

  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  public init(_ startHour: Int, _ startMinute: Int, _ endHour: Int, _ endMinute: Int) {
    start = TimeOfDay(hour: startHour, minute: startMinute)
    end = TimeOfDay(hour: endHour, minute: endMinute)
  }

  public static let wholeDay = TimeRange(0, 0, 24, 0)
  package static let twoDays = TimeRange(0, 0, 48, 0)

  public var length: Microseconds { end.sinceMidnight - start.sinceMidnight }
}

extension [TimeRange] {
  /// The intersection. Both must be sorted and free of overlaps; so is the result.
  public func intersection(_ other: [TimeRange]) -> [TimeRange] {
    var result: [TimeRange] = []
    for mine in self {
      for theirs in other {
        let start = Swift.max(mine.start, theirs.start)
        let end = Swift.min(mine.end, theirs.end)
        if start < end { result.append(TimeRange(start: start, end: end)) }
      }
    }
    return result
  }

  /// The difference. Both must be sorted and free of overlaps; so is the result.
  public func subtracting(_ other: [TimeRange]) -> [TimeRange] {
    flatMap { mine in
      var rest = [TimeRange]()
      var start = mine.start
      for theirs in other where theirs.start < mine.end && theirs.end > start {
        if theirs.start > start { rest.append(TimeRange(start: start, end: theirs.start)) }
        start = theirs.end
      }
      if start < mine.end { rest.append(TimeRange(start: start, end: mine.end)) }
      return rest
    }
  }

  public var totalLength: Microseconds { reduce(0) { $0 + $1.length } }
}
