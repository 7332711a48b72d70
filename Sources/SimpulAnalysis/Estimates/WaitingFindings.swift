// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Waiting with one cause.
public struct CauseFindings: Equatable, Sendable, Codable {
  public var cause: WaitingCause
  public var time: Span
}

/// Waiting and why.
public struct WaitingFindings: Equatable, Sendable, Codable {
  public var total: Span
  /// All causes, in the order of `WaitingCause`.
  public var byCause: [CauseFindings]
  /// The cause with the longest working time (clock time where there is none); nil when nobody waits.
  public var mainCause: WaitingCause?
}

/// The waiting of finished cases for one actor, or for several who were missing at the same time, along the critical
/// path, for each finished case.
public struct ActorWaiting: Equatable, Sendable, Codable {
  public var actors: ActorSet
  public var waiting: WaitingFindings
  /// Share of all waiting, in working time.
  public var shareOfWaiting: Double?

  /// The actor, where it is one; nil for several.
  public var actor: Actor.Key? { actors.only }
}
