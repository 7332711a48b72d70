// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Any number of pending instants with what they are for: a binary heap. Insertion and removal O(log n).
struct TimerHeap: ~Copyable {
  struct Timer: BitwiseCopyable {
    var time: Microseconds
    /// A stream of which a case comes that was on its way already, or asks again. A token that waits or whose patience runs out, a stream to which a late-comer comes back, or an activity whose
    /// pile has an age.
    var subject: Int32
    /// Of the late-comer in his stream.
    var ordinal: UInt32 = 0
    var kind: Kind

    enum Kind: UInt8, BitwiseCopyable { case wait, comeBack, pileAge, patience, backlog, request }
  }

  private var heap = Store<Timer>()

  @inline(__always)
  var earliest: Microseconds { heap.count == 0 ? EventList.never : heap[0].time }

  mutating func insert(_ timer: Timer) {
    heap.append(timer)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].time <= heap[child].time { break }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  /// - Precondition: not empty.
  mutating func removeEarliest() -> Timer {
    let result = heap[0]
    let last = heap.removeLast()
    guard heap.count > 0 else { return result }
    heap[0] = last
    var parent = 0
    while true {
      var smallest = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < heap.count, heap[left].time < heap[smallest].time { smallest = left }
      if right < heap.count, heap[right].time < heap[smallest].time { smallest = right }
      if smallest == parent { break }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
    return result
  }
}
