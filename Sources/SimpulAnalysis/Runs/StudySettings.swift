// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment

/// Settings of a study.
public struct StudySettings: Equatable, Sendable {
  public var experiment: ExperimentSettings
  public var smallestDifference: SmallestDifference
  /// Whether capacity is added at each actor in turn to find the bottleneck.
  public var seeksBottleneck: Bool
  /// The version of Simpul, for the record.
  public var version: String

  public init(
    experiment: ExperimentSettings = ExperimentSettings(),
    smallestDifference: SmallestDifference = SmallestDifference(), seeksBottleneck: Bool = true,
    version: String = ""
  ) {
    self.experiment = experiment
    self.smallestDifference = smallestDifference
    self.seeksBottleneck = seeksBottleneck
    self.version = version
  }
}
