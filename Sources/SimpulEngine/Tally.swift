// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// What one replication measured. Its shape is fixed by the ``Program``; sums are exact integers, so that they
/// do not depend on the order of events.
///
/// Case measures cover the cases that arrived in [warm-up, end); time averages cover the window
/// [warm-up, end].
public struct Tally: Equatable, Sendable {
  /// One an actor of the scenario, in its order; applicants too (with nothing but their waits).
  public var actors: [ActorTally]
  /// One an activity of the scenario, in its order, blocks opened.
  public var activities: [ActivityTally]
  /// One a stream of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeTally]
  public var office: OfficeTally

  public init(
    actors: [ActorTally], activities: [ActivityTally], caseTypes: [CaseTypeTally], office: OfficeTally
  ) {
    self.actors = actors
    self.activities = activities
    self.caseTypes = caseTypes
    self.office = office
  }
}

/// An actor in the window [warm-up, end].
public struct ActorTally: Equatable, Sendable {
  /// Officer time on duty: rostered at this desk less absence.
  public var onDutyTime: Microseconds = 0
  /// Time in which at least one officer is on duty.
  public var staffedTime: Microseconds = 0
  /// Officer time worked, other work included.
  public var workTime: Microseconds = 0
  /// The part of it that is not of the procedures.
  public var otherWorkTime: Microseconds = 0
  /// The part of the time worked that lies behind the end of duty.
  public var overtime: Microseconds = 0
  /// Officer time on duty and without work that was kept free for a team until it is complete.
  public var keptFreeTime: Microseconds = 0
  /// Officer-days on the roster, and how many of them were days away.
  public var rosterDays: Int = 0
  public var absentDays: Int = 0
  /// The integral over all time of the number of tokens enabled and not yet started whose first team begins
  /// with this actor (other work and piles for rounds included), and its part in staffed time.
  public var queueClockIntegral: Int128 = 0
  public var queueDutyIntegral: Int128 = 0
  /// The integral of the same number over the middle and over the last third of the window (`StudyPeriod.lastThird`).
  public var queueOfMiddleThird: Int128 = 0
  public var queueOfLastThird: Int128 = 0
  public var queueMaximum: Int = 0
  /// Staffed time spent at each length of the queue; the last bin holds that length and more.
  public var queueHistogram: [Microseconds] = []
  /// The time spent in that queue in the window, summed over its tokens: equals `queueClockIntegral` by
  /// Little's law on the path, from an account of its own.
  public var queueTimeOfTokens: Int128 = 0

  public init() {}
}

/// An activity over the visits that measured cases completed; waiting also over those given up.
public struct ActivityTally: Equatable, Sendable {
  public var visits: Int = 0
  /// Visits that started later than they were enabled, and those given up later.
  public var visitsThatWaited: Int = 0
  /// Visits given up before they started.
  public var gaveUp: Int = 0
  /// Time worked (once, however many officers work together).
  public var workTime: Microseconds = 0
  /// Waiting by cause, in the order of `WaitingCause`.
  public var waitingClock: [Microseconds] = Array(repeating: 0, count: WaitingCause.allCases.count)
  public var waitingWorking: [Microseconds] = Array(repeating: 0, count: WaitingCause.allCases.count)
  /// Sum of squares of the clock waiting of a visit until its start, or until it was given up, in seconds squared.
  public var squaredWaitSeconds: Double = 0
  /// Modelled waits: with the applicant, or after the officers' work.
  public var otherWaitClock: Microseconds = 0
  public var otherWaitWorking: Microseconds = 0
  /// How often the file was sent back from here.
  public var returns: Int = 0
  /// Visits by branch of the decision, in file order.
  public var branchVisits: [Int] = []

  public init() {}
}

/// A case type over its measured cases.
public struct CaseTypeTally: Equatable, Sendable {
  public var arrived: Int = 0
  /// Late-comers that were lost in the window.
  public var lost: Int = 0
  /// Comings in the window that found no ticket, of those who come back; each time counts.
  public var postponed: Int = 0
  /// Cases whose measured span is complete.
  public var finished: Int = 0
  /// Cases that ended otherwise than done before their span was complete, by outcome, sorted by outcome.
  public var endedOtherwise: [Outcome] = []
  /// Cases unfinished when the run stopped.
  public var censored: Int = 0
  /// Of the cases that have a promise: those that finished; and of those that ended otherwise, the ones that left in vain,
  /// were deemed approved, or ended when their time was up already, all of them broken.
  public var promiseKept: Int = 0
  public var promiseBroken: Int = 0
  /// Unfinished cases whose promise would not be broken if they completed its end when the run stopped: those whose clock
  /// stands still then (with the applicant, or not begun), and those whose clock runs. Neither is in the two above.
  public var undecidedWithClockStanding: Int = 0
  public var undecidedWithClockRunning: Int = 0
  /// Spans of the finished cases; working time leaves out stopped time.
  public var clockTimes = ValueStore()
  public var workingTimes = ValueStore()
  /// Sums over the finished cases' spans along the critical path: they add up to the sum of the spans.
  public var spanClock: Int128 = 0
  public var spanWorking: Int128 = 0
  public var workClock: Int128 = 0
  public var workWorking: Int128 = 0
  /// Modelled waits that are not with the applicant.
  public var otherWaitClock: Int128 = 0
  public var otherWaitWorking: Int128 = 0
  /// Time with the applicant.
  public var stoppedClock: Int128 = 0
  /// By who was missing, then by cause in the order of `WaitingCause`: a row for each actor alone, then one for each set
  /// of actors who were missing at the same time (`Program.missingSets`).
  public var waitingClock: [[Int128]]
  public var waitingWorking: [[Int128]]
  /// Waiting for other branches, not on the critical path.
  public var joinClock: Int128 = 0
  /// Over all measured cases from arrival to end, not only the span.
  public var returns: Int = 0
  /// By activity; empty where none costs something each time.
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
  /// The integral of the number of cases present over the window.
  public var presentIntegral: Int128 = 0
  /// The time that cases were present in the window, summed over cases: equals `presentIntegral`.
  public var presenceOfCases: Int128 = 0
  public var presentMaximum: Int = 0
  /// Cases present at the start and at the end of the window.
  public var presentAtStart: Int = 0
  public var presentAtEnd: Int = 0
  /// Cases that came and that left in the window; came - left = presentAtEnd - presentAtStart.
  public var came: Int = 0
  public var left: Int = 0
  /// Cases present at the end of each day of the window.
  public var presentAtDayEnd: [Int] = []
  /// Arrivals and ends of work handled in the whole run.
  public var events: Int = 0
  /// When the run stopped.
  public var stoppedAt: Microseconds = 0

  public init() {}
}
