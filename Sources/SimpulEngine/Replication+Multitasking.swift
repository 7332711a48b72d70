// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Multitasking: processor sharing with a limit, and a loss for switching.
///
/// - Complexity: O(log(n)) to open or close one of n cases, by the sums of `Multitasking`.
extension Replication {
  // MARK: Availability

  @inline(__always) func sharesTime(_ officer: Int) -> Bool {
    tables.hasMultitasking && pools[Int(officers[officer].actor)].openLimit > 1
  }

  /// Whether an officer can start nothing more.
  @inline(__always) func isOccupied(_ officer: Int) -> Bool {
    sharesTime(officer)
      ? multitasking[officer].count >= pools[Int(officers[officer].actor)].openLimit
      : officers[officer].token >= 0
  }

  /// The officer on duty with the fewest open cases, ties by lowest number; or the one for whom the case is kept.
  func officerWithFewestOpen(of actor: Int, _ kept: Int) -> Int {
    if kept >= 0, Int(officers[kept].actor) == actor { return kept }
    var best = -1
    let first = pools[actor].firstOfficer
    for officer in first..<first + pools[actor].officerCount where officers[officer].isOnDuty {
      if best < 0 || multitasking[officer].count < multitasking[best].count { best = officer }
    }
    return best
  }

  // MARK: Opening and closing

  mutating func open(_ token: Int) {
    let officer = Int(assignedOfficers[token * assignedStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    tokens[token].enter(.working, now, workingNow)
    multitasking[officer].open(token, in: &tokens)
    if multitasking[officer].count == 1 { changeBusy(of: actor, by: 1, false) }
    if multitasking[officer].count == pools[actor].openLimit { pools[actor].free -= 1 }
    scheduleFirst(of: officer)
  }

  mutating func close(_ token: Int) {
    let officer = Int(assignedOfficers[token * assignedStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    if multitasking[officer].count == pools[actor].openLimit, officers[officer].isOnDuty {
      pools[actor].free += 1
    }
    let file = multitasking[officer].close(token, in: &tokens)
    book(
      multitasking[officer].attained - file.attainedBefore,
      working: multitasking[officer].attainedWorking - file.attainedWorkingBefore, on: token, actor)
    if multitasking[officer].count == 0 { changeBusy(of: actor, by: -1, false) }
    scheduleFirst(of: officer)
  }

  /// Ends the case with the least work left.
  ///
  /// - Precondition: something is open.
  mutating func finishFirst(of officer: Int) -> Int {
    guard let first = multitasking[officer].first else { preconditionFailure("nothing is open") }
    let token = Int(first.token)
    let (since, attainedWorking) = (multitasking[officer].since, multitasking[officer].attainedWorking)
    let rest = multitasking[officer].workLeft(on: first)
    bringUpToDate(officer)
    let file = multitasking[officer].book(token, in: tokens)
    book(
      tokens[token].remainingWork,
      working: attainedWorking - file.attainedWorkingBefore + officeTime(from: since, of: rest), on: token,
      Int(officers[officer].actor))
    return token
  }

  /// Puts an officer on duty, with nothing open: what he had is suspended.
  mutating func makeAvailable(_ officer: Int) { pools[Int(officers[officer].actor)].free += 1 }

  /// Takes an officer off duty and suspends all his open cases.
  mutating func suspendAll(of officer: Int) {
    if !isOccupied(officer) { pools[Int(officers[officer].actor)].free -= 1 }
    for token in multitasking[officer].inOrderOfQueues(tokens) { suspend(token) }
  }

  // MARK: Dividing time

  private mutating func scheduleFirst(of officer: Int) {
    let slot = slots.firstCompletion + officer
    guard let first = multitasking[officer].first else { return events.cancel(slot) }
    let work = multitasking[officer].workLeft(on: first)
    let efficiency = efficiency(of: officer)
    let alone = efficiency < 1 ? Microseconds((Double(work) / efficiency).rounded(.up)) : work
    let (length, isTooLong) = alone.multipliedReportingOverflow(by: Microseconds(multitasking[officer].count))
    events.schedule(
      slot, at: isTooLong || length >= program.cap ? program.cap : min(program.cap, now + length))
  }

  /// The part of his time that is work, with the present number of open cases.
  private func efficiency(of officer: Int) -> Double {
    let efficiencies = program.actors[Int(officers[officer].actor)].efficiencies
    return efficiencies.isEmpty ? 1 : efficiencies[multitasking[officer].count - 1]
  }

  /// Credits the open cases with their part of the time since something was last opened or closed.
  private mutating func bringUpToDate(_ officer: Int) {
    let since = multitasking[officer].since
    let length = now - since
    guard length > 0, multitasking[officer].count > 0 else {
      return multitasking[officer].work(0, working: 0, until: now)
    }
    let efficiency = efficiency(of: officer)
    var part = length / Microseconds(multitasking[officer].count)
    if efficiency < 1 { part = Microseconds((Double(part) * efficiency).rounded(.down)) }
    multitasking[officer].work(part, working: officeTime(from: since, of: part), until: now)
  }

  private func officeTime(from since: Microseconds, of work: Microseconds) -> Microseconds {
    program.office.map { $0.elapsed(from: since, to: since + work) } ?? work
  }

  /// Books work on an open case since it was last booked; for the rest of the time it has waited.
  private mutating func book(
    _ work: Microseconds, working workWorking: Microseconds, on token: Int, _ actor: Int
  ) {
    let clock = now - tokens[token].since
    let working = workingNow - tokens[token].sinceWorking
    tokens[token].remainingWork -= work
    book(work, working: workWorking, token, LedgerLine.work)
    bookWaiting(
      of: token, WaitingCause.contention.rawValue, at: actor, clock: clock - work,
      working: working - workWorking)
    tokens[token].enter(.working, now, workingNow)
  }
}
