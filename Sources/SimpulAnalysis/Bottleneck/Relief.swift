// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Interventions, as new scenarios.
extension Scenario {
  /// Actors of the office that perform an activity, if only as a substitute, in the order of the scenario.
  var performers: [Actor] { officers { $0.performers.actors + $0.substitutions.map(\.substitute) } }

  /// Those that perform one when nobody is away.
  var regularPerformers: [Actor] { officers(\.performers.actors) }

  private func officers(_ keys: (Activity) -> [Actor.Key]) -> [Actor] {
    let keys = Set(procedures.flatMap { $0.activities.flatMap(keys) })
    return actors.filter { $0.kind == .officers && keys.contains($0.key) }
  }

  /// How many officers one more team of an actor takes: the most that one of his activities needs at a time, since
  /// fewer could not take up one more file of it.
  func officersOfTeam(_ actor: Actor.Key) -> Int {
    let needed = procedures.flatMap(\.activities).flatMap { activity -> [Int] in
      guard case .teams(let teams) = activity.performers else { return [] }
      let principals = activity.substitutions.filter { $0.substitute == actor }.map(\.principal)
      return teams.map { team in
        // Who stands in for another does it beside what the team needs of him anyway.
        let own = team.filter { $0.actor == actor }.reduce(0) { $0 + $1.officers }
        return own + (team.filter { principals.contains($0.actor) }.map(\.officers).max() ?? 0)
      }
    }
    return max(1, needed.max() ?? 1)
  }

  func relieved(_ actor: Actor.Key, by relief: ReliefFindings.Relief) -> Scenario {
    switch relief {
    case .oneMoreOfficer:
      let added = officersOfTeam(actor)
      return changing(actor) { $0.officers += added }
    case .tenPercentLessWork:
      return changingActivities { activity in
        guard case .teams(let teams) = activity.performers, teams[0].contains(where: { $0.actor == actor })
        else { return }
        activity.work = activity.work?.map { $0.scaled(by: 0.9) }
      }
    }
  }

  func changing(_ key: Actor.Key, _ change: (inout Actor) -> Void) -> Scenario {
    var scenario = self
    for index in actors.indices where actors[index].key == key { change(&scenario.actors[index]) }
    return scenario
  }

  func changingActivities(_ change: (inout Activity) -> Void) -> Scenario {
    func changed(_ step: Step) -> Step {
      switch step {
      case .activity(var activity):
        change(&activity)
        return .activity(activity)
      case .parallel(var block):
        for branch in block.branches.indices {
          block.branches[branch].steps = block.branches[branch].steps.map(changed)
        }
        return .parallel(block)
      }
    }
    var scenario = self
    for index in procedures.indices {
      scenario.procedures[index].steps = procedures[index].steps.map(changed)
    }
    return scenario
  }
}
