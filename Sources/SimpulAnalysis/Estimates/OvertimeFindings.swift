// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Overtime of an actor: work after the end of duty.
public struct OvertimeFindings: Equatable, Sendable, Codable {
  /// Officer hours for each week of clock time.
  public var hoursPerWeek: Interval?
  /// Share of all hours worked; nil when nothing is.
  public var shareOfWork: Interval?
  /// Cost at that of any other hour, for each week; nil where the actor has no cost.
  public var costPerWeek: Interval?
}

extension Actor {
  /// Whether work is finished in overtime.
  public var worksOvertime: Bool { if case .finishes = closing { true } else { false } }
}

extension Scenario {
  /// Whether some team that an actor belongs to has its officers reserved until it is complete.
  public func keepsOfficersFree(of actor: Actor.Key) -> Bool {
    procedures.flatMap(\.activities).contains { activity in
      activity.keepsOfficersFree
        && (activity.performers.actors + activity.substitutions.map(\.substitute)).contains(actor)
    }
  }
}
