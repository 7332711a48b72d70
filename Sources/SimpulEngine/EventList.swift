// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The instants of what is pending, one slot for each thing that can have at most one event pending.
///
/// Slots are laid out in the order in which events of one instant are handled, so that the lowest slot that is
/// due is always the right one. Blocks of 16 keep their minimum: finding the next event looks at one entry a
/// block and then at one block, O(n / 16).
struct EventList: ~Copyable {
  static let never = Microseconds.max
  private static let blockSize = 16

  private var due: Store<Microseconds>
  private var minima: Store<Microseconds>

  init(slots: Int) {
    let blocks = max(1, (slots + EventList.blockSize - 1) / EventList.blockSize)
    due = Store(repeating: EventList.never, count: blocks * EventList.blockSize)
    minima = Store(repeating: EventList.never, count: blocks)
  }

  @inline(__always)
  subscript(slot: Int) -> Microseconds { due[slot] }

  /// O(1) when the new instant is not later than the block's earliest, else O(16).
  @inline(__always)
  mutating func schedule(_ slot: Int, at time: Microseconds) {
    let old = due[slot]
    due[slot] = time
    let block = slot / EventList.blockSize
    let minimum = minima[block]
    if time <= minimum {
      minima[block] = time
    } else if old == minimum {
      minima[block] = minimumOfBlock(block)
    }
  }

  @inline(__always)
  mutating func cancel(_ slot: Int) { schedule(slot, at: EventList.never) }

  /// The earliest instant, `never` when nothing is pending.
  @inline(__always)
  var earliest: Microseconds {
    var result = minima[0]
    for block in 1..<max(1, minima.count) { result = min(result, minima[block]) }
    return result
  }

  /// The lowest slot that is due at an instant; nil when none is.
  @inline(__always)
  func firstSlot(dueAt time: Microseconds) -> Int? {
    for block in 0..<minima.count where minima[block] == time {
      let start = block * EventList.blockSize
      for slot in start..<start + EventList.blockSize where due[slot] == time { return slot }
    }
    return nil
  }

  @inline(__always)
  private func minimumOfBlock(_ block: Int) -> Microseconds {
    let entries = due.base + block * EventList.blockSize
    var (first, second, third, fourth) = (entries[0], entries[1], entries[2], entries[3])
    var offset = 4
    while offset < EventList.blockSize {
      first = min(first, entries[offset])
      second = min(second, entries[offset + 1])
      third = min(third, entries[offset + 2])
      fourth = min(fourth, entries[offset + 3])
      offset += 4
    }
    return min(min(first, second), min(third, fourth))
  }
}

/// Any number of pending instants with what they are for: a binary heap. Insertion and removal O(log n).
struct TimerHeap: ~Copyable {
  struct Timer: BitwiseCopyable {
    var time: Microseconds
    /// A token that waits, or a stream to which a late-comer comes back.
    var subject: Int32
    /// Of the late-comer in his stream.
    var ordinal: UInt32 = 0
    var kind: Kind

    enum Kind: UInt8, BitwiseCopyable { case wait, comeBack }
  }

  private var heap = Store<Timer>()

  var earliest: Microseconds { heap.count == 0 ? EventList.never : heap[0].time }

  mutating func insert(_ timer: Timer) {
    heap.append(timer)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].time <= heap[child].time { break }
      swapEntries(parent, child)
      child = parent
    }
  }

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
      swapEntries(parent, smallest)
      parent = smallest
    }
    return result
  }

  private mutating func swapEntries(_ first: Int, _ second: Int) {
    let held = heap[first]
    heap[first] = heap[second]
    heap[second] = held
  }
}
