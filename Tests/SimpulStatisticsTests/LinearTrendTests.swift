// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Linear trend")
struct LinearTrendTests {
  @Test("a straight line has its slope")
  func straight() throws {
    #expect(try #require(LinearTrend.slope(of: (0..<50).map { 7 - 3 * Double($0) })) == -3)
    #expect(LinearTrend.slope(of: [5, 5, 5, 5]) == 0)
  }

  @Test("least squares by hand: (-1.5 * 1 - 0.5 * 3 + 0.5 * 2 + 1.5 * 6) / 5")
  func leastSquares() throws {
    #expect(abs(try #require(LinearTrend.slope(of: [1, 3, 2, 6])) - 1.4) <= 1e-15)
  }

  @Test("one value, or one that is not finite, has no slope")
  func refusals() {
    #expect(LinearTrend.slope(of: [1]) == nil)
    #expect(LinearTrend.slope(of: [1, .nan, 3]) == nil)
  }
}
