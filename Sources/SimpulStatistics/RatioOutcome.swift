// SPDX-License-Identifier: GPL-3.0-or-later

/// Why no interval for a ratio is given.
public enum RatioRefusal: Error, Equatable, Sendable {
  /// The numerators and the denominators, or the two designs, differ in number.
  case unequalCounts
  case tooFewReplications(Int)
  case notFinite
  /// A denominator is negative, or their sum is zero with or without some one replication.
  case vanishingDenominator
}

/// A ratio that is zero or one in every replication: `count` of `of`.
public struct DegenerateRatio: Equatable, Sendable {
  /// The sum of the numerators: zero, or equal to `of`.
  public var count: Double
  /// The sum of the denominators.
  public var of: Double
}

/// The interval for a ratio, or the reason why there is none.
public enum RatioOutcome: Equatable, Sendable {
  case interval(Interval)
  /// All ratios are zero or all are one, such as "no late file among 412" (count 0 of 412). The data
  /// do not say how far the truth may be from it, and an interval of zero width would claim that
  /// they do. Both numbers are whole when the input is counts.
  case degenerate(count: Double, of: Double)
  case refused(RatioRefusal)

  public var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
}

/// The interval for the difference of two ratios, or the reason why there is none.
public enum RatioDifferenceOutcome: Equatable, Sendable {
  case interval(Interval)
  /// Both ratios are zero or one in every replication (see `RatioOutcome.degenerate`).
  case degenerate(before: DegenerateRatio, after: DegenerateRatio)
  case refused(RatioRefusal)

  public var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
}
