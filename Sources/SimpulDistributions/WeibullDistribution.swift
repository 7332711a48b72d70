// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

#if canImport(Glibc)
  import Glibc
#endif

/// The Weibull distribution with a stated mean and standard deviation.
///
/// With x the inverse of the shape, 1 + (sd / mean)² = Γ(1 + 2x) / Γ(1 + x)², which rises with x.
public struct WeibullDistribution: DistributionProperties {
  public let mean: Double
  public let variance: Double
  public let shape: Double
  public let scale: Double

  /// - Throws: where a parameter is out of range, or both are too far apart.
  public init(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try DistributionProblem.check(mean: mean, standardDeviation: standardDeviation)
    let ratio = standardDeviation / mean
    let target = log1p(ratio * ratio)
    guard target.isNormal, let inverse = Self.inverseShape(target) else {
      throw .spread(mean: mean, standardDeviation: standardDeviation)
    }
    (shape, scale) = (1 / inverse, mean / gsl_sf_gamma(1 + inverse))
    (self.mean, variance) = (mean, standardDeviation * standardDeviation)
    guard shape.isNormal, scale.isNormal else {
      throw .spread(mean: mean, standardDeviation: standardDeviation)
    }
  }

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : gsl_cdf_weibull_P(x, scale, shape) }

  public func quantile(_ p: Double) -> Double { gsl_cdf_weibull_Pinv(p, scale, shape) }

  /// Brent's method (GSL manual, "One dimensional root finding") from a bracket around the first-order solution.
  private static func inverseShape(_ target: Double) -> Double? {
    let guess = (6 * target).squareRoot() / Double.pi
    var low = guess / 2
    var high = guess * 2
    while logRatio(low) > target { low /= 2 }
    while logRatio(high) < target {
      high *= 2
      if high > 80 { return nil }
    }
    guard let solver = gsl_root_fsolver_alloc(simpul_brent()) else { return nil }
    defer { gsl_root_fsolver_free(solver) }
    var parameter = target
    return withUnsafeMutablePointer(to: &parameter) { parameter in
      var function = gsl_function(
        function: { x, target in WeibullDistribution.logRatio(x) - target!.load(as: Double.self) },
        params: UnsafeMutableRawPointer(parameter))
      return withUnsafeMutablePointer(to: &function) { function in
        guard gsl_root_fsolver_set(solver, function, low, high) == 0 else { return nil }
        for _ in 0..<100 {
          guard gsl_root_fsolver_iterate(solver) == 0 else { break }
          let (low, high) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
          if gsl_root_test_interval(low, high, 0, 4 * Double.ulpOfOne) == 0 { break }
        }
        return gsl_root_fsolver_root(solver)
      }
    }
  }

  /// ln(Γ(1 + 2x) / Γ(1 + x)²). For a small x the logarithms nearly cancel, so there it is the difference of their
  /// Taylor series at 1, Σ ζ(n) (2ⁿ − 2) (−x)ⁿ / n from n = 2 (Abramowitz and Stegun 6.1.33).
  static func logRatio(_ x: Double) -> Double {
    if x >= 0.1 { return gsl_sf_lngamma(1 + 2 * x) - 2 * gsl_sf_lngamma(1 + x) }
    var sum = 0.0
    for n in (2...26).reversed() {
      let coefficient = gsl_sf_zeta_int(CInt(n)) * Double((1 << n) - 2) / Double(n)
      sum = sum * -x + coefficient
    }
    return sum * x * x
  }
}
