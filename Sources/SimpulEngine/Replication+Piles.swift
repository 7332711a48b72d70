// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Piles: what gathers before it stands in a queue.
extension Replication {
  mutating func putOnPile(_ token: Int, of activity: Int) {
    tokens[token].phase = .piled
    shelves[activity].pile.insert(token, in: &tokens)
    shelves[activity].pileCount += 1
    guard tables.activities[activity].longestOnPile > 0 else { return }
    let due = pileDue(of: activity, since: now)
    if due < program.cap {
      timers.insert(TimerHeap.Timer(time: due, subject: Int32(activity), kind: .pileAge))
    }
  }

  /// When what has lain on the pile since an instant makes that it is taken up.
  private func pileDue(of activity: Int, since start: Microseconds) -> Microseconds {
    let length = tables.activities[activity].longestOnPile
    guard tables.activities[activity].longestOnPileIsWorkingTime, let office = program.office else {
      return start + length
    }
    return office.finish(from: start, working: length) ?? EventList.never
  }

  /// Whether so many tokens lie there, or the oldest has lain there for so long, that they are taken up. O(1) but where
  /// the age counts and the pile is not in order of coming.
  func isPileDue(of activity: Int) -> Bool {
    if shelves[activity].pileCount >= tables.activities[activity].pileLimit { return true }
    guard tables.activities[activity].longestOnPile > 0 else { return false }
    var oldest = Microseconds.max
    var next = shelves[activity].pile.first
    while next >= 0 {
      oldest = min(oldest, tokens[Int(next)].enabledAt)
      next = tables.activities[activity].isInOrderOfComing ? -1 : tokens[Int(next)].next
    }
    return pileDue(of: activity, since: oldest) <= now
  }

  /// What lies on the pile goes to the queue.
  mutating func takeUpPile(of activity: Int) {
    while !shelves[activity].pile.isEmpty {
      let token = Int(shelves[activity].pile.first)
      shelves[activity].pile.remove(token, in: &tokens)
      bookWaiting(of: token)
      tokens[token].enter(.queued, now, workingNow)
      tokens[token].cause = Token.noCause
      shelves[activity].queue.insert(token, in: &tokens)
    }
    shelves[activity].pileCount = 0
    shelves[activity].queueCause = .unknown
    let group = tables.activities[activity].group
    dispatchPending.insert(group)
    causesPending.insert(group)
  }
}
