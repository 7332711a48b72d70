// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Replication {
  /// Puts the officers on or off duty before the first event.
  mutating func openPools() {
    for (index, actor) in program.actors.enumerated() where !actor.isApplicant {
      pools[index].firstOfficer = actor.firstOfficer
      pools[index].officerCount = actor.officers
      pools[index].group = actor.group
      pools[index].openLimit = actor.openLimit
      pools[index].ownPlace = actor.ownPlace
      pools[index].hasDutyHours = actor.duty != nil
      for number in 0..<actor.officers {
        officers[actor.firstOfficer + number].actor = Int32(index)
        officers[actor.firstOfficer + number].number = Int32(number)
        if !actor.speeds.isEmpty { officers[actor.firstOfficer + number].speed = actor.speeds[number] }
        if actor.duty == nil { officers[actor.firstOfficer + number].isOnDuty = true }
      }
      if actor.duty == nil {
        pools[index].onDuty = actor.officers
        pools[index].free = actor.officers
      }
    }
    for (place, actor) in slots.dutyActors.enumerated() {
      events.schedule(
        slots.firstBoundary + place, at: program.actors[actor].boundaries.first ?? EventList.never)
    }
  }

  /// Handles a start or end of duty of an actor's officers.
  @inline(never) mutating func passDutyBoundary(_ place: Int) {
    let actor = slots.dutyActors[place]
    let next = pools[actor].nextBoundary + 1
    pools[actor].nextBoundary = next
    let boundaries = program.actors[actor].boundaries
    events.schedule(
      slots.firstBoundary + place, at: next < boundaries.count ? boundaries[next] : EventList.never)
    let isDuty = isInDutyHours(actor, at: now)
    if !program.actors[actor].reserved.isEmpty {
      pools[actor].isReserved = program.actors[actor].reserved.contains { $0.start <= now && now < $0.end }
    }
    let day = program.actors[actor].day(at: now)
    for number in 0..<pools[actor].officerCount {
      let officer = pools[actor].firstOfficer + number
      let isOnDuty = isDuty && !rosters[actor].isAway(number, on: day)
      if isOnDuty != officers[officer].isOnDuty { setDuty(of: officer, actor, isOnDuty) }
    }
    let group = pools[actor].group
    groups[group].isSuspensionSettled = false
    dispatchPending.insert(group)
    if !program.groups[group].isSimple { causesPending.insert(group) }
  }

  private mutating func setDuty(of officer: Int, _ actor: Int, _ isOnDuty: Bool) {
    changeOnDuty(of: actor, by: isOnDuty ? 1 : -1)
    officers[officer].isOnDuty = isOnDuty
    if sharesTime(officer) { return isOnDuty ? makeAvailable(officer) : suspendAll(of: officer) }
    let token = Int(officers[officer].token)
    if token < 0 {
      pools[actor].free += isOnDuty ? 1 : -1
    } else if isOnDuty {
      endOvertime(of: officer)
    } else if remainingWork(on: token) <= program.actors[actor].longestOvertime {
      officers[officer].isInOvertime = true
      changeOvertime(of: actor, by: 1)
    } else {
      suspend(token)
    }
  }

  /// Remaining work of a token in service.
  private func remainingWork(on token: Int) -> Microseconds {
    tokens[token].remainingWork - (now - tokens[token].since)
  }

  /// Ends overtime: the officer is on duty again, or suspends his work.
  mutating func endOvertime(of officer: Int) {
    officers[officer].isInOvertime = false
    changeOvertime(of: Int(officers[officer].actor), by: -1)
  }

  /// Whether it is an hour of duty; moves the cursor over its stretches forward.
  private mutating func isInDutyHours(_ actor: Int, at time: Microseconds) -> Bool {
    guard let duty = program.actors[actor].duty else { return true }
    var stretch = pools[actor].stretch
    while stretch < duty.count, duty[stretch].end <= time { stretch += 1 }
    pools[actor].stretch = stretch
    return stretch < duty.count && duty[stretch].start <= time
  }

  /// Rostered officers of an actor on duty at an instant, absence aside.
  private func dutyCount(of actor: Int, at time: Microseconds) -> Int {
    let compiled = program.actors[actor]
    return compiled.isInDutyHours(at: time)
      ? compiled.officers - rosters[actor].awayCount(on: compiled.day(at: time)) : 0
  }

  /// Begins a day, for all or for those whose shift is over: other substitutes, other batch releases.
  @inline(never) mutating func passMidnight() {
    events.schedule(slots.midnight, at: nextBeginningOfDay())
    if now % .perDay == 0 { considerBatchSchedule() }
    for group in program.groups.indices where !program.groups[group].isSimple {
      groups[group].isSuspensionSettled = false
      if program.groups[group].hasHandBack { reassignSuspended(in: group) }
      dispatchPending.insert(group)
      causesPending.insert(group)
    }
  }

  /// The next midnight, or end of a shift that runs over the last one.
  private func nextBeginningOfDay() -> Microseconds {
    let date = Int(now / .perDay)
    var next = Microseconds(date + 1) * .perDay
    for actor in program.actors where date < actor.dayBeginnings.count {
      if actor.dayBeginnings[date] > now { next = min(next, actor.dayBeginnings[date]) }
    }
    return next
  }

  /// Finds whether batches can be released on this date.
  private mutating func considerBatchSchedule() {
    for activity in slots.roundActivities {
      activityQueues[activity].isPossibleToday = program.batchSchedule[activity].contains {
        isReleaseHeld(of: activity, at: now + $0)
      }
    }
  }

  private func isReleaseHeld(of activity: Int, at time: Microseconds) -> Bool {
    let first = tables.activities[activity].firstTeam
    return (first..<first + tables.activities[activity].teamCount).contains { team in
      isActive(team, at: time) && isEveryRequirement(of: team) { dutyCount(of: $0, at: time) }
    }
  }

  mutating func scheduleNextRelease(_ place: Int, after time: Microseconds) {
    let batchSchedule = program.batchSchedule[slots.roundActivities[place]]
    let midnight = time < 0 ? 0 : time - time % .perDay
    let next =
      batchSchedule.first { midnight + $0 > time }.map { midnight + $0 }
      ?? (midnight + .perDay + batchSchedule[0])
    events.schedule(slots.firstRelease + place, at: next)
  }

  /// A scheduled batch release: the batch goes to the queue, if anybody is there.
  @inline(never) mutating func holdRelease(_ place: Int) {
    let activity = slots.roundActivities[place]
    scheduleNextRelease(place, after: now)
    let first = tables.activities[activity].firstTeam
    let isHeld = (first..<first + tables.activities[activity].teamCount).contains { team in
      isActive(team) && isEveryRequirement(of: team) { pools[$0].onDuty }
    }
    if isHeld, activityQueues[activity].batchCount > 0 { releaseBatch(of: activity) }
  }
}
