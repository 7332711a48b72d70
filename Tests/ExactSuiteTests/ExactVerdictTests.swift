// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import ExactSuite

@Suite("Verdicts of the exact suite")
struct ExactVerdictTests {
  private func failures(_ exact: ExactCase) throws -> [String] {
    try exact.verdicts(.tallies, by: ExactRunner()).filter { !$0.rule.passes }.map(\.name)
  }

  @Test("A wrong exact value fails, and nothing else does")
  func wrong() throws {
    var exact = try #require(ExactFamily.calendars.cases.first)
    exact.quantities["S1.Wq"]?.value? *= 1.1
    #expect(try failures(exact) == ["S1.Wq"])
  }

  @Test("A quantity of which a run says nothing fails; one that no simulation puts out is left out")
  func unsaid() throws {
    var exact = try #require(ExactFamily.calendars.cases.first)
    exact.quantities["S1.unheard-of"] = ExactCase.Quantity(value: PassRule.smallest)
    #expect(try failures(exact) == ["S1.unheard-of"])
    exact.quantities = ["busy_period.mean": ExactCase.Quantity(value: 1)]
    #expect(exact.reasonToLeaveOut("busy_period.mean", includingLongRuns: true) == .noOutput)
  }
}
