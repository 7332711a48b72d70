// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Piles: what gathers before it stands in a queue.
extension Replication {
  mutating func putOnPile(_ token: Int, of activity: Int) {
    tokens[token].phase = .piled
    shelves[activity].pile.insert(token, in: &tokens)
    shelves[activity].pileCount += 1
    // What holds today is known from midnight on.
    tokens[token].cause = causeOnPile(of: activity)
    tokens[token].missing = Int32(truncatingIfNeeded: tables.activities[activity].homeActor)
    // Those that come later are due later.
    if shelves[activity].pileCount == 1 { setPileDue(of: activity, since: now) }
  }

  private mutating func setPileDue(of activity: Int, since start: Microseconds) {
    let length = tables.activities[activity].longestOnPile
    guard length < .max else { return }
    var due = start + length
    if tables.activities[activity].longestOnPileIsWorkingTime, let office = program.office {
      due = office.finish(from: start, working: length) ?? EventList.never
    }
    shelves[activity].pileDue = due
    if due < program.cap {
      timers.insert(TimerHeap.Timer(time: due, subject: Int32(activity), kind: .pileAge))
    }
  }

  /// Whether so many tokens lie there, or the oldest has lain there for so long, that they are taken up; or the performers,
  /// having begun, take up what comes as it comes.
  @inline(__always)
  func isPileDue(of activity: Int) -> Bool {
    if shelves[activity].pileCount == 0 { return false }
    return shelves[activity].pileCount >= tables.activities[activity].pileLimit
      || shelves[activity].pileDue <= now || shelves[activity].underWay > 0
  }

  /// A token leaves the pile, and the case the office.
  mutating func removeFromPile(_ token: Int, of activity: Int) {
    shelves[activity].pile.remove(token, in: &tokens)
    shelves[activity].pileCount -= 1
    shelves[activity].pileDue = EventList.never
    var oldest = EventList.never
    var next = shelves[activity].pile.first
    while next >= 0 {
      oldest = min(oldest, tokens[Int(next)].enabledAt)
      next = tokens[Int(next)].next
    }
    if oldest < EventList.never { setPileDue(of: activity, since: oldest) }
  }

  /// What lies on the pile goes to the queue.
  mutating func takeUpPile(of activity: Int) {
    while !shelves[activity].pile.isEmpty {
      let token = Int(shelves[activity].pile.first)
      shelves[activity].pile.remove(token, in: &tokens)
      bookWaiting(of: token)
      tokens[token].enter(.queued, now, workingNow)
      tokens[token].cause = Token.noCause
      queue(token, of: activity)
    }
    shelves[activity].pileCount = 0
    shelves[activity].pileDue = EventList.never
    shelves[activity].queueCause = .unknown
    let group = tables.activities[activity].group
    dispatchPending.insert(group)
    causesPending.insert(group)
  }
}
