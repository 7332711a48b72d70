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

extension AllOrNone {
  /// The fewest replications with which a share that is all in each of them is shown to be at least `share`: the least R
  /// with share^R <= 1 - confidence, for a limit on that side alone.
  ///
  /// - Precondition: `0 < confidence < 1` and `0 < share < 1`.
  public static func replications(toShow share: Double, confidence: Double) -> Int {
    let ratio = LibraryMath.naturalLogarithm(1 - confidence) / LibraryMath.naturalLogarithm(share)
    // A hair's breadth above a whole number is rounding.
    return max(2, Int((ratio * (1 - 1e-12)).rounded(.up)))
  }
}
