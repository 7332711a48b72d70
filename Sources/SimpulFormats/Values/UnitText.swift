// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Units of time in English and Indonesian.
struct UnitText {
  var unit: DurationDistribution.Unit
  /// How many of `unit` one is: 7 for a week of days.
  var factor: Double = 1

  /// As they are written behind numbers, then behind `per`, then others that are read.
  private static let table: [(words: [String], unit: UnitText)] = [
    (["s", "second", "sec", "secs", "seconds", "detik"], UnitText(unit: .seconds)),
    (["min", "minute", "mins", "minutes", "menit", "mnt"], UnitText(unit: .minutes)),
    (["h", "hour", "hr", "hrs", "hours", "jam"], UnitText(unit: .hours)),
    (["days", "day", "d", "calendar day", "calendar days", "hari", "hari kalender"], UnitText(unit: .days)),
    (["weeks", "week", "minggu", "pekan"], UnitText(unit: .days, factor: 7)),
    (["working days", "working day", "workday", "workdays", "hari kerja"], UnitText(unit: .workingDays)),
    (["working hours", "working hour", "jam kerja"], UnitText(unit: .workingHours)),
    (["working minutes", "working minute", "working min", "menit kerja"], UnitText(unit: .workingMinutes)),
  ]

  private static let months = ["month", "months", "bulan", "year", "years", "tahun"]
  private static let workingWeeks = ["working week", "working weeks", "minggu kerja"]

  static let choice = "min, h, days, working days; menit, jam, hari, hari kerja"

  private static func known(_ word: String) -> UnitText? {
    table.first { $0.words.contains(word.lowercased()) }?.unit
  }

  /// What stands before the unit at the end of a text, and the unit; nil where the text ends in none.
  static func split(_ text: String) throws(Misreading) -> (before: String, unit: UnitText)? {
    let words = separatingNumbers(text).split(separator: " ").map(String.init)
    for count in [2, 1] where words.count >= count {
      let candidate = words.suffix(count).joined(separator: " ").lowercased()
      if let unit = known(candidate) { return (words.dropLast(count).joined(separator: " "), unit) }
      if workingWeeks.contains(candidate) {
        throw Misreading("'\(text)': a working week has no fixed length: write working days (hari kerja)")
      }
      if months.contains(candidate) {
        throw Misreading(
          "'\(text)': a month or a year has no fixed length: write days, or working days (hari kerja)")
      }
    }
    return nil
  }

  /// `15min` becomes `15 min`.
  private static func separatingNumbers(_ text: String) -> String {
    var result = ""
    var wasDigit = false
    for (offset, character) in text.enumerated() {
      // Only where the letters begin a unit: a file name such as times2.csv stays whole.
      if wasDigit, character.isLetter, known(String(text.dropFirst(offset)).lowercased()) != nil {
        result += " "
      }
      result.append(character)
      wasDigit = character.isASCIIDigit
    }
    return result
  }

  /// As it is written behind numbers: `working days`.
  static func several(_ unit: DurationDistribution.Unit) -> String { words(unit)[0] }

  /// As it is written behind `per`: `working day`.
  static func one(_ unit: DurationDistribution.Unit) -> String { words(unit)[1] }

  private static func words(_ unit: DurationDistribution.Unit) -> [String] {
    table.first { $0.unit.unit == unit }?.words ?? ["", ""]
  }
}
