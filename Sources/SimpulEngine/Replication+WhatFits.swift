// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Officers who start only what they can finish before their duty ends.
extension Replication {
  /// Whether a ready team can finish before the end of duty of those of its actors who start only what fits.
  mutating func fits(_ token: Int, _ team: Int) -> Bool {
    guard tables.activities[Int(tokens[token].activity)].hasFits else { return true }
    let latestEnd = latestEnd(of: team)
    guard latestEnd < EventList.never else { return true }
    if tables.activities[Int(tokens[token].activity)].remembersWhatFits {
      let work = workToDo(on: token)
      return now + work <= latestEnd || work > longestFit(of: team)
    }
    let before = tokens[token].team
    tokens[token].team = Int32(team)
    assignOfficers(team, for: token, at: Int(tokens[token].activity))
    let work = workToDo(on: token)
    let workWithSetUp = workLeftToDo(on: token, withSetUp: true)
    tokens[token].team = before
    return now + work <= latestEnd || workWithSetUp > longestFit(of: team)
  }

  private func latestEnd(of team: Int) -> Microseconds {
    var latestEnd = EventList.never
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      if program.actors[actor].longestFit > 0 { latestEnd = min(latestEnd, endOfDuty(of: actor)) }
    }
    return latestEnd
  }

  /// The longest work that has to fit; what takes longer fits nowhere, and may start at any time.
  private func longestFit(of team: Int) -> Microseconds {
    var longest = Microseconds.max
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let fit = program.actors[Int(tables.requirements[place].actor)].longestFit
      if fit > 0 { longest = min(longest, fit) }
    }
    return longest
  }

  /// End of the stretch of duty hours that an actor is in.
  private func endOfDuty(of actor: Int) -> Microseconds {
    guard let duty = program.actors[actor].duty else { return EventList.never }
    var stretch = pools[actor].stretch
    guard stretch < duty.count else { return EventList.never }
    var end = duty[stretch].end
    while stretch + 1 < duty.count, duty[stretch + 1].start == end {
      stretch += 1
      end = duty[stretch].end
    }
    return end
  }

  // MARK: Remembered failures

  /// What did not fit before an end of duty will not fit later: the tokens at the front of a queue that have been
  /// asked are skipped, so that an overloaded queue is not searched at each event.
  ///
  /// - Complexity: O(activities of the group × their teams).
  mutating func goToFirstUnasked(of group: Int) {
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      guard tables.activities[activity].remembersWhatFits else { continue }
      let end = latestEnd(of: tables.activities[activity].firstTeam)
      if activityQueues[activity].askedBefore != end {
        activityQueues[activity].askedBefore = end
        activityQueues[activity].firstUnasked = activityQueues[activity].queue.first
      }
      activityQueues[activity].cursor = activityQueues[activity].firstUnasked
    }
  }

  mutating func noteThatItDoesNotFit(_ token: Int) {
    activityQueues[Int(tokens[token].activity)].firstUnasked = tokens[token].next
  }

  /// A token has just entered its queue: it has to be asked, and those behind it.
  mutating func noteNewcomer(_ token: Int, of activity: Int) {
    let behind = tokens[token].next
    if behind == activityQueues[activity].firstUnasked {
      activityQueues[activity].firstUnasked = Int32(token)
    } else if behind >= 0 {
      activityQueues[activity].askedBefore = .min
    }
  }

  /// Updates the remembered position before a token leaves its queue.
  mutating func noteLeaver(_ token: Int, of activity: Int) {
    if Int(activityQueues[activity].firstUnasked) == token {
      activityQueues[activity].firstUnasked = tokens[token].next
    }
  }
}
