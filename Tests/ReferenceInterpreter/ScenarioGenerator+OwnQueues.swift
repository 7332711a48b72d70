// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Officers who have cases of their own, in a scenario that has been made.
extension ScenarioGenerator {
  mutating func addOwnQueues(to scenario: inout Scenario) {
    let activities = scenario.procedures.flatMap(\.activities)
    for index in scenario.actors.indices where scenario.actors[index].kind == .officers && dice.percent(60) {
      let key = scenario.actors[index].key
      let own = activities.filter { $0.performers.actors.contains(key) }
      guard own.allSatisfy({ isPossible($0, ownQueueOf: key) }),
        !activities.contains(where: { activity in
          activity.substitutions.contains { $0.principal == key || $0.substitute == key }
        }), scenario.actors[index].queueDiscipline != .random
      else { continue }
      scenario.actors[index].officers = dice.int(1...4)
      let officers = scenario.actors[index].officers
      let count = dice.pick([0, officers, dice.int(1...officers)])
      var weights: [Double] = (0..<count).map { _ in dice.pick([1, 1, 2, 0.3, 0]) }
      if !weights.isEmpty, weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
      scenario.actors[index].queueing = .oneEach(weights: weights)
      scenario.actors[index].speeds = Array(scenario.actors[index].speeds.prefix(officers))
      scenario.actors[index].room = nil
      scenario.actors[index].reassignmentDay = nil
      scenario.actors[index].multitasking = .one
    }
  }

  private func isPossible(_ activity: Activity, ownQueueOf actor: Actor.Key) -> Bool {
    guard activity.sameOfficerAs == nil, case .teams(let teams) = activity.performers else { return false }
    return teams.joined().allSatisfy { $0.actor != actor || $0.officers == 1 }
  }
}
