// SPDX-License-Identifier: GPL-3.0-or-later

/// The classical interval for a mean, from Student's t distribution.
public enum StudentInterval {
  /// The mean plus and minus t s / sqrt(n), with n - 1 degrees of freedom (Law 2015, chapter 9).
  ///
  /// The values are independent and identically distributed: one for each replication, never one
  /// for each case. Equal values give an interval of zero width.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  /// - Precondition: `0 < confidence < 1`.
  public static func mean(of values: [Double], confidence: Double) -> Interval? {
    guard let mean = Sample.mean(of: values), let deviation = Sample.standardDeviation(of: values)
    else { return nil }
    let t = StudentDistribution.twoSidedQuantile(
      confidence: confidence, degreesOfFreedom: Double(values.count - 1))
    let arm = t * deviation / Double(values.count).squareRoot()
    return Interval(estimate: mean, arm: arm, confidence: confidence)
  }
}
