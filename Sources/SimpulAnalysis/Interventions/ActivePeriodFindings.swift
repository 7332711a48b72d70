// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What the active periods of a few traced replications say of an actor: a secondary rank beside the intervention, which
/// counts all work alike, whoever waits for it.
public struct ActivePeriodFindings: Equatable, Sendable {
  public var actor: Actor.Key
  /// Of working time: how long it is in the longest active period of all.
  public var momentaryShare: Interval?
  /// The part of it in which it does not overlap the period of the bottleneck before or after.
  public var soleShare: Interval?
  /// Mean length of its active periods, working time; nil where it has none.
  public var meanSeconds: Interval?

  public init(
    actor: Actor.Key, momentaryShare: Interval?, soleShare: Interval?, meanSeconds: Interval?
  ) {
    self.actor = actor
    self.momentaryShare = momentaryShare
    self.soleShare = soleShare
    self.meanSeconds = meanSeconds
  }
}
