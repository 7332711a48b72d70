// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Student's t distribution.
public enum StudentDistribution {
  /// The value below which the given probability lies.
  ///
  /// Computed by `gsl_cdf_tdist_Pinv` on the lower tail, and by symmetry above the median, so that
  /// both tails are equally accurate.
  ///
  /// - Precondition: `0 < probability < 1` and `degreesOfFreedom > 0`.
  public static func quantile(probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    if probability > 0.5 { return -gsl_cdf_tdist_Pinv(1 - probability, degreesOfFreedom) }
    if probability == 0.5 { return 0 }
    return gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }

  /// The t such that the interval from -t to t holds the given probability.
  ///
  /// - Precondition: `0 < confidence < 1` and `degreesOfFreedom > 0`.
  public static func twoSidedQuantile(confidence: Double, degreesOfFreedom: Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "a confidence lies strictly between 0 and 1")
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    return -gsl_cdf_tdist_Pinv((1 - confidence) / 2, degreesOfFreedom)
  }
}
