// SPDX-License-Identifier: GPL-3.0-or-later

extension Actor {
  /// The hours of a date that are kept for something else, in order; those that touch or overlap are one.
  func reservedRanges(on date: CivilDate) -> [TimeRange] {
    let ranges = reserved.filter { $0.days.contains(date.weekday) }.flatMap(\.ranges)
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return ranges.reduce(into: []) { joined, range in
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1].end = Swift.max(last.end, range.end)
      } else {
        joined.append(range)
      }
    }
  }

  /// How fast an officer works, by his number from 0.
  public func speed(ofOfficer number: Int) -> Double { number < speeds.count ? speeds[number] : 1 }
}
