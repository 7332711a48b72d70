// SPDX-License-Identifier: GPL-3.0-or-later

extension OpenHours {
  /// The open intervals of a number of days, counted from midnight of the first; hours that touch are one interval,
  /// so a calendar that never closes has one. Cut at the end of the last day.
  ///
  /// - Complexity: O(days).
  public func openIntervals(
    _ calendar: WorkingCalendar.Key, from first: CivilDate, days: Int
  ) -> [WorkingTime.Interval] {
    let end = Microseconds(max(0, days)) * .perDay
    var result: [WorkingTime.Interval] = []
    // The shift of the day before may run over the first midnight.
    for day in -1..<max(0, days) {
      let midnight = Microseconds(day) * .perDay
      for range in openHours(calendar, on: first.advanced(byDays: day)) {
        let interval = WorkingTime.Interval(
          start: max(0, midnight + range.start.sinceMidnight),
          end: min(end, midnight + range.end.sinceMidnight))
        guard interval.start < interval.end else { continue }
        if let last = result.last, last.end == interval.start {
          result[result.count - 1].end = interval.end
        } else {
          result.append(interval)
        }
      }
    }
    return result
  }
}
