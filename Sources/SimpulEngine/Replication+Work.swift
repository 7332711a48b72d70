// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

// Who works on what: beginning, pausing and ending.
extension Replication {
  /// Work begins.
  mutating func start(_ token: Int, with team: Int) {
    let activity = Int(tokens[token].activity)
    let actor = tables.activities[activity].homeActor
    changeQueue(of: actor, by: -1)
    countQueueTime(of: token, at: actor, until: now)
    if tables.activities[activity].hasRoom, tokens[token].isPiece {
      desks[actor].waitingPieces -= 1
    }
    tokens[token].team = Int32(truncatingIfNeeded: team)
    takeCrew(team, for: token, at: activity)
    let work = workToDo(on: token)
    if tokens[token].handedBackAt == EventList.never {
      tokens[token].startedAfter = now - tokens[token].enabledAt
    } else {
      tokens[token].handedBackAt = EventList.never
    }
    tokens[token].remainingWork = work
    tokens[token].worked = work
    if tables.activities[activity].keptPlace >= 0 { rememberOfficer(of: token) }
    noteHandOver(of: token, to: officers[leadOfficer(of: token)].actor)
    record(.start, token, officers: true)
    beginWork(on: token)
  }

  /// The lowest-numbered officers who are free, and the one for whom the case is kept.
  @inline(__always)
  mutating func takeCrew(_ team: Int, for token: Int, at activity: Int) {
    tokens[token].crewSize = tables.teams[team].size
    if tables.hasCertainCrews || tables.activities[activity].keptFrom >= 0 {
      return takeCertainCrew(team, for: token)
    }
    let solo = Int(tables.teams[team].soloActor)
    if solo < 0 { return takeCrewOfSeveral(team, for: token) }
    crews[token &* crewStride] = Int32(truncatingIfNeeded: firstFree(from: desks[solo].firstOfficer))
  }

  /// - Precondition: there is one among the officers of the actor.
  @inline(__always)
  private func firstFree(from officer: Int) -> Int {
    var officer = officer
    while !officers[officer].isOnDuty || officers[officer].token >= 0 { officer += 1 }
    return officer
  }

  @inline(never)
  private mutating func takeCrewOfSeveral(_ team: Int, for token: Int) {
    let first = Int(tables.teams[team].firstRequirement)
    var place = token * crewStride
    for requirement in first..<first + Int(tables.teams[team].requirementCount) {
      var officer = desks[Int(tables.requirements[requirement].actor)].firstOfficer
      for _ in 0..<tables.requirements[requirement].officers {
        officer = firstFree(from: officer)
        crews[place] = Int32(officer)
        place += 1
        officer += 1
      }
    }
  }

  /// In `crews`.
  @inline(__always)
  func crewPlaces(of token: Int) -> Range<Int> {
    let first = token &* crewStride
    return Range(uncheckedBounds: (first, first &+ Int(tokens[token].crewSize)))
  }

  /// The first of the crew, to whom the end of the work belongs.
  @inline(__always)
  func leadOfficer(of token: Int) -> Int { Int(crews[token &* crewStride]) }

  /// The work that a crew has to do now; drawn, or left by those who handed it back.
  @inline(__always)
  mutating func workToDo(on token: Int) -> Microseconds {
    if tables.hasSpeeds || tokens[token].handedBackAt != EventList.never {
      return workLeftToDo(on: token, withSetUp: false)
    }
    let rule = Int(tokens[token].rule)
    let (law, setUp) = (tables.rules[rule].work, tables.rules[rule].setUp)
    let work = law >= 0 ? draw(law, at: address(of: token, .work)) : 0
    return setUp >= 0 ? work + workOfSetUp(for: token, isSure: false) : work
  }

  /// The crew takes the token up, and it will be complete when the remaining work is done.
  @inline(__always)
  private mutating func beginWork(on token: Int) {
    let lead = leadOfficer(of: token)
    if tables.hasOpenFiles, sharesTime(lead) { return open(token) }
    tokens[token].enter(.working, now, workingNow)
    let isPiece = tokens[token].isPiece
    for place in crewPlaces(of: token) {
      let officer = Int(crews[place])
      officers[officer].token = Int32(truncatingIfNeeded: token)
      let actor = Int(officers[officer].actor)
      desks[actor].free -= 1
      desks[actor].changeBusy(by: 1, isPiece, at: now)
    }
    events.schedule(slots.firstCompletion &+ lead, at: now + tokens[token].remainingWork)
  }

  /// The crew lets go of the token; it stays theirs when it is suspended.
  @inline(__always)
  mutating func stopWork(on token: Int, isDone: Bool = false) {
    if tables.hasOpenFiles, sharesTime(leadOfficer(of: token)) {
      close(token)
      if isDone { countOfficerTime(of: token) }
    } else {
      release(crewOf: token, isDone)
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

  @inline(__always)
  private mutating func release(crewOf token: Int, _ isDone: Bool) {
    let isPiece = tokens[token].isPiece
    let isCounted = isDone && tokens[token].isMeasured
    let (row, worked) = (Int(tokens[token].stream) &* desks.count, tokens[token].worked)
    for place in crewPlaces(of: token) {
      let officer = Int(crews[place])
      officers[officer].token = -1
      let actor = Int(officers[officer].actor)
      if officers[officer].isOnDuty {
        desks[actor].free += 1
      } else if officers[officer].isInOvertime {
        endOvertime(of: officer)
      }
      desks[actor].changeBusy(by: -1, isPiece, at: now)
      if isCounted { accounts.officerTime[row &+ actor] += worked }
    }
    events.cancel(slots.firstCompletion &+ leadOfficer(of: token))
    book(
      now - tokens[token].since, working: workingNow - tokens[token].sinceWorking, token, LedgerLine.work)
  }

  /// The work whose lead officer this is has been done.
  mutating func completeWork(of officer: Int) {
    let token =
      tables.hasOpenFiles && sharesTime(officer) ? finishFirst(of: officer) : Int(officers[officer].token)
    accounts.events += 1
    stopWork(on: token, isDone: true)
    record(.release, token, officers: true)
    if tables.activities[Int(tokens[token].activity)].notesReleases { noteRelease(of: token, by: officer) }
    if beginWait(of: token, isWithApplicant: false) { return }
    if let next = complete(token) { move(token, to: next) }
  }

  /// An officer's duty has ended while he works.
  mutating func suspend(_ token: Int) {
    if !sharesTime(Int(crews[token * crewStride])) {
      tokens[token].remainingWork -= now - tokens[token].since
    }
    record(.suspend, token, officers: true)
    stopWork(on: token)
    tokens[token].enter(.suspended, now, workingNow)
    tokens[token].cause = Token.noCause
    let group = tables.activities[Int(tokens[token].activity)].group
    groups[group].suspended.insert(token, in: &tokens)
    groups[group].isSuspensionSettled = false
    if program.groups[group].hasHandBack, isToBeHandedBack(token) { handBack(token) }
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
    for place in crewPlaces(of: token) {
      let officer = Int(crews[place])
      if !officers[officer].isOnDuty || officers[officer].token >= 0 { return false }
    }
    return true
  }
}
