// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Dates: `2026-04-13`, `2026-04-13..2026-04-17`, several with blanks between them.
enum DateText {
  static func read(_ text: String) throws(Misreading) -> CivilDate {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
      .map(String.init)
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else {
      throw Misreading("'\(text)' is not a date: write year-month-day, such as 2026-04-13")
    }
    if parts[0].count == 4, text.contains("-"), !text.contains("/"), !text.contains(".") {
      guard let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        throw Misreading("'\(text)' is not a day of the calendar: look at the month and the day")
      }
      return date
    }
    guard parts[2].count == 4, let date = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
    else { throw Misreading("'\(text)' is not a date: write year-month-day, such as 2026-04-13") }
    throw Misreading("'\(text)' can be read in two ways: write year-month-day, such as \(date)")
  }

  /// One day, or `first..last`.
  static func readRange(_ text: String) throws(Misreading) -> DateRange {
    let ends = ends(of: text)
    let first = try read(ends[0])
    let last = try read(ends[ends.count - 1])
    guard ends.count <= 2, first <= last else {
      throw Misreading(
        "'\(text)' ends before it begins: write the earlier date first, such as \(last)..\(first)")
    }
    return DateRange(first: first, last: last)
  }

  /// Several days and ranges.
  static func readRanges(_ text: String) throws(Misreading) -> [DateRange] {
    var ranges: [DateRange] = []
    for word in text.split(separator: " ") { ranges.append(try readRange(String(word))) }
    guard !ranges.isEmpty else { throw Misreading("no date: write one such as 2026-04-13") }
    return ranges
  }

  private static func ends(of text: String) -> [String] {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    return parts.isEmpty ? [text] : parts
  }

  /// `2026-04-13 2026-04-20..2026-04-24`
  static func write(_ ranges: [DateRange]) -> String { ranges.map(write).joined(separator: " ") }

  static func write(_ range: DateRange) -> String {
    range.first == range.last ? "\(range.first)" : "\(range.first)..\(range.last)"
  }
}
