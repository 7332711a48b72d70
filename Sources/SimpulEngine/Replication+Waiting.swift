// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Common cause of waiting of the tokens in one queue.
struct QueueCause: BitwiseCopyable, Equatable {
  /// Off duty or contention.
  var cause: Int8
  /// The missing actor, or set of them numbered after the actors.
  var missing: Int32
  /// Tokens enabled before this instant wait for priority instead: somebody works on something that was enabled then.
  var priorityBefore: Microseconds

  static let unknown = QueueCause(cause: Token.noCause, missing: -1, priorityBefore: .min)
}

/// In a pool that is not simple every waiting token carries its present cause, and is booked when that changes. All
/// tokens of one queue share it except for priority, which concerns those at the front.
extension Replication {
  /// Updates the causes of waiting, after everything at this instant has happened.
  mutating func reconsiderCauses() {
    while let group = causesPending.removeFirst() {
      if tables.groups[group].keepsOfficersFree { reconsiderInOrder(group) }
      for place in tables.groups[group].activities {
        let activity = Int(tables.groupActivities[place])
        if tables.groups[group].keepsOfficersFree {
          activityQueues[activity].queueCause = .unknown
        } else if tables.activities[activity].lanes.isEmpty {
          reconsiderQueue(on: activity, of: activity)
        } else {
          for lane in tables.activities[activity].lanes.activityQueues {
            reconsiderQueue(on: lane, of: activity)
          }
        }
        if !activityQueues[activity].batch.isEmpty { reconsiderBatch(of: activity) }
      }
      reconsiderAllSuspended(in: group)
    }
  }

  @inline(__always) private mutating func reconsiderQueue(on activityQueue: Int, of activity: Int) {
    if activityQueues[activityQueue].queue.isEmpty {
      activityQueues[activityQueue].queueCause = .unknown
      return
    }
    let isIndividual = tables.groups[tables.activities[activity].group].isIndividual
    if isIndividual, tables.activities[activity].hasCertainOfficers, activityQueue == activity {
      reconsiderIndividually(activity)
      return
    }
    let old = activityQueues[activityQueue].queueCause
    // Without particular officers, or in the lane of one of them, all wait for the same.
    let new =
      isIndividual
      ? individualCause(of: Int(activityQueues[activityQueue].queue.first)) : queueCause(of: activity)
    activityQueues[activityQueue].queueCause = new
    guard tables.activities[activity].isInOrderOfComing else {
      var next = activityQueues[activityQueue].queue.first
      while next >= 0 {
        setCause(of: Int(next), new)
        next = tokens[Int(next)].next
      }
      return
    }
    let isOther = old.cause != new.cause || old.missing != new.missing
    let changedBefore = isOther ? Microseconds.max : max(old.priorityBefore, new.priorityBefore)
    if isOther || old.priorityBefore != new.priorityBefore {
      var next = activityQueues[activityQueue].queue.first
      while next >= 0, tokens[Int(next)].enabledAt < changedBefore {
        setCause(of: Int(next), new)
        next = tokens[Int(next)].next
      }
    }
    var newcomer = activityQueues[activityQueue].queue.last
    while newcomer >= 0, tokens[Int(newcomer)].cause == Token.noCause {
      setCause(of: Int(newcomer), new)
      newcomer = tokens[Int(newcomer)].previous
    }
  }

  @inline(__always) private mutating func setCause(of token: Int, _ queue: QueueCause) {
    let isPriority = tokens[token].enabledAt < queue.priorityBefore
    setCause(of: token, isPriority ? .priority : queue.cause, queue.missing)
  }

  private mutating func setCause(of token: Int, _ cause: Int8, _ missing: Int32) {
    if tokens[token].cause == cause, tokens[token].missing == missing { return }
    bookWaiting(of: token)
    tokens[token].cause = cause
    tokens[token].missing = missing
    tokens[token].enter(tokens[token].phase, now, workingNow)
  }

  @inline(__always) private func queueCause(of activity: Int) -> QueueCause {
    let solo = tables.activities[activity].soloActor
    if solo >= 0, pools[Int(solo)].free == 0, !pools[Int(solo)].isReserved {
      return pools[Int(solo)].onDuty > 0
        ? QueueCause(cause: .contention, missing: solo, priorityBefore: latestEnabledWork(of: Int(solo)))
        : QueueCause(cause: .offDuty, missing: solo, priorityBefore: .min)
    }
    return queueCauseOfTeams(activity)
  }

  /// The cause common to the queue, by what its active teams lack.
  @inline(never) private func queueCauseOfTeams(_ activity: Int) -> QueueCause {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount where isActive(team) {
      if isEveryRequirement(of: team, metBy: { pools[$0].onDuty }) {
        let missing = missing(in: team) { pools[$0].free }
        if missing.count > 0 {
          return QueueCause(
            cause: .contention, missing: row(missing, of: team),
            priorityBefore: latestEnabledWork(of: Int(missing.first)))
        }
      }
    }
    for team in first..<first + tables.activities[activity].teamCount
    where isActive(team) && isEveryRequirement(of: team, metBy: { countWithReserved($0) }) {
      let missing = missing(in: team) { pools[$0].onDuty }
      if missing.count > 0 {
        return QueueCause(cause: .held, missing: row(missing, of: team), priorityBefore: .min)
      }
    }
    return offDuty(missing(in: first) { pools[$0].onDuty }, of: first, activity)
  }

  private func offDuty(_ missing: MissingActors, of team: Int, _ activity: Int) -> QueueCause {
    QueueCause(
      cause: .offDuty,
      missing: missing.count > 0
        ? row(missing, of: team) : Int32(truncatingIfNeeded: tables.activities[activity].homeActor),
      priorityBefore: .min)
  }

  /// Officers on duty, those in reserved hours included.
  func countWithReserved(_ actor: Int) -> Int {
    guard pools[actor].isReserved else { return pools[actor].onDuty }
    return pools[actor].officerCount - rosters[actor].awayCount(on: program.actors[actor].day(at: now))
  }

  private func isReserved(_ officer: Int) -> Bool {
    let actor = Int(officers[officer].actor)
    return pools[actor].isReserved
      && !rosters[actor].isAway(Int(officers[officer].number), on: program.actors[actor].day(at: now))
  }

  /// Updates causes token by token, where each may need another officer.
  /// - Complexity: O(tokens in the queue).
  private mutating func reconsiderIndividually(_ activity: Int) {
    var next = activityQueues[activity].queue.first
    while next >= 0 {
      setCause(of: Int(next), individualCause(of: Int(next)))
      next = tokens[Int(next)].next
    }
  }

  /// Updates causes in queue order, where officers are reserved: those reserved for tokens ahead are not free for
  /// those behind.
  private mutating func reconsiderInOrder(_ group: Int) {
    letGoOfOfficersSetAside(in: group)
    goToFirst(of: group)
    while let activityQueue = nextAtCursors(of: group) {
      let token = Int(activityQueues[activityQueue].cursor)
      activityQueues[activityQueue].cursor = tokens[token].next
      setCause(of: token, individualCause(of: token))
      if tables.activities[Int(tokens[token].activity)].keepsOfficersFree { setOfficersAside(for: token) }
    }
  }

  private func individualCause(of token: Int) -> QueueCause {
    let activity = tables.activities[Int(tokens[token].activity)]
    let kept = keptOfficer(of: token)
    let isUrgent = tokens[token].isUrgent
    let teams = activity.firstTeam..<activity.firstTeam + activity.teamCount
    func free(_ actor: Int) -> Int { pools[actor].free - (isUrgent ? 0 : pools[actor].setAside) }
    for team in teams where isActive(team) && mayTake(team, kept) {
      guard
        missing(in: team, for: token, kept, isMissing: { !officers[$0].isOnDuty }, { pools[$0].onDuty })
          .count == 0
      else { continue }
      let lacking = missing(in: team, for: token, kept, isMissing: { isOccupied($0) }, free)
      if lacking.count > 0 {
        let actor = Int(lacking.first)
        let certain = certainOfficer(of: actor, for: token, kept)
        return QueueCause(
          cause: .contention, missing: row(lacking, of: team),
          priorityBefore: certain >= 0 && isOccupied(certain)
            ? latestEnabledWork(ofOfficer: certain) : latestEnabledWork(of: actor))
      }
      return QueueCause(cause: .held, missing: Int32(firstWhoFits(in: team)), priorityBefore: .min)
    }
    for team in teams where isActive(team) && mayTake(team, kept) {
      guard
        missing(
          in: team, for: token, kept, isMissing: { !officers[$0].isOnDuty && !isReserved($0) },
          { countWithReserved($0) }
        ).count == 0
      else { continue }
      let lacking = missing(
        in: team, for: token, kept, isMissing: { !officers[$0].isOnDuty }, { pools[$0].onDuty })
      if lacking.count > 0 {
        return QueueCause(cause: .held, missing: row(lacking, of: team), priorityBefore: .min)
      }
    }
    let first = teams.first { mayTake($0, kept) } ?? activity.firstTeam
    return offDuty(
      missing(in: first, for: token, kept, isMissing: { !officers[$0].isOnDuty }, { pools[$0].onDuty }),
      of: first, Int(tokens[token].activity))
  }

  /// The first actor of a team who starts only what fits.
  private func firstWhoFits(in team: Int) -> Int {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount)
    where program.actors[Int(tables.requirements[place].actor)].longestFit > 0 {
      return Int(tables.requirements[place].actor)
    }
    return Int(tables.requirements[first].actor)
  }

  /// Actors of whom too few are available, or whose particular officer is not.
  private func missing(
    in team: Int, for token: Int, _ kept: Int, isMissing: (Int) -> Bool, _ available: (Int) -> Int
  ) -> MissingActors {
    let first = Int(tables.teams[team].firstRequirement)
    var missing = MissingActors()
    for place in 0..<Int(tables.teams[team].requirementCount) {
      let requirement = tables.requirements[first + place]
      let certain = certainOfficer(of: Int(requirement.actor), for: token, kept)
      if available(Int(requirement.actor)) < requirement.officers || certain >= 0 && isMissing(certain) {
        missing.add(requirement.actor, at: place)
      }
    }
    return missing
  }

  private func missing(in team: Int, _ available: (Int) -> Int) -> MissingActors {
    let first = Int(tables.teams[team].firstRequirement)
    var missing = MissingActors()
    for place in 0..<Int(tables.teams[team].requirementCount) {
      let requirement = tables.requirements[first + place]
      if available(Int(requirement.actor)) < requirement.officers {
        missing.add(requirement.actor, at: place)
      }
    }
    return missing
  }

  private func row(_ missing: MissingActors, of team: Int) -> Int32 {
    missing.row(in: tables.teams[team], tables.missingRows)
  }

  /// When the latest work in progress of an actor's officers was enabled.
  private func latestEnabledWork(of actor: Int) -> Microseconds {
    var latest = Microseconds.min
    let first = pools[actor].firstOfficer
    let isShared = pools[actor].openLimit > 1
    for officer in Range(uncheckedBounds: (first, first &+ pools[actor].officerCount))
    where officers[officer].isOnDuty {
      if isShared {
        latest = max(latest, multitasking[officer].latestEnabled)
      } else if officers[officer].token >= 0 {
        latest = max(latest, tokens[Int(officers[officer].token)].enabledAt)
      }
    }
    return latest
  }

  /// The latest instant for one officer; the least number when he is idle.
  private func latestEnabledWork(ofOfficer officer: Int) -> Microseconds {
    if sharesTime(officer) { return multitasking[officer].latestEnabled }
    let token = Int(officers[officer].token)
    return token >= 0 ? tokens[token].enabledAt : .min
  }

  private mutating func reconsiderBatch(of activity: Int) {
    let cause = causeInBatch(of: activity)
    if cause == activityQueues[activity].batchCause { return }
    activityQueues[activity].batchCause = cause
    let actor = Int32(tables.activities[activity].homeActor)
    var next = activityQueues[activity].batch.first
    while next >= 0 {
      setCause(of: Int(next), cause, actor)
      next = tokens[Int(next)].next
    }
  }

  func causeInBatch(of activity: Int) -> Int8 {
    let canBeTakenUp =
      tables.activities[activity].isTakenUpAnyTime || activityQueues[activity].isPossibleToday
    return canBeTakenUp ? .batching : .offDuty
  }

  @inline(__always) private mutating func reconsiderAllSuspended(in group: Int) {
    if groups[group].isSuspensionSettled { return }
    var next = groups[group].suspended.first
    while next >= 0 {
      let token = Int(next)
      next = tokens[token].next
      reconsiderSuspended(token)
    }
    groups[group].isSuspensionSettled = tables.groups[group].allShareTime
  }

  private mutating func reconsiderSuspended(_ token: Int) {
    let first = token * assignedStride
    let team = Int(tokens[token].team)
    let assigned = first..<first + Int(tables.teams[team].size)
    for place in assigned where !officers[Int(assignedOfficers[place])].isOnDuty {
      let officer = Int(assignedOfficers[place])
      let missing = missing(from: assigned, of: team) { !officers[$0].isOnDuty }
      return setCause(of: token, isReserved(officer) ? .held : .offDuty, missing)
    }
    for place in assigned {
      let officer = officers[Int(assignedOfficers[place])]
      guard officer.token >= 0 else { continue }
      let isLater = tokens[Int(officer.token)].enabledAt > tokens[token].enabledAt
      let missing = missing(from: assigned, of: team) { officers[$0].token >= 0 }
      return setCause(of: token, isLater ? .priority : .contention, missing)
    }
  }

  /// Actors of the assigned officers of whom at least one is missing.
  private func missing(from assigned: Range<Int>, of team: Int, _ isMissing: (Int) -> Bool) -> Int32 {
    let first = Int(tables.teams[team].firstRequirement)
    let requirements = Int(tables.teams[team].requirementCount)
    if requirements == 1 { return tables.requirements[first].actor }
    var missing = MissingActors()
    for place in 0..<requirements {
      let actor = tables.requirements[first + place].actor
      if assigned.contains(where: {
        officers[Int(assignedOfficers[$0])].actor == actor && isMissing(Int(assignedOfficers[$0]))
      }) {
        missing.add(actor, at: place)
      }
    }
    return row(missing, of: team)
  }

  /// Books the waiting since the present cause began.
  @inline(__always) mutating func bookWaiting(of token: Int) {
    if tokens[token].cause >= 0, tokens[token].since < now { bookWaitingForCause(of: token) }
  }

  private mutating func bookWaitingForCause(of token: Int) {
    bookWaiting(
      of: token, Int(tokens[token].cause), at: Int(tokens[token].missing),
      clock: now - tokens[token].since, working: workingNow - tokens[token].sinceWorking)
  }

  @inline(__always) mutating func bookWaiting(
    of token: Int, _ cause: Int, at missing: Int, clock: Microseconds, working: Microseconds
  ) {
    tokens[token].waited.add(clock, working: working, cause: cause)
    let cell = Int(tables.cells[missing &* Program.causes &+ cause])
    book(clock, working: working, token, LedgerLine.firstCell &+ 2 &* cell)
  }

  /// Books all waiting of a visit in a simple pool, from enabling to now: off duty or contention.
  @inline(__always) mutating func bookSimpleWaiting(of token: Int, _ actor: Int) {
    let clock = now - tokens[token].enabledAt
    guard clock > 0 else { return }
    let working = workingNow - tokens[token].sinceWorking
    var (off, offWorking): (Microseconds, Microseconds) = (0, 0)
    if pools[actor].hasDutyHours {
      let passed = offDutyTime(of: actor)
      off = passed.clock - tokens[token].offDutyBefore
      offWorking = passed.working - tokens[token].offDutyBeforeWorking
      if off > 0 {
        bookWaiting(of: token, WaitingCause.offDuty.rawValue, at: actor, clock: off, working: offWorking)
      }
    }
    if clock > off {
      bookWaiting(
        of: token, WaitingCause.contention.rawValue, at: actor, clock: clock - off,
        working: working - offWorking)
    }
  }

  /// Books a suspension; in a simple pool the officer of suspended work is off duty.
  mutating func bookSuspension(of token: Int, _ actor: Int) {
    bookWaiting(
      of: token, WaitingCause.offDuty.rawValue, at: actor, clock: now - tokens[token].since,
      working: workingNow - tokens[token].sinceWorking)
  }

  /// Time for which none of an actor's officers has been on duty.
  @inline(__always) func offDutyTime(of actor: Int) -> (clock: Microseconds, working: Microseconds) {
    if pools[actor].onDuty > 0 { return (pools[actor].offDuty, pools[actor].offDutyWorking) }
    return (
      pools[actor].offDuty + (now - pools[actor].offDutySince),
      pools[actor].offDutyWorking + (workingNow - pools[actor].offDutySinceWorking)
    )
  }
}

extension Int8 {
  fileprivate static let batching = Int8(WaitingCause.batching.rawValue)
  fileprivate static let offDuty = Int8(WaitingCause.offDuty.rawValue)
  fileprivate static let held = Int8(WaitingCause.held.rawValue)
  fileprivate static let priority = Int8(WaitingCause.priority.rawValue)
  fileprivate static let contention = Int8(WaitingCause.contention.rawValue)
}
