// SPDX-License-Identifier: GPL-3.0-or-later

// Intervals end where the possible ends.
//
// A share lies in [0, 1], a time is never negative, and of two such things the difference is no larger than what the first
// leaves room for. An interval that goes beyond is cut off there: the part of it that holds values which the truth may have
// holds the truth as often as the whole (Mandelkern 2002, Setting confidence intervals for bounded parameters, Statistical
// Science 17, 149-172). How much room there is before a difference is itself an estimate; it is taken by its limit on that
// side, so that what is cut off is only what that limit excludes too (a confidence set of the nuisance parameter, Berger &
// Boos 1994, JASA 89, 1012-1016).

extension Interval {
  /// The part that lies in a range. The estimate stays in it, and where the estimate is outside, the nearer limit is
  /// the estimate itself.
  public func within(_ range: ClosedRange<Double>) -> Interval {
    Interval(
      estimate: estimate, lower: min(estimate, max(lower, range.lowerBound)),
      upper: max(estimate, min(upper, range.upperBound)), confidence: confidence)
  }

  /// The part within a range, and the whole where there is none.
  public func within(_ range: ClosedRange<Double>?) -> Interval { range.map { within($0) } ?? self }

  /// The part that is not negative.
  public var notNegative: Interval { within(0...(.infinity)) }
}

/// The possible range of a difference after - before.
public enum DifferenceRange {
  /// Range of a difference of shares: it is no more than what is missing to all before, and no less than what there
  /// was before; and the same of the share after it. The limits of both are those of a two-sided interval, as it is
  /// shown beside the difference.
  ///
  /// - Returns: -1...1 where a share has no limits.
  /// - Precondition: `0 < confidence < 1`.
  public static func ofShares(
    before: RatioSample, after: RatioSample, confidence: Double
  ) -> ClosedRange<Double> {
    guard let before = ShareLimits(ofIntervalFor: before, confidence: confidence),
      let after = ShareLimits(ofIntervalFor: after, confidence: confidence)
    else { return -1...1 }
    return ofShares(before: before.lower...before.upper, after: after.lower...after.upper)
  }

  /// - Parameters: the limits of both shares.
  public static func ofShares(
    before: ClosedRange<Double>, after: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let lower = max(-1, -before.upperBound, after.lowerBound - 1)
    return lower...max(lower, min(1, 1 - before.lowerBound, after.upperBound))
  }

  /// Range of a difference of non-negative amounts, such as times: no more is gained than there was, and it grows by
  /// no more than there is after it.
  ///
  /// - Parameters: intervals of both means; nil where there is none.
  public static func ofAmounts(before: Interval?, after: Interval?) -> ClosedRange<Double> {
    let lower = -(before.map { max(0, $0.upper) } ?? .infinity)
    return lower...(after.map { max(0, $0.upper) } ?? .infinity)
  }
}
