// SPDX-License-Identifier: GPL-3.0-or-later

/// A share that is none or all in every replication, which has no standard error.
public enum ZeroOrAllShare {
  /// Greatest distance of the expected share from a zero-or-all share in each of R replications that had cases.
  ///
  /// The replication is the unit: in the worst case its cases are all kept or all late together, and R of them then
  /// say no more than R single cases would. For those the limit is that of Clopper & Pearson (1934, Biometrika 26)
  /// for none of R; with 95 % on one side it is nearly 3 / R (the rule of three, Hanley & Lippman-Hand 1983, JAMA
  /// 249). It is no closer whatever the distribution of a share between 0 and 1: by Markov's inequality the share is
  /// 1 with at most the probability that it has on average, p; so R of them are all 1 with at most p^R, and p is at
  /// least ((1 - confidence) / 2)^(1 / R). A share of none in all of them is the mirror image. For ratios of sums
  /// that requires the number of cases not to depend on whether they were kept.
  ///
  /// Without a replication anything may be: 1.
  ///
  /// - Precondition: `0 < confidence < 1` and `replications >= 0`.
  public static func reach(replications: Int, confidence: Double) -> Double {
    let logarithm = LibraryMath.naturalLogarithm((1 - confidence) / 2)
    return 1 - LibraryMath.exponential(logarithm / Double(replications))
  }
}

extension ZeroOrAllShare {
  /// The fewest replications with which a share that is all in each of them is shown to be at least `share`: the least
  /// R with share^R <= 1 - confidence, for a limit on that side alone.
  ///
  /// - Precondition: `0 < confidence < 1` and `0 < share < 1`.
  public static func replications(toShow share: Double, confidence: Double) -> Int {
    let ratio = LibraryMath.naturalLogarithm(1 - confidence) / LibraryMath.naturalLogarithm(share)
    // A hair's breadth above a whole number is rounding.
    return max(2, Int((ratio * (1 - 1e-12)).rounded(.up)))
  }

  /// The interval for the mean of a value that lies in a range and was the same in each of R replications, such as the
  /// difference of two shares.
  ///
  /// Another value comes up with some probability, which by the argument of `reach` is at most that; and it lies at
  /// most the whole way to an end of the range away.
  ///
  /// - Precondition: `0 < confidence < 1`, `replications >= 0`, and the value lies in the range.
  public static func interval(
    of value: Double, within range: ClosedRange<Double>, replications: Int, confidence: Double
  ) -> Interval {
    precondition(range.contains(value), "the value lies in its range")
    let reach = reach(replications: replications, confidence: confidence)
    return Interval(
      estimate: value, lower: value - reach * (value - range.lowerBound),
      upper: value + reach * (range.upperBound - value), confidence: confidence)
  }

  /// Willink's limits of the mean of values that are shares, or sums of shares with weights; where all are the same,
  /// those of `interval`, and none for a sum that is zero.
  ///
  /// - Parameters:
  ///   - estimate: the mean but for rounding.
  ///   - range: where the expected value must lie.
  /// - Returns: nil where `WillinkInterval` gives none.
  static func limits(
    of values: [Double], about estimate: Double, within range: ClosedRange<Double>, replications: Int,
    confidence: Double
  ) -> Interval? {
    guard let found = MeanInterval.ofDifferences(values, confidence: confidence) else { return nil }
    let rounding = 1e-12 * (range.upperBound - range.lowerBound)
    guard found.halfWidth <= rounding else {
      return Interval(
        estimate: estimate, lower: min(found.lower, estimate), upper: max(found.upper, estimate),
        confidence: confidence)
    }
    let isNothing = range.lowerBound < 0 && abs(estimate) <= rounding
    return isNothing
      ? Interval(estimate: 0, arm: 0, confidence: confidence)
      : interval(
        of: min(max(range.lowerBound, estimate), range.upperBound), within: range, replications: replications,
        confidence: confidence)
  }
}
