// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Cases that leave before their work has begun: out of patience, or for want of room.
extension Replication {
  // MARK: Patience

  /// Draws until when a token waits for its work to begin.
  @inline(__always)
  mutating func setPatience(of token: Int) {
    let rule = Int(tokens[token].rule)
    if tables.rules[rule].patience >= 0 { drawPatience(of: token, rule) }
  }

  @inline(never)
  private mutating func drawPatience(of token: Int, _ rule: Int) {
    let length = draw(tables.rules[rule].patience, at: address(of: token, .patience))
    let due = instant(after: length, isWorkingTime: tables.rules[rule].patienceIsWorkingTime)
    guard let due, due < program.cap else { return }
    tokens[token].patientUntil = due
    deadlines.insert(TimerHeap.Timer(time: due, subject: Int32(token), kind: .patience))
    events.schedule(slots.deadlines, at: deadlines.earliest)
  }

  /// A time is up, whether or not it still matters.
  @inline(never)
  mutating func handleDeadline() {
    let timer = deadlines.removeEarliest()
    events.schedule(slots.deadlines, at: deadlines.earliest)
    handle(timer)
  }

  mutating func endPatience(of token: Int) {
    guard tokens[token].patientUntil == now else { return }
    accounts.events += 1
    leave(token, as: program.gaveUp)
  }

  // MARK: Room

  /// Whoever comes from outside, and on whose case nobody has worked yet, may find the room full.
  mutating func noteComing(of token: Int, to actor: Int) {
    if cases[Int(tokens[token].caseIndex)].isPiece {
      desks[actor].waitingPieces += 1
    } else if isNewcomer(token) {
      if newcomersCameAt != now { newcomers.removeAll() }
      newcomersCameAt = now
      newcomers.append(Int32(token))
    }
  }

  private func isNewcomer(_ token: Int) -> Bool {
    let file = Int(tokens[token].caseIndex)
    return !cases[file].isPiece && cases[file].latestActor < 0 && tokens[token].parent < 0
      && cases[file].ordinal < ArrivalStream.firstBacklogOrdinal
  }

  /// After all has been taken up that could be: those for whom there is no room go away, the last first. Work that takes
  /// no time may fill the queue later in the same instant.
  mutating func turnAway() {
    guard newcomersCameAt == now else { return }
    while let token = lastWithoutRoom() { leave(token, as: program.turnedAway) }
  }

  private func lastWithoutRoom() -> Int? {
    var last: Int?
    for place in newcomers.indices {
      let token = Int(newcomers[place])
      guard token >= 0, tokens[token].phase == .queued || tokens[token].phase == .piled,
        tokens[token].enabledAt == now, isNewcomer(token)
      else { continue }
      let actor = tables.activities[Int(tokens[token].activity)].homeActor
      guard desks[actor].queueLength - desks[actor].waitingPieces > program.actors[actor].room else {
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
    if outcome == program.gaveUp, cases[Int(tokens[token].caseIndex)].isMeasured {
      accounts.visits[activity].addGivingUp(tokens[token].waited, after: now - tokens[token].enabledAt)
    }
    tokens[token].waited.clear()
    tokens[token].phase = .moving
    let file = Int(tokens[token].caseIndex)
    breakPromise(of: file)
    end(token, outcome)
  }
}
