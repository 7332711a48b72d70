// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Working time in a table or picture: short, and beyond three days of the office in days of the office.
package struct SpentTime {
  package let language: Language
  /// A mean day of the office, in seconds; of the calendar, where clock time is told.
  package let day: Double

  package init(language: Language, day: Double) {
    self.language = language
    self.day = day
  }

  package init(language: Language, scenario: Scenario) {
    self.language = language
    day = scenario.meanOpenDay.seconds
  }

  /// Whether some of these times are beyond three days of the office.
  package func isLong(_ seconds: [Double]) -> Bool { day > 0 && seconds.contains { abs($0) >= 3 * day } }

  /// In days of the office or not, as was decided for all that it is compared with.
  package func text(_ seconds: Double, inDays: Bool) -> String {
    inDays ? language.number(seconds / day) + language.say(" hari", " days") : language.compact(seconds)
  }

  /// - Parameter others: seconds with which it is compared, so that both are told in one unit.
  package func text(_ seconds: Double, beside others: [Double] = []) -> String {
    let text = language.workingTime(seconds, beside: others, day: day)
    let unit = " " + language.workingDays
    return text.hasSuffix(unit)
      ? text.dropLast(unit.count) + language.say(" hari", " days") : language.compact(seconds)
  }

  package func signed(_ seconds: Double, inDays: Bool) -> String {
    language.signed(seconds) { text($0, inDays: inDays) }
  }
}
