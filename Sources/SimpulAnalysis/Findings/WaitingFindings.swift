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

/// The waiting of finished cases at one actor, along the critical path, for each finished case.
public struct ActorWaiting: Equatable, Sendable {
  public var actor: Actor.Key
  public var waiting: WaitingFindings
  /// Of the waiting at all actors, in working time.
  public var shareOfWaiting: Double?

  public init(actor: Actor.Key, waiting: WaitingFindings, shareOfWaiting: Double?) {
    self.actor = actor
    self.waiting = waiting
    self.shareOfWaiting = shareOfWaiting
  }
}
