// SPDX-License-Identifier: GPL-3.0-or-later

/// The acceptance test of a simulated quantity against its exact value: the rule of the exact suite.
///
/// With R replications the estimate must lie within t(1 - 5e-6, R - 1) standard errors of the value: so strict that a
/// thousand right quantities raise one false alarm in about a hundred suites. That alone would let a wide interval
/// pass anything; so the half-width at 95 % must be at most 2 % of the value. Values up to 0.01 are compared without
/// that, and an exact zero must come out as one.
public struct PassRule: Equatable, Sendable {
  public static let significance = 5e-6
  public static let power = 0.02
  /// Greatest value that is compared without power.
  public static let smallest = 0.01
  /// Tolerance of zero, and the relative error that the clock's microseconds may make of a constant.
  public static let zero = 1e-9

  public let estimate: Double
  public let standardError: Double
  public let value: Double
  public let replications: Int

  /// - Parameter values: the quantity in each replication; at least two.
  public init(_ values: [Double], value: Double) {
    estimate = Sample.mean(of: values) ?? .nan
    standardError = (Sample.standardDeviation(of: values) ?? .nan) / Double(values.count).squareRoot()
    replications = values.count
    self.value = value
  }

  private func t(_ probability: Double) -> Double {
    StudentDistribution.quantile(probability: probability, degreesOfFreedom: Double(replications - 1))
  }

  /// Half of the interval at 95 %.
  public var halfWidth: Double { t(0.975) * standardError }

  /// Distance of the estimate from the value, in standard errors; nil where nothing varies.
  public var standardErrors: Double? { standardError > 0 ? (estimate - value) / standardError : nil }

  public var isNear: Bool {
    if abs(value) <= PassRule.zero { return abs(estimate) <= PassRule.zero }
    return abs(estimate - value)
      <= max(t(1 - PassRule.significance) * standardError, PassRule.zero * abs(value))
  }

  public var isPowerful: Bool { abs(value) <= PassRule.smallest || halfWidth <= PassRule.power * abs(value) }

  public var passes: Bool { isNear && isPowerful }
}
