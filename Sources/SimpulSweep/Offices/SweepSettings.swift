// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import SimpulModel

/// How every office of a sweep is studied.
public struct SweepSettings: Equatable, Sendable {
  public var seed: UInt64
  public var replications: Int
  public var confidence: Double
  /// How many actors of the office as it is are given one more officer in turn to find its bottleneck, those that are
  /// waited for most first; nil for all who perform an activity, none for no search.
  public var relievedActors: Int?
  /// Nil for one thread a core: offices side by side, each on one thread. The results do not depend on it.
  public var threads: Int?

  public init(
    seed: UInt64 = 1, replications: Int = 30, confidence: Double = 0.95, relievedActors: Int? = nil,
    threads: Int? = nil
  ) {
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
    self.relievedActors = relievedActors
    self.threads = threads
  }

  /// Luck belongs to an office by its name, wherever it stands; both designs meet the same.
  func experiment(of office: String) -> ExperimentSettings {
    ExperimentSettings(
      seed: seed, replications: replications, threads: 1, confidence: confidence, study: office)
  }
}

/// One office as it is, and perhaps with its redesign.
public struct SweepOffice: Sendable {
  /// Unique in the sweep.
  public var name: String
  public var asIs: Scenario
  public var redesign: Scenario?

  public init(name: String, asIs: Scenario, redesign: Scenario? = nil) {
    self.name = name
    self.asIs = asIs
    self.redesign = redesign
  }
}
