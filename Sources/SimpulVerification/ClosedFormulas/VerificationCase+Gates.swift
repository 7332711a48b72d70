// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

// Waits that have nothing to do with how busy anybody is: piles, rounds and closed doors. Work takes no time.
extension VerificationCase {
  /// Files go on when K have come: on average (K - 1) / (2 lambda).
  static func batch() -> VerificationCase {
    let (files, rate) = (5, 2.0)
    let wait = Double(files - 1) / (2 * rate)
    return VerificationCase(
      .batch,
      desk(.batch, key: "G", every: 1 / rate, work: .constant(0), cases: 30_000) { _, _, activity in
        activity.batchSchedule = BatchSchedule(files: files)
      }, [Answer(.meanWait("G"), wait), Answer(.meanTime, wait), Answer(.queue("G"), rate * wait)])
  }

  /// Rounds every T hours: T / 2.
  static func batchSchedule() -> VerificationCase {
    let (every, rate) = (8, 1.5)
    let wait = Double(every) / 2
    return VerificationCase(
      .batchSchedule,
      desk(.batchSchedule, key: "G", every: 1 / rate, work: .constant(0), cases: 30_000) { _, _, activity in
        activity.batchSchedule = BatchSchedule(
          times: stride(from: 0, to: 24, by: every).map { TimeOfDay(hour: $0) })
      }, [Answer(.meanWait("G"), wait), Answer(.queue("G"), rate * wait)])
  }

  /// Open for some hours of the day, while citizens come at any time: whoever comes when it is closed waits for the
  /// opening, closed^2 / (2 day) on average over all.
  static func opening() -> VerificationCase {
    let (open, rate) = (8, 2.0)
    let closed = Double(24 - open)
    let calendar = WorkingCalendar(key: "open", week: .same([TimeRange(0, 0, open, 0)]))
    var actor = Actor(key: "S1", officers: 100)
    actor.hours = .calendar(calendar.key)
    return VerificationCase(
      .opening,
      office(
        .opening, [actor],
        [
          Procedure(
            key: "A", arrivals: [stream("A", every: 1 / rate)],
            steps: [.activity(activity("S1", "S1", work: .constant(0)))])
        ], cases: 30_000, rate: rate, calendars: [calendar]),
      [
        Answer(.meanWait("S1"), closed * closed / (2 * 24)), Answer(.shareThatWaits("S1"), closed / 24),
      ])
  }
}
