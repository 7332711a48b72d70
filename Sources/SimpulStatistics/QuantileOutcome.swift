// SPDX-License-Identifier: GPL-3.0-or-later

/// Why no interval for a quantile is given.
public enum QuantileRefusal: Error, Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case tooFewReplications, emptyReplication, tooFewCasesBeyond, notFinite, unequalCounts
  }

  case tooFewReplications(Int)
  /// The replication with this number, from zero, has no cases.
  case emptyReplication(Int)
  /// Fewer than `required` cases of a replication, on average, lie beyond the quantile.
  case tooFewCasesBeyond(average: Double, required: Int)
  case notFinite
  /// The two designs differ in the number of replications.
  case unequalCounts
}

/// The interval for a quantile, or the reason why there is none.
public enum QuantileOutcome: Equatable, Sendable {
  case interval(Interval)
  case refused(QuantileRefusal)

  public var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
}
