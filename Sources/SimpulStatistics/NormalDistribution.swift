// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The standard normal distribution.
public enum NormalDistribution {
  /// The value below which the given probability lies (`gsl_cdf_ugaussian_Pinv`).
  ///
  /// - Precondition: `0 < probability < 1`.
  public static func quantile(probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    return gsl_cdf_ugaussian_Pinv(probability)
  }
}
