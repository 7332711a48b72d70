// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension Replication {
  /// Moves a token on until it waits for something or is gone.
  mutating func move(_ token: Int, to target: Jump) {
    var token = token
    var jump = target
    while true {
      if let index = jump.node {
        let node = tables.nodes[index]
        if node.activity < 0 {
          guard let beyond = split(token, Int(node.block)) else { return }
          jump = beyond
          continue
        }
        guard let next = enable(token, at: Int(node.activity)) else { return }
        jump = next
      } else if let outcome = jump.outcome {
        end(token, outcome)
        return
      } else {
        guard let parent = join(token) else { return }
        token = parent
        jump = program.blocks[Int(tokens[parent].activity)].following
      }
    }
  }

  /// Address of a draw for the token's present visit.
  @inline(__always) func address(of token: Int, _ purpose: DrawPurpose) -> DrawAddress {
    let rule = Int(tokens[token].rule)
    return DrawAddress(
      entity: tokens[token].ordinal, element: tables.rules[rule].element,
      visit: tokens[token].visit, purpose: purpose, scope: tables.rules[rule].scope)
  }

  /// Draws a duration.
  @inline(__always) mutating func draw(_ sampler: Int32, at address: DrawAddress) -> Microseconds {
    let index = Int(sampler)
    return Microseconds(
      roundingSeconds: generator.draw(
        tables.plainSamplers[index], else: program.samplers[index], at: address))
  }

  /// A token reaches an activity and is enabled.
  ///
  /// - Returns: the next target when the visit is over at once.
  @inline(__always) private mutating func enable(_ token: Int, at activity: Int) -> Jump? {
    let rule = tables.activities[activity].firstRule + Int(tokens[token].streamPlace)
    let counter = Int(tokens[token].caseIndex) &* counterStride &+ 2 &* tables.activities[activity].place
    let visit = UInt32(counters[counter])
    counters[counter] += 1
    if visit > DrawAddress.lastVisit {
      // The token is left where it is, and the run ends.
      endlessActivity = activity
      return nil
    }
    tokens[token].enable(
      at: activity, rule: rule, branch: tables.activities[activity].branch, visit: visit, now, workingNow)
    if tables.rules[rule].startsPromiseClock { startPromiseClockIfAhead(of: token) }
    if tables.rules[rule].skipProbability > 0, skips(token) { return tables.rules[rule].next }
    record(.enable, token)
    if tables.activities[activity].isWithApplicant {
      return beginWait(of: token, isWithApplicant: true) ? nil : completeWithoutWork(token)
    }
    enqueue(token, at: activity)
    return nil
  }

  /// Whether a case skips the activity; its promise clock does not.
  @inline(never) private mutating func skips(_ token: Int) -> Bool {
    let rule = Int(tokens[token].rule)
    guard generator.uniform(at: address(of: token, .skipped)) < tables.rules[rule].skipProbability else {
      return false
    }
    record(.skip, token)
    tokens[token].phase = .moving
    if tables.rules[rule].stopsPromiseClock { stopPromiseClockIfRunning(of: token) }
    return true
  }

  /// Begins the activity's stated wait.
  ///
  /// - Returns: false when there is none.
  @inline(__always) mutating func beginWait(of token: Int, isWithApplicant: Bool) -> Bool {
    tables.rules[Int(tokens[token].rule)].wait >= 0
      && beginStatedWait(of: token, isWithApplicant: isWithApplicant)
  }

  @inline(never) private mutating func beginStatedWait(of token: Int, isWithApplicant: Bool) -> Bool {
    let rule = Int(tokens[token].rule)
    let wait = draw(tables.rules[rule].wait, at: address(of: token, .wait))
    guard wait > 0 else { return false }
    tokens[token].enter(.waiting, now, workingNow)
    setTimer(
      token, after: wait, isWorkingTime: tables.rules[rule].waitIsWorkingTime,
      until: tables.rules[rule].waitEnd)
    return true
  }

  /// The instant after a time from now; nil after the end of the office's calendar.
  func instant(after length: Microseconds, isWorkingTime: Bool) -> Microseconds? {
    guard isWorkingTime, length > 0, let office = program.office else { return now + length }
    return office.finish(from: now, working: length)
  }

  /// The instant at which a time outside the office has passed and the applicant can be there. If the office is
  /// closed then, the arrival hour is drawn at the stream's address.
  mutating func instant(
    after length: Microseconds, isWorkingTime: Bool, until end: WaitEnd, of stream: Int,
    drawingAt address: DrawAddress
  ) -> Microseconds? {
    guard let time = instant(after: length, isWorkingTime: isWorkingTime) else { return nil }
    guard let office = program.office, end != .atOnce, !office.isOpen(at: time) else { return time }
    if end == .opening || length == 0 { return office.nextOpening(at: time) }
    return program.streams[stream].comingHours?.hour(behind: time, at: generator.uniform(at: address))
  }

  /// Sets a timer, unless it lies beyond the run.
  private mutating func setTimer(
    _ token: Int, after wait: Microseconds, isWorkingTime: Bool, until end: WaitEnd
  ) {
    let time = instant(
      after: wait, isWorkingTime: isWorkingTime, until: end,
      of: Int(cases[Int(tokens[token].caseIndex)].stream), drawingAt: address(of: token, .comingHour))
    if let time, time < program.cap {
      tokens[token].wakesAt = time
      timers.insert(TimerHeap.Timer(time: time, subject: Int32(token), kind: .wait))
    }
  }

  @inline(never) mutating func handle(_ timer: TimerHeap.Timer) {
    switch timer.kind {
    case .retry: retry(timer.ordinal, to: Int(timer.subject))
    case .request:
      accounts.events += 1
      admit(timer.ordinal, to: Int(timer.subject))
    case .backlog: admitBacklog(timer.ordinal, to: Int(timer.subject))
    case .batchAge: dispatchPending.insert(tables.activities[Int(timer.subject)].group)
    case .patience: endPatience(of: Int(timer.subject))
    case .withdrawal: withdraw(Int(timer.subject))
    case .deemedApproval: deemApproved(Int(timer.subject))
    case .departure: leaveBlocks(Int(timer.subject))
    case .wait:
      let token = Int(timer.subject)
      guard tokens[token].wakesAt == now else { return }
      tokens[token].wakesAt = EventList.never
      if tokens[token].phase == .returned {
        endStop(of: token)
        move(token, to: tables.rules[Int(tokens[token].rule)].returnTo)
        return
      }
      if tables.activities[Int(tokens[token].activity)].isWithApplicant {
        endStop(of: token)
      } else {
        book(
          now - tokens[token].since, working: workingNow - tokens[token].sinceWorking, token,
          LedgerLine.otherWait)
      }
      tokens[token].otherWait = now - tokens[token].since
      tokens[token].otherWaitWorking = workingNow - tokens[token].sinceWorking
      if let next = completeWithoutWork(token) { move(token, to: next) }
    }
  }

  /// Ends a token's time with the applicant.
  private mutating func endStop(of token: Int) {
    let since = tokens[token].since
    book(now - since, working: workingNow - tokens[token].sinceWorking, token, LedgerLine.stopped)
    let dates = program.openDates(after: since, upTo: now)
    book(Microseconds(dates), token, LedgerLine.stoppedDates)
    noteStop(of: token, clock: now - since, working: workingNow - tokens[token].sinceWorking, dates: dates)
  }

  /// Completes a visit.
  ///
  /// - Returns: where the token goes; nil when it is with the applicant first.
  @inline(__always) mutating func complete(_ token: Int) -> Jump? {
    tokens[token].phase = .moving
    record(.complete, token, waited: true)
    if tokens[token].isMeasured { countVisit(of: token) } else { tokens[token].waited.clear() }
    let rule = Int(tokens[token].rule)
    return tables.rules[rule].goesStraightOn ? tables.rules[rule].next : decide(token, rule)
  }

  @inline(never) private mutating func completeWithoutWork(_ token: Int) -> Jump? { complete(token) }

  /// Routes a token after a visit: a return, or the next target.
  private mutating func decide(_ token: Int, _ rule: Int) -> Jump? {
    let activity = Int(tokens[token].activity)
    let isMeasured = tokens[token].isMeasured
    if tables.rules[rule].stopsPromiseClock { stopPromiseClockIfRunning(of: token) }
    if tables.rules[rule].returnProbability > 0 {
      let counter = Int(tokens[token].caseIndex) * counterStride + 2 * tables.activities[activity].place + 1
      if counters[counter] < tables.rules[rule].returnAtMost,
        generator.uniform(at: address(of: token, .returned))
          < returnProbability(rule, afterReturns: counters[counter])
      {
        counters[counter] += 1
        record(.returned, token)
        if isMeasured { countReturn(from: activity, of: token) }
        return sendBack(token, rule)
      }
    }
    if tables.rules[rule].choiceCount > 0 {
      if tables.rules[rule].conditionCount > 0, let condition = firstCondition(that: token, rule) {
        if isMeasured { accounts.branchVisits[activity][Int(condition.branch)] += 1 }
        return goOn(token, to: condition.jump)
      }
      let uniform = generator.uniform(at: address(of: token, .routing))
      var choice = Int(tables.rules[rule].firstChoice)
      while uniform >= tables.choices[choice].below { choice += 1 }
      if isMeasured { accounts.branchVisits[activity][Int(tables.choices[choice].branch)] += 1 }
      return goOn(token, to: tables.choices[choice].jump)
    }
    return goOn(token, to: tables.rules[rule].next)
  }

  @inline(__always) private func returnProbability(_ rule: Int, afterReturns count: Int32) -> Double {
    let shares = tables.rules[rule].returnShareCount
    if shares == 0 { return tables.rules[rule].returnProbability }
    return program.returnShares[Int(tables.rules[rule].firstReturnShare + min(count, shares - 1))]
  }

  /// The first condition that holds for a case; nil when none does.
  private mutating func firstCondition(that token: Int, _ rule: Int) -> CompiledCondition? {
    let first = Int(tables.rules[rule].firstCondition)
    for place in first..<first + Int(tables.rules[rule].conditionCount)
    where holds(program.conditions[place].test, token) { return program.conditions[place] }
    return nil
  }

  private mutating func holds(_ test: CompiledCondition.Test, _ token: Int) -> Bool {
    switch test {
    case .visit(let first): tokens[token].visit >= first
    case .timeUsed(let rule): now >= time(of: Int(tokens[token].caseIndex), withClockAt: rule)
    case .above(let limit, let sampler, let element, let scope):
      number(of: token, sampler, element, scope) > limit
    case .below(let limit, let sampler, let element, let scope):
      number(of: token, sampler, element, scope) < limit
    case .never: false
    }
  }

  /// A case attribute: drawn at the case's own address, so that it is the same at every use.
  private mutating func number(of token: Int, _ sampler: Int32, _ element: UInt32, _ scope: UInt32) -> Double
  {
    let address = DrawAddress(
      entity: tokens[token].ordinal, element: element, visit: 0, purpose: .attribute, scope: scope)
    return generator.draw(
      tables.plainSamplers[Int(sampler)], else: program.samplers[Int(sampler)], at: address)
  }

  private mutating func sendBack(_ token: Int, _ rule: Int) -> Jump? {
    let duration = tables.rules[rule].returnDelay
    guard duration >= 0 else { return tables.rules[rule].returnTo }
    let delay = draw(duration, at: address(of: token, .returnDelay))
    guard delay > 0 else { return tables.rules[rule].returnTo }
    tokens[token].enter(.returned, now, workingNow)
    setTimer(
      token, after: delay, isWorkingTime: tables.rules[rule].returnDelayIsWorkingTime,
      until: tables.rules[rule].returnDelayEnd)
    return nil
  }

  /// Splits a token that enters a block (fork) into one for each branch that it needs. Meanwhile its `activity` is
  /// the block.
  ///
  /// - Returns: the next target when it needs no branch.
  private mutating func split(_ token: Int, _ block: Int) -> Jump? {
    let compiled = program.blocks[block]
    let needed =
      compiled.isInclusive
      ? (0..<Int(compiled.branchCount)).filter { needs(token, Int(compiled.firstEntry) + $0) }
      : Array(0..<Int(compiled.branchCount))
    guard !needed.isEmpty else { return compiled.following }
    tokens[token].phase = .split
    tokens[token].activity = Int32(block)
    tokens[token].awaited = Int32(needed.count)
    tokens[token].branchCount = Int32(needed.count)
    tokens[token].criticalBranch = -1
    tokens[token].enteredAt = now
    tokens[token].joinedTimes = 0
    var latest = -1
    for branch in needed {
      let file = Int(tokens[token].caseIndex)
      var part = Token(
        of: cases[file], caseIndex: file, precedence: tokens[token].precedence, caseKey: tokens[token].caseKey
      )
      part.isUrgent = tokens[token].isUrgent
      part.parent = Int32(token)
      part.branchNumber = Int32(branch)
      let created = newToken(part)
      if latest < 0 {
        tokens[token].firstBranch = Int32(created)
      } else {
        tokens[latest].nextBranch = Int32(created)
      }
      latest = created
    }
    var part = tokens[token].firstBranch
    for branch in needed {
      let next = tokens[Int(part)].nextBranch
      move(Int(part), to: program.blockEntries[Int(compiled.firstEntry) + branch])
      part = next
    }
    return nil
  }

  /// Whether a case needs a branch, decided once.
  private mutating func needs(_ token: Int, _ entry: Int) -> Bool {
    let need = program.branchNeeds[entry]
    guard let shares = need.shares else { return true }
    let file = cases[Int(tokens[token].caseIndex)]
    let address = DrawAddress(
      entity: file.ordinal, element: need.element, visit: 0, purpose: .needed,
      scope: tables.streams[Int(file.stream)].id)
    return generator.uniform(at: address) < shares[Int(file.streamPlace)]
  }

  /// A branch reaches its join.
  ///
  /// - Returns: the token that was split, when all branches have arrived.
  private mutating func join(_ token: Int) -> Int? {
    let parent = Int(tokens[token].parent)
    tokens[token].phase = .joined
    tokens[parent].awaited -= 1
    tokens[parent].joinedTimes += now - tokens[parent].enteredAt
    book(ledgers[token * ledgerStride + LedgerLine.join], parent, LedgerLine.join)
    let critical = Int(tokens[parent].criticalBranch)
    let isCritical =
      critical < 0 || now > tokens[parent].criticalSince
      || tokens[token].branchNumber < tokens[critical].branchNumber
    if isCritical {
      tokens[parent].criticalBranch = Int32(token)
      tokens[parent].criticalSince = now
    }
    guard tokens[parent].awaited == 0 else { return nil }
    let branches = Microseconds(tokens[parent].branchCount)
    book(branches * (now - tokens[parent].enteredAt) - tokens[parent].joinedTimes, parent, LedgerLine.join)
    addLedger(of: Int(tokens[parent].criticalBranch), to: parent)
    freeBranches(of: parent)
    tokens[parent].phase = .moving
    return parent
  }

  /// Removes the finished branches of a block.
  mutating func freeBranches(of token: Int) {
    var branch = tokens[token].firstBranch
    while branch >= 0 {
      let next = tokens[Int(branch)].nextBranch
      freeTokens.append(branch)
      branch = next
    }
    tokens[token].firstBranch = -1
  }

  mutating func end(_ token: Int, _ outcome: Int) {
    let file = Int(tokens[token].caseIndex)
    recordCase(.end, stream: Int(cases[file].stream), ordinal: Int(cases[file].ordinal), outcome: outcome)
    if !tokens[token].isBackgroundTask { countEnd(of: file, token, outcome) }
    if tables.streams[Int(cases[file].stream)].isPopulation { scheduleNextRequest(after: file) }
    if tables.streams[Int(cases[file].stream)].isResubmitted, outcome == program.refused { resubmit(file) }
    cases[file].isPresent = false
    freeTokens.append(Int32(token))
    freeCases.append(Int32(file))
  }
}
