// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Interventions, as new scenarios.
extension Scenario {
  /// Actors of the office that perform an activity, if only as a substitute, in the order of the scenario.
  package var performers: [Actor] { officers { $0.performers.actors + $0.substitutions.map(\.substitute) } }

  /// Performers apart from substitutes.
  var regularPerformers: [Actor] { officers(\.performers.actors) }

  private func officers(_ keys: (Activity) -> [Actor.Key]) -> [Actor] {
    let keys = Set(procedures.flatMap { $0.activities.flatMap(keys) })
    return actors.filter { $0.kind == .officers && keys.contains($0.key) }
  }

  /// Officers of an actor in a team: the most that one of his activities needs at a time, since fewer
  /// could not start one more file of it.
  func officersOfTeam(_ actor: Actor.Key) -> Int {
    let needed = procedures.flatMap(\.activities).flatMap { activity -> [Int] in
      guard case .teams(let teams) = activity.performers else { return [] }
      let principals = activity.substitutions.filter { $0.substitute == actor }.map(\.principal)
      return teams.map { team in
        // A substitute is needed beside what the team needs of him anyway.
        let own = team.filter { $0.actor == actor }.reduce(0) { $0 + $1.officers }
        return own + (team.filter { principals.contains($0.actor) }.map(\.officers).max() ?? 0)
      }
    }
    return max(1, needed.max() ?? 1)
  }

  /// Sets at which added capacity is tried: each performer, then those who perform an activity together.
  package var relievedSets: [ActorSet] { performers.map { ActorSet($0.key) } + jointPerformers }

  /// The sets of actors of which some activity takes officers together, in the order of the activities; with a
  /// substitute where the principal is ever absent.
  var jointPerformers: [ActorSet] {
    var sets: [ActorSet] = []
    for set in jointTeams.map({ actorSet($0) }) where set.isJoint && !sets.contains(set) { sets.append(set) }
    return sets
  }

  private var jointTeams: [[Requirement]] {
    procedures.flatMap(\.activities).flatMap { activity -> [[Requirement]] in
      guard case .teams(let stated) = activity.performers else { return [] }
      let active = activity.substitutions.filter { isEverAway($0.principal) }
      return stated + active.flatMap { substitution in stated.compactMap(substitution.exchanging) }
    }
  }

  private func isEverAway(_ key: Actor.Key) -> Bool {
    actor(key).map { $0.absence != nil || !$0.knownAbsences.isEmpty } ?? false
  }

  private func actorSet(_ team: [Requirement]) -> ActorSet {
    ActorSet(actors.map(\.key).filter { key in team.contains { $0.actor == key } })
  }

  /// How many officers of each actor make one more team possible beside those that there are today: with five officers of
  /// whom work takes three at a time, one; with six, three. Of several who work together at least one of each.
  func officersAdded(_ set: ActorSet) -> [(actor: Actor.Key, officers: Int)] {
    officersOfTeam(set).map { actor, size in (actor, size - (self.actor(actor)?.officers ?? 0) % size) }
  }

  /// Officers of each actor in a team of all of them: of several who work together what their teams need of each.
  package func officersOfTeam(_ set: ActorSet) -> [(actor: Actor.Key, officers: Int)] {
    if let actor = set.only { return [(actor, officersOfTeam(actor))] }
    let teams = jointTeams.filter { actorSet($0) == set }
    return set.actors.map { actor in
      (actor, max(1, teams.map { $0.filter { $0.actor == actor }.reduce(0) { $0 + $1.officers } }.max() ?? 1))
    }
  }

  func isDiagnosisOnly(_ set: ActorSet) -> Bool { set.actors.contains { actor($0)?.isSinglePost ?? false } }

  package func relieved(_ actor: Actor.Key, by addedCapacity: AddedCapacityFindings.AddedCapacity) -> Scenario
  { relieved(ActorSet(actor), by: addedCapacity) }

  package func relieved(_ set: ActorSet, by addedCapacity: AddedCapacityFindings.AddedCapacity) -> Scenario {
    switch addedCapacity {
    case .oneMoreOfficer:
      return officersAdded(set).reduce(self) { scenario, added in
        scenario.changing(added.actor) { $0.officers += added.officers }
      }
    case .tenPercentLessWork:
      return changingActivities { activity in
        guard case .teams(let teams) = activity.performers,
          teams[0].contains(where: { set.actors.contains($0.actor) })
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
