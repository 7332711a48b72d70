// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// The rule for the end of the warm-up (initial transient) of a steady-state study, by the numbers of cases present
/// in pilot runs (methods 2.2).
///
/// The series is averaged over the pilot replications day by day, and over whole weeks so that the rhythm of the week
/// is not taken for a transient; MSER-5 says where it settles, and three times that is dropped, in whole weeks. It is
/// fixed before the runs that count, which have other random numbers, and is the same for all designs: a rule that
/// looks at the very runs that it cuts chooses those that happen to be calm.
enum WarmUpRule {
  static let pilotReplications = 20
  static let factor = 3
  /// The study is at least this many times as long as the warm-up.
  static let leastLengthInWarmUps = 10
  /// MSER-5 takes ten batches of five days, and the average of a week six days more.
  static let leastWeeks = 8
  private static let daysInWeek = 7

  /// The series of one design as Welch's plot has it.
  static func series(_ design: String, presentAtDayEnd: [[Double]]) -> WarmUpFindings.Series {
    let days = presentAtDayEnd.first?.count ?? 0
    let mean = (0..<days).map { day in
      presentAtDayEnd.reduce(0) { $0 + $1[day] } / Double(presentAtDayEnd.count)
    }
    let smooth = MovingAverage.of(mean, window: daysInWeek)
    let cut = MSER5.truncation(of: smooth)
    return WarmUpFindings.Series(
      design: design, presentAtDayEnd: mean, weeklyMeans: smooth,
      settledAfterDays: cut.isInLastHalf ? nil : cut.index)
  }

  /// Whole weeks to drop, at least one.
  static func weeks(_ series: [WarmUpFindings.Series]) throws(WarmUpRefusal) -> Int {
    var most = 0
    for series in series {
      guard series.presentAtDayEnd.count >= leastWeeks * daysInWeek else {
        throw .tooFewWeeks(least: leastWeeks)
      }
      guard let days = series.settledAfterDays else { throw .notSettled(design: series.design) }
      most = max(most, days)
    }
    return max(1, (factor * most + daysInWeek - 1) / daysInWeek)
  }

  static func check(_ weeks: Int, length: Microseconds) throws(WarmUpRefusal) {
    let least = leastLengthInWarmUps * weeks
    guard length >= Microseconds(least * daysInWeek) * .perDay else {
      throw .tooShort(warmUpWeeks: weeks, leastWeeks: least)
    }
  }
}
