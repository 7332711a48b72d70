// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Pass rule")
struct PassRuleTests {
  /// Thirty values around 100 with variance 30 / 29, so that the standard error of their mean is 1 / sqrt(29).
  private static let values = (0..<30).map { $0.isMultiple(of: 2) ? 99.0 : 101.0 }
  private static let error = 1 / 29.0.squareRoot()
  /// t(1 - 5e-6, 29), as the suite states it to two decimals, is 5.33.
  private static let limit = 5.33

  @Test("the right value passes")
  func right() {
    let rule = PassRule(Self.values, value: 100)
    #expect(rule.estimate == 100)
    #expect(abs(rule.standardError - Self.error) <= 1e-12)
    #expect(rule.passes)
  }

  @Test("a value within 5.33 standard errors passes, one beyond it fails", arguments: [1.0, -1.0])
  func near(_ sign: Double) {
    #expect(PassRule(Self.values, value: 100 + sign * (Self.limit - 0.01) * Self.error).passes)
    #expect(!PassRule(Self.values, value: 100 + sign * (Self.limit + 0.01) * Self.error).passes)
  }

  @Test("how far it is, in standard errors")
  func distance() throws {
    let rule = PassRule(Self.values, value: 100 - 2 * Self.error)
    let errors = try #require(rule.standardErrors)
    #expect(abs(errors - 2) <= 1e-9)
    #expect(PassRule([1, 1, 1], value: 1 + 5e-10).standardErrors == nil)
  }

  @Test("with more replications fewer standard errors do")
  func moreReplications() {
    // 100 values; t(1 - 5e-6, 99) is 4.65 to two decimals.
    let values = (0..<100).map { $0.isMultiple(of: 2) ? 99.0 : 101.0 }
    let error = 1 / 99.0.squareRoot()
    #expect(PassRule(values, value: 100 + 4.64 * error).passes)
    #expect(!PassRule(values, value: 100 + 4.66 * error).passes)
  }

  @Test("an interval wider than 2 % of the value fails, however near the estimate is")
  func power() {
    // t(0.975, 29) is 2.0452, so the half-width of ± 1 is 0.3798: 2 % of 18.99.
    #expect(PassRule(Self.values.map { $0 - 100 + 19 }, value: 19).passes)
    let wide = PassRule(Self.values.map { $0 - 100 + 18.98 }, value: 18.98)
    #expect(wide.isNear)
    #expect(!wide.passes)
  }

  @Test("values up to 0.01 need no power, but must be near")
  func small() {
    let values = (0..<30).map { $0.isMultiple(of: 2) ? 0.0 : 0.02 }
    #expect(PassRule(values, value: 0.01).passes)
    #expect(!PassRule(values, value: -0.01).passes)
  }

  @Test("an exact zero must be one")
  func zero() {
    #expect(PassRule([0, 0, 0], value: 0).passes)
    #expect(PassRule([0, 0, 0], value: 2e-41).passes)
    #expect(!PassRule(Self.values.map { $0 - 100 }, value: 0.5).passes)
    #expect(!PassRule([1e-6, -1e-6, 1e-6, 0], value: 0).passes)
  }

  @Test("a constant must be its value, but for the rounding of the clock")
  func constant() {
    #expect(PassRule([1, 1, 1], value: 1 + 5e-10).passes)
    #expect(!PassRule([1, 1, 1], value: 1 + 2e-9).passes)
  }

  @Test("a replication without the quantity fails")
  func notFinite() {
    #expect(!PassRule(Self.values + [.nan], value: 100).passes)
  }
}
