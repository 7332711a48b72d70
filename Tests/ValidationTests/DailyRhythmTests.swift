// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulVerification

/// Offices whose days are all alike, looked at each midnight.
@Suite("Exact suite: days that are all alike")
struct DailyRhythmTests {
  private static let cases = ExactSuite.cases(of: [.daysAlike, .nobodyQueues])
    .filter { !$0.wanted(.daysAlike, includingLongRuns: false).isEmpty }

  @Test("The cases are there")
  func completeness() {
    #expect(
      Self.cases.map(\.id) == [
        "mm1_open8of24", "mt_m1_sin", "mt_m3_sin", "mginf_exp", "mginf_logn", "mtminf_sin_hour8",
      ])
  }

  @Test("The number present at some hour of the day, and over all hours", arguments: cases)
  func rhythm(_ exact: ExactCase) throws { try exact.expectToPass(.daysAlike) }
}
