// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The instants of what is pending, one slot for each thing that can have at most one event pending.
///
/// Slots are laid out in the order in which events of one instant are handled. An entry is one number with the
/// instant in its upper and the slot in its lower bits, so that the least entry is the next event, ties included.
/// Blocks of 16 keep their least entry, blocks of those blocks theirs, up to one: the next event is known at once,
/// and a change looks at 16 entries a level at most.
struct EventList: ~Copyable {
  /// Later than everything.
  static let never = Microseconds.max
  private static let blockBits = 4
  private static let blockSize = 1 << blockBits
  private static let noEntry = UInt64.max

  /// From 1 to 62.
  private let slotBits: UInt64
  /// Level by level, the slots first; each level in whole blocks.
  private var entries: Store<UInt64>
  /// By level: its first entry.
  private let starts: Store<Int>
  private var least = EventList.noEntry

  init(slots: Int) {
    slotBits = UInt64(EventList.bits(for: slots))
    var starts = Store<Int>()
    var size = max(1, slots)
    var count = 0
    repeat {
      starts.append(count)
      size = (size + EventList.blockSize - 1) >> EventList.blockBits
      count += size << EventList.blockBits
    } while size > 1
    self.starts = starts
    entries = Store(repeating: EventList.noEntry, count: count)
  }

  private static func bits(for slots: Int) -> Int { max(1, Int.bitWidth - (slots - 1).leadingZeroBitCount) }

  /// Events must be scheduled before this instant: with 64 slots 4,500 years, with 65,536 slots 4.
  static func horizon(slots: Int) -> Microseconds { 1 << (63 - bits(for: slots)) }

  /// O(1) when the new instant is not later than the block's earliest, else O(16); as much for each further level
  /// whose earliest changes, of log₁₆(slots).
  ///
  /// - Precondition: an instant from 0 on and before the horizon, or `never`.
  @inline(__always)
  mutating func schedule(_ slot: Int, at time: Microseconds) {
    let entry =
      time == EventList.never ? EventList.noEntry : UInt64(bitPattern: time) &<< slotBits | UInt64(bitPattern: Int64(slot))
    let old = entries[slot]
    entries[slot] = entry
    if starts.count > 1 {
      updateLevels(above: slot, from: old, to: entry)
    } else if entry <= least {
      least = entry
    } else if old == least {
      least = entries.least16(from: 0)
    }
  }

  @inline(never)
  private mutating func updateLevels(above slot: Int, from oldEntry: UInt64, to newEntry: UInt64) {
    var (place, old, new) = (slot, oldEntry, newEntry)
    for level in 0..<starts.count {
      let block = place >> EventList.blockBits
      let isTop = level == starts.count - 1
      let minimum = isTop ? least : entries[starts[level + 1] + block]
      if new > minimum {
        if old != minimum { return }
        new = entries.least16(from: starts[level] + block << EventList.blockBits)
      }
      if isTop {
        least = new
      } else {
        entries[starts[level + 1] + block] = new
      }
      if new == minimum { return }
      (place, old) = (block, minimum)
    }
  }

  @inline(__always)
  mutating func cancel(_ slot: Int) { schedule(slot, at: EventList.never) }

  /// The same as `next`, but with some instant behind the horizon when nothing is pending.
  @inline(__always)
  var earliest: (time: Microseconds, slot: Int) {
    (Microseconds(bitPattern: least &>> slotBits), Int(bitPattern: UInt(least & (1 &<< slotBits &- 1))))
  }

  /// The next event: the earliest, and of one instant the one with the lowest slot. `never` when nothing is
  /// pending. O(1).
  @inline(__always)
  var next: (time: Microseconds, slot: Int) {
    if least == EventList.noEntry { return (EventList.never, .max) }
    return earliest
  }
}
