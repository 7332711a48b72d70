// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulEngine

@Suite("Event list")
struct EventListTests {
  @Test("Nothing is pending at first")
  func empty() {
    let list = EventList(slots: 40)
    #expect(list.earliest == EventList.never)
    #expect(list.firstSlot(dueAt: 0) == nil)
  }

  @Test("The earliest instant, and of one instant the lowest slot, agree with a plain scan", arguments: 1...20)
  func plainScan(seed: UInt64) {
    var luck = TestLuck(seed: seed)
    let slots = 1 + Int(luck.next() % 70)
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
      #expect(list.earliest == earliest)
      if earliest != EventList.never {
        #expect(list.firstSlot(dueAt: earliest) == plain.firstIndex(of: earliest))
      }
    }
  }
}

@Suite("Timer heap")
struct TimerHeapTests {
  @Test("Timers come out by time, each once", arguments: 1...20)
  func order(seed: UInt64) {
    var luck = TestLuck(seed: seed)
    var heap = TimerHeap()
    let times = (0..<500).map { _ in Microseconds(luck.next() % 300) }
    for (subject, time) in times.enumerated() {
      heap.insert(TimerHeap.Timer(time: time, subject: Int32(subject), kind: .wait))
    }
    var seen = Set<Int32>()
    for expected in times.sorted() {
      #expect(heap.earliest == expected)
      let timer = heap.removeEarliest()
      #expect(timer.time == expected && times[Int(timer.subject)] == expected)
      #expect(seen.insert(timer.subject).inserted)
    }
    #expect(heap.earliest == EventList.never)
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
