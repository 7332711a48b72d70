// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension [TimeRange] {
  /// Why these cannot be the hours that hold on every day; nil when they can.
  var problem: String? { problem(before: self) }

  /// Why these cannot be the hours of a day before one with other hours; nil when they can.
  func problem(before next: [TimeRange]) -> String? {
    for range in self {
      let text = ProblemPhrases.ranges([range])
      if range.start.sinceMidnight < 0 || range.start.sinceMidnight >= .perDay {
        return "\(text) does not begin within a day: write times from 00.00 to 24.00"
      }
      if range.end < range.start { return "\(text) ends before it begins: write the earlier time first" }
      if range.end == range.start { return "\(text) has no length: write a later time behind the dash" }
      if range.length > .perDay { return "\(text) is longer than 24 hours: write the hours of each day" }
    }
    for (earlier, later) in zip(self, dropFirst()) where later.start < earlier.end {
      let (first, second) = (ProblemPhrases.ranges([earlier]), ProblemPhrases.ranges([later]))
      return later.end <= earlier.start
        ? "\(first) stands before \(second): write the hours in the order of the day"
        : "\(first) and \(second) overlap: write hours that do not"
    }
    if let last, let first = next.first, first.start.sinceMidnight < lengthOverMidnight {
      return
        "\(ProblemPhrases.ranges([last])) goes on to the next day and overlaps \(ProblemPhrases.ranges([first])) there: write hours "
        + "that do not"
    }
    return nil
  }
}

extension WorkingCalendar.Week {
  /// Why these cannot be the hours of a week; nil when they can.
  var problem: String? {
    Weekday.allCases.lazy.compactMap { day in self[day]?.problem(before: self[day.next] ?? []) }.first
  }
}

extension [DateRange] {
  /// Why these cannot be dates of something; nil when they can.
  var problem: String? {
    first { $0.last < $0.first }.map {
      "\(ProblemPhrases.dates($0)) ends before it begins: write the earlier date first"
    }
  }
}
