// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Student's distribution")
struct StudentDistributionTests {
  @Test("quantiles are those of the exact suite", arguments: ConstantsFile.read.student)
  func quantiles(_ row: ConstantsFile.StudentRow) {
    let t = StudentDistribution.quantile(probability: row.p, degreesOfFreedom: row.df)
    #expect(abs(t - row.t) <= 1e-10 * row.t)
    let mirrored = StudentDistribution.quantile(probability: 1 - row.p, degreesOfFreedom: row.df)
    #expect(abs(mirrored + row.t) <= 1e-10 * row.t)
  }

  @Test(
    "the two-sided quantile leaves half of the rest on either side", arguments: ConstantsFile.read.student)
  func twoSided(_ row: ConstantsFile.StudentRow) {
    let t = StudentDistribution.twoSidedQuantile(confidence: 2 * row.p - 1, degreesOfFreedom: row.df)
    #expect(abs(t - row.t) <= 1e-10 * row.t)
  }

  @Test("the median is zero")
  func median() {
    #expect(StudentDistribution.quantile(probability: 0.5, degreesOfFreedom: 3) == 0)
  }

  @Test("one degree of freedom is Cauchy's distribution, whose upper quartile is 1")
  func cauchy() {
    #expect(abs(StudentDistribution.quantile(probability: 0.75, degreesOfFreedom: 1) - 1) <= 1e-12)
  }

  @Test(
    "two degrees of freedom have a closed form: (2p - 1) / sqrt(2 p (1 - p))", arguments: [0.6, 0.9, 0.999])
  func closedForm(_ p: Double) {
    let t = StudentDistribution.quantile(probability: p, degreesOfFreedom: 2)
    #expect(abs(t - (2 * p - 1) / (2 * p * (1 - p)).squareRoot()) <= 1e-10 * t)
  }
}
