// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulEngine

@Suite("Event list")
struct EventListTests {
  @Test("Nothing is pending at first")
  func empty() {
    let list = EventList(slots: 40)
    #expect(list.next.time == EventList.never)
  }

  @Test(
    "The earliest instant, and of one instant the lowest slot, agree with a plain scan", arguments: 1...20)
  func plainScan(seed: UInt64) {
    var luck = TestLuck(seed: seed)
    let slots = 1 + Int(luck.next() % [16, 70, 600][Int(seed) % 3])
    var list = EventList(slots: slots)
    var plain = [Microseconds](repeating: EventList.never, count: slots)
    for _ in 0..<2_000 {
      let slot = Int(luck.next() % UInt64(slots))
      if luck.next() % 4 == 0 {
        list.cancel(slot)
        plain[slot] = EventList.never
      } else {
        let time = Microseconds(luck.next() % 50)
        list.schedule(slot, at: time)
        plain[slot] = time
      }
      let earliest = plain.min() ?? EventList.never
      let next = list.next
      #expect(next.time == earliest)
      if earliest != EventList.never { #expect(next.slot == plain.firstIndex(of: earliest)) }
    }
  }
}

/// Numbers for tests: SplitMix64 (Steele, Lea, Flood 2014).
struct TestLuck {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
