// SPDX-License-Identifier: GPL-3.0-or-later

// Hours belong to the date on which their shift begins: `22.00-06.00` on Friday runs to Saturday 06.00. Such hours
// are counted from midnight of that date on, up to 48:00.

extension [TimeRange] {
  /// The ranges with touching ones joined. They must be sorted and free of overlaps.
  public var merged: [TimeRange] {
    guard zip(self, dropFirst()).contains(where: { $0.end >= $1.start }) else { return self }
    return reduce(into: []) { merged, range in
      if let last = merged.last, range.start <= last.end {
        merged[merged.count - 1].end = Swift.max(last.end, range.end)
      } else {
        merged.append(range)
      }
    }
  }

  /// The ranges, later by so many days.
  public func advanced(byDays days: Int) -> [TimeRange] {
    let length = Microseconds(days) * .perDay
    return map {
      TimeRange(
        start: TimeOfDay(sinceMidnight: $0.start.sinceMidnight + length),
        end: TimeOfDay(sinceMidnight: $0.end.sinceMidnight + length))
    }
  }

  /// Their reach beyond the midnight at the end of their date; 0 where they end before it.
  public var lengthOverMidnight: Microseconds { Swift.max(0, (last?.end.sinceMidnight ?? 0) - .perDay) }

  /// The part on the date itself, from 00:00 to 24:00, of these shift hours of it and of those of the date before.
  public func onCalendarDate(afterShifts previous: [TimeRange]) -> [TimeRange] {
    guard previous.lengthOverMidnight > 0 || lengthOverMidnight > 0 else { return self }
    let yesterday = previous.advanced(byDays: -1).intersection([.wholeDay])
    return (yesterday + intersection([.wholeDay])).merged
  }

  /// The part on one date of hours that hold on every date: `22.00-06.00` is 00:00 to 06:00 and 22:00 to 24:00.
  public var onEveryDate: [TimeRange] { onCalendarDate(afterShifts: self) }

  /// These shift hours without those of the shift of the date before.
  package func behindShifts(_ previous: [TimeRange]) -> [TimeRange] {
    let over = previous.lengthOverMidnight
    guard over > 0, let first, first.start.sinceMidnight < over else { return self }
    return subtracting([TimeRange(start: TimeOfDay(sinceMidnight: 0), end: TimeOfDay(sinceMidnight: over))])
  }

  /// The shifts that begin on a date, out of the hours written for it, for the weekday before and for the one after:
  /// hours up to 24:00 and those from 00:00 of the weekday after are one shift of the first, unless it would then be
  /// longer than 24 hours.
  package func shifts(between previous: [TimeRange], and next: [TimeRange]) -> [TimeRange] {
    var shifts = merged
    guard shifts.first?.start == TimeRange.wholeDay.start || shifts.last?.end == TimeRange.wholeDay.end else {
      return shifts
    }
    if let last = shifts.last, let over = TimeRange.shift(last, next.merged.first) {
      shifts[shifts.count - 1] = over
    }
    if TimeRange.shift(previous.merged.last, shifts.first) != nil { shifts.removeFirst() }
    return shifts
  }

  /// The shifts of hours that are written once for every day.
  public var dailyShifts: [TimeRange] { shifts(between: self, and: self) }
}

extension TimeRange {
  /// The shift that begins with `evening` and continues with `morning` of the following day; nil where they are none.
  fileprivate static func shift(_ evening: TimeRange?, _ morning: TimeRange?) -> TimeRange? {
    guard let evening, let morning, evening.end == wholeDay.end, morning.start == wholeDay.start,
      evening.length + morning.length <= .perDay
    else { return nil }
    return TimeRange(start: evening.start, end: TimeOfDay(sinceMidnight: .perDay + morning.end.sinceMidnight))
  }
}

extension WorkingCalendar.Week {
  /// The shifts that begin on a day of the week; nil where nothing is stated for it.
  public func shifts(on day: Weekday) -> [TimeRange]? {
    self[day]?.shifts(between: self[day.previous] ?? [], and: self[day.next] ?? [])
  }
}
