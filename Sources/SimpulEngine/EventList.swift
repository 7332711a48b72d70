// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The event list (future event set): one slot for each thing that can have at most one event pending.
///
/// Slots are laid out in the order in which events of one instant are handled. An entry is one number with the
/// instant in its upper and the slot in its lower bits, so that the least entry is the next event, ties included. It
/// is a tournament tree of blocks of four: the next event is known at once, and a change looks at four entries a
/// level at most.
struct EventList: ~Copyable {
  /// An instant later than everything.
  static let never = Microseconds.max
  private static let blockBits = 2
  private static let noEntry = UInt64.max

  /// Bits of a slot, from 1 to 62.
  private let slotBits: UInt64
  /// Entries level by level, the slots first; each level in whole blocks.
  private var entries: Store<UInt64>
  /// First entry of each level.
  private let starts: Store<Int>
  /// Whether there are two levels, enough for most offices.
  private let isSmall: Bool
  private var least = EventList.noEntry
  /// Last instant that can be held; later events, which are never handled, stand here.
  private let lastInstant: Microseconds

  init(slots: Int) {
    slotBits = UInt64(EventList.bits(for: slots))
    lastInstant = EventList.horizon(slots: slots) - 1
    let blockSize = 1 << EventList.blockBits
    var starts = Store<Int>()
    var size = max(slots, blockSize * blockSize)
    var count = 0
    repeat {
      starts.append(count)
      size = (size + blockSize - 1) >> EventList.blockBits
      count += size << EventList.blockBits
    } while size > 1
    isSmall = starts.count == 2
    self.starts = starts
    entries = Store(repeating: EventList.noEntry, count: count)
  }

  private static func bits(for slots: Int) -> Int { max(1, Int.bitWidth - (slots - 1).leadingZeroBitCount) }

  /// Events must be handled before this instant: with 64 slots 4,500 years, with 65,536 slots 4.
  static func horizon(slots: Int) -> Microseconds { 1 << (63 - bits(for: slots)) }

  /// Sets or moves the slot's event.
  ///
  /// - Complexity: O(log(slots)); O(1) when the new instant is neither after the block's earliest nor before all.
  /// - Precondition: an instant from 0 on, or `never`. One after the horizon stands at the last instant before it.
  @inline(__always) mutating func schedule(_ slot: Int, at time: Microseconds) {
    set(slot, to: time == EventList.never ? EventList.noEntry : entry(slot, time))
  }

  @inline(__always) mutating func cancel(_ slot: Int) { set(slot, to: EventList.noEntry) }

  /// Removes the next event, which has slot `slot`. Branch-free for few slots.
  @inline(__always) mutating func removeNext(_ slot: Int) {
    if !isSmall { return cancel(slot) }
    entries[slot] = EventList.noEntry
    let block = slot &>> EventList.blockBits
    entries.pointer(to: 16..<20)[block] = entries.least4(from: block &<< EventList.blockBits)
    least = entries.least4(from: 16)
  }

  /// Schedules a slot that has no event pending. Branch-free for few slots.
  ///
  /// - Precondition: an instant from 0 on; one after the horizon stands at the last instant before it.
  @inline(__always) mutating func enter(_ slot: Int, at time: Microseconds) {
    let entry = entry(slot, time)
    if !isSmall { return set(slot, to: entry) }
    entries[slot] = entry
    let minimum = entries.pointer(to: 16..<20) + slot &>> EventList.blockBits
    minimum.pointee = min(minimum.pointee, entry)
    least = min(least, entry)
  }

  @inline(__always) private func entry(_ slot: Int, _ time: Microseconds) -> UInt64 {
    UInt64(bitPattern: min(time, lastInstant)) &<< slotBits | UInt64(bitPattern: Int64(slot))
  }

  @inline(__always) private mutating func set(_ slot: Int, to entry: UInt64) {
    let old = entries[slot]
    entries[slot] = entry
    if !isSmall { return updateLevels(above: slot, from: old, to: entry) }
    let block = slot &>> EventList.blockBits
    let minima = entries.pointer(to: 16..<20)
    if entry <= minima[block] {
      minima[block] = entry
      if entry <= least { least = entry }
    } else if old == minima[block] {
      minima[block] = entries.least4(from: block &<< EventList.blockBits)
      if old == least { least = entries.least4(from: 16) }
    }
  }

  @inline(never)
  private mutating func updateLevels(above slot: Int, from oldEntry: UInt64, to newEntry: UInt64) {
    var (place, old, new) = (slot, oldEntry, newEntry)
    for level in 0..<starts.count {
      let block = place &>> EventList.blockBits
      let isTop = level == starts.count - 1
      let minimum = isTop ? least : entries[starts[level + 1] + block]
      if new > minimum {
        if old != minimum { return }
        new = entries.least4(from: starts[level] + block &<< EventList.blockBits)
      }
      if isTop { least = new } else { entries[starts[level + 1] + block] = new }
      if new == minimum { return }
      (place, old) = (block, minimum)
    }
  }

  /// The next event: the earliest, ties by lowest slot. `never` when nothing is pending.
  /// - Complexity: O(1).
  @inline(__always) var next: (time: Microseconds, slot: Int) {
    if least == EventList.noEntry { return (EventList.never, .max) }
    return earliest
  }

  /// The next event as in `next`, but with some instant after the horizon when nothing is pending.
  @inline(__always) var earliest: (time: Microseconds, slot: Int) {
    (Microseconds(bitPattern: least &>> slotBits), Int(bitPattern: UInt(least & (1 &<< slotBits &- 1))))
  }
}
