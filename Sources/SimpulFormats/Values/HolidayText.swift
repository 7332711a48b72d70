// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Lists of holidays that Simpul knows: `indonesia-2026`, `indonesia-2025 indonesia-2026 with cuti bersama`.
enum HolidayText {
  static let known: [(name: String, national: [CivilDate], jointLeave: [CivilDate])] = [
    ("indonesia-2025", WorkingCalendar.nationalHolidays2025, WorkingCalendar.jointLeave2025),
    ("indonesia-2026", WorkingCalendar.nationalHolidays2026, WorkingCalendar.jointLeave2026),
  ]

  static func read(_ text: String) throws(Misreading) -> [DateRange] {
    var names = text
    var withJointLeave = false
    for ending in ["with cuti bersama", "with joint leave", "dengan cuti bersama"]
    where text.hasSuffix(ending) {
      names = String(text.dropLast(ending.count))
      withJointLeave = true
    }
    var days: [CivilDate] = []
    for word in names.split(separator: " ").map(String.init) {
      guard let list = known.first(where: { $0.name == word.lowercased() }) else {
        throw Misreading(
          "'\(word)' is not a list of holidays; there are \(known.map(\.name).joined(separator: " and ")), "
            + "each 'with cuti bersama' or without; other days go to 'closed:'")
      }
      days += list.national + (withJointLeave ? list.jointLeave : [])
    }
    guard !days.isEmpty else {
      throw Misreading("no list of holidays: write 'indonesia-2026 with cuti bersama'")
    }
    return days.sorted().map { DateRange(first: $0, last: $0) }
  }
}
