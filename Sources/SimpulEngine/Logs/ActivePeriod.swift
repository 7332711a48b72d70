// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A stretch in which all officers of an actor who were on duty were working without a break.
///
/// It begins when the last of them starts work, other work included, and ends when one of them is idle. Time with
/// nobody on duty does not end it where they continue at once when duty begins again; else it ended with their duty.
///
/// Source: C. Roser, M. Nakano, M. Tanaka, "A practical bottleneck detection method", Winter Simulation Conference 2001
/// (machines: active is what is not waiting). Duty and pools of several officers are carried over to offices here.
public struct ActivePeriod: Equatable, Sendable {
  /// Position in the scenario.
  public var actor: Int
  /// Working time since the study's first midnight.
  public var start: Microseconds
  public var end: Microseconds

  public init(actor: Int, start: Microseconds, end: Microseconds) {
    self.actor = actor
    self.start = start
    self.end = end
  }

  public var length: Microseconds { end - start }
}
