// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Timer heap")
struct TimerHeapTests {
  @Test("Timers come out by time, each once", arguments: 1...20)
  func order(seed: UInt64) {
    var randomNumbers = TestRandomNumbers(seed: seed)
    var heap = TimerHeap()
    let times = (0..<500).map { _ in Microseconds(randomNumbers.next() % 300) }
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
