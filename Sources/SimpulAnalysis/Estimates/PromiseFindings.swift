// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// How often the promise was kept, of the cases for which that is decided.
public struct PromiseFindings: Equatable, Sendable {
  /// The promise; nil where several case types with different ones are taken together.
  public var promise: Promise?
  public var kept: ShareEstimate
  /// From 0 to 1; nil where none is stated, or where case types have different ones.
  public var target: Double?
  /// Nil without a target.
  public var targetVerdict: TargetVerdict?
  /// Where all or none were kept in every replication: what so many replications show of the share, by a limit that holds
  /// with the study's confidence by itself. Nil otherwise.
  public var allOrNone: ShareLimits?
  /// Cases for which it is undecided; nil where there are none.
  public var undecided: UndecidedCases?

  public init(
    promise: Promise?, kept: ShareEstimate, target: Double?, targetVerdict: TargetVerdict?,
    allOrNone: ShareLimits? = nil, undecided: UndecidedCases? = nil
  ) {
    self.promise = promise
    self.kept = kept
    self.target = target
    self.targetVerdict = targetVerdict
    self.allOrNone = allOrNone
    self.undecided = undecided
  }
}

/// Whether a target is reached, as far as limits of the share say.
public enum TargetVerdict: Equatable, Sendable {
  /// The lower limit is at or above the target.
  case reached
  /// The upper limit is below it.
  case notReached
  /// The target lies between the limits; where all or none were kept in every replication, these are too few.
  case undecided
  /// It cannot be told yet: with all unfinished cases late whose clock runs it is otherwise than with all of them in time.
  case hangsOnUnfinished
}
