// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A staffing problem: whose number of officers is sought, between which bounds and at which cost.
struct StaffQuestion {
  /// The scenario with the promises to be kept.
  package let scenario: Scenario
  let types: [PromisedCaseType]
  package let capacity: CapacityFindings
  let actors: [Actor.Key]
  let singlePosts: [Actor.Key]
  /// Actors who only substitute for others.
  let mereSubstitutes: [Actor.Key]
  let costBasis: StaffingCostBasis
  let space: StaffingSpace

  init(_ scenario: Scenario, _ types: [PromisedCaseType], _ capacity: CapacityFindings) {
    self.scenario = scenario
    self.types = types
    self.capacity = capacity
    let adjustable = scenario.performers.filter { !$0.isSinglePost }
    actors = adjustable.map(\.key)
    singlePosts = scenario.performers.filter(\.isSinglePost).map(\.key)
    let regular = scenario.regularPerformers.map(\.key)
    mereSubstitutes = actors.filter { !regular.contains($0) }
    let weeks = Double(scenario.period.length) / Double(7 * Microseconds.perDay)
    let prices = adjustable.compactMap { actor in
      actor.costPerHour.map { $0 * actor.hoursOfOneOfficer(in: scenario) / weeks }
    }
    // A price of nothing would make an officer free, and the search add him without end.
    let arePriced = prices.count == adjustable.count && prices.allSatisfy { $0 > 0 }
    costBasis = arePriced && !prices.isEmpty ? .dutyHoursPerWeek : .officers
    space = StaffingSpace(
      least: Staffing(
        adjustable.map { actor in
          // Other duties of a mere substitute are not in the file.
          regular.contains(actor.key) ? scenario.officersOfTeam(actor.key) : actor.officers
        }), now: Staffing(adjustable.map(\.officers)),
      offeredLoads: adjustable.map { StaffQuestion.offeredLoad($0, capacity) },
      costs: arePriced ? prices : adjustable.map { _ in 1 },
      teams: StaffQuestion.teams(scenario, adjustable.map(\.key)))
  }

  /// Teams to add; of one with single posts the other actors alone, where they are several.
  private static func teams(_ scenario: Scenario, _ actors: [Actor.Key]) -> [Staffing] {
    var teams: [Staffing] = []
    for set in scenario.jointPerformers {
      let needed = scenario.officersOfTeam(set)
      let team = Staffing(actors.map { actor in needed.first { $0.actor == actor }?.officers ?? 0 })
      if team.officers.count(where: { $0 > 0 }) > 1, !teams.contains(team) { teams.append(team) }
    }
    return teams
  }

  /// Offered load in officers (erlangs).
  private static func offeredLoad(_ actor: Actor, _ capacity: CapacityFindings) -> Double {
    let found = capacity.actors.first { $0.actor == actor.key }
    guard let found, found.load.isFinite, found.load >= 0 else { return Double(actor.officers) }
    return min(found.load * Double(actor.officers), 10_000)
  }

  /// Certified officers by actor; none where nothing is certified, nor of a mere substitute who was left unchanged:
  /// the promise does not ask for him.
  func proposed(_ verdict: StaffingVerdict) -> [Actor.Key: Int] {
    guard case .certified(let trial) = verdict else { return [:] }
    let asked = zip(actors, zip(trial.staffing.officers, space.now.officers)).filter { actor, officers in
      !(mereSubstitutes.contains(actor) && officers.0 == officers.1)
    }
    return Dictionary(asked.map { ($0, $1.0) }, uniquingKeysWith: { first, _ in first })
  }
}
