// SPDX-License-Identifier: GPL-3.0-or-later

/// When a simulated quantity passes against its exact value: the rule of the exact suite, for 30 replications.
///
/// It passes when the estimate lies within t(1 − 5·10⁻⁶, 29) standard errors of the value. The test is worth something
/// only when the 95 % half-width is at most 2 % of the value; values of 0.01 and less are compared without that.
struct PassRule {
  static let replications = 30
  /// Student's t with 29 degrees of freedom, at 1 − 5·10⁻⁶ and at 0.975.
  static let strict = 5.33
  static let usual = 2.0452

  let estimate: Double
  let standardError: Double
  let value: Double

  init(_ values: [Double], value: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    estimate = mean
    standardError = (squares / (n - 1) / n).squareRoot()
    self.value = value
  }

  var isPowerful: Bool {
    abs(value) <= 0.01 || PassRule.usual * standardError <= 0.02 * abs(value)
  }

  /// How many times as long the runs must be for power, with a margin for the uncertainty of the error itself.
  var missingLength: Double {
    if isPowerful || value == 0 { return 1 }
    let ratio = PassRule.usual * standardError / (0.02 * abs(value))
    return 3 * ratio * ratio
  }

  /// Rounding of the clock to microseconds is all that separates a constant from its value.
  var isNear: Bool { abs(estimate - value) <= max(PassRule.strict * standardError, 1e-9 * abs(value) + 1e-9) }
}
