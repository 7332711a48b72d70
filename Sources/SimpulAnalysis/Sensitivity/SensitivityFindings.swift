// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What happens to the verdict when numbers of the scenario take other values in their stated ranges, on common random
/// numbers.
public struct SensitivityFindings: Equatable, Sendable, Codable {
  /// One number at a time; those that turn the verdict first, then those that move the headline most.
  public var numbers: [NumberSensitivity]
  /// All of them at once; nil with fewer than two.
  public var together: TogetherSensitivity?
  /// Assumed or estimated numbers that were taken as written: no range is stated, or it cannot be varied.
  public var notVaried: [Parameter]
  /// Of each design at each value.
  public var replications: Int

  public var turning: [NumberSensitivity] { numbers.filter(\.isTurning) }
}

/// One number at the ends of its range.
public struct NumberSensitivity: Equatable, Sendable, Codable {
  public var number: Parameter
  public var lower: Variation
  public var upper: Variation

  public var isTurning: Bool { lower.turn != nil || upper.turn != nil }

  /// A value, and what the designs do with it.
  public struct Variation: Equatable, Sendable, Codable {
    /// As it would be written.
    public var value: String
    /// Nil where the scenario cannot be run with it.
    public var outcome: SensitivityOutcome?
    /// What is no longer as it was, and from which value on; nil where the verdict stays.
    public var turn: Turn?
  }

  public struct Turn: Equatable, Sendable, Codable {
    public var parts: [VerdictPart]
    /// The value nearest to the stated one at which the verdict was seen to be another, as it would be written; and the
    /// farthest at which it was still the same.
    public var turned: String
    public var stayed: String
  }
}

/// A part of the verdict.
public enum VerdictPart: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case target, comparison, bottleneck }

  /// Whether the design with this position reaches its target.
  case target(design: Int)
  /// What the redesign with this position does to the promise, or to the mean time where there is none.
  case comparison(design: Int)
  /// Whose added capacity helps most in the only design.
  case bottleneck
}

/// What the designs do with some values.
public struct SensitivityOutcome: Equatable, Sendable, Codable {
  /// One for each design.
  public var designs: [Design]

  public struct Design: Equatable, Sendable, Codable {
    /// Nil without a promise.
    public var kept: ShareEstimate?
    public var target: TargetVerdict?
    public var meanSeconds: MeanEstimate
    /// Against the first design with the same values, after - before; nil for the first design itself.
    public var change: ComparisonRow?
    /// Of the only design; nil where several are compared.
    public var bottleneck: BottleneckSet?
  }
}

/// All numbers at once, at points that fill their ranges evenly.
public struct TogetherSensitivity: Equatable, Sendable, Codable {
  public var points: Int
  /// Those with the verdict of the stated values.
  public var staying: Int
  /// How many points change which part of the verdict, in the order of the parts.
  public var turned: [PartCount]
  /// Points with which the scenario could not be run.
  public var failed: Int
  /// The least and the greatest share of promises kept at any point, by design; nil without a promise.
  public var keptRange: [Range?]
  /// The least and the greatest mean, in seconds, by design.
  public var meanSecondsRange: [Range?]

  public struct PartCount: Equatable, Sendable, Codable {
    public var part: VerdictPart
    public var points: Int
  }

  public struct Range: Equatable, Sendable, Codable {
    public var least: Double
    public var greatest: Double
  }
}
