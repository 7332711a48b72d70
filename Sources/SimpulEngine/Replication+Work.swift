// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

// Service: beginning, pausing and ending work.
extension Replication {
  /// Starts work on a token.
  mutating func start(_ token: Int, with team: Int) {
    let activity = Int(tokens[token].activity)
    let actor = tables.activities[activity].homeActor
    changeQueue(of: actor, by: -1)
    countQueueTime(of: token, at: actor, until: now)
    if tables.activities[activity].hasRoom, tokens[token].isBackgroundTask {
      pools[actor].waitingBackgroundTasks -= 1
    }
    tokens[token].team = Int32(truncatingIfNeeded: team)
    assignOfficers(team, for: token, at: activity)
    let work = workToDo(on: token)
    if tokens[token].reassignedAt == EventList.never {
      tokens[token].startedAfter = now - tokens[token].enabledAt
    } else {
      tokens[token].reassignedAt = EventList.never
    }
    tokens[token].remainingWork = work
    tokens[token].worked = work
    if tables.activities[activity].keptPlace >= 0 { rememberOfficer(of: token) }
    noteHandOver(of: token, to: officers[leadOfficer(of: token)].actor)
    record(.start, token, officers: true)
    beginWork(on: token)
  }

  /// Assigns the lowest-numbered free officers, and the one for whom the case is kept.
  @inline(__always) mutating func assignOfficers(_ team: Int, for token: Int, at activity: Int) {
    tokens[token].assignedCount = tables.teams[team].size
    if tables.hasCertainAssignments || tables.activities[activity].keptFrom >= 0 {
      return assignCertainOfficers(team, for: token)
    }
    let solo = Int(tables.teams[team].soloActor)
    if solo < 0 { return assignOfficersOfSeveral(team, for: token) }
    assignedOfficers[token &* assignedStride] = Int32(
      truncatingIfNeeded: firstFree(from: pools[solo].firstOfficer))
  }

  /// - Precondition: there is one among the officers of the actor.
  @inline(__always) private func firstFree(from officer: Int) -> Int {
    var officer = officer
    while !officers[officer].isOnDuty || officers[officer].token >= 0 { officer += 1 }
    return officer
  }

  @inline(never) private mutating func assignOfficersOfSeveral(_ team: Int, for token: Int) {
    let first = Int(tables.teams[team].firstRequirement)
    var place = token * assignedStride
    for requirement in first..<first + Int(tables.teams[team].requirementCount) {
      var officer = pools[Int(tables.requirements[requirement].actor)].firstOfficer
      for _ in 0..<tables.requirements[requirement].officers {
        officer = firstFree(from: officer)
        assignedOfficers[place] = Int32(officer)
        place += 1
        officer += 1
      }
    }
  }

  /// Indices into `assignedOfficers`.
  @inline(__always) func assignedPlaces(of token: Int) -> Range<Int> {
    let first = token &* assignedStride
    return Range(uncheckedBounds: (first, first &+ Int(tokens[token].assignedCount)))
  }

  /// The first assigned officer, who holds the end-of-work event.
  @inline(__always) func leadOfficer(of token: Int) -> Int { Int(assignedOfficers[token &* assignedStride]) }

  /// Work that the assigned officers have to do now; drawn, or left after reassignment.
  @inline(__always) mutating func workToDo(on token: Int) -> Microseconds {
    if tables.hasSpeeds || tokens[token].reassignedAt != EventList.never {
      return workLeftToDo(on: token, withSetUp: false)
    }
    let rule = Int(tokens[token].rule)
    let (duration, setUp) = (tables.rules[rule].work, tables.rules[rule].setUp)
    let work = duration >= 0 ? draw(duration, at: address(of: token, .work)) : 0
    return setUp >= 0 ? work + workOfSetUp(for: token, isSure: false) : work
  }

  /// The assigned officers begin, and the end of work is scheduled.
  @inline(__always) private mutating func beginWork(on token: Int) {
    let lead = leadOfficer(of: token)
    if tables.hasMultitasking, sharesTime(lead) { return open(token) }
    tokens[token].enter(.working, now, workingNow)
    let isBackgroundTask = tokens[token].isBackgroundTask
    for place in assignedPlaces(of: token) {
      let officer = Int(assignedOfficers[place])
      officers[officer].token = Int32(truncatingIfNeeded: token)
      let actor = Int(officers[officer].actor)
      pools[actor].free -= 1
      pools[actor].changeBusy(by: 1, isBackgroundTask, at: now)
    }
    events.schedule(slots.firstCompletion &+ lead, at: now + tokens[token].remainingWork)
  }

  /// The assigned officers stop; a suspended token stays assigned to them.
  @inline(__always) mutating func stopWork(on token: Int, isDone: Bool = false) {
    if tables.hasMultitasking, sharesTime(leadOfficer(of: token)) {
      close(token)
      if isDone { countOfficerTime(of: token) }
    } else {
      release(assignedTo: token, isDone)
    }
    let group = tables.activities[Int(tokens[token].activity)].group
    if tables.groups[group].isSimple {
      if groups[group].hasWork { dispatchPending.insert(group) }
    } else if !tables.groups[group].isInPlainOrder {
      dispatchPending.insert(group)
      causesPending.insert(group)
    } else if groups[group].hasWork {
      dispatchPending.insert(group)
    }
  }

  @inline(__always) private mutating func release(assignedTo token: Int, _ isDone: Bool) {
    let isBackgroundTask = tokens[token].isBackgroundTask
    let isCounted = isDone && tokens[token].isMeasured
    let (row, worked) = (Int(tokens[token].stream) &* pools.count, tokens[token].worked)
    for place in assignedPlaces(of: token) {
      let officer = Int(assignedOfficers[place])
      officers[officer].token = -1
      let actor = Int(officers[officer].actor)
      if officers[officer].isOnDuty {
        pools[actor].free += 1
      } else if officers[officer].isInOvertime {
        endOvertime(of: officer)
      }
      pools[actor].changeBusy(by: -1, isBackgroundTask, at: now)
      if isCounted { accounts.officerTime[row &+ actor] += worked }
    }
    events.cancel(slots.firstCompletion &+ leadOfficer(of: token))
    book(now - tokens[token].since, working: workingNow - tokens[token].sinceWorking, token, LedgerLine.work)
  }

  /// Completes the work of which this is the lead officer.
  mutating func completeWork(of officer: Int) {
    let token =
      tables.hasMultitasking && sharesTime(officer) ? finishFirst(of: officer) : Int(officers[officer].token)
    accounts.events += 1
    stopWork(on: token, isDone: true)
    record(.release, token, officers: true)
    if tables.activities[Int(tokens[token].activity)].notesReleases { noteRelease(of: token, by: officer) }
    if beginWait(of: token, isWithApplicant: false) { return }
    if let next = complete(token) { move(token, to: next) }
  }

  /// An officer's duty has ended while he works.
  mutating func suspend(_ token: Int) {
    if !sharesTime(Int(assignedOfficers[token * assignedStride])) {
      tokens[token].remainingWork -= now - tokens[token].since
    }
    record(.suspend, token, officers: true)
    stopWork(on: token)
    tokens[token].enter(.suspended, now, workingNow)
    tokens[token].cause = Token.noCause
    let group = tables.activities[Int(tokens[token].activity)].group
    groups[group].suspended.insert(token, in: &tokens)
    groups[group].isSuspensionSettled = false
    if program.groups[group].hasHandBack, isToBeHandedBack(token) { reassign(token) }
  }

  mutating func resumeSuspended(in group: Int) {
    if groups[group].isSuspensionSettled { return }
    var next = groups[group].suspended.first
    while next >= 0 {
      let token = Int(next)
      next = tokens[token].next
      if canResume(token) { resume(token, in: group) }
    }
  }

  mutating func resume(_ token: Int, in group: Int) {
    groups[group].suspended.remove(token, in: &tokens)
    if tables.groups[group].isSimple {
      bookSuspension(of: token, Int(tables.groups[group].onlyActor))
    } else {
      bookWaiting(of: token)
      causesPending.insert(group)
    }
    record(.resume, token, officers: true)
    beginWork(on: token)
  }

  func canResume(_ token: Int) -> Bool {
    for place in assignedPlaces(of: token) {
      let officer = Int(assignedOfficers[place])
      if !officers[officer].isOnDuty || officers[officer].token >= 0 { return false }
    }
    return true
  }
}
