// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Replication {
  /// Puts the officers in their places before anything happens.
  mutating func openDesks() {
    for (index, actor) in program.actors.enumerated() where !actor.isApplicant {
      desks[index].firstOfficer = actor.firstOfficer
      desks[index].officerCount = actor.officers
      desks[index].group = actor.group
      desks[index].openLimit = actor.openLimit
      desks[index].ownPlace = actor.ownPlace
      desks[index].hasDutyHours = actor.duty != nil
      for number in 0..<actor.officers {
        officers[actor.firstOfficer + number].actor = Int32(index)
        officers[actor.firstOfficer + number].number = Int32(number)
        if !actor.speeds.isEmpty { officers[actor.firstOfficer + number].speed = actor.speeds[number] }
        if actor.duty == nil { officers[actor.firstOfficer + number].isOnDuty = true }
      }
      if actor.duty == nil {
        desks[index].onDuty = actor.officers
        desks[index].free = actor.officers
      }
    }
    for (place, actor) in slots.dutyActors.enumerated() {
      events.schedule(
        slots.firstBoundary + place, at: program.actors[actor].boundaries.first ?? EventList.never)
    }
  }

  /// The duty of an actor's officers may end or start.
  @inline(never)
  mutating func passDutyBoundary(_ place: Int) {
    let actor = slots.dutyActors[place]
    let next = desks[actor].nextBoundary + 1
    desks[actor].nextBoundary = next
    let boundaries = program.actors[actor].boundaries
    events.schedule(
      slots.firstBoundary + place, at: next < boundaries.count ? boundaries[next] : EventList.never)
    let isDuty = isInDutyHours(actor, at: now)
    if !program.actors[actor].reserved.isEmpty {
      desks[actor].isReserved = program.actors[actor].reserved.contains { $0.start <= now && now < $0.end }
    }
    let day = program.actors[actor].day(at: now)
    for number in 0..<desks[actor].officerCount {
      let officer = desks[actor].firstOfficer + number
      let isOnDuty = isDuty && !rosters[actor].isAway(number, on: day)
      if isOnDuty != officers[officer].isOnDuty { setDuty(of: officer, actor, isOnDuty) }
    }
    let group = desks[actor].group
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
      desks[actor].free += isOnDuty ? 1 : -1
    } else if isOnDuty {
      endOvertime(of: officer)
    } else if remainingWork(on: token) <= program.actors[actor].longestOvertime {
      officers[officer].isInOvertime = true
      changeOvertime(of: actor, by: 1)
    } else {
      suspend(token)
    }
  }

  /// Of a token that is being worked on.
  private func remainingWork(on token: Int) -> Microseconds {
    tokens[token].remainingWork - (now - tokens[token].since)
  }

  /// An officer who has worked behind the end of duty is on duty again, or lets go of his work.
  mutating func endOvertime(of officer: Int) {
    officers[officer].isInOvertime = false
    changeOvertime(of: Int(officers[officer].actor), by: -1)
  }

  /// Moves the cursor over the stretches of duty forward.
  private mutating func isInDutyHours(_ actor: Int, at time: Microseconds) -> Bool {
    guard let duty = program.actors[actor].duty else { return true }
    var stretch = desks[actor].stretch
    while stretch < duty.count, duty[stretch].end <= time { stretch += 1 }
    desks[actor].stretch = stretch
    return stretch < duty.count && duty[stretch].start <= time
  }

  /// How many officers of an actor are on duty at any instant, by the roster alone.
  private func dutyCount(of actor: Int, at time: Microseconds) -> Int {
    let compiled = program.actors[actor]
    return compiled.isInDutyHours(at: time)
      ? compiled.officers - rosters[actor].awayCount(on: compiled.day(at: time)) : 0
  }

  /// A new day, of all or of those whose shift is over: other substitutes, other rounds.
  @inline(never)
  mutating func passMidnight() {
    events.schedule(slots.midnight, at: nextBeginningOfDay())
    if now % .perDay == 0 { considerRounds() }
    for group in program.groups.indices where !program.groups[group].isSimple {
      groups[group].isSuspensionSettled = false
      if program.groups[group].hasHandBack { handBackSuspended(in: group) }
      dispatchPending.insert(group)
      causesPending.insert(group)
    }
  }

  /// The next midnight, or end of a shift that goes on over the last one.
  private func nextBeginningOfDay() -> Microseconds {
    let date = Int(now / .perDay)
    var next = Microseconds(date + 1) * .perDay
    for actor in program.actors where date < actor.dayBeginnings.count {
      if actor.dayBeginnings[date] > now { next = min(next, actor.dayBeginnings[date]) }
    }
    return next
  }

  /// Whether rounds can be held on this date.
  private mutating func considerRounds() {
    for activity in slots.roundActivities {
      shelves[activity].isPossibleToday = program.rounds[activity].contains {
        isRoundHeld(of: activity, at: now + $0)
      }
    }
  }

  private func isRoundHeld(of activity: Int, at time: Microseconds) -> Bool {
    let first = tables.activities[activity].firstTeam
    return (first..<first + tables.activities[activity].teamCount).contains { team in
      isActive(team, at: time) && isEveryRequirement(of: team) { dutyCount(of: $0, at: time) }
    }
  }

  mutating func scheduleNextRound(_ place: Int, after time: Microseconds) {
    let rounds = program.rounds[slots.roundActivities[place]]
    let midnight = time < 0 ? 0 : time - time % .perDay
    let next =
      rounds.first { midnight + $0 > time }.map { midnight + $0 } ?? (midnight + .perDay + rounds[0])
    events.schedule(slots.firstRound + place, at: next)
  }

  /// The hour of a round: what lies on the pile goes to the queue, if anybody is there.
  @inline(never)
  mutating func holdRound(_ place: Int) {
    let activity = slots.roundActivities[place]
    scheduleNextRound(place, after: now)
    let first = tables.activities[activity].firstTeam
    let isHeld = (first..<first + tables.activities[activity].teamCount).contains { team in
      isActive(team) && isEveryRequirement(of: team) { desks[$0].onDuty }
    }
    if isHeld, shelves[activity].pileCount > 0 { takeUpPile(of: activity) }
  }
}
