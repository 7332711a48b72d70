// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// One actor's time, kept as a running account: what holds now, since when, and the integrals before.
struct ActorAccount: BitwiseCopyable {
  var since: Microseconds = 0
  var onDutyTime: Microseconds = 0
  var staffedTime: Microseconds = 0
  var workTime: Microseconds = 0
  var otherWorkTime: Microseconds = 0
  var overtime: Microseconds = 0
  var queueClockIntegral: Int128 = 0
  var queueDutyIntegral: Int128 = 0
  var queueMaximum = 0
  var queueTimeOfTokens: Int128 = 0
}

extension DeskState {
  /// Brings the account up to an instant: nothing has changed since the last time.
  ///
  /// - Returns: the staffed time that has passed.
  @inline(__always)
  mutating func settle(at time: Microseconds) -> Microseconds {
    let length = time - account.since
    if length == 0 { return 0 }
    account.since = time
    account.onDutyTime += length &* Microseconds(onDuty)
    account.workTime += length &* Microseconds(busy)
    account.otherWorkTime += length &* Microseconds(busyWithOtherWork)
    account.overtime += length &* Microseconds(inOvertime)
    if queueLength > 0 {
      let integral = Int128(length) &* Int128(queueLength)
      account.queueClockIntegral &+= integral
      if onDuty > 0 { account.queueDutyIntegral &+= integral }
      account.queueMaximum = max(account.queueMaximum, queueLength)
    }
    if onDuty == 0 { return 0 }
    account.staffedTime += length
    return length
  }
}

/// Sums over the visits of measured cases to one activity.
struct VisitSums: BitwiseCopyable {
  var visits = 0
  var visitsThatWaited = 0
  var gaveUp = 0
  var workTime: Microseconds = 0
  var squaredWaitSeconds = 0.0
  var otherWaitClock: Microseconds = 0
  var otherWaitWorking: Microseconds = 0
  var returns = 0
  var waits = CauseTimes()

  @inline(__always)
  mutating func add(_ token: Token) {
    visits += 1
    workTime += token.worked + token.workedBefore
    otherWaitClock += token.otherWait
    otherWaitWorking += token.otherWaitWorking
    addWaiting(token.waited, until: token.startedAfter)
  }

  /// Of somebody who has waited in vain, for so long.
  mutating func addGivingUp(_ waited: CauseTimes, after length: Microseconds) {
    gaveUp += 1
    addWaiting(waited, until: length)
  }

  @inline(__always)
  private mutating func addWaiting(_ waited: CauseTimes, until length: Microseconds) {
    waits.add(waited)
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
  var spanClock: Int128 = 0
  var spanWorking: Int128 = 0
  var returns = 0
  var handOvers = 0
}

/// The times to finish of one case type.
struct CaseTypeTimes {
  var clock = ValueStore()
  var working = ValueStore()
}

/// Everything that a replication measures while it runs.
struct Accounts: ~Copyable {
  static let histogramBins = 256

  var events = 0
  /// The next instant at which the window begins or ends, or a day of it is over.
  var nextMark: Microseconds
  var isWindowOver = false

  /// By actor: staffed time at each length of the queue.
  var histograms: Store<Microseconds>
  var visits: Store<VisitSums>
  var branchVisits: [[Int]]
  /// By stream.
  var caseTypes: Store<CaseTypeAccount>
  var times: [CaseTypeTimes]
  /// By stream, then by outcome: cases that ended before their span was complete.
  var endedOtherwise: Store<Int>
  var ledgers: LedgerSums
  /// By stream, then by activity: visits; empty where they are not counted by type.
  var visitsByType: Store<Int>
  /// By stream, then by actor.
  var officerTime: Store<Microseconds>

  // The office.
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

  /// What the actors had when the window ended.
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
      repeating: 0,
      count: program.countsVisitsByType ? program.streams.count * program.activities.count : 0)
    officerTime = Store(repeating: 0, count: program.streams.count * program.actors.count)
  }
}
