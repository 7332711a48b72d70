// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// Output statistics of one replication. Its shape is fixed by the ``Program``; sums are exact integers, so that they
/// do not depend on the order of events.
///
/// Case measures cover the cases that arrived in [warm-up, end); time averages cover the window [warm-up, end].
public struct Tally: Equatable, Sendable {
  /// Tallies by actor of the scenario, in its order; applicants too (with nothing but their waits).
  public var actors: [ActorTally]
  /// Tallies by activity of the scenario, in its order, blocks opened.
  public var activities: [ActivityTally]
  /// Tallies by stream of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeTally]
  public var office: OfficeTally
}

/// An actor in the window [warm-up, end].
public struct ActorTally: Equatable, Sendable {
  /// Officer time on duty: rostered at this desk less absence.
  public var onDutyTime: Microseconds = 0
  /// Time in which at least one officer is on duty.
  public var staffedTime: Microseconds = 0
  /// Officer time worked, other work included.
  public var workTime: Microseconds = 0
  /// Work outside the procedures, in `workTime`.
  public var otherWorkTime: Microseconds = 0
  /// Time worked after the end of duty, in `workTime`.
  public var overtime: Microseconds = 0
  /// Idle officer time on duty reserved for a team until it is complete.
  public var keptFreeTime: Microseconds = 0
  /// Officer-days on the roster, and absent ones of them.
  public var rosterDays: Int = 0
  public var absentDays: Int = 0
  /// Integral over all time of the tokens enabled and not yet started whose first team begins with this actor (other
  /// work and batches included), and its part in staffed time.
  public var queueClockIntegral: Int128 = 0
  public var queueDutyIntegral: Int128 = 0
  /// Integral of the same number over the middle and over the last third of the window (`StudyPeriod.lastThird`).
  public var queueOfMiddleThird: Int128 = 0
  public var queueOfLastThird: Int128 = 0
  public var queueMaximum: Int = 0
  /// Staffed time at each queue length; the last bin holds that length and more.
  public var queueHistogram: [Microseconds] = []
  /// Time spent in that queue in the window, summed over its tokens: equals `queueClockIntegral` by Little's law on
  /// the path, from separate accounts.
  public var queueTimeOfTokens: Int128 = 0
}

/// An activity over the visits that measured cases completed; waiting also over those that reneged.
public struct ActivityTally: Equatable, Sendable {
  public var visits: Int = 0
  /// Visits that started, or reneged, later than they were enabled.
  public var visitsThatWaited: Int = 0
  /// Visits that reneged.
  public var reneged: Int = 0
  /// Time worked (once, however many officers work together).
  public var workTime: Microseconds = 0
  /// Waiting by cause, in the order of `WaitingCause`.
  public var waitingClock: [Microseconds] = Array(repeating: 0, count: WaitingCause.allCases.count)
  public var waitingWorking: [Microseconds] = Array(repeating: 0, count: WaitingCause.allCases.count)
  /// Sum of squares of the clock waiting of a visit until its start, or until it reneged, in seconds squared.
  public var squaredWaitSeconds: Double = 0
  /// Modelled waits: with the applicant, or after the officers' work.
  public var otherWaitClock: Microseconds = 0
  public var otherWaitWorking: Microseconds = 0
  /// Returns from here to an earlier activity.
  public var returns: Int = 0
  /// Visits by branch of the decision, in file order.
  public var branchVisits: [Int] = []
}

/// A case type over its measured cases.
public struct CaseTypeTally: Equatable, Sendable {
  public var arrived: Int = 0
  /// Late-comers lost in the window.
  public var lost: Int = 0
  /// Arrivals in the window without a ticket that will retry; each time counts.
  public var postponed: Int = 0
  /// Cases whose measured interval is complete.
  public var finished: Int = 0
  /// Cases that ended otherwise than done before their measured interval was complete, by outcome, sorted by outcome.
  public var endedOtherwise: [Outcome] = []
  /// Cases unfinished when the run stopped.
  public var censored: Int = 0
  /// Cases with a promise: those that finished; and those that ended otherwise with a broken promise, because they
  /// left unserved, were deemed approved, or ended after their time was up.
  public var promiseKept: Int = 0
  public var promiseBroken: Int = 0
  /// Unfinished cases whose promise would not be broken if they completed its end when the run stopped: those whose
  /// clock stands (with the applicant, or not begun), and those whose clock runs. Neither is in the two above.
  public var undecidedWithClockStanding: Int = 0
  public var undecidedWithClockRunning: Int = 0
  /// Measured intervals of the finished cases; working time leaves out stopped time.
  public var clockTimes = ValueStore()
  public var workingTimes = ValueStore()
  /// Sums over the finished cases' measured intervals along the critical path, whose parts add up to the total.
  public var spanClock: Int128 = 0
  public var spanWorking: Int128 = 0
  public var workClock: Int128 = 0
  public var workWorking: Int128 = 0
  /// Modelled waits that are not with the applicant.
  public var otherWaitClock: Int128 = 0
  public var otherWaitWorking: Int128 = 0
  /// Time with the applicant.
  public var stoppedClock: Int128 = 0
  /// Waiting by who was missing, then by cause in the order of `WaitingCause`: a row for each actor alone, then one
  /// for each set of actors who were missing at the same time (`Program.missingSets`).
  public var waitingClock: [[Int128]]
  public var waitingWorking: [[Int128]]
  /// Waiting for other branches, not on the critical path.
  public var joinClock: Int128 = 0
  /// Returns over all measured cases from arrival to end, not only the measured interval.
  public var returns: Int = 0
  /// Visits by activity; empty where none has a cost for each visit.
  public var visits: [Int] = []
  /// Visits performed by another actor than the visit before in the case.
  public var handOvers: Int = 0
  /// Officer time by actor.
  public var officerTime: [Microseconds]

  public struct Outcome: Equatable, Sendable {
    public var name: String
    public var count: Int

    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  public init(actors: Int, missingSets: Int = 0) {
    let row = [Int128](repeating: 0, count: WaitingCause.allCases.count)
    waitingClock = Array(repeating: row, count: actors + missingSets)
    waitingWorking = waitingClock
    officerTime = Array(repeating: 0, count: actors)
  }
}

/// The office as a whole.
public struct OfficeTally: Equatable, Sendable {
  /// Length of the window in clock time and in open office time.
  public var windowClock: Microseconds = 0
  public var windowWorking: Microseconds = 0
  /// Integral over the window of the number of cases present.
  public var presentIntegral: Int128 = 0
  /// Time that cases were present in the window, summed over cases: equals `presentIntegral`.
  public var presenceOfCases: Int128 = 0
  public var presentMaximum: Int = 0
  /// Cases present at the start and at the end of the window.
  public var presentAtStart: Int = 0
  public var presentAtEnd: Int = 0
  /// Cases that arrived and that left in the window; came - left = presentAtEnd - presentAtStart.
  public var came: Int = 0
  public var left: Int = 0
  /// Cases present at the end of each day of the window.
  public var presentAtDayEnd: [Int] = []
  /// Arrivals and ends of work handled in the whole run.
  public var events: Int = 0
  /// When the run stopped.
  public var stoppedAt: Microseconds = 0
}
