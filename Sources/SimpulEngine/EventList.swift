// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The instants of what is pending, one slot for each thing that can have at most one event pending.
///
/// Slots are laid out in the order in which events of one instant are handled. An entry is one number with the
/// instant in its upper and the slot in its lower bits, so that the least entry is the next event, ties included.
/// Blocks of 16 keep their least entry: finding the next event looks at one number a block, O(n / 16).
struct EventList: ~Copyable {
  /// Later than everything.
  static let never = Microseconds.max
  private static let blockSize = 16
  private static let noEntry = UInt64.max

  private let slotBits: Int
  private var entries: Store<UInt64>
  private var minima: Store<UInt64>

  init(slots: Int) {
    slotBits = EventList.bits(for: slots)
    let blocks = max(1, (slots + EventList.blockSize - 1) / EventList.blockSize)
    entries = Store(repeating: EventList.noEntry, count: blocks * EventList.blockSize)
    minima = Store(repeating: EventList.noEntry, count: blocks)
  }

  private static func bits(for slots: Int) -> Int { max(1, Int.bitWidth - (slots - 1).leadingZeroBitCount) }

  /// Events must be scheduled before this instant: with 64 slots 4,500 years, with 65,536 slots 4.
  static func horizon(slots: Int) -> Microseconds { 1 << (63 - bits(for: slots)) }

  /// O(1) when the new instant is not later than the block's earliest, else O(16).
  ///
  /// - Precondition: an instant from 0 on and before the horizon, or `never`.
  @inline(__always)
  mutating func schedule(_ slot: Int, at time: Microseconds) {
    let entry = time == EventList.never ? EventList.noEntry : UInt64(time) << slotBits | UInt64(slot)
    let block = slot / EventList.blockSize
    let old = entries[slot]
    entries[slot] = entry
    let minimum = minima[block]
    if entry <= minimum {
      minima[block] = entry
    } else if old == minimum {
      minima[block] = entries.least16(from: block * EventList.blockSize)
    }
  }

  @inline(__always)
  mutating func cancel(_ slot: Int) { schedule(slot, at: EventList.never) }

  /// The next event: the earliest, and of one instant the one with the lowest slot. `never` when nothing is
  /// pending.
  @inline(__always)
  var next: (time: Microseconds, slot: Int) {
    var least = minima[0]
    for block in 1..<max(1, minima.count) { least = min(least, minima[block]) }
    if least == EventList.noEntry { return (EventList.never, .max) }
    return (Microseconds(least >> slotBits), Int(least & (1 << slotBits - 1)))
  }
}
