// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// How long a promise's clock has run for one case; times with the applicant outside blocks do not count.
struct PromiseClock {
  /// Nil while it has not started.
  var start: Microseconds?
  var doneAt: Microseconds?
  var isDone: Bool { doneAt != nil }
  var stops: [Span] = []
  /// When the file went to the applicant for good.
  var outSince: Microseconds?

  /// The instant at which it will have run for so long; never unless it runs.
  func time(at amount: Double, _ unit: DurationDistribution.Unit, isByDate: Bool, _ office: Office)
    -> Microseconds
  {
    guard let start, !isDone else { return .max }
    let due: Microseconds
    if isByDate {
      let stopped = stops.reduce(0) {
        $0 + office.hours.openDays(after: Office.day(of: $1.start), through: Office.day(of: $1.end))
      }
      let day = Office.day(of: start)
      let last = (day + 1...office.days).first {
        Double(office.hours.openDays(after: day, through: $0) - stopped) > amount
      }
      due = last.map { Microseconds($0) * .perDay } ?? .max
    } else {
      let limit = Microseconds(roundingSeconds: amount * (unit.seconds ?? office.meanOpenDay.seconds))
      if unit.isWorkingTime {
        let length = limit + stops.reduce(0) { $0 + office.hours.openTime($1) }
        due = length > 0 ? office.hours.instant(after: length, from: start) : start
      } else {
        due = start + limit + stops.reduce(0) { $0 + $1.length }
      }
    }
    return due < office.cap ? due : .max
  }
}
