// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What an officer has open who divides his time among several files.
struct OpenFilesState: BitwiseCopyable {
  var files = TokenList()
  var count = 0
  /// Since when nothing has been opened or closed.
  var since: Microseconds = 0
}

/// Officers who have several files open at once: processor sharing, with a loss for changing from one to the other.
///
/// The work that each file has had is brought up to date whenever something is opened or closed, O(files open).
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

  func latestEnabledOpen(of officer: Int) -> Microseconds {
    var latest = Microseconds.min
    var next = openFiles[officer].files.first
    while next >= 0 {
      latest = max(latest, tokens[Int(next)].enabledAt)
      next = tokens[Int(next)].next
    }
    return latest
  }

  // MARK: Opening and closing

  mutating func open(_ token: Int) {
    let officer = Int(crews[token * crewStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    tokens[token].enter(.working, now, workingNow)
    openFiles[officer].files.insert(token, in: &tokens)
    openFiles[officer].count += 1
    if openFiles[officer].count == 1 { changeBusy(of: actor, by: 1, false) }
    if openFiles[officer].count == desks[actor].openLimit { desks[actor].free -= 1 }
    scheduleFirst(of: officer)
  }

  mutating func close(_ token: Int) {
    let officer = Int(crews[token * crewStride])
    let actor = Int(officers[officer].actor)
    bringUpToDate(officer)
    openFiles[officer].files.remove(token, in: &tokens)
    if openFiles[officer].count == desks[actor].openLimit, officers[officer].isOnDuty {
      desks[actor].free += 1
    }
    openFiles[officer].count -= 1
    if openFiles[officer].count == 0 { changeBusy(of: actor, by: -1, false) }
    scheduleFirst(of: officer)
  }

  /// The one with the least work left has had it all.
  mutating func finishFirst(of officer: Int) -> Int {
    let token = firstToFinish(of: officer)
    bringUpToDate(officer, finishing: token)
    return token
  }

  /// An officer comes on duty, who has nothing open: what he had is suspended.
  mutating func makeAvailable(_ officer: Int) { desks[Int(officers[officer].actor)].free += 1 }

  /// An officer goes off duty.
  mutating func suspendAll(of officer: Int) {
    if !isOccupied(officer) { desks[Int(officers[officer].actor)].free -= 1 }
    while openFiles[officer].count > 0 {
      bringUpToDate(officer)
      suspend(Int(openFiles[officer].files.first))
    }
  }

  // MARK: Dividing time

  /// Of several with as little left, the first in the order of queues.
  private func firstToFinish(of officer: Int) -> Int {
    var best = Int(openFiles[officer].files.first)
    var next = tokens[best].next
    while next >= 0 {
      if tokens[Int(next)].remainingWork < tokens[best].remainingWork { best = Int(next) }
      next = tokens[Int(next)].next
    }
    return best
  }

  private mutating func scheduleFirst(of officer: Int) {
    let slot = slots.firstCompletion + officer
    guard openFiles[officer].count > 0 else { return events.cancel(slot) }
    let work = tokens[firstToFinish(of: officer)].remainingWork
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

  /// What is open has had its part of the time since something was last opened or closed, and has waited for the rest of
  /// it.
  private mutating func bringUpToDate(_ officer: Int, finishing finished: Int = -1) {
    let length = now - openFiles[officer].since
    openFiles[officer].since = now
    guard length > 0, openFiles[officer].count > 0 else { return }
    let actor = Int(officers[officer].actor)
    let efficiency = efficiency(of: officer)
    var part = length / Microseconds(openFiles[officer].count)
    if efficiency < 1 { part = Microseconds((Double(part) * efficiency).rounded(.down)) }
    var next = openFiles[officer].files.first
    while next >= 0 {
      let token = Int(next)
      next = tokens[token].next
      let rest = tokens[token].remainingWork
      book(token == finished ? rest : min(part, rest), of: length, on: token, actor)
    }
  }

  private mutating func book(_ work: Microseconds, of length: Microseconds, on token: Int, _ actor: Int) {
    let since = tokens[token].since
    let working = workingNow - tokens[token].sinceWorking
    let workWorking = program.office.map { $0.elapsed(from: since, to: since + work) } ?? work
    tokens[token].remainingWork -= work
    book(work, working: workWorking, token, LedgerLine.work)
    bookWaiting(
      of: token, WaitingCause.contention.rawValue, at: actor, clock: length - work,
      working: working - workWorking)
    tokens[token].enter(.working, now, workingNow)
  }
}
