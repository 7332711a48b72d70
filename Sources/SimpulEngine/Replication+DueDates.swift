// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// When the promise to a case is broken: what queues by due date go by, and decisions by the time used.
extension Replication {
  /// `EventList.never` without a promise whose clock runs. Stops outside blocks move it.
  func dueTime(of file: Int) -> Microseconds {
    guard let promise = program.streams[Int(cases[file].stream)].promise else { return EventList.never }
    return time(of: file, withClockAt: promise.rule)
  }

  /// When the promise's clock will have run for so long; `EventList.never` while it does not run.
  func time(of file: Int, withClockAt rule: CompiledPromise.Rule) -> Microseconds {
    guard cases[file].span == .running else { return EventList.never }
    let start = cases[file].spanStart
    switch rule {
    case .clockTime(let limit): return withinRun(start + limit + dueStops[3 * file])
    case .workingTime(let limit):
      let length = limit + dueStops[3 * file + 1]
      guard let office = program.office, length > 0 else { return withinRun(start + length) }
      return withinRun(office.finish(from: start, working: length) ?? EventList.never)
    case .openDates(let limit):
      let dates = Int((limit + Double(dueStops[3 * file + 2])).rounded(.down))
      return firstDay(withOpenDates: dates + 1, after: Int(start / .perDay))
    }
  }

  /// Behind the end of the run all is as late as never.
  private func withinRun(_ time: Microseconds) -> Microseconds {
    time < program.cap ? time : EventList.never
  }

  /// Midnight of the day that is the so-manieth open date after a day.
  private func firstDay(withOpenDates count: Int, after day: Int) -> Microseconds {
    let wanted = program.openDatesBefore[day + 1] + Int32(clamping: count)
    var (low, high) = (day + 1, program.openDatesBefore.count)
    while low < high {
      let middle = (low + high) / 2
      if program.openDatesBefore[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < program.openDatesBefore.count ? withinRun(Microseconds(low - 1) * .perDay) : EventList.never
  }

  /// A stop is over that the promise's clock did not count.
  mutating func noteStop(of token: Int, clock: Microseconds, working: Microseconds, dates: Int) {
    guard program.hasDueDates, tokens[token].parent < 0 else { return }
    let file = Int(tokens[token].caseIndex)
    dueStops[3 * file] += clock
    dueStops[3 * file + 1] += working
    dueStops[3 * file + 2] += Microseconds(dates)
    if tables.streams[Int(cases[file].stream)].isCutShort { setDeemedApproval(of: file) }
  }

  mutating func forgetStops(of file: Int) {
    if program.hasDueDates { dueStops.fill(3 * file..<3 * file + 3, with: 0) }
  }
}
