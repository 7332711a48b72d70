// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Record of a run and its settings.
public struct StudyFindings: Equatable, Sendable, Codable {
  public var title: String
  public var agency: String?
  public var source: String?
  public var period: StudyPeriod
  public var replications: Int
  public var seed: UInt64
  /// Confidence of every interval that does not say otherwise.
  public var confidence: Double
  /// Precision reached; nil when none was asked for.
  public var precision: PrecisionFindings?
  /// The smallest differences that matter, where they were stated.
  public var smallestDifference: SmallestDifference = SmallestDifference()
  /// The version of Simpul that ran the study.
  public var version: String
  /// The number of the rules by which the scenarios were run: figures of other rules are not comparable with these.
  public var semantics = Semantics.version
  /// Equal where the mathematics library gives the same bits.
  public var platform: String
  /// Warm-up and its pilot runs; nil where none was asked for.
  public var warmUp: WarmUpFindings?
  /// Replications that the study took in all, interventions included.
  public var runs: Int
}
