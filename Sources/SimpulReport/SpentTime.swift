// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Working time in a table or picture: short, and beyond three days of the office in days of the office.
struct SpentTime {
  let language: Language
  /// A mean day of the office, in seconds.
  let day: Double

  init(language: Language, scenario: Scenario) {
    self.language = language
    day = scenario.meanOpenDay.seconds
  }

  /// - Parameter others: seconds with which it is compared, so that both are told in one unit.
  func text(_ seconds: Double, beside others: [Double] = []) -> String {
    let text = language.workingTime(seconds, beside: others, day: day)
    let unit = " " + language.workingDays
    return text.hasSuffix(unit)
      ? text.dropLast(unit.count) + language.say(" hari", " days") : language.compact(seconds)
  }

  func signed(_ seconds: Double, beside others: [Double] = []) -> String {
    (seconds >= 30 ? "+" : "") + text(seconds, beside: others)
  }
}
