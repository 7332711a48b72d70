// SPDX-License-Identifier: GPL-3.0-or-later

/// What the replications of some designs gave.
public struct ExperimentResult<Value: Sendable>: Sendable {
  /// By design, then by replication: the same replication met the same luck in all designs.
  public var values: [[Value]]
  /// Nil when no precision was asked for.
  public var isPrecise: Bool?

  public init(values: [[Value]], isPrecise: Bool? = nil) {
    self.values = values
    self.isPrecise = isPrecise
  }

  /// The number of replications of each design.
  public var replications: Int { values.first?.count ?? 0 }
}

extension ExperimentResult: Equatable where Value: Equatable {}
