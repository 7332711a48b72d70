// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom

/// Replications, random numbers and threads of an experiment.
public struct ExperimentSettings: Equatable, Sendable {
  public var seed: UInt64
  /// The number of replications; with a precision, the number before the first test of it.
  public var replications: Int
  /// The relative error wanted (absolute for shares), such as 0.05; nil for a fixed number of replications.
  public var precision: Double?
  /// Most replications, when the precision is still not reached.
  public var maximumReplications: Int
  /// Threads; nil for one a core. The results do not depend on it.
  public var threads: Int?
  public var confidence: Double
  /// Part of the address of every draw: designs that are compared share it.
  public var study: String
  /// Phase of the runs: different phases and rounds of one study never share random numbers.
  public var phase: DrawPhase
  /// Number that separates repeated certifications.
  public var round: UInt32
  /// The number of the first replication; above 0, the experiment continues an earlier one.
  public var firstReplication: Int

  public init(
    seed: UInt64 = 1, replications: Int = 30, precision: Double? = nil, maximumReplications: Int = 1000,
    threads: Int? = nil, confidence: Double = 0.95, study: String = "",
    phase: DrawPhase = .production, round: UInt32 = 0, firstReplication: Int = 0
  ) {
    self.seed = seed
    self.replications = replications
    self.precision = precision
    self.maximumReplications = maximumReplications
    self.threads = threads
    self.confidence = confidence
    self.study = study
    self.phase = phase
    self.round = round
    self.firstReplication = firstReplication
  }

  /// The key of a replication, counted from the first one.
  package func key(ofReplication replication: Int) -> DrawKey {
    DrawKey(
      seed: seed, study: study, phase: phase, round: round,
      replication: UInt32(firstReplication + replication))
  }
}
