// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// Working time in a table or picture: short, and beyond three days of the office in days of the office.
package struct SpentTime {
  package let language: Language
  /// A mean day of the office, in seconds; of the calendar, where clock time is reported.
  package let day: Double

  /// Whether some of these times are beyond three days of the office.
  package func isLong(_ seconds: [Double]) -> Bool { day > 0 && seconds.contains { abs($0) >= 3 * day } }

  /// In days of the office or not, as was decided for all that it is compared with.
  package func text(_ seconds: Double, inDays: Bool) -> String {
    inDays ? language.number(seconds / day) + language.say(" hari", " days") : language.compact(seconds)
  }

  /// - Parameter others: seconds with which it is compared, so that both are stated in one unit.
  package func text(_ seconds: Double, beside others: [Double] = []) -> String {
    text(seconds, inDays: language.isInDays(seconds, beside: others, day: day))
  }

  package func signed(_ seconds: Double, inDays: Bool) -> String {
    language.signed(seconds) { text($0, inDays: inDays) }
  }
}

extension SpentTime {
  package init(language: Language, scenario: Scenario) {
    self.init(language: language, day: scenario.meanOpenDay.seconds)
  }
}
