// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Work that depends on who does it: the officer of a case, what fits before the end of duty, and what is handed on
/// while somebody is away.
extension Replication {
  // MARK: Starting one by one

  /// Each token in order, since another one of the same activity may need another officer, or less time; and all of them
  /// again when something has started, since a faster officer may be the next one.
  ///
  /// O(tokens that wait in the group × its activities) each time.
  mutating func startIndividually(in group: Int) {
    var goesOn = true
    while goesOn {
      goesOn = false
      if tables.groups[group].keepsOfficersFree { letGoOfOfficersSetAside(in: group) }
      guard isAnybodyFree(in: group) else { return }
      goToFirst(of: group)
      while let token = nextAtCursors(of: group) {
        shelves[Int(tokens[token].activity)].cursor = tokens[token].next
        if let team = readyTeam(forToken: token) {
          startFromQueue(token, with: team)
          goesOn = true
        } else if tables.activities[Int(tokens[token].activity)].keepsOfficersFree {
          setOfficersAside(for: token)
        }
      }
    }
  }

  private func isAnybodyFree(in group: Int) -> Bool {
    program.groups[group].actors.contains { desks[$0].free > 0 }
  }

  /// The cursors of the activities stand at the first of their tokens.
  mutating func goToFirst(of group: Int) {
    for activity in program.groups[group].activities {
      shelves[activity].cursor = shelves[activity].queue.first
    }
  }

  /// The first in order of those at the cursors.
  func nextAtCursors(of group: Int) -> Int? {
    var best = -1
    for activity in program.groups[group].activities {
      let next = Int(shelves[activity].cursor)
      if next >= 0, best < 0 || tokens[next].precedes(tokens[best]) { best = next }
    }
    return best >= 0 ? best : nil
  }

  /// The first active team that may take a token, is ready with its officer, and has the time.
  private mutating func readyTeam(forToken token: Int) -> Int? {
    let activity = Int(tokens[token].activity)
    let first = tables.activities[activity].firstTeam
    let kept = keptOfficer(of: token)
    for team in first..<first + tables.activities[activity].teamCount
    where isActive(team) && mayTake(team, kept) {
      if isReady(team, for: token, kept), fits(token, team) { return team }
    }
    return nil
  }

  /// Whether a team holds the actor of the officer for whom a case is kept, or stands in for somebody.
  func mayTake(_ team: Int, _ kept: Int) -> Bool {
    kept < 0 || tables.teams[team].principal >= 0 || isMember(Int(officers[kept].actor), of: team)
  }

  func isMember(_ actor: Int, of team: Int) -> Bool {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount)
    where Int(tables.requirements[place].actor) == actor {
      return true
    }
    return false
  }

  private func isReady(_ team: Int, for token: Int, _ kept: Int) -> Bool {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let (actor, needed) = (Int(tables.requirements[place].actor), tables.requirements[place].officers)
      if desks[actor].free &- desks[actor].setAside < needed { return false }
      let certain = certainOfficer(of: actor, for: token, kept)
      if certain >= 0, !officers[certain].isOnDuty || isOccupied(certain) { return false }
    }
    return true
  }

  /// Of an actor's officers the one who has to be in the crew, because the case is kept for him or he has a queue of his own;
  /// -1 where any may.
  @inline(__always)
  func certainOfficer(of actor: Int, for token: Int, _ kept: Int) -> Int {
    if kept >= 0 { return Int(officers[kept].actor) == actor ? kept : -1 }
    let place = Int(desks[actor].ownPlace)
    return place < 0 ? -1 : Int(keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place])
  }

  // MARK: What fits

  /// Whether a ready team can finish before the duty of those of its actors ends who start only what fits.
  private mutating func fits(_ token: Int, _ team: Int) -> Bool {
    guard tables.activities[Int(tokens[token].activity)].hasFits else { return true }
    let first = Int(tables.teams[team].firstRequirement)
    var latestEnd = EventList.never
    var longestFit = Microseconds.max
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      guard program.actors[actor].longestFit > 0 else { continue }
      latestEnd = min(latestEnd, endOfDuty(of: actor))
      longestFit = min(longestFit, program.actors[actor].longestFit)
    }
    guard latestEnd < EventList.never else { return true }
    let before = tokens[token].team
    tokens[token].team = Int32(team)
    takeCrew(team, for: token, at: Int(tokens[token].activity))
    let work = workToDo(on: token)
    let workWithSetUp = workLeftToDo(on: token, withSetUp: true)
    tokens[token].team = before
    return now + work <= latestEnd || workWithSetUp > longestFit
  }

  /// When the stretch of duty hours ends that an actor is in.
  private func endOfDuty(of actor: Int) -> Microseconds {
    guard let duty = program.actors[actor].duty else { return EventList.never }
    var stretch = desks[actor].stretch
    var end = duty[stretch].end
    while stretch + 1 < duty.count, duty[stretch + 1].start == end {
      stretch += 1
      end = duty[stretch].end
    }
    return end
  }

  // MARK: The same officer

  /// The officer who has to perform a visit; -1 where any may.
  @inline(never)
  func keptOfficer(of token: Int) -> Int {
    let place = Int(tables.activities[Int(tokens[token].activity)].keptFrom)
    if place < 0 { return -1 }
    let officer = Int(keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place])
    guard officer >= 0 else { return -1 }
    let actor = Int(officers[officer].actor)
    guard isPerformer(actor, of: Int(tokens[token].activity)) else { return -1 }
    let isAwayTooLong = isAwayTooLong(officer)
    return isAwayTooLong ? -1 : officer
  }

  private func isPerformer(_ actor: Int, of activity: Int) -> Bool {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount
    where tables.teams[team].principal < 0 && isMember(actor, of: team) {
      return true
    }
    return false
  }

  /// The first officer of the crew is the one who is asked for again.
  mutating func rememberOfficer(of token: Int) {
    let place = Int(tables.activities[Int(tokens[token].activity)].keptPlace)
    keptOfficers[Int(tokens[token].caseIndex) * program.keptCount + place] = crews[token * crewStride]
  }

  /// As `takeCrew`, where some officers have several files open, or are kept free for a team, or the case is kept for one of
  /// them.
  @inline(never)
  mutating func takeCertainCrew(_ team: Int, for token: Int) {
    let compiled = tables.teams[team]
    let first = Int(compiled.firstRequirement)
    let kept = keptOfficer(of: token)
    var place = token * crewStride
    if desks[Int(tables.requirements[first].actor)].openLimit > 1 {
      crews[place] = Int32(officerWithFewestOpen(of: Int(tables.requirements[first].actor), kept))
      return
    }
    for requirement in first..<first + Int(compiled.requirementCount) {
      let needed = tables.requirements[requirement]
      var missing = needed.officers
      var officer = desks[Int(needed.actor)].firstOfficer
      let certain = certainOfficer(of: Int(needed.actor), for: token, kept)
      var isCertainAhead = certain >= 0
      while missing > 0 {
        if officers[officer].isOnDuty, officers[officer].token < 0, !officers[officer].isSetAside,
          !isCertainAhead || officer == certain || missing > 1
        {
          if officer == certain { isCertainAhead = false }
          crews[place] = Int32(officer)
          place += 1
          missing -= 1
        }
        officer += 1
      }
    }
  }

  // MARK: Work by whom

  /// Where officers have speeds, the work may have been handed back, or nobody knows whether a set-up is needed: the time
  /// that its crew takes.
  @inline(never)
  mutating func workLeftToDo(on token: Int, withSetUp isSure: Bool) -> Microseconds {
    var work = tokens[token].remainingWork
    if tokens[token].handedBackAt == EventList.never {
      let rule = Int(tokens[token].rule)
      work = tables.rules[rule].work >= 0 ? draw(tables.rules[rule].work, at: address(of: token, .work)) : 0
      if tables.rules[rule].setUp >= 0 { work += workOfSetUp(for: token, isSure: isSure) }
    }
    return tables.hasSpeeds ? Microseconds((Double(work) / lowestSpeed(of: token)).rounded()) : work
  }

  /// Nothing where the first of its crew is ready, unless it is counted in any case.
  @inline(never)
  mutating func workOfSetUp(for token: Int, isSure: Bool) -> Microseconds {
    if !isSure, isSetUp(Int(tokens[token].activity), for: Int(crews[token * crewStride])) { return 0 }
    return draw(tables.rules[Int(tokens[token].rule)].setUp, at: address(of: token, .setUp))
  }

  func lowestSpeed(of token: Int) -> Double {
    let first = token * crewStride
    var lowest = officers[Int(crews[first])].speed
    for place in first..<first + Int(tables.teams[Int(tokens[token].team)].size) {
      lowest = min(lowest, officers[Int(crews[place])].speed)
    }
    return lowest
  }

  // MARK: Handing back

  private func isAwayTooLong(_ officer: Int) -> Bool {
    let actor = Int(officers[officer].actor)
    let limit = program.actors[actor].handBackDay
    guard limit < .max else { return false }
    let compiled = program.actors[actor]
    let run = rosters[actor].awayRun(
      of: Int(officers[officer].number), on: compiled.day(at: now), in: compiled, upTo: limit)
    return run >= limit
  }

  /// Whether somebody on whom a suspended token waits has been away for too long.
  func isToBeHandedBack(_ token: Int) -> Bool {
    let first = token * crewStride
    for place in first..<first + Int(tables.teams[Int(tokens[token].team)].size)
    where isAwayTooLong(Int(crews[place])) {
      return true
    }
    return false
  }

  mutating func handBackSuspended(in group: Int) {
    var next = groups[group].suspended.first
    while next >= 0 {
      let token = Int(next)
      next = tokens[token].next
      if isToBeHandedBack(token) { handBack(token) }
    }
  }

  /// A suspended token stands in the queue again, where it stood, with the work that is left.
  mutating func handBack(_ token: Int) {
    let activity = Int(tokens[token].activity)
    let group = tables.activities[activity].group
    groups[group].suspended.remove(token, in: &tokens)
    bookWaiting(of: token)
    record(.handBack, token, officers: true)
    let done = tokens[token].worked - tokens[token].remainingWork
    tokens[token].worked = done
    countOfficerTime(of: token)
    tokens[token].workedBefore += done
    tokens[token].worked = 0
    if tables.hasSpeeds {
      tokens[token].remainingWork = Microseconds(
        (Double(tokens[token].remainingWork) * lowestSpeed(of: token)).rounded())
    }
    tokens[token].handedBackAt = now
    tokens[token].enter(.queued, now, workingNow)
    tokens[token].cause = Token.noCause
    changeQueue(of: tables.activities[activity].homeActor, by: 1)
    if tables.activities[activity].hasRoom, cases[Int(tokens[token].caseIndex)].isPiece {
      desks[tables.activities[activity].homeActor].waitingPieces += 1
    }
    insertInQueue(token, of: activity)
    // It may stand before others, whose cause is known.
    shelves[activity].queueCause = .unknown
    dispatchPending.insert(group)
    causesPending.insert(group)
  }
}
