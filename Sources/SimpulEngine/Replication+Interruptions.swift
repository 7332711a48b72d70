// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Preemption: work that is interrupted for something more urgent, and resumed afterwards (preemptive resume).
extension Replication {
  /// Resumes suspended tokens and lets urgent ones preempt, in order of precedence, suspended ones first.
  mutating func resumeOrInterrupt(in group: Int) {
    let activities = program.groups[group].activities
    for activity in activities { activityQueues[activity].isBlocked = !hasUrgentHead(activity) }
    var next = groups[group].suspended.first
    while next >= 0 {
      tokens[Int(next)].isPassedOver = false
      next = tokens[Int(next)].next
    }
    while true {
      let head = firstHead(of: group)
      if let token = firstSuspended(in: group), isFirst(token, before: head) {
        if canResume(token) { resume(token, in: group) } else { tokens[token].isPassedOver = true }
      } else if let head {
        startUrgent(head)
      } else {
        return
      }
    }
  }

  private func isFirst(_ token: Int, before head: Int?) -> Bool {
    guard let head else { return true }
    return tokens[token].precedence <= tokens[head].precedence
  }

  private func hasUrgentHead(_ activity: Int) -> Bool {
    let head = Int(activityQueues[activity].queue.first)
    return head >= 0 && tokens[head].isUrgent
  }

  /// The first suspended token not passed over.
  private func firstSuspended(in group: Int) -> Int? {
    var next = groups[group].suspended.first
    while next >= 0, tokens[Int(next)].isPassedOver { next = tokens[Int(next)].next }
    return next >= 0 ? Int(next) : nil
  }

  private mutating func startUrgent(_ token: Int) {
    let activity = Int(tokens[token].activity)
    var team = readyTeam(for: activity)
    if team == nil, let other = interruptibleTeam(for: token) {
      interrupt(other, for: token)
      team = other
    }
    guard let team else {
      activityQueues[activity].isBlocked = true
      return
    }
    startFromQueue(token, with: team)
    if !hasUrgentHead(activity) { activityQueues[activity].isBlocked = true }
  }

  /// The first active team whose officers are free or can be preempted.
  private func interruptibleTeam(for token: Int) -> Int? {
    let activity = Int(tokens[token].activity)
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount
    where isActive(team) && isInterruptible(team, for: token) { return team }
    return nil
  }

  private func isInterruptible(_ team: Int, for token: Int) -> Bool {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      var available = pools[actor].free
      for officer in pools[actor].firstOfficer..<pools[actor].firstOfficer + pools[actor].officerCount
      where canBeCalledAway(officer, for: token) { available += 1 }
      if available < tables.requirements[place].officers { return false }
    }
    return true
  }

  private func canBeCalledAway(_ officer: Int, for token: Int) -> Bool {
    let work = Int(officers[officer].token)
    return work >= 0 && officers[officer].isOnDuty && tokens[work].precedence > tokens[token].precedence
  }

  /// Suspends what the missing officers work on, beginning with the last in queue order.
  private mutating func interrupt(_ team: Int, for token: Int) {
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      while pools[actor].free < tables.requirements[place].officers {
        var last = -1
        for officer in pools[actor].firstOfficer..<pools[actor].firstOfficer + pools[actor].officerCount
        where canBeCalledAway(officer, for: token) {
          let work = Int(officers[officer].token)
          if last < 0 || tokens[last].precedes(tokens[work]) { last = work }
        }
        suspend(last)
        tokens[last].isPassedOver = false
      }
    }
  }
}
