// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// When a simulated quantity passes against its exact value: the rule of the exact suite.
///
/// With R replications the estimate must lie within t(1 - 5e-6, R - 1) standard errors of the value: so strict that a
/// thousand right quantities raise one false alarm in about a hundred suites. That alone would let a wide interval pass
/// anything; so the half-width at 95 % must be at most 2 % of the value. Values up to 0.01 are compared without that,
/// and an exact zero must come out as one.
struct PassRule: Sendable {
  static let significance = 5e-6
  static let power = 0.02
  /// Values up to it are compared without power.
  static let smallest = 0.01
  /// What counts as zero, and the relative error that the clock's microseconds may make of a constant.
  static let zero = 1e-9

  let estimate: Double
  let standardError: Double
  let value: Double
  let replications: Int

  /// - Parameter values: the quantity in each replication; at least two.
  init(_ values: [Double], value: Double) {
    estimate = Sample.mean(of: values) ?? .nan
    standardError =
      (Sample.standardDeviation(of: values) ?? .nan) / Double(values.count).squareRoot()
    replications = values.count
    self.value = value
  }

  private func t(_ probability: Double) -> Double {
    StudentDistribution.quantile(probability: probability, degreesOfFreedom: Double(replications - 1))
  }

  var isNear: Bool {
    if abs(value) <= PassRule.zero { return abs(estimate) <= PassRule.zero }
    let limit = t(1 - PassRule.significance) * standardError
    return abs(estimate - value) <= max(limit, PassRule.zero * abs(value))
  }

  var isPowerful: Bool {
    abs(value) <= PassRule.smallest || t(0.975) * standardError <= PassRule.power * abs(value)
  }

  var passes: Bool { isNear && isPowerful }
}

extension PassRule: CustomStringConvertible {
  var description: String {
    let distance = (estimate - value) / standardError
    return "\(estimate), exactly \(value): \(distance) standard errors off, half-width "
      + "\(100 * t(0.975) * standardError / abs(value)) %, \(replications) replications"
  }
}
