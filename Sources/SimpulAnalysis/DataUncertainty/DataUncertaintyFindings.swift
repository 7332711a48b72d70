// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Input uncertainty of recorded durations and arrivals: the same figures with the data drawn anew (the bootstrap),
/// for intervals that cover the sampling error of the data and of the simulation.
public struct DataUncertaintyFindings: Equatable, Sendable, Codable {
  /// Number of values in each set of data, in the order of the scenario.
  public var recorded: [Int]
  /// Days in the arrival logs: those on which the office was open or somebody came. Nil without a log.
  public var recordedDays: Int?
  /// Sets of data drawn anew (bootstrap samples), each for all designs.
  public var samples: Int
  /// Replications of each design with each of them.
  public var replicationsEach: Int
  /// Confidence of the intervals.
  public var confidence: Double = 0.95
  /// Results, one for each design.
  public var designs: [Design]

  public struct Design: Equatable, Sendable, Codable {
    /// Share of promises kept; nil without a promise. The estimate is that of the study.
    public var kept: Interval?
    /// Mean time in seconds; nil where files were unfinished.
    public var meanSeconds: Interval?
    /// After - before, against the first design; nil for the first one.
    public var keptDifference: Interval?
    public var meanDifference: Interval?
  }
}
