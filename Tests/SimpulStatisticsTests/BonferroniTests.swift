// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Bonferroni")
struct BonferroniTests {
  @Test(
    "the error is shared out equally",
    arguments: [(0.95, 1, 0.95), (0.95, 5, 0.99), (0.9, 4, 0.975), (0.95, 6, 1 - 0.05 / 6)])
  func level(_ row: (confidence: Double, count: Int, each: Double)) {
    #expect(abs(Bonferroni.level(confidence: row.confidence, count: row.count) - row.each) <= 1e-15)
  }
}
