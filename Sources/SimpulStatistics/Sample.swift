// SPDX-License-Identifier: GPL-3.0-or-later

/// The moments of a sample of independent observations, one for each replication.
///
/// All functions read the values in their order with compensated sums, so that the same values in the same order give
/// the same result bit for bit.
/// - Complexity: linear in the number of values, each.
public enum Sample {
  /// The arithmetic mean; nil when there are no values or one of them is not finite.
  public static func mean(of values: [Double]) -> Double? {
    guard let first = values.first, areFinite(values) else { return nil }
    if values.allSatisfy({ $0 == first }) { return first }
    return CompensatedSum.of(values) / Double(values.count)
  }

  /// The unbiased variance, with divisor n - 1, by two passes with the correction for the rounding of
  /// the mean (Chan, Golub & LeVeque 1983). Equal values give exactly zero.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  public static func variance(of values: [Double]) -> Double? {
    guard values.count >= 2, let mean = mean(of: values) else { return nil }
    var squares = CompensatedSum()
    var deviations = CompensatedSum()
    for value in values {
      let deviation = value - mean
      squares.add(deviation * deviation)
      deviations.add(deviation)
    }
    let correction = deviations.value * deviations.value / Double(values.count)
    return max(0, squares.value - correction) / Double(values.count - 1)
  }

  /// The standard deviation: the square root of the unbiased variance; nil as for `variance(of:)`.
  public static func standardDeviation(of values: [Double]) -> Double? { variance(of: values)?.squareRoot() }

  /// The skewness: the unbiased third central moment divided by the third power of the standard deviation, n / ((n -
  /// 1)(n - 2)) * sum(((x - mean) / s)^3) (Willink 2005). Also known as the adjusted Fisher-Pearson coefficient, G1.
  ///
  /// - Returns: zero when all values are equal; nil when there are fewer than three values or one of
  ///   them is not finite.
  public static func skewness(of values: [Double]) -> Double? {
    guard values.count >= 3, let mean = mean(of: values),
      let deviation = standardDeviation(of: values)
    else { return nil }
    guard deviation > 0 else { return 0 }
    var cubes = CompensatedSum()
    for value in values {
      let standardised = (value - mean) / deviation
      cubes.add(standardised * standardised * standardised)
    }
    let n = Double(values.count)
    return n / ((n - 1) * (n - 2)) * cubes.value
  }

  static func areFinite(_ values: [Double]) -> Bool { values.allSatisfy(\.isFinite) }
}
