// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Officers who have several files open at once: processor sharing, with a loss for changing from one to the other.
///
/// Opening and closing one of n files costs O(log(n)), by the sums of `OpenFiles`.
extension Replication {
  // MARK: Whom it concerns

  @inline(__always)
  func sharesTime(_ officer: Int) -> Bool {
    tables.hasOpenFiles && desks[Int(officers[officer].actor)].openLimit > 1
  }

  /// Whether an officer can take up nothing more.
  @inline(__always)
  func isOccupied(_ officer: Int) -> Bool {
    sharesTime(officer)
      ? openFiles[officer].count >= desks[Int(officers[officer].actor)].openLimit
      : officers[officer].token >= 0
  }

  /// Of those on duty, the lowest-numbered; or the one for whom the case is kept.
  func officerWithFewestOpen(of actor: Int, _ kept: Int) -> Int {
    if kept >= 0, Int(officers[kept].actor) == actor { return kept }
    var best = -1
    let first = desks[actor].firstOfficer
    for officer in first..<first + desks[actor].officerCount where officers[officer].isOnDuty {
      if best < 0 || openFiles[officer].count < openFiles[best].count { best = officer }
    }
    return best
  }

  // MARK: Opening and closing

  mutating func open(_ token: Int) {
    let officer = Int(crews[token * crewStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    tokens[token].enter(.working, now, workingNow)
    openFiles[officer].open(token, in: &tokens)
    if openFiles[officer].count == 1 { changeBusy(of: actor, by: 1, false) }
    if openFiles[officer].count == desks[actor].openLimit { desks[actor].free -= 1 }
    scheduleFirst(of: officer)
  }

  mutating func close(_ token: Int) {
    let officer = Int(crews[token * crewStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    if openFiles[officer].count == desks[actor].openLimit, officers[officer].isOnDuty {
      desks[actor].free += 1
    }
    let file = openFiles[officer].close(token, in: &tokens)
    book(
      openFiles[officer].attained - file.attainedBefore,
      working: openFiles[officer].attainedWorking - file.attainedWorkingBefore, on: token, actor)
    if openFiles[officer].count == 0 { changeBusy(of: actor, by: -1, false) }
    scheduleFirst(of: officer)
  }

  /// The one with the least work left has had it all.
  ///
  /// - Precondition: something is open.
  mutating func finishFirst(of officer: Int) -> Int {
    guard let first = openFiles[officer].first else { preconditionFailure("nothing is open") }
    let token = Int(first.token)
    let (since, attainedWorking) = (openFiles[officer].since, openFiles[officer].attainedWorking)
    let rest = openFiles[officer].workLeft(on: first)
    bringUpToDate(officer)
    let file = openFiles[officer].book(token, in: tokens)
    book(
      tokens[token].remainingWork,
      working: attainedWorking - file.attainedWorkingBefore + officeTime(from: since, of: rest), on: token,
      Int(officers[officer].actor))
    return token
  }

  /// An officer comes on duty, who has nothing open: what he had is suspended.
  mutating func makeAvailable(_ officer: Int) { desks[Int(officers[officer].actor)].free += 1 }

  /// An officer goes off duty.
  mutating func suspendAll(of officer: Int) {
    if !isOccupied(officer) { desks[Int(officers[officer].actor)].free -= 1 }
    for token in openFiles[officer].inOrderOfQueues(tokens) { suspend(token) }
  }

  // MARK: Dividing time

  private mutating func scheduleFirst(of officer: Int) {
    let slot = slots.firstCompletion + officer
    guard let first = openFiles[officer].first else { return events.cancel(slot) }
    let work = openFiles[officer].workLeft(on: first)
    let efficiency = efficiency(of: officer)
    let alone = efficiency < 1 ? Microseconds((Double(work) / efficiency).rounded(.up)) : work
    let (length, isTooLong) = alone.multipliedReportingOverflow(by: Microseconds(openFiles[officer].count))
    events.schedule(
      slot, at: isTooLong || length >= program.cap ? program.cap : min(program.cap, now + length))
  }

  /// The part of his time that is work on what he has open.
  private func efficiency(of officer: Int) -> Double {
    let efficiencies = program.actors[Int(officers[officer].actor)].efficiencies
    return efficiencies.isEmpty ? 1 : efficiencies[openFiles[officer].count - 1]
  }

  /// What is open has had its part of the time since something was last opened or closed.
  private mutating func bringUpToDate(_ officer: Int) {
    let since = openFiles[officer].since
    let length = now - since
    guard length > 0, openFiles[officer].count > 0 else {
      return openFiles[officer].work(0, working: 0, until: now)
    }
    let efficiency = efficiency(of: officer)
    var part = length / Microseconds(openFiles[officer].count)
    if efficiency < 1 { part = Microseconds((Double(part) * efficiency).rounded(.down)) }
    openFiles[officer].work(part, working: officeTime(from: since, of: part), until: now)
  }

  private func officeTime(from since: Microseconds, of work: Microseconds) -> Microseconds {
    program.office.map { $0.elapsed(from: since, to: since + work) } ?? work
  }

  /// Work on an open file since it was last booked; for the rest of the time it has waited.
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
