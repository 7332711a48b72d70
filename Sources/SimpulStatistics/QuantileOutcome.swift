// SPDX-License-Identifier: GPL-3.0-or-later

/// Why no interval for a quantile is given.
public enum QuantileRefusal: Error, Equatable, Sendable {
  /// There are fewer than two replications.
  case tooFewReplications(Int)
  /// The replication with this number, from zero, has no cases.
  case emptyReplication(Int)
  /// On average fewer than `required` cases of a replication lie beyond the quantile.
  case tooFewCasesBeyond(average: Double, required: Int)
  /// A value is not finite.
  case notFinite
  /// The two designs differ in the number of replications.
  case unequalCounts
}

/// The interval for a quantile, or the reason why there is none.
public enum QuantileOutcome: Equatable, Sendable {
  /// The interval.
  case interval(Interval)
  /// There is no interval, for the given reason.
  case refused(QuantileRefusal)

  /// The interval, if there is one.
  public var interval: Interval? {
    if case .interval(let interval) = self { interval } else { nil }
  }
}
