// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import SimpulModel

/// Settings of the studies of a sweep.
public struct SweepSettings: Equatable, Sendable {
  public var seed: UInt64
  public var replications: Int
  public var confidence: Double
  /// Most actors that are given one more officer in turn to find the bottleneck, those that are waited for most
  /// first; nil for all who perform an activity, 0 for no search.
  public var relievedActors: Int?
  /// Threads; nil for one a core: offices in parallel, each on one thread. The results do not depend on it.
  public var threads: Int?

  package init(
    seed: UInt64 = 1, replications: Int = 30, confidence: Double = 0.95, relievedActors: Int? = nil,
    threads: Int? = nil
  ) {
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
    self.relievedActors = relievedActors
    self.threads = threads
  }

  /// Settings of an office: its random numbers belong to its name, wherever it stands; both designs share them.
  func experiment(of office: String) -> ExperimentSettings {
    ExperimentSettings(
      seed: seed, replications: replications, threads: 1, confidence: confidence, study: office)
  }
}

/// One office, and its redesign if any.
public struct SweepOffice: Sendable {
  /// Name, unique in the sweep.
  public var name: String
  public var asIs: Scenario
  public var redesign: Scenario?

  package init(name: String, asIs: Scenario, redesign: Scenario? = nil) {
    self.name = name
    self.asIs = asIs
    self.redesign = redesign
  }
}
