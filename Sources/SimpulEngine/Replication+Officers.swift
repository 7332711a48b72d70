// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Work that depends on who does it: the officer of a case, speeds, and reassignment during absence.
extension Replication {
  // MARK: Starting one by one

  /// Result of trying to start one token.
  private enum Readiness {
    case team(Int)
    /// Too few officers are free in every team, whatever the token.
    case tooFewAreFree
    /// Not for this token; another may need less time, or another officer.
    case notForThisOne
  }

  /// Tries each token in order, since tokens of one activity may need different officers or times; and all again
  /// after a start, since a faster officer may be the next one. A queue whose tokens all need the same officers is
  /// left when they are not free, and what is known not to fit before the end of duty is not tried again.
  ///
  /// - Complexity: O(activity queues of the group²); O(tokens that wait in it × its activity queues) where each token
  ///   has to be tried.
  mutating func startIndividually(in group: Int) {
    var goesOn = true
    while goesOn {
      goesOn = false
      if tables.groups[group].keepsOfficersFree { letGoOfOfficersSetAside(in: group) }
      guard isAnybodyFree(in: group) else { return }
      goToFirst(of: group)
      goToFirstUnasked(of: group)
      passOverLanesOfOthers(in: group)
      while let activityQueue = nextAtCursors(of: group) {
        let token = Int(activityQueues[activityQueue].cursor)
        let activity = Int(tokens[token].activity)
        activityQueues[activityQueue].cursor = tokens[token].next
        switch readiness(for: token) {
        case .team(let team):
          startFromQueue(token, with: team)
          goesOn = true
        case .tooFewAreFree where !tables.activities[activity].keepsOfficersFree:
          activityQueues[activityQueue].cursor = -1
        case .tooFewAreFree, .notForThisOne:
          if tables.activities[activity].keepsOfficersFree { setOfficersAside(for: token) }
          if tables.activities[activity].remembersWhatFits { noteThatItDoesNotFit(token) }
        }
      }
    }
  }

  private func isAnybodyFree(in group: Int) -> Bool {
    program.groups[group].actors.contains { pools[$0].free > 0 }
  }

  /// Sets the cursors of the activity queues to their heads.
  mutating func goToFirst(of group: Int) {
    for place in tables.groups[group].activityQueues {
      let activityQueue = Int(tables.queuesOfGroup[place])
      activityQueues[activityQueue].cursor = activityQueues[activityQueue].queue.first
    }
  }

  /// The activity queue whose cursor token is first in order.
  func nextAtCursors(of group: Int) -> Int? {
    var (best, first) = (-1, -1)
    for place in tables.groups[group].activityQueues {
      let activityQueue = Int(tables.queuesOfGroup[place])
      let next = Int(activityQueues[activityQueue].cursor)
      if next >= 0, best < 0 || tokens[next].precedes(tokens[first]) { (best, first) = (activityQueue, next) }
    }
    return best >= 0 ? best : nil
  }

  /// Readiness of the first active team that may take a token, has its officer ready, and has the time.
  private mutating func readiness(for token: Int) -> Readiness {
    let activity = Int(tokens[token].activity)
    let first = tables.activities[activity].firstTeam
    let kept = keptOfficer(of: token)
    var isAnyReady =
      tables.activities[activity].hasCertainOfficers && tables.activities[activity].lanes.isEmpty
    for team in first..<first + tables.activities[activity].teamCount
    where isActive(team) && mayTake(team, kept) && isReady(team, for: token, kept) {
      if fits(token, team) { return .team(team) }
      isAnyReady = true
    }
    return isAnyReady ? .notForThisOne : .tooFewAreFree
  }

  /// Whether a team holds the actor of the officer for whom a case is kept, or includes a substitute.
  func mayTake(_ team: Int, _ kept: Int) -> Bool {
    kept < 0 || tables.teams[team].principal >= 0 || isMember(Int(officers[kept].actor), of: team)
  }

  func isMember(_ actor: Int, of team: Int) -> Bool {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount)
    where Int(tables.requirements[place].actor) == actor { return true }
    return false
  }

  private func isReady(_ team: Int, for token: Int, _ kept: Int) -> Bool {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let (actor, needed) = (Int(tables.requirements[place].actor), tables.requirements[place].officers)
      if pools[actor].free &- pools[actor].setAside < needed { return false }
      let certain = certainOfficer(of: actor, for: token, kept)
      if certain >= 0, !officers[certain].isOnDuty || isOccupied(certain) { return false }
    }
    return true
  }

  /// The actor's officer who has to be assigned, because the case is kept for him or he has a queue of his own; -1
  /// where any may.
  @inline(__always) func certainOfficer(of actor: Int, for token: Int, _ kept: Int) -> Int {
    if kept >= 0 { return Int(officers[kept].actor) == actor ? kept : -1 }
    let place = Int(pools[actor].ownPlace)
    return place < 0 ? -1 : Int(keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place])
  }

  // MARK: The same officer

  /// The officer who has to perform a visit; -1 where any may.
  @inline(never) func keptOfficer(of token: Int) -> Int {
    let place = Int(tables.activities[Int(tokens[token].activity)].keptFrom)
    if place < 0 { return -1 }
    return keptOfficer(
      Int(keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place]),
      of: Int(tokens[token].activity))
  }

  /// A remembered officer, if he has to perform an activity now; else -1.
  func keptOfficer(_ officer: Int, of activity: Int) -> Int {
    guard officer >= 0, isPerformer(Int(officers[officer].actor), of: activity) else { return -1 }
    let isAwayTooLong = isAwayTooLong(officer)
    return isAwayTooLong ? -1 : officer
  }

  private func isPerformer(_ actor: Int, of activity: Int) -> Bool {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount
    where tables.teams[team].principal < 0 && isMember(actor, of: team) { return true }
    return false
  }

  /// Remembers the first assigned officer for later visits.
  mutating func rememberOfficer(of token: Int) {
    let place = Int(tables.activities[Int(tokens[token].activity)].keptPlace)
    keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place] =
      assignedOfficers[token * assignedStride]
  }

  /// Assigns as `assignOfficers` does, where officers multitask, are reserved for a team, or the case is kept for one
  /// of them.
  @inline(never) mutating func assignCertainOfficers(_ team: Int, for token: Int) {
    let compiled = tables.teams[team]
    let first = Int(compiled.firstRequirement)
    let kept = keptOfficer(of: token)
    var place = token * assignedStride
    if pools[Int(tables.requirements[first].actor)].openLimit > 1 {
      assignedOfficers[place] = Int32(officerWithFewestOpen(of: Int(tables.requirements[first].actor), kept))
      return
    }
    for requirement in first..<first + Int(compiled.requirementCount) {
      let needed = tables.requirements[requirement]
      var missing = needed.officers
      var officer = pools[Int(needed.actor)].firstOfficer
      let certain = certainOfficer(of: Int(needed.actor), for: token, kept)
      var isCertainAhead = certain >= 0
      while missing > 0 {
        if officers[officer].isOnDuty, officers[officer].token < 0, !officers[officer].isSetAside,
          !isCertainAhead || officer == certain || missing > 1
        {
          if officer == certain { isCertainAhead = false }
          assignedOfficers[place] = Int32(officer)
          place += 1
          missing -= 1
        }
        officer += 1
      }
    }
  }

  // MARK: Work by officer

  /// Time that the assigned officers take, where they have speeds, the work may have been reassigned, or the set-up
  /// is uncertain.
  @inline(never) mutating func workLeftToDo(on token: Int, withSetUp isSure: Bool) -> Microseconds {
    var work = tokens[token].remainingWork
    if tokens[token].reassignedAt == EventList.never {
      let rule = Int(tokens[token].rule)
      work = tables.rules[rule].work >= 0 ? draw(tables.rules[rule].work, at: address(of: token, .work)) : 0
      if tables.rules[rule].setUp >= 0 { work += workOfSetUp(for: token, isSure: isSure) }
    }
    return tables.hasSpeeds ? Microseconds((Double(work) / lowestSpeed(of: token)).rounded()) : work
  }

  /// Set-up time; 0 where the first assigned officer is set up, unless it is counted in any case.
  @inline(never) mutating func workOfSetUp(for token: Int, isSure: Bool) -> Microseconds {
    if !isSure, isSetUp(Int(tokens[token].activity), for: Int(assignedOfficers[token * assignedStride])) {
      return 0
    }
    return draw(tables.rules[Int(tokens[token].rule)].setUp, at: address(of: token, .setUp))
  }

  func lowestSpeed(of token: Int) -> Double {
    let first = token * assignedStride
    var lowest = officers[Int(assignedOfficers[first])].speed
    for place in first..<first + Int(tables.teams[Int(tokens[token].team)].size) {
      lowest = min(lowest, officers[Int(assignedOfficers[place])].speed)
    }
    return lowest
  }

  // MARK: Reassignment

  private func isAwayTooLong(_ officer: Int) -> Bool {
    let actor = Int(officers[officer].actor)
    let limit = program.actors[actor].reassignmentDay
    guard limit < .max else { return false }
    let compiled = program.actors[actor]
    let run = rosters[actor].awayRun(
      of: Int(officers[officer].number), on: compiled.day(at: now), in: compiled, upTo: limit)
    return run >= limit
  }

  /// Whether an officer on whom a suspended token waits has been absent for too long.
  func isToBeHandedBack(_ token: Int) -> Bool {
    let first = token * assignedStride
    for place in first..<first + Int(tables.teams[Int(tokens[token].team)].size)
    where isAwayTooLong(Int(assignedOfficers[place])) { return true }
    return false
  }

  mutating func reassignSuspended(in group: Int) {
    var next = groups[group].suspended.first
    while next >= 0 {
      let token = Int(next)
      next = tokens[token].next
      if isToBeHandedBack(token) { reassign(token) }
    }
  }

  /// Returns a suspended token to its place in the queue, with the work that is left.
  mutating func reassign(_ token: Int) {
    let activity = Int(tokens[token].activity)
    let group = tables.activities[activity].group
    groups[group].suspended.remove(token, in: &tokens)
    bookWaiting(of: token)
    record(.reassign, token, officers: true)
    let done = tokens[token].worked - tokens[token].remainingWork
    tokens[token].worked = done
    countOfficerTime(of: token)
    tokens[token].workedBefore += done
    tokens[token].worked = 0
    if tables.hasSpeeds {
      tokens[token].remainingWork = Microseconds(
        (Double(tokens[token].remainingWork) * lowestSpeed(of: token)).rounded())
    }
    tokens[token].reassignedAt = now
    tokens[token].enter(.queued, now, workingNow)
    tokens[token].cause = Token.noCause
    changeQueue(of: tables.activities[activity].homeActor, by: 1)
    if tables.activities[activity].hasRoom, cases[Int(tokens[token].caseIndex)].isBackgroundTask {
      pools[tables.activities[activity].homeActor].waitingBackgroundTasks += 1
    }
    insertInQueue(token, of: activity)
    // It may stand before others, whose cause is known.
    activityQueues[activityQueue(of: token, at: activity)].queueCause = .unknown
    dispatchPending.insert(group)
    causesPending.insert(group)
  }
}
