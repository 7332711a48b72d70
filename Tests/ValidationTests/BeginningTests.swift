// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulVerification

/// Offices that are not in a steady state: from a beginning that is empty or has a backlog, and with a rate that changes
/// over the day. Of the families `transient` and `infinite_server` what begins at a known instant.
@Suite("Exact suite: from a known beginning")
struct BeginningTests {
  private static func cases(with examination: ExactExamination) -> [ExactCase] {
    ExactSuite.cases(of: [.knownBeginning, .nobodyQueues])
      .filter { !$0.wanted(examination, includingLongRuns: false).isEmpty }
  }

  private static let numbers = cases(with: .numbersPresent)
  private static let firstCases = cases(with: .firstCases)
  private static let backlogs = cases(with: .backlog)

  @Test("The cases are there")
  func completeness() {
    #expect(
      Self.numbers.map(\.id) == [
        "mm1_lam0.8_from0", "mm1_lam0.8_from10", "mm1_lam1.2_from0", "mminf_from_empty", "mtdinf_office_day",
      ])
    #expect(Self.firstCases.map(\.id) == ["mm1_nth_customer_lam0.95", "mm1_nth_customer_lam1.5"])
    #expect(Self.backlogs.map(\.id) == ["backlog_N20_c3", "backlog_N100_c5"])
  }

  @Test("The number present after some hours", arguments: numbers)
  func number(_ exact: ExactCase) throws {
    #expect(exact.wanted(.numbersPresent, includingLongRuns: false).count >= 5)
    try exact.expectToPass(.numbersPresent)
  }

  @Test("The wait of the n-th case, and the mean of the first n", arguments: firstCases)
  func firstCase(_ exact: ExactCase) throws { try exact.expectToPass(.firstCases) }

  @Test("How long a backlog lasts, and when one of its files is done on average", arguments: backlogs)
  func backlog(_ exact: ExactCase) throws {
    try exact.expectToPass(.backlog)
    #expect(exact.quantities.count == 3)
  }
}
