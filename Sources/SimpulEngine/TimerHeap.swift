// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A binary heap of any number of timers, ties by kind, then by ordinal.
/// - Complexity: O(log n) for insertion and removal.
struct TimerHeap: ~Copyable {
  struct Timer: BitwiseCopyable {
    var time: Microseconds
    /// Index of a token, a case, a stream, or an activity.
    var subject: Int32
    /// Ordinal in its stream of the case that arrives.
    var ordinal: UInt32 = 0
    var kind: Kind
  }

  private var heap = Store<Timer>()
  private(set) var earliest = EventList.never

  mutating func insert(_ timer: Timer) {
    heap.append(timer)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !heap[child].isBefore(heap[parent]) { break }
      heap.swapAt(parent, child)
      child = parent
    }
    earliest = heap[0].time
  }

  /// - Precondition: not empty.
  mutating func removeEarliest() -> Timer {
    let result = heap[0]
    let last = heap.removeLast()
    guard heap.count > 0 else {
      earliest = EventList.never
      return result
    }
    heap[0] = last
    var parent = 0
    while true {
      var smallest = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < heap.count, heap[left].isBefore(heap[smallest]) { smallest = left }
      if right < heap.count, heap[right].isBefore(heap[smallest]) { smallest = right }
      if smallest == parent { break }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
    earliest = heap[0].time
    return result
  }
}
