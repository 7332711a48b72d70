// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

// Time averages. A queue's length is constant between two changes, so its integrals are updated just before each; the
// ends of the window and of the days are accounted before their own events.

extension Replication {
  @inline(__always)
  func isInWindow(_ time: Microseconds) -> Bool { time >= program.warmUp && time < program.end }

  /// Updates the integrals of an actor's queue to an instant.
  @inline(__always) private mutating func settleQueue(of actor: Int, at time: Microseconds) {
    let length = time - pools[actor].account.queueSince
    if length == 0 { return }
    pools[actor].account.queueSince = time
    let queueLength = pools[actor].queueLength
    if queueLength == 0 { return }
    let integral = Int128(length) &* Int128(queueLength)
    if pools[actor].onDuty > 0 {
      pools[actor].account.queueDutyIntegral &+= integral
      accounts.histograms[actor &* Accounts.histogramBins &+ min(queueLength, Accounts.histogramBins - 1)] +=
        length
    } else {
      pools[actor].account.queueOffDutyIntegral &+= integral
    }
    if queueLength > pools[actor].account.queueMaximum { pools[actor].account.queueMaximum = queueLength }
  }

  @inline(__always) mutating func changeQueue(of actor: Int, by change: Int) {
    settleQueue(of: actor, at: now)
    pools[actor].queueLength += change
  }

  @inline(__always) mutating func changeBusy(of actor: Int, by change: Int, _ isOtherWork: Bool) {
    pools[actor].changeBusy(by: change, isOtherWork, at: now)
  }

  mutating func changeOvertime(of actor: Int, by change: Int) {
    pools[actor].inOvertime += change
    pools[actor].account.overtime &-= now &* Microseconds(change)
  }

  mutating func changeOnDuty(of actor: Int, by change: Int) {
    settleQueue(of: actor, at: now)
    if pools[actor].onDuty == 0 {
      let passed = offDutyTime(of: actor)
      pools[actor].offDuty = passed.clock
      pools[actor].offDutyWorking = passed.working
    }
    pools[actor].changeOnDuty(by: change, at: now)
    if pools[actor].onDuty == 0 {
      pools[actor].offDutySince = now
      pools[actor].offDutySinceWorking = workingNow
    }
  }

  private mutating func changePresent(by change: Int) {
    settlePresent(at: now)
    accounts.present += change
  }

  private mutating func settlePresent(at time: Microseconds) {
    let length = time - accounts.presentSince
    if length == 0 || accounts.isWindowOver { return }
    accounts.presentSince = time
    accounts.presentIntegral += Int128(length) * Int128(accounts.present)
    accounts.presentMaximum = max(accounts.presentMaximum, accounts.present)
  }

  /// Accounts for ends of the window and of days up to an instant, whose own events have not happened yet.
  @inline(never) mutating func passMarks(until time: Microseconds) {
    while accounts.nextMark <= time, !accounts.isWindowOver {
      let mark = accounts.nextMark
      if mark == program.warmUp { beginWindow() }
      if mark > program.warmUp, mark % .perDay == 0 { accounts.presentAtDayEnd.append(accounts.present) }
      if mark == program.middleThird { accounts.queuesBeforeMiddleThird = queueIntegrals(at: mark) }
      if mark == program.lastThird { accounts.queuesBeforeLastThird = queueIntegrals(at: mark) }
      if mark == program.end { endWindow() }
      accounts.nextMark = program.mark(after: mark)
    }
    if accounts.isWindowOver { accounts.nextMark = .max }
  }

  /// Queue integrals since the window began, by actor.
  private mutating func queueIntegrals(at mark: Microseconds) -> [Int128] {
    for actor in pools.indices { settleQueue(of: actor, at: mark) }
    return pools.indices.map { pools[$0].account.queueDutyIntegral &+ pools[$0].account.queueOffDutyIntegral }
  }

  private mutating func beginWindow() {
    let mark = program.warmUp
    for actor in pools.indices {
      pools[actor].account = ActorAccount()
      pools[actor].account.queueSince = mark
      pools[actor].countWhatHolds(at: mark, sign: -1)
    }
    for bin in accounts.histograms.indices { accounts.histograms[bin] = 0 }
    accounts.presentSince = mark
    accounts.presentIntegral = 0
    accounts.presentMaximum = accounts.present
    accounts.presentAtStart = accounts.present
    accounts.workingAtWarmUp = officeClock.workingTime(at: mark)
  }

  private mutating func endWindow() {
    let mark = program.end
    for token in tokens.indices where tokens[token].phase == .queued || tokens[token].phase == .batched {
      let actor = tables.activities[Int(tokens[token].activity)].homeActor
      countQueueTime(of: token, at: actor, until: mark)
    }
    for file in cases.indices where cases[file].isPresent && !cases[file].isBackgroundTask {
      accounts.presenceOfCases += Int128(mark - max(cases[file].arrivedAt, program.warmUp))
    }
    for actor in pools.indices {
      settleQueue(of: actor, at: mark)
      pools[actor].countWhatHolds(at: mark, sign: 1)
    }
    settlePresent(at: mark)
    accounts.frozenActors = pools.indices.map { pools[$0].account }
    accounts.frozenHistograms = accounts.histograms.indices.map { accounts.histograms[$0] }
    accounts.presentAtEnd = accounts.present
    accounts.workingAtEnd = officeClock.workingTime(at: mark)
    accounts.isWindowOver = true
  }

  /// Adds the part of a token's time in its queue that lies in the window. What is counted before the window is reset
  /// at its beginning.
  @inline(__always) mutating func countQueueTime(of token: Int, at actor: Int, until time: Microseconds) {
    let since =
      tokens[token].reassignedAt == EventList.never ? tokens[token].enabledAt : tokens[token].reassignedAt
    pools[actor].account.queueTimeOfTokens += Int128(time - max(since, program.warmUp))
  }
}

// Cases.

extension Replication {
  @inline(__always) mutating func book(_ time: Microseconds, _ token: Int, _ line: Int) {
    ledgers[token * ledgerStride + line] += time
  }

  /// Books clock time on a line, working time on the next one.
  @inline(__always) mutating func book(
    _ clock: Microseconds, working: Microseconds, _ token: Int, _ line: Int
  ) { ledgers.add(clock, working, at: token &* ledgerStride &+ line) }

  mutating func clearLedger(of token: Int) {
    ledgers.fill(token * ledgerStride..<(token + 1) * ledgerStride, with: 0)
  }

  mutating func addLedger(of part: Int, to whole: Int) {
    for line in 0..<ledgerStride where line != LedgerLine.join {
      ledgers[whole * ledgerStride + line] += ledgers[part * ledgerStride + line]
    }
  }

  mutating func countArrival(of stream: Int, isMeasured: Bool) {
    changePresent(by: 1)
    if isInWindow(now) { accounts.came += 1 }
    if isMeasured {
      accounts.caseTypes[stream].arrived += 1
      unfinishedMeasuredCases += 1
    }
  }

  @inline(never) mutating func startPromiseClockIfAhead(of token: Int) {
    let file = Int(tokens[token].caseIndex)
    if cases[file].promiseClock == .ahead { startPromiseClock(of: file, token) }
  }

  @inline(never) mutating func stopPromiseClockIfRunning(of token: Int) {
    let file = Int(tokens[token].caseIndex)
    if cases[file].promiseClock == .running { stopPromiseClock(of: file, token) }
  }

  /// Restarts the promise clock.
  private mutating func startPromiseClock(of file: Int, _ token: Int) {
    cases[file].promiseClock = .running
    cases[file].spanStart = now
    cases[file].spanStartWorking = workingNow
    clearLedger(of: token)
    forgetStops(of: file)
    if tables.streams[Int(cases[file].stream)].isCutShort { setDeemedApproval(of: file) }
  }

  /// Counts the broken promise of a case that leaves unserved.
  mutating func breakPromise(of file: Int) {
    let stream = Int(cases[file].stream)
    guard cases[file].isMeasured, cases[file].promiseClock != .complete,
      program.streams[stream].promise != nil
    else { return }
    accounts.caseTypes[stream].promiseBroken += 1
  }

  mutating func stopPromiseClock(of file: Int, _ token: Int) {
    guard cases[file].promiseClock != .complete else { return }
    cases[file].promiseClock = .complete
    guard cases[file].isMeasured else { return }
    let stream = Int(cases[file].stream)
    let first = token * ledgerStride
    let clock = now - cases[file].spanStart
    let open = workingNow - cases[file].spanStartWorking - ledgers[first + LedgerLine.stoppedWorking]
    // Work while the office is closed counts too, so that a case never takes less time than the work in it.
    let working = open + ledgers[first + LedgerLine.work] - ledgers[first + LedgerLine.workWorking]
    accounts.caseTypes[stream].finished += 1
    accounts.times[stream].clock.append(clock)
    accounts.times[stream].working.append(working)
    accounts.caseTypes[stream].spanClock += Int128(clock)
    accounts.caseTypes[stream].spanWorking += Int128(working)
    accounts.ledgers.add(ledgers, from: first, to: stream)
    guard let promise = program.streams[stream].promise else { return }
    let isKept =
      switch promise.rule {
      case .openDates(let limit):
        Double(
          Microseconds(program.openDates(after: cases[file].spanStart, upTo: now))
            - ledgers[first + LedgerLine.stoppedDates]) <= limit
      case .workingTime(let limit): open <= limit
      case .clockTime(let limit): clock - ledgers[first + LedgerLine.stopped] <= limit
      }
    if isKept {
      accounts.caseTypes[stream].promiseKept += 1
    } else {
      accounts.caseTypes[stream].promiseBroken += 1
    }
  }

  mutating func countEnd(of file: Int, _ token: Int, _ outcome: Int) {
    changePresent(by: -1)
    if isInWindow(now) { accounts.left += 1 }
    if !accounts.isWindowOver, now > program.warmUp {
      accounts.presenceOfCases += Int128(now - max(cases[file].arrivedAt, program.warmUp))
    }
    if outcome == 0 {
      stopPromiseClock(of: file, token)
    } else if ![program.reneged, program.blocked, program.deemedApproved].contains(outcome) {
      breakPromiseIfLate(of: file)
    }
    guard cases[file].isMeasured else { return }
    unfinishedMeasuredCases -= 1
    if cases[file].promiseClock != .complete {
      accounts.endedOtherwise[Int(cases[file].stream) * program.outcomes.count + outcome] += 1
    }
  }

  @inline(__always) mutating func countVisit(of token: Int) {
    let activity = Int(tokens[token].activity)
    accounts.visits[activity].add(tokens[token].worked, before: tokens[token].workedBefore)
    accounts.visits[activity].addWaiting(for: tokens[token].startedAfter)
    if tokens[token].otherWait > 0 {
      accounts.visits[activity].addOtherWait(tokens[token].otherWait, tokens[token].otherWaitWorking)
    }
    tokens[token].waited.handOver(to: &accounts.visits[activity].waits)
    if accounts.visitsByType.count > 0 {
      accounts.visitsByType[Int(tokens[token].stream) * program.activities.count + activity] += 1
    }
  }

  mutating func countReturn(from activity: Int, of token: Int) {
    accounts.visits[activity].returns += 1
    accounts.caseTypes[Int(tokens[token].stream)].returns += 1
  }

  @inline(__always) mutating func noteHandOver(of token: Int, to actor: Int32) {
    let file = Int(tokens[token].caseIndex)
    let latest = cases[file].latestActor
    if latest == actor { return }
    cases[file].latestActor = actor
    if latest >= 0, tokens[token].isMeasured { accounts.caseTypes[Int(tokens[token].stream)].handOvers += 1 }
  }

  mutating func countOfficerTime(of token: Int) {
    guard tokens[token].isMeasured else { return }
    let row = Int(tokens[token].stream) &* pools.count
    let worked = tokens[token].worked
    for place in assignedPlaces(of: token) {
      accounts.officerTime[row &+ Int(officers[Int(assignedOfficers[place])].actor)] += worked
    }
  }
}

// Output.

extension Replication {
  mutating func closeAccounts() {
    passMarks(until: program.end)
    accounts.stoppedAt = unfinishedMeasuredCases > 0 ? program.cap : max(now, program.end)
    countUnfinishedCases()
    accounts.ledgers.close()
  }

  func tally() -> Tally {
    Tally(
      actors: program.actors.indices.map { actorTally($0) },
      activities: (0..<program.ordinaryActivities).map { activityTally($0) },
      caseTypes: (0..<program.ordinaryStreams).map { caseTypeTally($0) }, office: officeTally())
  }

  private func actorTally(_ index: Int) -> ActorTally {
    let actor = program.actors[index]
    guard !actor.isApplicant, index < accounts.frozenActors.count else { return ActorTally() }
    let account = accounts.frozenActors[index]
    var tally = ActorTally()
    tally.onDutyTime = account.onDutyTime
    tally.staffedTime = account.staffedTime
    tally.workTime = account.workTime
    tally.otherWorkTime = account.otherWorkTime
    tally.overtime = account.overtime
    tally.keptFreeTime = account.keptFreeTime
    for day in program.daysOfWindow where actor.isRostered[day] {
      tally.rosterDays += actor.officers
      tally.absentDays += rosters[index].awayCount(on: day)
    }
    tally.queueClockIntegral = account.queueDutyIntegral + account.queueOffDutyIntegral
    tally.queueDutyIntegral = account.queueDutyIntegral
    tally.queueOfMiddleThird = accounts.queuesBeforeLastThird[index] - accounts.queuesBeforeMiddleThird[index]
    tally.queueOfLastThird = tally.queueClockIntegral - accounts.queuesBeforeLastThird[index]
    tally.queueMaximum = account.queueMaximum
    tally.queueTimeOfTokens = account.queueTimeOfTokens
    let first = index * Accounts.histogramBins
    tally.queueHistogram = Array(accounts.frozenHistograms[first..<first + Accounts.histogramBins])
    tally.queueHistogram[0] = account.staffedTime - tally.queueHistogram.reduce(0, +)
    return tally
  }

  private func activityTally(_ index: Int) -> ActivityTally {
    let sums = accounts.visits[index]
    var tally = ActivityTally()
    tally.visits = sums.visits
    tally.visitsThatWaited = sums.visitsThatWaited
    tally.reneged = sums.reneged
    tally.workTime = sums.workTime
    tally.squaredWaitSeconds = sums.squaredWaitSeconds
    tally.otherWaitClock = sums.otherWaitClock
    tally.otherWaitWorking = sums.otherWaitWorking
    tally.returns = sums.returns
    tally.branchVisits = accounts.branchVisits[index]
    tally.waitingClock = (0..<Program.causes).map { sums.waits.clock[$0] }
    tally.waitingWorking = (0..<Program.causes).map { sums.waits.working[$0] }
    return tally
  }

  private func caseTypeTally(_ stream: Int) -> CaseTypeTally {
    let account = accounts.caseTypes[stream]
    var tally = CaseTypeTally(actors: program.actors.count, missingSets: program.missingSets.count)
    tally.arrived = account.arrived
    tally.lost = account.lost
    tally.postponed = account.postponed
    tally.finished = account.finished
    let firstOutcome = stream * program.outcomes.count
    tally.endedOtherwise = program.outcomes.indices.map {
      CaseTypeTally.Outcome(name: program.outcomes[$0], count: accounts.endedOtherwise[firstOutcome + $0])
    }.filter { $0.count > 0 }.sorted { $0.name < $1.name }
    tally.censored = account.censored
    if accounts.visitsByType.count > 0 {
      tally.visits = program.activities.indices.map {
        accounts.visitsByType[stream * program.activities.count + $0]
      }
    }
    tally.promiseKept = account.promiseKept
    tally.promiseBroken = account.promiseBroken
    tally.undecidedWithClockStanding = account.undecidedWithClockStanding
    tally.undecidedWithClockRunning = account.undecidedWithClockRunning
    tally.clockTimes = accounts.times[stream].clock
    tally.workingTimes = accounts.times[stream].working
    tally.clockTimes.sort()
    tally.workingTimes.sort()
    tally.spanClock = account.spanClock
    tally.spanWorking = account.spanWorking
    tally.workClock = accounts.ledgers[stream, LedgerLine.work]
    tally.workWorking = tally.workClock
    tally.otherWaitClock = accounts.ledgers[stream, LedgerLine.otherWait]
    tally.otherWaitWorking = accounts.ledgers[stream, LedgerLine.otherWaitWorking]
    tally.stoppedClock = accounts.ledgers[stream, LedgerLine.stopped]
    tally.joinClock = accounts.ledgers[stream, LedgerLine.join]
    for row in tally.waitingClock.indices {
      for cause in 0..<Program.causes {
        let cell = Int(tables.cells[row * Program.causes + cause])
        guard cell >= 0 else { continue }
        tally.waitingClock[row][cause] = accounts.ledgers[stream, LedgerLine.firstCell + 2 * cell]
        tally.waitingWorking[row][cause] = accounts.ledgers[stream, LedgerLine.firstCell + 2 * cell + 1]
      }
    }
    tally.returns = account.returns
    tally.handOvers = account.handOvers
    tally.officerTime = program.actors.indices.map {
      accounts.officerTime[stream * program.actors.count + $0]
    }
    return tally
  }

  private func officeTally() -> OfficeTally {
    var tally = OfficeTally()
    tally.windowClock = program.end - program.warmUp
    tally.windowWorking = accounts.workingAtEnd - accounts.workingAtWarmUp
    tally.presentIntegral = accounts.presentIntegral
    tally.presenceOfCases = accounts.presenceOfCases
    tally.presentMaximum = accounts.presentMaximum
    tally.presentAtStart = accounts.presentAtStart
    tally.presentAtEnd = accounts.presentAtEnd
    tally.came = accounts.came
    tally.left = accounts.left
    tally.presentAtDayEnd = accounts.presentAtDayEnd
    tally.events = accounts.events
    tally.stoppedAt = accounts.stoppedAt
    return tally
  }
}
