// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// What recorded durations and arrivals leave unknown: the same figures with the data drawn anew from themselves (the bootstrap), for
/// intervals that hold the chance of the data and of the simulation.
public struct DataUncertaintyFindings: Equatable, Sendable {
  /// How many values each set of data has, in the order of the scenario.
  public var recorded: [Int]
  /// Days that the logs tell of by which cases come: those on which the office was open or somebody came. Nil without a
  /// log.
  public var recordedDays: Int?
  /// Sets of data drawn anew, each for all designs.
  public var samples: Int
  /// Of each design with each of them.
  public var replicationsEach: Int
  /// Of the intervals.
  public var confidence: Double
  /// One for each design.
  public var designs: [Design]

  public init(
    recorded: [Int], recordedDays: Int? = nil, samples: Int, replicationsEach: Int,
    confidence: Double = 0.95, designs: [Design]
  ) {
    self.recorded = recorded
    self.recordedDays = recordedDays
    self.samples = samples
    self.replicationsEach = replicationsEach
    self.confidence = confidence
    self.designs = designs
  }

  public struct Design: Equatable, Sendable {
    /// The share of promises kept; nil without a promise. The estimate is that of the study.
    public var kept: Interval?
    /// Nil where files were unfinished.
    public var meanSeconds: Interval?
    /// After - before, against the first design; nil for the first one.
    public var keptDifference: Interval?
    public var meanDifference: Interval?

    public init(
      kept: Interval?, meanSeconds: Interval?, keptDifference: Interval? = nil,
      meanDifference: Interval? = nil
    ) {
      self.kept = kept
      self.meanSeconds = meanSeconds
      self.keptDifference = keptDifference
      self.meanDifference = meanDifference
    }
  }
}
