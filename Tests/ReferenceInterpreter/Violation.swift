// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Something in a trace that cannot have happened.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Records do not stand in the order of time and place, or one stands twice.
    case order
    /// A case or a visit does what it cannot do then: starts unenabled, ends twice.
    case life
    /// A visit is not where the procedure leads.
    case flow
    /// A duration is not the drawn one, or something due never comes.
    case duration
    /// An officer works on two things at once.
    case twoThingsAtOnce
    /// An officer works while not on duty.
    case offDuty
    /// The officers are no active team of the activity, or change under way.
    case team
    /// Work on a batch begins without a round.
    case round
    /// A case leaves without a reason, or stays though it has one.
    case leaving
    /// A token waits though a team is ready.
    case idle
    /// The times waited by cause are not those that the state of the office gives.
    case cause
    /// Work, waiting, other waits and stopped time do not add up to the span.
    case span
    /// Something happens after the run should have stopped.
    case stop
  }

  public var kind: Kind
  public var time: Microseconds
  public var text: String

  public var description: String { "\(kind.rawValue) at \(time): \(text)" }
}
