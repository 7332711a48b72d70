// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// One officer of a pool, counted from 0.
public struct Officer: Hashable, Sendable {
  /// Position of the actor in the scenario.
  public var actor: Int
  public var number: Int

  public init(actor: Int, number: Int) {
    self.actor = actor
    self.number = number
  }
}

/// An event of one token.
public struct TraceRecord: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The case arrives; no activity.
    case arrive
    /// A late-comer is lost; no activity.
    case lost
    /// An arrival finds no ticket and will retry; no activity.
    case postpone
    case enable
    /// The case skips the activity, at the instant at which it would have been enabled.
    case skip
    case start
    case suspend
    case resume
    /// Suspended work is reassigned: it returns to the queue, since an officer has been absent for too long.
    case reassign
    /// The officers are free again.
    case release
    case complete
    /// The file is sent back to the applicant after the activity.
    case returned
    /// The case leaves before work has begun: it reneges, or is blocked.
    case leave
    /// What is under way is cancelled: the case ends otherwise, or another branch has left the block.
    case cancel
    /// The case ends; no activity.
    case end
  }

  public var time: Microseconds
  public var kind: Kind
  /// Index of the stream: those of the scenario in order (procedure by procedure), then other work in the order of
  /// actors.
  public var stream: Int
  /// The case's ordinal in its stream, from 0.
  public var ordinal: Int
  /// Index of the activity: those of the scenario in order, blocks opened, then other work in the order of actors;
  /// nil where the record concerns the whole case.
  public var activity: Int?
  public var visit: Int
  /// Officers by requirement, then by number; for start, suspend, resume, reassign and release.
  public var officers: [Officer]
  /// Clock time waited in this visit by cause, in the order of `WaitingCause`; for complete, leave and cancel.
  public var waited: [Microseconds]
  /// The outcome; for end.
  public var outcome: String?

  public init(
    time: Microseconds, kind: Kind, stream: Int, ordinal: Int, activity: Int? = nil, visit: Int = 0,
    officers: [Officer] = [], waited: [Microseconds] = [], outcome: String? = nil
  ) {
    self.time = time
    self.kind = kind
    self.stream = stream
    self.ordinal = ordinal
    self.activity = activity
    self.visit = visit
    self.officers = officers
    self.waited = waited
    self.outcome = outcome
  }
}

extension [TraceRecord] {
  /// The records in the order of `TraceRecord`; ties keep their order.
  /// - Complexity: O(n log n).
  public var inOrder: [TraceRecord] {
    enumerated().sorted { one, other in
      if one.element < other.element { return true }
      if other.element < one.element { return false }
      return one.offset < other.offset
    }.map(\.element)
  }
}
