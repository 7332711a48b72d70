// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// Days away and who stands in: `40% of days`, `1/2/5 days`, `Sekcam from day 2 of absence`.
enum AbsenceText {
  static func readShare(_ text: String) throws(Misreading) -> Double {
    let share = String(text.prefix { $0 != "%" }) + "%"
    let behind = text.drop { $0 != "%" }.dropFirst().split(separator: " ").joined(separator: " ").lowercased()
    guard text.contains("%"), ["", "of days", "hari", "dari hari", "dari hari kerja"].contains(behind) else {
      throw Misreading("'\(text)' does not say how often: write '40% of days'")
    }
    let value = try ShareText.read(share)
    guard value < 1 else {
      throw Misreading("'\(text)' is never there: leave the actor out, or write less than 100%")
    }
    return value
  }

  /// `day 2 of absence`, `hari ke-2`, `2`.
  static func readFirstDay(_ text: String) throws(Misreading) -> Int {
    let digits = text.filter(\.isASCIIDigit)
    let words = text.lowercased().split(separator: " ").map { $0.filter { !$0.isASCIIDigit } }.filter {
      !$0.isEmpty
    }
    let known = [[], ["day"], ["day", "of", "absence"], ["hari", "ke-"], ["hari", "ke"]]
    guard known.contains(words), let day = Int(digits), day >= 1 else {
      throw Misreading("'\(text)' does not say when: write 'day 2 of absence' (day 1 is the first one away)")
    }
    return day
  }

  /// `Sekcam`, `Sekcam from day 2 of absence`.
  static func readSubstitute(_ text: String) throws(Misreading) -> (substitute: Actor.Key, fromDay: Int) {
    for marker in [" from ", " mulai "] {
      guard let range = text.range(of: marker) else { continue }
      return (
        String(text[..<range.lowerBound]).trimmed, try readFirstDay(String(text[range.upperBound...]).trimmed)
      )
    }
    return (text, 1)
  }
}

extension DurationText {
  /// Rostered days of absence in a row.
  func readSpell(_ text: String) throws(Misreading) -> Distribution {
    let duration = try read(text)
    guard duration.returnHour == .asApplicantsCome, duration.unit == .days || duration.unit == .workingDays
    else { throw Misreading("'\(text)': absence is told in whole days: write '1/2/5 days'") }
    return duration.distribution
  }
}

extension AbsenceText {
  static func writeFirstDay(_ day: Int) -> String { "day \(day) of absence" }

  static func write(_ substitute: Actor.Key, from day: Int) -> String {
    day == 1 ? substitute : "\(substitute) from \(writeFirstDay(day))"
  }
}
