// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Batches: tokens that gather before they enter a queue.
extension Replication {
  mutating func addToBatch(_ token: Int, of activity: Int) {
    tokens[token].phase = .batched
    activityQueues[activity].batch.insert(token, in: &tokens)
    activityQueues[activity].batchCount += 1
    // What holds today is known from midnight on.
    tokens[token].cause = causeInBatch(of: activity)
    tokens[token].missing = Int32(truncatingIfNeeded: tables.activities[activity].homeActor)
    // Those that come later are due later.
    if activityQueues[activity].batchCount == 1 { setBatchDue(of: activity, since: now) }
  }

  private mutating func setBatchDue(of activity: Int, since start: Microseconds) {
    let length = tables.activities[activity].longestInBatch
    guard length < .max else { return }
    var due = start + length
    if tables.activities[activity].longestInBatchIsWorkingTime, let office = program.office {
      due = office.finish(from: start, working: length) ?? EventList.never
    }
    activityQueues[activity].batchDue = due
    if due < program.cap {
      timers.insert(TimerHeap.Timer(time: due, subject: Int32(activity), kind: .batchAge))
    }
  }

  /// Whether the batch has reached its size or age of release, or its performers, having begun, serve until it is
  /// empty.
  @inline(__always) func isBatchDue(of activity: Int) -> Bool {
    if activityQueues[activity].batchCount == 0 { return false }
    return activityQueues[activity].batchCount >= tables.activities[activity].batchLimit
      || activityQueues[activity].batchDue <= now || activityQueues[activity].underWay > 0
  }

  /// A token leaves its batch as its case leaves the office.
  mutating func removeFromBatch(_ token: Int, of activity: Int) {
    activityQueues[activity].batch.remove(token, in: &tokens)
    activityQueues[activity].batchCount -= 1
    activityQueues[activity].batchDue = EventList.never
    var oldest = EventList.never
    var next = activityQueues[activity].batch.first
    while next >= 0 {
      oldest = min(oldest, tokens[Int(next)].enabledAt)
      next = tokens[Int(next)].next
    }
    if oldest < EventList.never { setBatchDue(of: activity, since: oldest) }
  }

  /// Moves the batch to the queue.
  mutating func releaseBatch(of activity: Int) {
    while !activityQueues[activity].batch.isEmpty {
      let token = Int(activityQueues[activity].batch.first)
      activityQueues[activity].batch.remove(token, in: &tokens)
      bookWaiting(of: token)
      tokens[token].enter(.queued, now, workingNow)
      tokens[token].cause = Token.noCause
      queue(token, of: activity)
    }
    activityQueues[activity].batchCount = 0
    activityQueues[activity].batchDue = EventList.never
    activityQueues[activity].queueCause = .unknown
    let group = tables.activities[activity].group
    dispatchPending.insert(group)
    causesPending.insert(group)
  }
}
