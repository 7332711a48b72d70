// SPDX-License-Identifier: GPL-3.0-or-later

/// The interval for a mean that is corrected for the skewness of the observations.
public enum WillinkInterval {
  /// The interval of Willink (2005, Communications in Statistics - Theory and Methods 34): with the skewness b and a =
  /// b / (6 sqrt(n)), G(r) = ((1 + 6 a (r - a))^(1/3) - 1) / (2 a), and the limits are mean - G(t) s / sqrt(n) and mean
  /// - G(-t) s / sqrt(n), with t as in `StudentInterval`.
  ///
  /// With zero skewness it is Student's interval; so it is with two values, whose skewness is not
  /// defined. Equal values give an interval of zero width.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  /// - Precondition: `0 < confidence < 1`.
  public static func mean(of values: [Double], confidence: Double) -> Interval? {
    guard let mean = Sample.mean(of: values), let deviation = Sample.standardDeviation(of: values)
    else { return nil }
    let n = Double(values.count)
    let t = StudentDistribution.twoSidedQuantile(confidence: confidence, degreesOfFreedom: n - 1)
    let limits = limits(
      mean: mean, scale: deviation / n.squareRoot(), skewness: Sample.skewness(of: values) ?? 0,
      count: values.count, t: t)
    return Interval(estimate: mean, lower: limits.lower, upper: limits.upper, confidence: confidence)
  }

  /// - Parameters:
  ///   - scale: s / sqrt(n).
  ///   - count: n.
  static func limits(
    mean: Double, scale: Double, skewness: Double, count: Int, t: Double
  ) -> (lower: Double, upper: Double) {
    let a = skewness / (6 * Double(count).squareRoot())
    return (mean - transformed(t, a) * scale, mean - transformed(-t, a) * scale)
  }

  /// G(r). With c the real cube root of 1 + 6 a (r - a), (c - 1) / (2 a) is written as
  /// 3 (r - a) / (c^2 + c + 1): equal, but without a division by zero or a loss of digits at small a.
  private static func transformed(_ r: Double, _ a: Double) -> Double {
    let c = LibraryMath.cubeRoot(1 + 6 * a * (r - a))
    return 3 * (r - a) / (c * c + c + 1)
  }
}
