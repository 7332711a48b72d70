// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

/// One measure in two designs, as the cells of a table's row: a value and what it is compared with in one unit, and so
/// the difference and its limits.
package struct ComparisonCells {
  package let measure: String
  package let before: String
  package let after: String
  package let difference: String
  /// `nil` where every pair of replications differs by the same.
  package let range: String?
  package let verdict: String

  /// - Parameter officeDay: seconds of a day of the office; 0 where working time is stated in hours only.
  package init(_ row: ComparisonRow, language: Language, officeDay: Double) {
    let measure = row.measure
    let spent = SpentTime(language: language, day: measure == .meanClockTime ? 86_400 : officeDay)
    let values = [row.before, row.after].compactMap { $0 }
    let isInDays =
      spent.isLong(values + (row.difference.map { [$0.lower, $0.upper] } ?? []))
      && abs(row.difference?.estimate ?? 0) >= spent.day / 2
    func value(_ value: Double) -> String {
      measure.unit == .seconds ? spent.text(value, beside: values) : language.value(value, of: measure)
    }
    func difference(_ value: Double) -> String {
      measure.unit == .seconds
        ? spent.signed(value, inDays: isInDays) : language.difference(value, of: measure)
    }
    let unit = measure.unit == .share ? language.say(" poin", " points") : ""
    self.measure = (row.caseType.map { "\($0): " } ?? "") + language.word(measure)
    before = row.before.map(value) ?? "–"
    after = row.after.map(value) ?? "–"
    let limits = row.difference.map { [$0.lower, $0.estimate, $0.upper].map(difference) } ?? []
    self.difference = row.difference.map { difference($0.estimate) + unit } ?? "–"
    range = row.difference.flatMap {
      $0.lower == $0.upper ? nil : "\(difference($0.lower)) … \(difference($0.upper))"
    }
    // What is surely more or less, but by nothing that could be shown, is not called so.
    let isTooSmallToShow = !limits.isEmpty && !limits.contains(where: \.hasNonZeroDigit)
    verdict =
      isTooSmallToShow && row.verdict != .noDifference
      ? language.say("hampir sama", "almost the same") : language.word(row.verdict)
  }
}
