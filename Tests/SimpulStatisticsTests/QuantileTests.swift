// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Quantile")
struct QuantileTests {
  @Test(
    "interpolation between order statistics, by hand",
    arguments: [(0, 10), (0.25, 17.5), (0.5, 25), (0.9, 58), (1, 70)])
  func interpolation(_ row: (probability: Double, value: Double)) throws {
    // With n = 4: h = 3 p, so P25 lies at 0.75 of the way from 10 to 20 and P90 at 0.7 from 30 to 70.
    let real = try #require(Quantile.ofSorted([10.0, 20, 30, 70], probability: row.probability))
    let whole = try #require(Quantile.ofSorted([Int64(10), 20, 30, 70], probability: row.probability))
    #expect(abs(real - row.value) <= 1e-12)
    #expect(whole == real)
  }

  @Test("the only value is every quantile, and no values have none")
  func small() {
    #expect(Quantile.ofSorted([Int64(3)], probability: 0.37) == 3)
    #expect(Quantile.ofSorted([Double](), probability: 0.5) == nil)
    #expect(Quantile.ofSorted([Int64](), probability: 0.5) == nil)
  }
}
