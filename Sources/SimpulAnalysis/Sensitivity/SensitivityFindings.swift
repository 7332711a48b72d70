// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What happens to the verdict when numbers of the scenario take other values in their stated ranges, on the same luck.
public struct SensitivityFindings: Equatable, Sendable {
  /// One number at a time; those that turn the verdict first, then those that move the headline most.
  public var numbers: [NumberSensitivity]
  /// All of them at once; nil with fewer than two.
  public var together: TogetherSensitivity?
  /// Assumed or estimated numbers that were taken as written: no range is stated, or it cannot be varied.
  public var notVaried: [StatedNumber]
  /// Of each design at each value.
  public var replications: Int

  public init(
    numbers: [NumberSensitivity], together: TogetherSensitivity?, notVaried: [StatedNumber],
    replications: Int
  ) {
    self.numbers = numbers
    self.together = together
    self.notVaried = notVaried
    self.replications = replications
  }

  public var turning: [NumberSensitivity] { numbers.filter(\.isTurning) }
}

/// One number at the ends of its range.
public struct NumberSensitivity: Equatable, Sendable {
  public var number: StatedNumber
  public var lower: Variation
  public var upper: Variation

  public init(number: StatedNumber, lower: Variation, upper: Variation) {
    self.number = number
    self.lower = lower
    self.upper = upper
  }

  public var isTurning: Bool { lower.turn != nil || upper.turn != nil }

  /// A value, and what the designs do with it.
  public struct Variation: Equatable, Sendable {
    /// As it would be written.
    public var value: String
    /// Nil where the scenario cannot be run with it.
    public var outcome: SensitivityOutcome?
    /// What is no longer as it was, and from which value on; nil where the verdict stays.
    public var turn: Turn?

    public init(value: String, outcome: SensitivityOutcome?, turn: Turn?) {
      self.value = value
      self.outcome = outcome
      self.turn = turn
    }
  }

  public struct Turn: Equatable, Sendable {
    public var parts: [VerdictPart]
    /// The value nearest to the stated one at which the verdict was seen to be another, as it would be written; and the
    /// farthest at which it was still the same.
    public var turned: String
    public var stayed: String

    public init(parts: [VerdictPart], turned: String, stayed: String) {
      self.parts = parts
      self.turned = turned
      self.stayed = stayed
    }
  }
}

/// A part of the verdict.
public enum VerdictPart: Hashable, Sendable {
  /// Whether the design with this position reaches its target.
  case target(design: Int)
  /// What the redesign with this position does to the promise, or to the mean time where there is none.
  case comparison(design: Int)
  /// Whose relief helps most in the only design.
  case bottleneck
}

/// What the designs do with some values.
public struct SensitivityOutcome: Equatable, Sendable {
  /// One for each design.
  public var designs: [Design]

  public init(designs: [Design]) { self.designs = designs }

  public struct Design: Equatable, Sendable {
    /// Nil without a promise.
    public var kept: ShareEstimate?
    public var target: TargetVerdict?
    public var meanSeconds: MeanEstimate
    /// Against the first design with the same values, after - before; nil for the first design itself.
    public var change: ComparisonRow?
    /// Of the only design; nil where several are compared.
    public var bottleneck: BottleneckSet?

    public init(
      kept: ShareEstimate?, target: TargetVerdict?, meanSeconds: MeanEstimate, change: ComparisonRow?,
      bottleneck: BottleneckSet?
    ) {
      self.kept = kept
      self.target = target
      self.meanSeconds = meanSeconds
      self.change = change
      self.bottleneck = bottleneck
    }
  }
}

/// All numbers at once, at points that fill their ranges evenly.
public struct TogetherSensitivity: Equatable, Sendable {
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

  public init(
    points: Int, staying: Int, turned: [PartCount], failed: Int, keptRange: [Range?],
    meanSecondsRange: [Range?]
  ) {
    self.points = points
    self.staying = staying
    self.turned = turned
    self.failed = failed
    self.keptRange = keptRange
    self.meanSecondsRange = meanSecondsRange
  }

  public struct PartCount: Equatable, Sendable {
    public var part: VerdictPart
    public var points: Int

    public init(part: VerdictPart, points: Int) {
      self.part = part
      self.points = points
    }
  }

  public struct Range: Equatable, Sendable {
    public var least: Double
    public var greatest: Double

    public init(least: Double, greatest: Double) {
      self.least = least
      self.greatest = greatest
    }
  }
}
