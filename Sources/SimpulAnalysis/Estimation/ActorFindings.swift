// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// One actor that is not an applicant.
public struct ActorFindings: Equatable, Sendable, Codable {
  public var actor: Actor.Key
  public var officers: Int
  public var isSinglePost: Bool
  public var unit: String?
  /// Work on duty over time on duty (rostered at this desk less absence), other work included; nil when never on duty.
  public var utilisation: Interval?
  /// The share of it that is other work.
  public var otherWorkShare: Interval?
  /// Officer hours on duty for each week of clock time.
  public var onDutyHoursPerWeek: Interval?
  public var workHoursPerWeek: Interval?
  /// Share of the rostered officer-days absent; nil when there are none.
  public var absentShare: Interval?
  /// Mean number waiting for this actor first, in time with an officer on duty, and in all time.
  public var queueMeanDuty: Interval?
  public var queueMeanClock: Interval?
  /// Maximum over all replications.
  public var queueMaximum: Int
  /// The least length that is not exceeded in 95 % of the time with an officer on duty; nil when never so.
  public var queueNinetyFifthPercentile: Int?
  /// True when that length is the last bin of the histogram: then it is that much or more.
  public var isQueuePercentileOpen: Bool
  /// Share of that time at each length of the queue; the last one holds that length and more.
  public var queueShares: [Double]
  /// Waiting for each finished case of any type.
  public var waiting: WaitingFindings
  /// Share of the waiting at all actors, in working time.
  public var shareOfWaiting: Double?
  /// Officer time for each case that arrived, in seconds.
  public var workSecondsPerCase: Interval?
  /// Cost for each case that arrived; nil where the actor has no cost.
  public var costPerCase: Interval?
  public var capacity: ActorCapacity
  /// Overtime; nil where the actor never works it.
  public var overtime: OvertimeFindings?
  /// Idle officer hours on duty reserved for a team until it is complete, for each week of clock time; nil where no
  /// team reserves this actor's officers.
  public var keptFreeHoursPerWeek: Interval?
}
