// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// A share of cases with its uncertainty.
public enum ShareEstimate: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case interval, degenerate, unavailable }

  case interval(Interval)
  /// None of all, or all of all, in every replication (a zero-or-all share): the data give no two-sided interval.
  case degenerate(count: Int, of: Int)
  /// There are no cases, or too few replications.
  case unavailable

  /// The share itself.
  public var share: Double? {
    switch self {
    case .interval(let interval): interval.estimate
    case .degenerate(let count, let of): of > 0 ? Double(count) / Double(of) : nil
    case .unavailable: nil
    }
  }

  public var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
}

/// A mean over finished cases, in the unit that its holder names.
public enum MeanEstimate: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case interval, censored, unavailable }

  case interval(Interval)
  /// The mean of the finished cases, below the truth, as some were unfinished when the run stopped.
  case censored(Interval)
  /// No case finished.
  case unavailable

  /// The interval, censored or not.
  public var interval: Interval? {
    switch self {
    case .interval(let interval), .censored(let interval): interval
    case .unavailable: nil
    }
  }

  public var isCensored: Bool { if case .censored = self { true } else { false } }
}

/// A quantile of finished cases, in the unit that its holder names.
public enum QuantileEstimate: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case interval, refused, censored }

  case interval(Interval)
  /// Too few cases lie beyond it, or there are too few replications.
  case refused(QuantileRefusal)
  /// More cases were unfinished than lie beyond the quantile; it is at least this much, where known.
  case censored(atLeast: Double?)

  public var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
}
