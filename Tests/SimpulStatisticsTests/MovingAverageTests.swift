// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Moving average")
struct MovingAverageTests {
  @Test("by hand")
  func byHand() {
    #expect(MovingAverage.of([1, 2, 6, 4], window: 3) == [3, 4])
    #expect(MovingAverage.of([1, 2, 6, 4], window: 1) == [1, 2, 6, 4])
    #expect(MovingAverage.of([1, 2, 6, 4], window: 4) == [3.25])
    #expect(MovingAverage.of([1, 2], window: 3).isEmpty)
  }

  @Test("a rhythm of the window's length goes away, and far values leave no trace")
  func rhythm() {
    let series = (0..<700).map { [5.0, 1, 1, 1, 1, 0, 5][$0 % 7] + ($0 == 100 ? 1e12 : 0) }
    let means = MovingAverage.of(series, window: 7)
    #expect(means.count == 694)
    #expect(means[..<94].allSatisfy { $0 == 2 } && means[101...].allSatisfy { $0 == 2 })
  }
}
