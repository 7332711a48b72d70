// SPDX-License-Identifier: GPL-3.0-or-later

extension [TimeRange] {
  /// Why these cannot be the hours of a day; nil when they can.
  var problem: String? {
    for range in self {
      let text = Wording.ranges([range])
      if range.start.sinceMidnight < 0 || range.end.sinceMidnight > .perDay {
        return "\(text) does not lie within a day: write times from 00.00 to 24.00"
      }
      if range.end < range.start {
        return "\(text) ends before it begins: write the earlier time first; hours over midnight are two, "
          + "such as 22.00-24.00 and 00.00-06.00"
      }
      if range.end == range.start { return "\(text) has no length: write a later time behind the dash" }
    }
    for (earlier, later) in zip(self, dropFirst()) where later.start < earlier.end {
      let (first, second) = (Wording.ranges([earlier]), Wording.ranges([later]))
      return later.end <= earlier.start
        ? "\(first) stands before \(second): write the hours in the order of the day"
        : "\(first) and \(second) overlap: write hours that do not"
    }
    return nil
  }
}

extension [DateRange] {
  /// Why these cannot be dates of something; nil when they can.
  var problem: String? {
    first { $0.last < $0.first }.map {
      "\(Wording.dates($0)) ends before it begins: write the earlier date first"
    }
  }
}
