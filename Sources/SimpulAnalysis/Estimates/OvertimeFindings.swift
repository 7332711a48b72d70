// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What an actor works behind the end of duty.
public struct OvertimeFindings: Equatable, Sendable {
  /// Officer hours for each week of clock time.
  public var hoursPerWeek: Interval?
  /// Of all hours worked; nil when nothing is.
  public var shareOfWork: Interval?
  /// At the cost of any other hour, for each week; nil where the actor has no cost.
  public var costPerWeek: Interval?

  public init(hoursPerWeek: Interval?, shareOfWork: Interval?, costPerWeek: Interval?) {
    self.hoursPerWeek = hoursPerWeek
    self.shareOfWork = shareOfWork
    self.costPerWeek = costPerWeek
  }
}

extension Actor {
  /// Whether work is finished behind the end of duty.
  public var worksOvertime: Bool { if case .finishes = closing { true } else { false } }
}

extension Scenario {
  /// Whether some team that an actor belongs to has its officers kept free until it is complete.
  public func keepsOfficersFree(of actor: Actor.Key) -> Bool {
    procedures.flatMap(\.activities).contains { activity in
      activity.keepsOfficersFree
        && (activity.performers.actors + activity.substitutions.map(\.substitute)).contains(actor)
    }
  }
}
