// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulEngine

@Suite("Office clock")
struct OfficeClockTests {
  @Test("working time is the open time so far, before, in, between and behind the stretches")
  func stretches() {
    let hours = [(10, 20), (20, 25), (40, 50), (70, 71)].map { OpenInterval(start: $0.0, end: $0.1) }
    let open = Set(hours.flatMap { $0.start..<$0.end })
    for step in 1...13 {
      var clock = OfficeClock(hours: hours)
      for time in stride(from: Microseconds(0), through: 120, by: step) {
        #expect(clock.workingTime(at: time) == Microseconds(open.count { $0 < time }))
      }
    }
  }

  @Test("a stretch may begin at midnight of the first day")
  func first() {
    var clock = OfficeClock(hours: [OpenInterval(start: 0, end: 5)])
    #expect([0, 3, 5, 9].map { clock.workingTime(at: $0) } == [0, 3, 5, 5])
  }

  @Test("an office that never opens has no working time, and one that is always open has all of it")
  func extremes() {
    var never = OfficeClock(hours: [])
    var always = OfficeClock(hours: nil)
    #expect([0, 7, 1_000].map { never.workingTime(at: $0) } == [0, 0, 0])
    #expect([0, 7, 1_000].map { always.workingTime(at: $0) } == [0, 7, 1_000])
  }
}
