// SPDX-License-Identifier: GPL-3.0-or-later

/// Results of the replications of some designs.
public struct ExperimentResult<Value: Sendable>: Sendable {
  /// Values by design, then by replication: the same replication met the same random numbers in all designs.
  public var values: [[Value]]
  /// Whether the precision is reached; nil when none was asked for.
  public var isPrecise: Bool?

  /// The number of replications of each design.
  public var replications: Int { values.first?.count ?? 0 }
}

extension ExperimentResult: Equatable where Value: Equatable {}
