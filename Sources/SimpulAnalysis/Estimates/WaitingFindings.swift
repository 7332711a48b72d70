// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Waiting with one cause.
public struct CauseFindings: Equatable, Sendable {
  public var cause: WaitingCause
  public var time: Span

  public init(cause: WaitingCause, time: Span) {
    self.cause = cause
    self.time = time
  }
}

/// Waiting and why.
public struct WaitingFindings: Equatable, Sendable {
  public var total: Span
  /// In the order of `WaitingCause`, all of them.
  public var byCause: [CauseFindings]
  /// The cause with the longest working time (clock time where there is none); nil when nobody waits.
  public var mainCause: WaitingCause?

  public init(total: Span, byCause: [CauseFindings], mainCause: WaitingCause?) {
    self.total = total
    self.byCause = byCause
    self.mainCause = mainCause
  }
}

/// The waiting of finished cases for one actor, or for several who were missing at the same time, along the critical path,
/// for each finished case.
public struct ActorWaiting: Equatable, Sendable {
  public var actors: ActorSet
  public var waiting: WaitingFindings
  /// Of the waiting for anybody, in working time.
  public var shareOfWaiting: Double?

  /// Nil for several.
  public var actor: Actor.Key? { actors.only }

  public init(actors: ActorSet, waiting: WaitingFindings, shareOfWaiting: Double?) {
    self.actors = actors
    self.waiting = waiting
    self.shareOfWaiting = shareOfWaiting
  }
}
