// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// Growth of the number of files in the whole office, by the same rule as that of one queue: a queue that starts
/// empty grows at first, so that its end less its beginning, or a line through all its days, would find growth in
/// every busy office.
enum OfficeGrowth {
  /// Growth of the mean number present at the ends of days from the middle to the last third of the window, in files
  /// a week; nil where a third has no whole day.
  static func perWeek(of tally: Tally, _ period: StudyPeriod) -> Double? {
    let days = Int(period.lastThird / .perDay)
    let present = tally.office.presentAtDayEnd
    guard days > 0, present.count >= 2 * days else { return nil }
    let last = present.suffix(days).reduce(0, +)
    let middle = present.dropLast(days).suffix(days).reduce(0, +)
    return Double(last - middle) / Double(days) * 7 / Double(days)
  }

  /// Files a week; less growth is no sign of overload.
  static func leastPerWeek(_ tallies: [Tally]) -> Double {
    let weeks = tallies.reduce(0.0) { $0 + Double($1.office.windowClock) / Double(7 * Microseconds.perDay) }
    guard weeks > 0 else { return 0 }
    return Stability.leastGrowth * Double(tallies.reduce(0) { $0 + $1.office.came }) / weeks
  }
}
