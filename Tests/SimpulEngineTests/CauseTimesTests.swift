// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Waiting by cause")
struct CauseTimesTests {
  private func clock(_ times: CauseTimes) -> [Microseconds] { (0..<5).map { times.clock[$0] } }
  private func working(_ times: CauseTimes) -> [Microseconds] { (0..<5).map { times.working[$0] } }

  @Test("what is handed over is added to what was there, and nothing stays behind")
  func handOver() {
    var sums = CauseTimes()
    for _ in 0..<2 {
      var visit = CauseTimes()
      visit.add(5, working: 3, cause: 0)
      visit.add(7, working: 0, cause: 4)
      visit.add(1, working: 1, cause: 4)
      visit.handOver(to: &sums)
      #expect(clock(visit) == [0, 0, 0, 0, 0])
      #expect(working(visit) == [0, 0, 0, 0, 0])
      visit.handOver(to: &sums)
    }
    #expect(clock(sums) == [10, 0, 0, 0, 16])
    #expect(working(sums) == [6, 0, 0, 0, 2])
  }

  @Test("adding leaves what is added as it is; clearing leaves nothing")
  func addAndClear() {
    var visit = CauseTimes()
    visit.add(5, working: 3, cause: 2)
    var sums = CauseTimes()
    sums.add(visit)
    sums.add(visit)
    #expect(clock(sums) == [0, 0, 10, 0, 0])
    #expect(working(visit) == [0, 0, 3, 0, 0])
    sums.clear()
    #expect(clock(sums) + working(sums) == Array(repeating: 0, count: 10))
  }
}
