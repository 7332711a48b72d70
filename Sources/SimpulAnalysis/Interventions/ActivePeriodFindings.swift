// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Active period statistics of an actor, from a few traced replications: a secondary rank beside the intervention,
/// which counts all work alike, whoever waits for it.
public struct ActivePeriodFindings: Equatable, Sendable, Codable {
  public var actor: Actor.Key
  /// Share of working time as momentary bottleneck: in the longest active period of all.
  public var momentaryShare: Interval?
  /// Share of it in which it does not overlap the period of the bottleneck before or after.
  public var soleShare: Interval?
  /// Mean length of its active periods, working time; nil where it has none.
  public var meanSeconds: Interval?
}
