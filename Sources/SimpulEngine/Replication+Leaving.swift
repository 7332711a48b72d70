// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Cases that leave before their work has begun: reneging (out of patience), or blocked (no room).
extension Replication {
  // MARK: Patience

  /// Draws the instant at which a waiting token reneges.
  @inline(__always) mutating func setPatience(of token: Int) {
    let rule = Int(tokens[token].rule)
    if tables.rules[rule].patience >= 0 { drawPatience(of: token, rule) }
  }

  @inline(never) private mutating func drawPatience(of token: Int, _ rule: Int) {
    let length = draw(tables.rules[rule].patience, at: address(of: token, .patience))
    let due = instant(after: length, isWorkingTime: tables.rules[rule].patienceIsWorkingTime)
    guard let due, due < program.cap else { return }
    tokens[token].patientUntil = due
    deadlines.insert(TimerHeap.Timer(time: due, subject: Int32(token), kind: .patience))
    events.schedule(slots.deadlines, at: deadlines.earliest)
  }

  /// Handles a deadline, whether or not it still matters.
  @inline(never) mutating func handleDeadline() {
    let timer = deadlines.removeEarliest()
    events.schedule(slots.deadlines, at: deadlines.earliest)
    handle(timer)
  }

  mutating func endPatience(of token: Int) {
    guard tokens[token].patientUntil == now else { return }
    accounts.events += 1
    leave(token, as: program.reneged)
  }

  // MARK: Room

  /// Notes a token that may be blocked: an external arrival on whose case nobody has worked yet.
  mutating func noteComing(of token: Int, to actor: Int) {
    if cases[Int(tokens[token].caseIndex)].isBackgroundTask {
      pools[actor].waitingBackgroundTasks += 1
    } else if isNewcomer(token) {
      if recentArrivalTime != now { recentArrivals.removeAll() }
      recentArrivalTime = now
      recentArrivals.append(Int32(token))
    }
  }

  private func isNewcomer(_ token: Int) -> Bool {
    let file = Int(tokens[token].caseIndex)
    return !cases[file].isBackgroundTask && cases[file].latestActor < 0 && tokens[token].parent < 0
      && cases[file].ordinal < ArrivalStream.firstBacklogOrdinal
  }

  /// Blocks arrivals for whom there is no room, the last first, after all possible starts. Work that takes no time
  /// may fill the queue later in the same instant.
  mutating func blockArrivals() {
    guard recentArrivalTime == now else { return }
    while let token = lastWithoutRoom() { leave(token, as: program.blocked) }
  }

  private func lastWithoutRoom() -> Int? {
    var last: Int?
    for place in recentArrivals.indices {
      let token = Int(recentArrivals[place])
      guard token >= 0, tokens[token].phase == .queued || tokens[token].phase == .batched,
        tokens[token].enabledAt == now, isNewcomer(token)
      else { continue }
      let actor = tables.activities[Int(tokens[token].activity)].homeActor
      guard pools[actor].queueLength - pools[actor].waitingBackgroundTasks > program.actors[actor].room else {
        continue
      }
      if let other = last, !tokens[other].precedes(tokens[token]) { continue }
      last = token
    }
    return last
  }

  private mutating func leave(_ token: Int, as outcome: Int) {
    let activity = Int(tokens[token].activity)
    takeAway(token)
    record(.leave, token, waited: true)
    if outcome == program.reneged, cases[Int(tokens[token].caseIndex)].isMeasured {
      accounts.visits[activity].addGivingUp(tokens[token].waited, after: now - tokens[token].enabledAt)
    }
    tokens[token].waited.clear()
    tokens[token].phase = .moving
    let file = Int(tokens[token].caseIndex)
    breakPromise(of: file)
    end(token, outcome)
  }
}
