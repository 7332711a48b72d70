// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Office clock")
struct OfficeClockTests {
  private func readings(_ hours: [OpenInterval]?, at times: [Microseconds]) -> [Microseconds] {
    var clock = OfficeClock(hours: hours)
    return times.map { clock.workingTime(at: $0) }
  }

  @Test("working time is the open time so far, before, in, between and behind the stretches")
  func stretches() {
    let hours = [(10, 20), (20, 25), (40, 50), (70, 71)].map { OpenInterval(start: $0.0, end: $0.1) }
    let open = Set(hours.flatMap { $0.start..<$0.end })
    for step in 1...13 {
      var clock = OfficeClock(hours: hours)
      for time in stride(from: Microseconds(0), through: 120, by: step) {
        let working = clock.workingTime(at: time)
        #expect(working == Microseconds(open.count { $0 < time }))
      }
    }
  }

  @Test("a stretch may begin at midnight of the first day")
  func first() {
    #expect(readings([OpenInterval(start: 0, end: 5)], at: [0, 3, 5, 9]) == [0, 3, 5, 5])
  }

  @Test("an office that never opens has no working time, and one that is always open has all of it")
  func extremes() {
    #expect(readings([], at: [0, 7, 1_000]) == [0, 0, 0])
    #expect(readings(nil, at: [0, 7, 1_000]) == [0, 7, 1_000])
  }
}
