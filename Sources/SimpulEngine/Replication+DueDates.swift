// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Due dates of cases: for queues in order of due date (EDD), and decisions by the time used.
extension Replication {
  /// Due instant of a case; `EventList.never` without a running promise clock. Stops outside blocks postpone it.
  func dueTime(of file: Int) -> Microseconds {
    guard let promise = program.streams[Int(cases[file].stream)].promise else { return EventList.never }
    return time(of: file, withClockAt: promise.rule)
  }

  /// When the promise clock will reach a length; `EventList.never` while it does not run.
  func time(of file: Int, withClockAt rule: CompiledPromise.Rule) -> Microseconds {
    guard cases[file].promiseClock == .running else { return EventList.never }
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

  /// An instant, or never if it lies after the end of the run.
  private func withinRun(_ time: Microseconds) -> Microseconds { time < program.cap ? time : EventList.never }

  /// Midnight of the nth open date after a day.
  private func firstDay(withOpenDates count: Int, after day: Int) -> Microseconds {
    let wanted = program.openDatesBefore[day + 1] + Int32(clamping: count)
    var (low, high) = (day + 1, program.openDatesBefore.count)
    while low < high {
      let middle = (low + high) / 2
      if program.openDatesBefore[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < program.openDatesBefore.count ? withinRun(Microseconds(low - 1) * .perDay) : EventList.never
  }

  /// Postpones the due date by a stop that the promise clock did not count.
  mutating func noteStop(of token: Int, clock: Microseconds, working: Microseconds, dates: Int) {
    guard program.hasDueDates, tokens[token].parent < 0 else { return }
    let file = Int(tokens[token].caseIndex)
    dueStops[3 * file] += clock
    dueStops[3 * file + 1] += working
    dueStops[3 * file + 2] += Microseconds(dates)
    if tables.streams[Int(cases[file].stream)].isCutShort { setDeemedApproval(of: file) }
  }

  /// A case ends otherwise than done: its promise is broken all the same where its time was up before.
  mutating func breakPromiseIfLate(of file: Int) {
    guard cases[file].isMeasured, cases[file].promiseClock == .running,
      let promise = program.streams[Int(cases[file].stream)].promise
    else { return }
    let isKept =
      switch promise.rule {
      case .openDates(let limit):
        Double(
          Microseconds(program.openDates(after: cases[file].spanStart, upTo: now)) - dueStops[3 * file + 2])
          <= limit
      case .workingTime(let limit):
        workingNow - cases[file].spanStartWorking - dueStops[3 * file + 1] <= limit
      case .clockTime(let limit): now - cases[file].spanStart - dueStops[3 * file] <= limit
      }
    if !isKept { breakPromise(of: file) }
  }

  /// A case is withdrawn while it is with the citizen: the stop counts so far.
  mutating func noteUnfinishedStop(of file: Int) {
    let token = Int(cases[file].token)
    guard program.hasDueDates, isWithApplicant(token) else { return }
    dueStops[3 * file] += now - tokens[token].since
    dueStops[3 * file + 1] += workingNow - tokens[token].sinceWorking
    dueStops[3 * file + 2] += Microseconds(program.openDates(after: tokens[token].since, upTo: now))
  }

  mutating func forgetStops(of file: Int) {
    if program.hasDueDates { dueStops.fill(3 * file..<3 * file + 3, with: 0) }
  }
}
