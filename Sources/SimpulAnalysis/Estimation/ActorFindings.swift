// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// One actor that is not an applicant.
public struct ActorFindings: Equatable, Sendable {
  public var actor: Actor.Key
  public var officers: Int
  public var isSinglePost: Bool
  public var unit: String?
  /// Work on duty over time on duty (rostered at this desk less absence), other work included; nil when
  /// never on duty.
  public var utilisation: Interval?
  /// The part of it that is not of the procedures.
  public var otherWorkShare: Interval?
  /// Officer hours on duty for each week of clock time.
  public var onDutyHoursPerWeek: Interval?
  public var workHoursPerWeek: Interval?
  /// Of the rostered officer-days; nil when there are none.
  public var absentShare: Interval?
  /// Mean number waiting for this actor first, in time with an officer on duty, and in all time.
  public var queueMeanDuty: Interval?
  public var queueMeanClock: Interval?
  /// The greatest of all replications.
  public var queueMaximum: Int
  /// The least length that is not exceeded in 95 % of the time with an officer on duty; nil when never so.
  public var queueNinetyFifthPercentile: Int?
  /// True when that length is the last bin of the histogram: then it is that much or more.
  public var isQueuePercentileOpen: Bool
  /// Share of that time at each length of the queue; the last one holds that length and more.
  public var queueShares: [Double]
  /// For each finished case of any type.
  public var waiting: WaitingFindings
  /// Of the waiting at all actors, in working time.
  public var shareOfWaiting: Double?
  /// Officer time for each case that arrived, in seconds.
  public var workSecondsPerCase: Interval?
  /// For each case that arrived; nil where the actor has no cost.
  public var costPerCase: Interval?
  public var capacity: ActorCapacity
  /// Nil where the actor's work is never finished behind the end of duty.
  public var overtime: OvertimeFindings?
  /// Officer hours for each week of clock time on duty and without work, kept free for a team until it is complete; nil where
  /// no team keeps this actor's officers free.
  public var keptFreeHoursPerWeek: Interval?

  public init(
    actor: Actor.Key, officers: Int, isSinglePost: Bool, unit: String?, utilisation: Interval?,
    otherWorkShare: Interval?, onDutyHoursPerWeek: Interval?, workHoursPerWeek: Interval?,
    absentShare: Interval?, queueMeanDuty: Interval?, queueMeanClock: Interval?, queueMaximum: Int,
    queueNinetyFifthPercentile: Int?, isQueuePercentileOpen: Bool, queueShares: [Double],
    waiting: WaitingFindings, shareOfWaiting: Double?, workSecondsPerCase: Interval?,
    costPerCase: Interval?, capacity: ActorCapacity
  ) {
    self.actor = actor
    self.officers = officers
    self.isSinglePost = isSinglePost
    self.unit = unit
    self.utilisation = utilisation
    self.otherWorkShare = otherWorkShare
    self.onDutyHoursPerWeek = onDutyHoursPerWeek
    self.workHoursPerWeek = workHoursPerWeek
    self.absentShare = absentShare
    self.queueMeanDuty = queueMeanDuty
    self.queueMeanClock = queueMeanClock
    self.queueMaximum = queueMaximum
    self.queueNinetyFifthPercentile = queueNinetyFifthPercentile
    self.isQueuePercentileOpen = isQueuePercentileOpen
    self.queueShares = queueShares
    self.waiting = waiting
    self.shareOfWaiting = shareOfWaiting
    self.workSecondsPerCase = workSecondsPerCase
    self.costPerCase = costPerCase
    self.capacity = capacity
  }
}
