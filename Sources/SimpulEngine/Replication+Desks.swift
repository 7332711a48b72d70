// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// One officer.
struct OfficerState: BitwiseCopyable {
  var actor: Int32 = -1
  var number: Int32 = 0
  /// The token he works on; -1 for none.
  var token: Int32 = -1
  var isOnDuty = false
  /// Whether he finishes his work behind the end of duty.
  var isInOvertime = false
  var speed = 1.0
}

/// One actor's officers taken together.
struct DeskState: BitwiseCopyable {
  var firstOfficer = 0
  var officerCount = 0
  var group = -1
  /// How many files each of them may have open at once.
  var openLimit = 1
  var onDuty = 0
  /// On duty and working on nothing, or with fewer files open than they may have.
  var free = 0
  var busy = 0
  var busyWithOtherWork = 0
  /// Finishing their work behind the end of duty.
  var inOvertime = 0
  /// Whether what would be hours of duty is kept for something else now.
  var isReserved = false
  /// Enabled and not started, with this actor first.
  var queueLength = 0
  /// Of those, pieces of other work; counted where room is limited.
  var waitingPieces = 0
  var account = ActorAccount()
  /// Whether the officers are ever off duty.
  var hasDutyHours = false
  /// Next entries of the actor's boundaries and stretches of duty.
  var nextBoundary = 0
  var stretch = 0
  /// Off duty since when, and for how long before.
  var offDutySince: Microseconds = 0
  var offDutySinceWorking: Microseconds = 0
  var offDuty: Microseconds = 0
  var offDutyWorking: Microseconds = 0
}

/// The tokens of a group.
struct GroupState: BitwiseCopyable {
  /// Of a simple group.
  var queue = TokenList()
  var suspended = TokenList()
  /// In the queues of the activities of a group that is not simple.
  var queued: Int32 = 0

  /// Whether anything stands in a queue or is suspended. While that is not so, nobody needs to look for something to start,
  /// or for a cause of waiting: what comes later in the instant has itself looked at.
  var hasWork: Bool { queued > 0 || !queue.isEmpty || !suspended.isEmpty }
}

/// An activity's tokens in a group that is not simple.
struct ShelfState: BitwiseCopyable {
  var queue = TokenList()
  var pile = TokenList()
  var pileCount: Int32 = 0
  /// When its oldest token has lain there for long enough.
  var pileDue = EventList.never
  /// Tokens that are queued, worked on or suspended; counted where the performers go on until none is left.
  var underWay: Int32 = 0
  /// The cause of waiting that was found last for the queue, and for the pile.
  var queueCause = QueueCause.unknown
  var pileCause = Token.noCause
  /// Whether some date's rounds can be held today.
  var isPossibleToday = false
  /// Whether its first token cannot start, in the dispatch under way.
  var isBlocked = false
  /// The next token of the queue, while one is picked at random.
  var cursor: Int32 = -1
}

extension Replication {
  /// A token begins to wait for officers.
  @inline(__always)
  mutating func enqueue(_ token: Int, at activity: Int) {
    let actor = tables.activities[activity].homeActor
    changeQueue(of: actor, by: 1)
    tokens[token].phase = .queued
    if tables.activities[activity].isSimple {
      let group = tables.activities[activity].group
      if desks[actor].hasDutyHours {
        let (clock, working) = offDutyTime(of: actor)
        tokens[token].offDutyBefore = clock
        tokens[token].offDutyBeforeWorking = working
      }
      groups[group].queue.insert(token, in: &tokens)
      // Whoever becomes free later in this instant looks at the queue himself.
      if desks[actor].free > 0 { dispatchPending.insert(group) }
    } else {
      shelve(token, at: activity, of: actor)
    }
  }

  /// A token begins to wait for officers of a group that is not simple.
  private mutating func shelve(_ token: Int, at activity: Int, of actor: Int) {
    let group = tables.activities[activity].group
    tokens[token].cause = Token.noCause
    if tables.activities[activity].queueOrder != .firstCome {
      tokens[token].turn = turn(of: token, by: tables.activities[activity].queueOrder)
    }
    setPatience(of: token)
    if tables.activities[activity].hasRoom { noteComing(of: token, to: actor) }
    if !tables.activities[activity].hasPile {
      queue(token, of: activity)
    } else {
      putOnPile(token, of: activity)
      causesPending.insert(group)
      let isLookedAt = tables.activities[activity].isTakenUpAnyTime || tables.activities[activity].hasRoom
      if !isLookedAt { return }
    }
    if !tables.groups[group].isInPlainOrder {
      dispatchPending.insert(group)
      causesPending.insert(group)
    } else if canStart(in: group) {
      dispatchPending.insert(group)
    } else {
      // Whoever becomes free later in this instant looks at the queue himself.
      causesPending.insert(group)
    }
  }

  private mutating func turn(of token: Int, by order: QueueOrder) -> Microseconds {
    switch order {
    case .firstCome, .random: return 0
    case .lastCome: return -tokens[token].enabledAt
    case .shortestWork:
      let law = tables.rules[Int(tokens[token].rule)].work
      return law < 0 ? 0 : draw(law, at: address(of: token, .work))
    case .earliestDue: return dueTime(of: Int(tokens[token].caseIndex))
    }
  }

  /// A token of an activity in a group that is not simple stands in the queue from now on.
  @inline(__always)
  mutating func queue(_ token: Int, of activity: Int) {
    insertInQueue(token, of: activity)
    if tables.activities[activity].goesOnUntilEmpty { shelves[activity].underWay += 1 }
  }

  @inline(__always)
  mutating func insertInQueue(_ token: Int, of activity: Int) {
    shelves[activity].queue.insert(token, in: &tokens)
    groups[tables.activities[activity].group].queued += 1
  }

  @inline(__always)
  mutating func removeFromQueue(_ token: Int, of activity: Int) {
    shelves[activity].queue.remove(token, in: &tokens)
    groups[tables.activities[activity].group].queued -= 1
  }

  /// Starts everything that can start.
  mutating func dispatchAll() {
    while let group = dispatchPending.removeFirst() {
      if tables.groups[group].isSimple {
        if !groups[group].suspended.isEmpty { resumeSuspended(in: group) }
        dispatchSimple(group, of: Int(tables.groups[group].onlyActor))
      } else if tables.groups[group].isInPlainOrder {
        if !groups[group].suspended.isEmpty { resumeSuspended(in: group) }
        startInOrder(in: group)
        if groups[group].hasWork { causesPending.insert(group) }
      } else {
        dispatchShelves(of: group)
      }
    }
    if newcomers.count > 0 { turnAway() }
  }

  @inline(__always)
  private mutating func dispatchSimple(_ group: Int, of actor: Int) {
    while desks[actor].free > 0, !groups[group].queue.isEmpty {
      let token = groups[group].queue.removeFirst(in: &tokens)
      bookSimpleWaiting(of: token, actor)
      start(token, with: tables.activities[Int(tokens[token].activity)].firstTeam)
    }
  }

  private mutating func dispatchShelves(of group: Int) {
    let activities = program.groups[group].activities
    for activity in activities where isPileDue(of: activity) {
      takeUpPile(of: activity)
    }
    if program.groups[group].hasInterruptions {
      resumeOrInterrupt(in: group)
    } else if !groups[group].suspended.isEmpty {
      resumeSuspended(in: group)
    }
    if program.groups[group].order == .random {
      startAtRandom(in: group)
    } else if program.groups[group].isIndividual {
      startIndividually(in: group)
    } else {
      startInOrder(in: group)
    }
    for actor in program.groups[group].endlessActors where desks[actor].free > 0 {
      findSomethingToDo(for: actor)
    }
  }

  /// Heads of the activities' queues compete: the tokens of one activity all need the same, so that none can
  /// start where its head cannot.
  @inline(__always)
  private mutating func startInOrder(in group: Int) {
    if !canStart(in: group) { return }
    if tables.groups[group].activityCount == 1 {
      return startInOrder(of: Int(tables.groupActivities[Int(tables.groups[group].firstActivity)]))
    }
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      shelves[activity].isBlocked = shelves[activity].queue.isEmpty
    }
    while let best = firstHead(of: group) {
      let activity = Int(tokens[best].activity)
      if let team = readyTeam(for: activity) {
        startFromQueue(best, with: team)
        if !canStart(in: group) { return }
      } else {
        shelves[activity].isBlocked = true
      }
    }
  }

  /// As above, where no other activity competes.
  @inline(__always)
  private mutating func startInOrder(of activity: Int) {
    while !shelves[activity].queue.isEmpty, let team = readyTeam(for: activity) {
      startFromQueue(Int(shelves[activity].queue.first), with: team)
    }
  }

  /// Whether something stands in the queues of a group and, where it has one actor, somebody is free.
  @inline(__always)
  private func canStart(in group: Int) -> Bool {
    if groups[group].queued == 0 { return false }
    let actor = Int(tables.groups[group].onlyActor)
    return actor < 0 || desks[actor].free > 0
  }

  /// The first in order of those heads of queues that have not been passed over.
  func firstHead(of group: Int) -> Int? {
    var best = -1
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      if shelves[activity].isBlocked { continue }
      let head = Int(shelves[activity].queue.first)
      if best < 0 || tokens[head].precedes(tokens[best]) { best = head }
    }
    return best >= 0 ? best : nil
  }

  @inline(__always)
  mutating func startFromQueue(_ token: Int, with team: Int) {
    let activity = Int(tokens[token].activity)
    removeFromQueue(token, of: activity)
    shelves[activity].isBlocked = shelves[activity].queue.isEmpty
    tokens[token].patientUntil = EventList.never
    bookWaiting(of: token)
    start(token, with: team)
  }

  /// Another piece of work that never ends; it is started by the dispatch that follows.
  private mutating func findSomethingToDo(for actor: Int) {
    let stream = program.actors[actor].endlessStream
    accounts.events += 1
    let ordinal = streams[stream].ordinal
    streams[stream].ordinal += 1
    admit(ordinal, to: stream)
  }

  @inline(__always)
  func readyTeam(for activity: Int) -> Int? {
    let solo = Int(tables.activities[activity].soloActor)
    if solo < 0 { return firstReadyTeam(for: activity) }
    return desks[solo].free > 0 ? tables.activities[activity].firstTeam : nil
  }

  private func firstReadyTeam(for activity: Int) -> Int? {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount where isActive(team) {
      if isEveryRequirement(of: team, metBy: { desks[$0].free }) { return team }
    }
    return nil
  }

  /// Whether a team may work today.
  func isActive(_ team: Int) -> Bool {
    let compiled = tables.teams[team]
    if compiled.principal < 0 { return true }
    let run = rosters[Int(compiled.principal)].allAwayRun(on: today)
    return run > 0 && run >= Int(compiled.fromDay)
  }

  func isEveryRequirement(of team: Int, metBy available: (Int) -> Int) -> Bool {
    let compiled = tables.teams[team]
    let first = Int(compiled.firstRequirement)
    for requirement in first..<first + Int(compiled.requirementCount)
    where available(Int(tables.requirements[requirement].actor)) < tables.requirements[requirement].officers {
      return false
    }
    return true
  }

  /// Work begins.
  private mutating func start(_ token: Int, with team: Int) {
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
    if tables.hasOpenFiles || tables.activities[activity].keptFrom >= 0 {
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
    if program.groups[group].hasHandBack, isToBeHandedBack(token) { handBack(token) }
  }

  private mutating func resumeSuspended(in group: Int) {
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
