// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import SimpulTime

extension Language {
  /// That the built-in calendar knows no holidays and no Ramadan in some year of the study; nil where all are known, and
  /// where nobody goes by that calendar.
  func unknownHolidays(_ scenario: Scenario) -> String? {
    let years = scenario.yearsWithoutHolidays
    guard !years.isEmpty else { return nil }
    let list = self.list(years.map { "\($0)" })
    let known = scenario.calendars.yearsOfPreset.map { "\($0)" }
    return say(
      "HARI LIBUR \(list) TIDAK DIKETAHUI, dan jam Ramadan juga tidak (yang diketahui: \(self.list(known))): semuanya "
        + "dihitung sebagai hari kerja biasa. Tulis 'closed:' dan masa Ramadan di kalender sendiri.",
      "HOLIDAYS OF \(list) ARE NOT KNOWN, nor the hours in Ramadan (known are \(self.list(known))): all are counted as "
        + "ordinary days. Write 'closed:' and the dates of Ramadan in a calendar of your own.")
  }
}

extension CalendarBook {
  /// Those whose holidays the built-in calendar has.
  var yearsOfPreset: [Int] {
    let years = WorkingCalendar.perpres21of2023.closed.map(\.first.components.year)
    return years.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Scenario {
  /// Years of the study, without the time in which it may go on to finish files, of which the built-in calendar has no holidays
  /// though somebody goes by it.
  var yearsWithoutHolidays: [Int] {
    let key = WorkingCalendar.perpres21of2023.key
    let own = calendars.calendars
    guard !own.contains(where: { $0.key == key }) else { return [] }
    // A calendar of one's own within it may close the dates that it does not know.
    let used =
      [officeCalendar] + actors.compactMap { if case .calendar(let key) = $0.hours { key } else { nil } }
    let isUsed = used.contains { name in
      var name = name
      for _ in 0...own.count {
        if name == key { return true }
        guard let calendar = own.first(where: { $0.key == name }), let outer = calendar.within else {
          return false
        }
        let answered = calendar.closed.contains {
          !calendars.yearsOfPreset.contains($0.first.components.year)
        }
        if answered { return false }
        name = outer
      }
      return false
    }
    guard isUsed else { return [] }
    let years = period.first.components.year...period.last.components.year
    return years.filter { !calendars.yearsOfPreset.contains($0) }
  }
}
