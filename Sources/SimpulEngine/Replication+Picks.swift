// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// Queues in random order (SIRO).
extension Replication {
  mutating func startAtRandom(in group: Int) {
    let activities = program.groups[group].activities
    for activity in activities { activityQueues[activity].isBlocked = activityQueues[activity].queue.isEmpty }
    while let token = pick(in: group) {
      guard let team = readyTeam(for: Int(tokens[token].activity)) else { return }
      startFromQueue(token, with: team)
    }
  }

  /// A random token among those of the lowest precedence that can start.
  /// - Complexity: O(tokens of that precedence × activities of the group).
  private mutating func pick(in group: Int) -> Int? {
    let activities = program.groups[group].activities
    var precedence = Int32.max
    for activity in activities where !activityQueues[activity].isBlocked {
      if readyTeam(for: activity) == nil {
        activityQueues[activity].isBlocked = true
      } else {
        precedence = min(precedence, tokens[Int(activityQueues[activity].queue.first)].precedence)
      }
    }
    var count = 0
    for activity in activities where !activityQueues[activity].isBlocked {
      activityQueues[activity].cursor = activityQueues[activity].queue.first
      count += length(of: activity, precedence)
    }
    guard count > 0 else { return nil }
    var place = count > 1 ? drawnPlace(among: count, group) : 0
    while true {
      var best = -1
      for activity in activities where !activityQueues[activity].isBlocked {
        let next = Int(activityQueues[activity].cursor)
        guard next >= 0, tokens[next].precedence == precedence else { continue }
        if best < 0 || tokens[next].precedes(tokens[best]) { best = next }
      }
      if place == 0 || best < 0 { return best >= 0 ? best : nil }
      place -= 1
      activityQueues[Int(tokens[best].activity)].cursor = tokens[best].next
    }
  }

  /// Tokens of a precedence at the front of the queue.
  private func length(of activity: Int, _ precedence: Int32) -> Int {
    var count = 0
    var next = activityQueues[activity].queue.first
    while next >= 0, tokens[Int(next)].precedence == precedence {
      count += 1
      next = tokens[Int(next)].next
    }
    return count
  }

  private mutating func drawnPlace(among count: Int, _ group: Int) -> Int {
    let address = DrawAddress(
      entity: picks[group], element: program.groups[group].pickElement, visit: 0, purpose: .pick, scope: 0)
    picks[group] += 1
    return min(count - 1, Int(generator.uniform(at: address) * Double(count)))
  }
}
