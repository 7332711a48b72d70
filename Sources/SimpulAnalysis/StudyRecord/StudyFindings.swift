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
    warmUp: WarmUpFindings? = nil, runs: Int
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
    self.warmUp = warmUp
    self.runs = runs
  }
}
