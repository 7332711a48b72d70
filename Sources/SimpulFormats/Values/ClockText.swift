// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Times of day: `07.30`, `07:30`, `07.30-12.00 13.00-16.00`.
enum ClockText {
  static func read(_ text: String) throws(Misreading) -> TimeOfDay {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map(String.init)
    if parts.count == 1, let hour = Int(text), (0...24).contains(hour) {
      throw Misreading("'\(text)' is not a time of day: write \(TimeOfDay(hour: hour))")
    }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = digits(parts[0]), let minute = digits(parts[1])
    else { throw Misreading("'\(text)' is not a time of day: write hours and minutes, such as 07.30") }
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else {
      throw Misreading("'\(text)' is not on the clock: hours go from 00 to 24 and minutes from 00 to 59")
    }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// A date with a time of day, perhaps with seconds, or alone: `2026-01-05 08:31:20`, `2026-01-05T08.31`.
  static func readInstant(_ text: String) throws(Misreading) -> (date: CivilDate, time: TimeOfDay?) {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
    guard let first = parts.first else { throw Misreading("no date: write one such as 2026-01-05") }
    let date = try DateText.read(first)
    guard parts.count == 2 else { return (date, nil) }
    let units = parts[1].split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map(String.init)
    let minutes = try read(units.prefix(2).joined(separator: ":"))
    guard units.count == 3 else { return (date, try read(parts[1])) }
    guard units[2].count == 2, let seconds = digits(units[2]), seconds < 60 else {
      throw Misreading("'\(parts[1])' is not a time of day: write hours and minutes, such as 07.30")
    }
    return (date, TimeOfDay(sinceMidnight: minutes.sinceMidnight + Microseconds(seconds) * .perSecond))
  }

  /// Several, in order.
  static func readTimes(_ text: String) throws(Misreading) -> [TimeOfDay] {
    var times: [TimeOfDay] = []
    for word in text.split(separator: " ") {
      let time = try read(String(word))
      if let last = times.last, time <= last {
        throw Misreading("'\(text)' is not in order: write the earlier time first, each once")
      }
      times.append(time)
    }
    guard !times.isEmpty else { throw Misreading("no time of day: write one such as 09.00") }
    return times
  }

  /// One that ends before it begins goes on to the next date: `22.00-06.00`.
  static func readRange(_ text: String) throws(Misreading) -> TimeRange {
    let ends = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard ends.count == 2 else {
      throw Misreading("'\(text)' is not a span of hours: write one such as 07.30-12.00")
    }
    let (start, end) = (try read(ends[0]), try read(ends[1]))
    guard start.sinceMidnight < .perDay else {
      throw Misreading("'\(text)' begins at the end of a day: write 00.00-\(end)")
    }
    guard start != end else {
      throw Misreading("'\(text)' has no length: write a later time behind the dash")
    }
    let isOverMidnight = end < start
    return TimeRange(
      start: start, end: isOverMidnight ? TimeOfDay(sinceMidnight: .perDay + end.sinceMidnight) : end)
  }

  /// One or more, in order and free of overlaps; those over midnight stand last.
  static func readRanges(_ text: String) throws(Misreading) -> [TimeRange] {
    var ranges: [TimeRange] = []
    for word in joiningDashes(text).split(separator: " ") {
      let range = try readRange(String(word))
      if let last = ranges.last, range.start < last.end {
        throw Misreading("'\(text)' is not in order: write the hours one after another, without overlaps")
      }
      ranges.append(range)
    }
    if let first = ranges.first, let last = ranges.last, ranges.count > 1,
      first.start.sinceMidnight < last.end.sinceMidnight - .perDay
    {
      throw Misreading(
        "'\(text)' overlaps: \(last.start)-\(last.end) goes on over midnight, and \(first.start)-\(first.end) begins "
          + "before its end")
    }
    guard !ranges.isEmpty else { throw Misreading("no hours: write some such as 07.30-12.00 13.00-16.00") }
    return ranges
  }

  /// `07.30 - 12.00` becomes `07.30-12.00`.
  private static func joiningDashes(_ text: String) -> String {
    text.replacing("–", with: "-").replacing(" - ", with: "-")
  }

  private static func digits(_ text: String) -> Int? { text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil }

  /// `07.30-12.00 13.00-16.00`
  static func write(_ ranges: [TimeRange]) -> String { ranges.map(write).joined(separator: " ") }

  /// Hours, or `closed`.
  static func readOpen(_ text: String) throws(Misreading) -> [TimeRange] {
    ["closed", "none", "tutup"].contains(text.lowercased()) ? [] : try readRanges(text)
  }

  static func writeOpen(_ ranges: [TimeRange]) -> String { ranges.isEmpty ? "closed" : write(ranges) }

  static func write(_ range: TimeRange) -> String { "\(range.start)-\(range.end)" }
}
