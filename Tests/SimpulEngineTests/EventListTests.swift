// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
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
    var randomNumbers = TestRandomNumbers(seed: seed)
    let slots = 1 + Int(randomNumbers.next() % [16, 70, 600][Int(seed) % 3])
    var list = EventList(slots: slots)
    var plain = [Microseconds](repeating: EventList.never, count: slots)
    for _ in 0..<2_000 {
      let slot = Int(randomNumbers.next() % UInt64(slots))
      if randomNumbers.next() % 4 == 0 {
        list.cancel(slot)
        plain[slot] = EventList.never
      } else {
        let time = Microseconds(randomNumbers.next() % 50)
        list.schedule(slot, at: time)
        plain[slot] = time
      }
      let earliest = plain.min() ?? EventList.never
      let next = list.next
      #expect(next.time == earliest)
      if earliest != EventList.never { #expect(next.slot == plain.firstIndex(of: earliest)) }
    }
  }

  @Test("What is due behind the horizon stands before it, behind everything else", arguments: [3, 40, 5_000])
  func horizon(slots: Int) {
    var list = EventList(slots: slots)
    let horizon = EventList.horizon(slots: slots)
    list.schedule(1, at: EventList.never - 1)
    #expect(list.next.time == horizon - 1)
    #expect(list.next.slot == 1)
    list.schedule(2, at: horizon - 2)
    #expect(list.next.slot == 2)
    list.removeNext(2)
    #expect(list.next.slot == 1)
    list.enter(2, at: 7)
    #expect(list.next.time == 7)
    list.removeNext(2)
    list.removeNext(1)
    #expect(list.next.time == EventList.never)
  }
}

/// Numbers for tests: SplitMix64 (Steele, Lea, Flood 2014).
struct TestRandomNumbers {
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
