// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// Cases that end early, and cancelled branches: whatever is under way stops.
extension Replication {
  // MARK: Withdrawal and deemed approval

  /// Draws whether and when the citizen withdraws a case that has just arrived.
  mutating func setWithdrawal(of file: Int) {
    let stream = Int(cases[file].stream)
    guard let withdrawal = program.streams[stream].withdrawal else { return }
    let id = program.streams[stream].id
    func address(_ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(entity: cases[file].ordinal, element: 0, visit: 0, purpose: purpose, scope: id)
    }
    guard generator.uniform(at: address(.withdrawal)) < withdrawal.share else { return }
    let delay = draw(withdrawal.delay, at: address(.withdrawalDelay))
    let time = instant(after: delay, isWorkingTime: withdrawal.isWorkingTime)
    guard let time, time < program.cap else { return }
    cases[file].withdrawnAt = time
    setDeadline(time, of: file, .withdrawal)
  }

  /// Schedules the deemed approval when the promise clock starts, or resumes after a stop.
  mutating func setDeemedApproval(of file: Int) {
    guard let rule = program.streams[Int(cases[file].stream)].promise?.deemedApproval else { return }
    let time = max(now, time(of: file, withClockAt: rule))
    cases[file].deemedApprovedAt = time
    guard time < program.cap else { return }
    setDeadline(time, of: file, .deemedApproval)
  }

  private mutating func setDeadline(_ time: Microseconds, of file: Int, _ kind: TimerHeap.Timer.Kind) {
    deadlines.insert(TimerHeap.Timer(time: time, subject: Int32(file), kind: kind))
    events.schedule(slots.deadlines, at: deadlines.earliest)
  }

  mutating func withdraw(_ file: Int) {
    guard cases[file].isPresent, cases[file].withdrawnAt == now, cases[file].promiseClock != .complete else {
      return
    }
    cutShort(file, program.withdrawn)
  }

  /// While the file is with the applicant the clock stands, and the time is not up.
  mutating func deemApproved(_ file: Int) {
    guard cases[file].isPresent, cases[file].deemedApprovedAt == now, cases[file].promiseClock == .running,
      !isWithApplicant(Int(cases[file].token))
    else { return }
    breakPromise(of: file)
    cutShort(file, program.deemedApproved)
  }

  func isWithApplicant(_ token: Int) -> Bool {
    switch tokens[token].phase {
    case .returned: true
    case .waiting: tables.activities[Int(tokens[token].activity)].isWithApplicant
    default: false
    }
  }

  private mutating func cutShort(_ file: Int, _ outcome: Int) {
    accounts.events += 1
    let token = Int(cases[file].token)
    noteUnfinishedStop(of: file)
    cancel(token)
    end(token, outcome)
  }

  // MARK: Leaving a block

  /// The next target of a token at once; nil when it first leaves the blocks around it.
  @inline(__always) mutating func goOn(_ token: Int, to jump: Jump) -> Jump? {
    guard tables.activities[Int(tokens[token].activity)].cancelsBranches else { return jump }
    return leavesBlocks(token, to: jump) ? nil : jump
  }

  /// Whether the token leaves enclosing blocks: at the end of the instant, after all completions in it.
  private mutating func leavesBlocks(_ token: Int, to jump: Jump) -> Bool {
    guard jump.code != Jump.join.code, depth(of: token) > depth(of: jump) else { return false }
    tokens[token].phase = .leaving
    tokens[token].departure = jump
    deadlines.insert(TimerHeap.Timer(time: now, subject: Int32(token), kind: .departure))
    events.schedule(slots.deadlines, at: deadlines.earliest)
    return true
  }

  private func depth(of token: Int) -> Int {
    var depth = 0
    var parent = tokens[token].parent
    while parent >= 0 {
      depth += 1
      parent = tokens[Int(parent)].parent
    }
    return depth
  }

  private func depth(of jump: Jump) -> Int { jump.node.map { Int(tables.nodes[$0].depth) } ?? 0 }

  /// Leaves the blocks; of several tokens of one case at one instant, only the one enabled first does.
  mutating func leaveBlocks(_ token: Int) {
    guard tokens[token].phase == .leaving, tokens[token].parent >= 0, !isForestalled(token) else { return }
    accounts.events += 1
    let target = tokens[token].departure
    var leaver = token
    while depth(of: leaver) > depth(of: target) {
      let parent = Int(tokens[leaver].parent)
      tokens[leaver].phase = .joined
      addLedger(of: leaver, to: parent)
      cancelBranches(of: parent)
      leaver = parent
    }
    move(leaver, to: target)
  }

  private func isForestalled(_ token: Int) -> Bool {
    var root = token
    while tokens[root].parent >= 0 { root = Int(tokens[root].parent) }
    return hasEarlierDeparture(below: root, than: token)
  }

  private func hasEarlierDeparture(below token: Int, than other: Int) -> Bool {
    if token != other, tokens[token].phase == .leaving, tokens[token].isEnabledBefore(tokens[other]) {
      return true
    }
    guard tokens[token].phase == .split else { return false }
    var branch = tokens[token].firstBranch
    while branch >= 0 {
      if hasEarlierDeparture(below: Int(branch), than: other) { return true }
      branch = tokens[Int(branch)].nextBranch
    }
    return false
  }

  // MARK: Cancelling

  /// Cancels the branches of a block; the token that was split is whole again.
  private mutating func cancelBranches(of token: Int) {
    var branch = tokens[token].firstBranch
    while branch >= 0 {
      cancel(Int(branch))
      branch = tokens[Int(branch)].nextBranch
    }
    freeBranches(of: token)
    tokens[token].phase = .moving
  }

  /// Stops whatever a token does.
  private mutating func cancel(_ token: Int) {
    let activity = Int(tokens[token].activity)
    switch tokens[token].phase {
    case .moving, .joined, .leaving, .returned: break
    case .split: cancelBranches(of: token)
    case .batched, .queued:
      takeAway(token)
      record(.cancel, token, waited: true)
    case .working:
      stopWork(on: token)
      if tables.activities[activity].goesOnUntilEmpty { activityQueues[activity].underWay -= 1 }
      record(.cancel, token, waited: true)
    case .suspended:
      groups[tables.activities[activity].group].suspended.remove(token, in: &tokens)
      bookWaiting(of: token)
      if tables.activities[activity].goesOnUntilEmpty { activityQueues[activity].underWay -= 1 }
      record(.cancel, token, waited: true)
    case .waiting: record(.cancel, token, waited: true)
    }
    tokens[token].waited.clear()
    tokens[token].wakesAt = EventList.never
    tokens[token].reassignedAt = EventList.never
    if tokens[token].phase != .joined { tokens[token].phase = .moving }
  }

  /// Removes a token that waits for work to begin from its queue.
  mutating func takeAway(_ token: Int) {
    let activity = Int(tokens[token].activity)
    if tokens[token].phase == .batched {
      removeFromBatch(token, of: activity)
    } else {
      removeFromQueue(token, of: activity)
      if tables.activities[activity].goesOnUntilEmpty { activityQueues[activity].underWay -= 1 }
    }
    bookWaiting(of: token)
    countQueueTime(of: token, at: tables.activities[activity].homeActor, until: now)
    changeQueue(of: tables.activities[activity].homeActor, by: -1)
    tokens[token].patientUntil = EventList.never
    if tables.activities[activity].keepsOfficersFree {
      // Officers who were reserved for it may do something else.
      dispatchPending.insert(tables.activities[activity].group)
      causesPending.insert(tables.activities[activity].group)
    }
    for place in recentArrivals.indices where Int(recentArrivals[place]) == token {
      recentArrivals[place] = -1
    }
  }

  // MARK: Resubmission

  /// A refused case may be resubmitted, when the office is open.
  mutating func resubmit(_ file: Int) {
    let stream = Int(cases[file].stream)
    let (ordinal, id) = (cases[file].ordinal, program.streams[stream].id)
    let (stride, most) = (ArrivalStream.resubmissionStride, ArrivalStream.mostResubmissions)
    guard let resubmission = program.streams[stream].resubmission, ordinal / stride % (most + 1) < most else {
      return
    }
    func address(_ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(entity: ordinal, element: 0, visit: 0, purpose: purpose, scope: id)
    }
    guard generator.uniform(at: address(.resubmission)) < resubmission.share else { return }
    let delay = draw(resubmission.delay, at: address(.resubmissionDelay))
    let time = instant(
      after: delay, isWorkingTime: resubmission.isWorkingTime, until: resubmission.end, of: stream,
      drawingAt: address(.comingHour))
    guard let time, time < program.cap else { return }
    timers.insert(
      TimerHeap.Timer(time: time, subject: Int32(stream), ordinal: ordinal + stride, kind: .request))
  }
}
