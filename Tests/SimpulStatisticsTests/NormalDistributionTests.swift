// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Normal distribution")
struct NormalDistributionTests {
  @Test("quantiles are those of the exact suite", arguments: ConstantsFile.read.normal)
  func quantiles(_ row: ConstantsFile.NormalRow) {
    #expect(abs(NormalDistribution.quantile(probability: row.p) - row.z) <= 1e-12 * row.z)
    #expect(abs(NormalDistribution.quantile(probability: 1 - row.p) + row.z) <= 1e-10 * row.z)
  }

  @Test("the median is zero")
  func median() {
    #expect(abs(NormalDistribution.quantile(probability: 0.5)) <= 1e-15)
  }
}
