// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension Replication {
  /// A token begins to wait for officers.
  @inline(__always) mutating func enqueue(_ token: Int, at activity: Int) {
    let actor = tables.activities[activity].homeActor
    changeQueue(of: actor, by: 1)
    tokens[token].phase = .queued
    if tables.activities[activity].isSimple {
      let group = tables.activities[activity].group
      if pools[actor].hasDutyHours {
        let (clock, working) = offDutyTime(of: actor)
        tokens[token].offDutyBefore = clock
        tokens[token].offDutyBeforeWorking = working
      }
      groups[group].queue.insert(token, in: &tokens)
      // Whoever becomes free later in this instant looks at the queue himself.
      if pools[actor].free > 0 { dispatchPending.insert(group) }
    } else {
      insert(token, at: activity, of: actor)
    }
  }

  /// A token begins to wait for officers of a pool that is not simple.
  private mutating func insert(_ token: Int, at activity: Int, of actor: Int) {
    let group = tables.activities[activity].group
    tokens[token].cause = Token.noCause
    if tables.activities[activity].queueDiscipline != .firstCome {
      tokens[token].queueKey = queueKey(of: token, by: tables.activities[activity].queueDiscipline)
    }
    setPatience(of: token)
    if tables.activities[activity].hasRoom { noteComing(of: token, to: actor) }
    if !tables.activities[activity].hasBatch {
      queue(token, of: activity)
    } else {
      addToBatch(token, of: activity)
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

  /// Puts a token into its activity queue, in a pool that is not simple.
  @inline(__always) mutating func queue(_ token: Int, of activity: Int) {
    insertInQueue(token, of: activity)
    if tables.activities[activity].goesOnUntilEmpty { activityQueues[activity].underWay += 1 }
  }

  @inline(__always) mutating func insertInQueue(_ token: Int, of activity: Int) {
    activityQueues[activityQueue(of: token, at: activity)].queue.insert(token, in: &tokens)
    if tables.activities[activity].remembersWhatFits { noteNewcomer(token, of: activity) }
    groups[tables.activities[activity].group].queued += 1
  }

  @inline(__always) mutating func removeFromQueue(_ token: Int, of activity: Int) {
    if tables.activities[activity].remembersWhatFits { noteLeaver(token, of: activity) }
    activityQueues[activityQueue(of: token, at: activity)].queue.remove(token, in: &tokens)
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
        dispatchActivityQueues(of: group)
      }
    }
    if recentArrivals.count > 0 { blockArrivals() }
  }

  @inline(__always) private mutating func dispatchSimple(_ group: Int, of actor: Int) {
    while pools[actor].free > 0, !groups[group].queue.isEmpty {
      let token = groups[group].queue.removeFirst(in: &tokens)
      bookSimpleWaiting(of: token, actor)
      start(token, with: tables.activities[Int(tokens[token].activity)].firstTeam)
    }
  }

  private mutating func dispatchActivityQueues(of group: Int) {
    let activities = program.groups[group].activities
    for activity in activities where isBatchDue(of: activity) { releaseBatch(of: activity) }
    if tables.groups[group].keepsOfficersFree { letGoOfOfficersSetAside(in: group) }
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
    for actor in program.groups[group].endlessActors where pools[actor].free > pools[actor].setAside {
      findSomethingToDo(for: actor)
    }
  }

  /// Starts heads of activity queues in order: all tokens of one activity need the same, so that none can start where
  /// its head cannot.
  @inline(__always) private mutating func startInOrder(in group: Int) {
    if !canStart(in: group) { return }
    if tables.groups[group].activityCount == 1 {
      return startInOrder(of: Int(tables.groupActivities[Int(tables.groups[group].firstActivity)]))
    }
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      activityQueues[activity].isBlocked = activityQueues[activity].queue.isEmpty
    }
    while let best = firstHead(of: group) {
      let activity = Int(tokens[best].activity)
      if let team = readyTeam(for: activity) {
        startFromQueue(best, with: team)
        if !canStart(in: group) { return }
      } else {
        activityQueues[activity].isBlocked = true
      }
    }
  }

  /// Starts in order, where no other activity competes.
  @inline(__always) private mutating func startInOrder(of activity: Int) {
    while !activityQueues[activity].queue.isEmpty, let team = readyTeam(for: activity) {
      startFromQueue(Int(activityQueues[activity].queue.first), with: team)
    }
  }

  /// Whether something is queued and, where the pool has one actor, somebody is free.
  @inline(__always) private func canStart(in group: Int) -> Bool {
    if groups[group].queued == 0 { return false }
    let actor = Int(tables.groups[group].onlyActor)
    return actor < 0 || pools[actor].free > 0
  }

  /// First in order among the heads of queues that have not been passed over.
  func firstHead(of group: Int) -> Int? {
    var best = -1
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      if activityQueues[activity].isBlocked { continue }
      let head = Int(activityQueues[activity].queue.first)
      if best < 0 || tokens[head].precedes(tokens[best]) { best = head }
    }
    return best >= 0 ? best : nil
  }

  @inline(__always) mutating func startFromQueue(_ token: Int, with team: Int) {
    let activity = Int(tokens[token].activity)
    removeFromQueue(token, of: activity)
    activityQueues[activity].isBlocked = activityQueues[activity].queue.isEmpty
    tokens[token].patientUntil = EventList.never
    bookWaiting(of: token)
    start(token, with: team)
  }

  /// Queues another endless background task; the dispatch that follows starts it.
  private mutating func findSomethingToDo(for actor: Int) {
    let stream = program.actors[actor].endlessStream
    accounts.events += 1
    let ordinal = streams[stream].ordinal
    streams[stream].ordinal += 1
    admit(ordinal, to: stream)
  }

  @inline(__always) func readyTeam(for activity: Int) -> Int? {
    let solo = Int(tables.activities[activity].soloActor)
    if solo < 0 { return firstReadyTeam(for: activity) }
    return pools[solo].free > 0 ? tables.activities[activity].firstTeam : nil
  }

  private func firstReadyTeam(for activity: Int) -> Int? {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount where isActive(team) {
      if isEveryRequirement(of: team, metBy: { pools[$0].free }) { return team }
    }
    return nil
  }

  /// Whether a team may work now.
  func isActive(_ team: Int) -> Bool { tables.teams[team].principal < 0 || isActive(team, at: now) }

  /// A substitute stands in on the principal's own day.
  func isActive(_ team: Int, at time: Microseconds) -> Bool {
    let compiled = tables.teams[team]
    if compiled.principal < 0 { return true }
    let principal = Int(compiled.principal)
    let run = rosters[principal].allAwayRun(on: program.actors[principal].day(at: time))
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
}
