// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Officers who start only what they can finish before their duty ends.
extension Replication {
  /// Whether a ready team can finish before the duty of those of its actors ends who start only what fits.
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
    takeCrew(team, for: token, at: Int(tokens[token].activity))
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

  /// What takes longer fits nowhere, and is started whenever it may.
  private func longestFit(of team: Int) -> Microseconds {
    var longest = Microseconds.max
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let fit = program.actors[Int(tables.requirements[place].actor)].longestFit
      if fit > 0 { longest = min(longest, fit) }
    }
    return longest
  }

  /// When the stretch of duty hours ends that an actor is in.
  private func endOfDuty(of actor: Int) -> Microseconds {
    guard let duty = program.actors[actor].duty else { return EventList.never }
    var stretch = desks[actor].stretch
    guard stretch < duty.count else { return EventList.never }
    var end = duty[stretch].end
    while stretch + 1 < duty.count, duty[stretch + 1].start == end {
      stretch += 1
      end = duty[stretch].end
    }
    return end
  }

  // MARK: What has been asked

  /// What did not fit before an end of duty fits before the same end even less later on: those who come first in a queue and
  /// have been asked are passed over, so that an overloaded queue is not gone through at each event.
  ///
  /// - Complexity: O(activities of the group × their teams).
  mutating func goToFirstUnasked(of group: Int) {
    for place in tables.groups[group].activities {
      let activity = Int(tables.groupActivities[place])
      guard tables.activities[activity].remembersWhatFits else { continue }
      let end = latestEnd(of: tables.activities[activity].firstTeam)
      if shelves[activity].askedBefore != end {
        shelves[activity].askedBefore = end
        shelves[activity].firstUnasked = shelves[activity].queue.first
      }
      shelves[activity].cursor = shelves[activity].firstUnasked
    }
  }

  mutating func noteThatItDoesNotFit(_ token: Int) {
    shelves[Int(tokens[token].activity)].firstUnasked = tokens[token].next
  }

  /// A token has just been put into its queue: it has to be asked, and those behind it.
  mutating func noteNewcomer(_ token: Int, of activity: Int) {
    let behind = tokens[token].next
    if behind == shelves[activity].firstUnasked {
      shelves[activity].firstUnasked = Int32(token)
    } else if behind >= 0 {
      shelves[activity].askedBefore = .min
    }
  }

  /// A token is about to be taken out of its queue.
  mutating func noteLeaver(_ token: Int, of activity: Int) {
    if Int(shelves[activity].firstUnasked) == token { shelves[activity].firstUnasked = tokens[token].next }
  }
}
