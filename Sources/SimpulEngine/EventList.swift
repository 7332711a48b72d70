// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The instants of what is pending, one slot for each thing that can have at most one event pending.
///
/// Slots are laid out in the order in which events of one instant are handled. An entry is one number with the
/// instant in its upper and the slot in its lower bits, so that the least entry is the next event, ties included.
/// The entries are the leaves of a tournament: the next event is at its root, and a change plays only the rounds above
/// its leaf, O(log n).
struct EventList: ~Copyable {
  /// Later than everything.
  static let never = Microseconds.max
  private static let noEntry = UInt64.max

  private let slotBits: UInt64
  private let slotMask: UInt64
  /// Number of leaves: a power of two.
  private let leaves: Int
  private var tournament: Store<UInt64>

  init(slots: Int) {
    leaves = 1 << EventList.bits(for: slots)
    slotBits = UInt64(EventList.bits(for: slots))
    slotMask = UInt64(leaves - 1)
    tournament = Store(repeating: EventList.noEntry, count: 2 * leaves)
  }

  private static func bits(for slots: Int) -> Int { max(1, Int.bitWidth - (slots - 1).leadingZeroBitCount) }

  /// Events must be scheduled before this instant: with 64 slots 4,500 years, with 65,536 slots 4.
  static func horizon(slots: Int) -> Microseconds { 1 << (63 - bits(for: slots)) }

  /// O(log n), and O(1) as a rule where the new instant is not the earliest.
  ///
  /// - Precondition: an instant from 0 on and before the horizon, or `never`.
  @inline(__always)
  mutating func schedule(_ slot: Int, at time: Microseconds) {
    let entry =
      time == EventList.never
      ? EventList.noEntry : UInt64(time) &<< slotBits | UInt64(bitPattern: Int64(slot))
    tournament.enter(entry, at: leaves + slot)
  }

  @inline(__always)
  mutating func cancel(_ slot: Int) { tournament.leave(EventList.noEntry, at: leaves + slot) }

  /// The next event: the earliest, and of one instant the one with the lowest slot. `never` when nothing is
  /// pending.
  @inline(__always)
  var next: (time: Microseconds, slot: Int) {
    let least = tournament[1]
    if least == EventList.noEntry { return (EventList.never, .max) }
    return (Microseconds(bitPattern: least &>> slotBits), Int(bitPattern: UInt(least & slotMask)))
  }
}
