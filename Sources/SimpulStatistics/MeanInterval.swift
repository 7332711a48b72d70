// SPDX-License-Identifier: GPL-3.0-or-later

/// The choice of the interval for a mean, or for the mean of paired differences.
public enum MeanInterval {
  /// The absolute skewness above which `automatic(of:confidence:)` corrects for it.
  ///
  /// The symmetric interval of a skewed measure covers too seldom (89 % to 92 % instead of 95 % at a
  /// skewness of 2.5 and 10 to 50 replications). At 0.5 or less both intervals nearly agree.
  public static let skewnessThreshold = 0.5

  /// Willink's interval when the absolute skewness is above `skewnessThreshold`; else Student's.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  /// - Precondition: `0 < confidence < 1`.
  public static func automatic(of values: [Double], confidence: Double) -> Interval? {
    let skewness = Sample.skewness(of: values) ?? 0
    return skewness.magnitude > skewnessThreshold
      ? WillinkInterval.mean(of: values, confidence: confidence)
      : StudentInterval.mean(of: values, confidence: confidence)
  }

  /// `automatic` for values that are never negative, such as times: its part that is not negative.
  ///
  /// - Precondition: `0 < confidence < 1`.
  public static func ofAmounts(_ values: [Double], confidence: Double) -> Interval? {
    automatic(of: values, confidence: confidence)?.notNegative
  }

  /// `paired` for values that are never negative: no more is gained than there was before (`DifferenceRange`).
  ///
  /// - Returns: nil where `paired` gives none.
  /// - Precondition: `0 < confidence < 1`.
  public static func pairedAmounts(before: [Double], after: [Double], confidence: Double) -> Interval? {
    paired(before: before, after: after, confidence: confidence)?.within(
      DifferenceRange.ofAmounts(
        before: automatic(of: before, confidence: confidence),
        after: automatic(of: after, confidence: confidence)))
  }

  /// The interval for the mean of differences under common random numbers, which are often more skewed than the measures:
  /// always Willink's.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  /// - Precondition: `0 < confidence < 1`.
  public static func ofDifferences(_ differences: [Double], confidence: Double) -> Interval? {
    WillinkInterval.mean(of: differences, confidence: confidence)
  }

  /// `ofDifferences` of after - before, pair by pair (Law 2015, section 10.2, for pairs with common random numbers). A
  /// positive interval says that the measure rose.
  ///
  /// - Returns: nil when the counts differ, there are fewer than two pairs, or a value is not finite.
  /// - Precondition: `0 < confidence < 1`.
  public static func paired(before: [Double], after: [Double], confidence: Double) -> Interval? {
    guard before.count == after.count else { return nil }
    return ofDifferences(zip(before, after).map { $1 - $0 }, confidence: confidence)
  }
}
