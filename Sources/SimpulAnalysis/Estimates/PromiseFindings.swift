// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Service level: how often the promise was kept, of the cases for which that is decided.
public struct PromiseFindings: Equatable, Sendable, Codable {
  /// The promise; nil where several case types with different ones are taken together.
  public var promise: Promise?
  public var kept: ShareEstimate
  /// Target share from 0 to 1; nil where none is stated, or where case types have different ones.
  public var target: Double?
  /// Verdict on the target; nil without one.
  public var targetVerdict: TargetVerdict?
  /// One-sided limit of a zero-or-all share, with the study's confidence by itself; nil for others.
  public var zeroOrAll: ShareLimits?
  /// Cases for which it is undecided; nil where there are none.
  public var undecided: UndecidedCases?
}

/// Whether a target is reached, as far as limits of the share show.
public enum TargetVerdict: String, Equatable, Sendable, Codable, CaseIterable {
  /// The lower limit is at or above the target.
  case reached
  /// The upper limit is below it.
  case notReached
  /// The target lies between the limits; for a zero-or-all share, there are too few replications.
  case undecided
  /// It cannot be determined yet: the verdict differs between all unfinished cases late whose clock runs and all of
  /// them in time.
  case hangsOnUnfinished
}
