// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// One actor's time, as running time integrals.
///
/// The time for which something holds is the sum of its ends less the sum of its beginnings: a beginning subtracts the
/// instant, an end adds it. So these times are right only when nothing is under way, or it has been counted as ended.
struct ActorAccount: BitwiseCopyable {
  var onDutyTime: Microseconds = 0
  var staffedTime: Microseconds = 0
  var workTime: Microseconds = 0
  var otherWorkTime: Microseconds = 0
  var overtime: Microseconds = 0
  var keptFreeTime: Microseconds = 0
  /// Instant up to which the queue's integrals are accumulated, on duty and off duty.
  var queueSince: Microseconds = 0
  var queueDutyIntegral: Int128 = 0
  var queueOffDutyIntegral: Int128 = 0
  var queueMaximum = 0
  var queueTimeOfTokens: Int128 = 0
}

extension PoolState {
  /// All that holds now begins at an instant, or, with a sign of 1, ends at it.
  mutating func countWhatHolds(at time: Microseconds, sign: Microseconds) {
    account.onDutyTime &+= sign * time * Microseconds(onDuty)
    account.workTime &+= sign * time * Microseconds(busy)
    account.otherWorkTime &+= sign * time * Microseconds(busyWithOtherWork)
    account.overtime &+= sign * time * Microseconds(inOvertime)
    account.keptFreeTime &+= sign * time * Microseconds(setAside)
    if onDuty > 0 { account.staffedTime &+= sign * time }
  }

  /// An officer begins or ends to work now.
  @inline(__always) mutating func changeBusy(by change: Int, _ isOtherWork: Bool, at now: Microseconds) {
    busy += change
    account.workTime &-= now &* Microseconds(change)
    if isOtherWork {
      busyWithOtherWork += change
      account.otherWorkTime &-= now &* Microseconds(change)
    }
  }

  /// An officer begins or ends to be reserved for a team.
  mutating func changeSetAside(by change: Int, at now: Microseconds) {
    setAside += change
    account.keptFreeTime &-= now &* Microseconds(change)
  }

  mutating func changeOnDuty(by change: Int, at now: Microseconds) {
    let wasStaffed = onDuty > 0
    onDuty += change
    account.onDutyTime &-= now &* Microseconds(change)
    if wasStaffed, onDuty == 0 { account.staffedTime &+= now }
    if !wasStaffed, onDuty > 0 { account.staffedTime &-= now }
  }
}

/// Sums over the visits of measured cases to one activity.
struct VisitSums: BitwiseCopyable {
  var visits = 0
  var visitsThatWaited = 0
  var reneged = 0
  var workTime: Microseconds = 0
  var squaredWaitSeconds = 0.0
  var otherWaitClock: Microseconds = 0
  var otherWaitWorking: Microseconds = 0
  var returns = 0
  var waits = CauseTimes()

  /// Adds a visit with its work, in the last and in earlier attempts.
  @inline(__always) mutating func add(_ work: Microseconds, before: Microseconds) {
    visits += 1
    workTime += work + before
  }

  mutating func addOtherWait(_ clock: Microseconds, _ working: Microseconds) {
    otherWaitClock += clock
    otherWaitWorking += working
  }

  /// Adds a visit that reneged after so long a wait.
  mutating func addGivingUp(_ waited: CauseTimes, after length: Microseconds) {
    reneged += 1
    waits.add(waited)
    addWaiting(for: length)
  }

  @inline(__always) mutating func addWaiting(for length: Microseconds) {
    if length > 0 {
      visitsThatWaited += 1
      squaredWaitSeconds += length.seconds * length.seconds
    }
  }
}

/// Counts of one case type.
struct CaseTypeAccount: BitwiseCopyable {
  var arrived = 0
  var lost = 0
  var postponed = 0
  var finished = 0
  var censored = 0
  var promiseKept = 0
  var promiseBroken = 0
  var undecidedWithClockStanding = 0
  var undecidedWithClockRunning = 0
  var spanClock: Int128 = 0
  var spanWorking: Int128 = 0
  var returns = 0
  var handOvers = 0
}

/// Completion times of one case type.
struct CaseTypeTimes {
  var clock = ValueStore()
  var working = ValueStore()
}

/// Output statistics that a replication collects while it runs.
struct Accounts: ~Copyable {
  static let histogramBins = 256

  var events = 0
  /// Next instant at which the window begins or ends, or one of its days ends.
  var nextMark: Microseconds
  var isWindowOver = false

  /// Staffed time at each queue length but 0, by actor.
  var histograms: Store<Microseconds>
  var visits: Store<VisitSums>
  var branchVisits: [[Int]]
  var caseTypes: Store<CaseTypeAccount>
  var times: [CaseTypeTimes]
  /// Cases that ended before their promise clock stopped, by stream, then by outcome.
  var endedOtherwise: Store<Int>
  var ledgers: LedgerSums
  /// Visits by stream, then by activity; empty where they are not counted by type.
  var visitsByType: Store<Int>
  /// Officer time by stream, then by actor.
  var officerTime: Store<Microseconds>

  // Cases present in the office.
  var present = 0
  var presentSince: Microseconds = 0
  var presentIntegral: Int128 = 0
  var presenceOfCases: Int128 = 0
  var presentMaximum = 0
  var presentAtStart = 0
  var presentAtEnd = 0
  var presentAtDayEnd: [Int] = []
  var came = 0
  var left = 0
  var workingAtWarmUp: Microseconds = 0
  var workingAtEnd: Microseconds = 0
  var stoppedAt: Microseconds = 0

  /// Integral of each actor's queue when the middle and when the last third of the window began.
  var queuesBeforeMiddleThird: [Int128] = []
  var queuesBeforeLastThird: [Int128] = []

  /// The actors' accounts when the window ended.
  var frozenActors: [ActorAccount] = []
  var frozenHistograms: [Microseconds] = []

  init(_ program: Program) {
    nextMark = program.warmUp
    histograms = Store(repeating: 0, count: program.actors.count * Accounts.histogramBins)
    visits = Store(repeating: VisitSums(), count: program.activities.count)
    branchVisits = program.activities.map { Array(repeating: 0, count: $0.branchNames) }
    caseTypes = Store(repeating: CaseTypeAccount(), count: program.streams.count)
    times = Array(repeating: CaseTypeTimes(), count: program.streams.count)
    endedOtherwise = Store(repeating: 0, count: program.streams.count * program.outcomes.count)
    ledgers = LedgerSums(program)
    visitsByType = Store(
      repeating: 0, count: program.countsVisitsByType ? program.streams.count * program.activities.count : 0)
    officerTime = Store(repeating: 0, count: program.streams.count * program.actors.count)
  }
}
