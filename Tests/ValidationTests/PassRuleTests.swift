// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Pass rule")
struct PassRuleTests {
  /// Mean 1, standard deviation √(30/29) of ± 1 around it, standard error 0.186.
  private let values = (0..<30).map { $0.isMultiple(of: 2) ? 0.0 : 2.0 }

  @Test("A value within 5.33 standard errors passes, one beyond does not")
  func near() {
    let error = (30.0 / 29.0 / 30.0).squareRoot()
    #expect(abs(PassRule(values, value: 1).standardError - error) < 1e-12)
    #expect(PassRule(values, value: 1 + 5.3 * error).isNear)
    #expect(!PassRule(values, value: 1 + 5.4 * error).isNear)
    #expect(!PassRule(values, value: 1 - 5.4 * error).isNear)
  }

  @Test("A wide interval has no power")
  func power() {
    #expect(!PassRule(values, value: 1).isPowerful)
    #expect(PassRule(values.map { 1 + ($0 - 1) / 20 }, value: 1).isPowerful)
  }
}
