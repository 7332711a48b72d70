// SPDX-License-Identifier: GPL-3.0-or-later

/// A share that is none or all in every replication, where no standard error can be told.
public enum AllOrNone {
  /// How far the expected share may be from what was seen in each of R replications.
  ///
  /// Whatever the distribution of a share between 0 and 1, it is positive with at least the probability that it has on
  /// average, p; so R of them are all zero with at most (1 - p)^R, and p is at most 1 - ((1 - confidence) / 2)^(1 / R). For
  /// ratios of sums that takes the number of cases not to depend on whether one was kept.
  ///
  /// - Precondition: `0 < confidence < 1` and `replications >= 1`.
  public static func reach(replications: Int, confidence: Double) -> Double {
    let logarithm = LibraryMath.naturalLogarithm((1 - confidence) / 2)
    return 1 - LibraryMath.exponential(logarithm / Double(replications))
  }
}
