// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// How often the promise was kept.
///
/// Cases that were unfinished when the run stopped count as not kept.
public struct PromiseFindings: Equatable, Sendable {
  /// The promise; nil where several case types with different ones are taken together.
  public var promise: Promise?
  public var kept: ShareEstimate
  /// From 0 to 1; nil where none is stated, or where case types have different ones.
  public var target: Double?
  /// Nil without a target.
  public var targetVerdict: TargetVerdict?

  public init(promise: Promise?, kept: ShareEstimate, target: Double?, targetVerdict: TargetVerdict?) {
    self.promise = promise
    self.kept = kept
    self.target = target
    self.targetVerdict = targetVerdict
  }
}

/// Whether a target is reached, as far as the interval says.
public enum TargetVerdict: Equatable, Sendable {
  /// The whole interval is at or above the target.
  case reached
  /// The whole interval is below it.
  case notReached
  /// The interval holds the target.
  case undecided
}
