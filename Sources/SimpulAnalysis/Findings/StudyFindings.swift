// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// What was run, and how.
public struct StudyFindings: Equatable, Sendable {
  public var title: String
  public var agency: String?
  public var source: String?
  public var period: StudyPeriod
  public var replications: Int
  public var seed: UInt64
  /// Of every interval that does not say otherwise.
  public var confidence: Double
  /// Nil when no precision was asked for.
  public var precision: PrecisionFindings?
  /// The smallest differences that matter, where they were stated.
  public var smallestDifference: SmallestDifference
  /// The version of Simpul that ran the study.
  public var version: String
  /// The number of the rules by which the scenarios were run: figures of other rules are not to be compared with these.
  public var semantics = Semantics.version
  /// Equal where the mathematics library gives the same bits.
  public var platform: String
  /// How the warm-up was found; nil where none was asked for.
  public var warmUp: WarmUpFindings?
  /// Runs of one replication that the study took, interventions included.
  public var runs: Int

  public init(
    title: String, agency: String? = nil, source: String? = nil, period: StudyPeriod, replications: Int,
    seed: UInt64, confidence: Double, precision: PrecisionFindings? = nil,
    smallestDifference: SmallestDifference = SmallestDifference(), version: String, platform: String,
    runs: Int
  ) {
    self.title = title
    self.agency = agency
    self.source = source
    self.period = period
    self.replications = replications
    self.seed = seed
    self.confidence = confidence
    self.precision = precision
    self.smallestDifference = smallestDifference
    self.version = version
    self.platform = platform
    self.runs = runs
  }
}

/// Whether the precision that was asked for is reached.
public struct PrecisionFindings: Equatable, Sendable {
  /// The relative error wanted, such as 0.05; for shares an absolute one of the same size.
  public var wanted: Double
  public var measures: [MeasurePrecision]

  public init(wanted: Double, measures: [MeasurePrecision]) {
    self.wanted = wanted
    self.measures = measures
  }

  public struct MeasurePrecision: Equatable, Sendable {
    /// The position of the design in the findings.
    public var design: Int
    public var measure: Measure
    /// The error reached, relative to the estimate (absolute for shares); nil when there is no estimate.
    public var reached: Double?
    public var isReached: Bool

    public init(design: Int, measure: Measure, reached: Double?, isReached: Bool) {
      self.design = design
      self.measure = measure
      self.reached = reached
      self.isReached = isReached
    }
  }
}

/// The smallest differences that matter in practice; nil where none was stated.
public struct SmallestDifference: Equatable, Sendable {
  public var seconds: Double?
  /// Of a share, such as 0.01 for one point.
  public var share: Double?

  public init(seconds: Double? = nil, share: Double? = nil) {
    self.seconds = seconds
    self.share = share
  }
}
