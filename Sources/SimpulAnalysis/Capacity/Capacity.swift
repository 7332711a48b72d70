// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// What a scenario asks of its actors and whether they can do it, before any run.
public enum Capacity {
  /// Expected visits by the traffic equations, offered work and capacity of each actor, and exact long-run
  /// results where the model has a product form.
  ///
  /// O(days of the study × actors), and the cube of the number of activities.
  public static func findings(of program: Program) -> CapacityFindings {
    let scenario = program.scenario
    let demand = Demand(program)
    let duty = scenario.actors.map { DutyHours($0, in: scenario) }
    let otherWork = scenario.actors.map { scenario.otherWorkHours(of: $0) }
    let places = Dictionary(
      scenario.actors.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let booking = WorkBooking(
      packages(demand, places), otherWork: otherWork, capacity: duty.map(\.hours))
    let visits = visitsPerCase(demand, places)
    let actors = scenario.actors.indices.filter { scenario.actors[$0].kind == .officers }.map { index in
      ActorCapacity(
        actor: scenario.actors[index].key, officers: scenario.actors[index].officers,
        visitsPerCase: visits[index], offeredHoursPerWeek: booking.hours[index] / demand.weeks,
        otherWorkHoursPerWeek: otherWork[index] / demand.weeks,
        capacityHoursPerWeek: duty[index].hours / demand.weeks, load: booking.load(of: index),
        absentShare: duty[index].absentShare)
    }
    return CapacityFindings(
      actors: actors, caseTypes: caseTypes(demand), simplifications: simplifications(scenario),
      isUpperBound: scenario.isLeftInVain || scenario.hasQuotas || scenario.hasPopulation
        || scenario.goesByTimeUsed
        || scenario.isCutShort || scenario.cancelsBranches,
      exact: ProductForm(demand)?.result)
  }

  private static func packages(_ demand: Demand, _ places: [Actor.Key: Int]) -> [WorkBooking.Package] {
    demand.scenario.procedures.enumerated().flatMap { index, procedure in
      let streams = demand.streams.filter { $0.procedure == index }
      return procedure.activities.enumerated().flatMap { row, activity in
        let seconds = streams.reduce(0) { sum, stream in
          let visit = stream.visits[row]
          return visit.workSeconds > 0 && stream.cases > 0
            ? sum + stream.cases * visit.visits * visit.workSeconds : sum
        }
        return WorkBooking.Package.packages(
          activity, demand.scenario.substituteShares(of: activity), hours: seconds / 3_600, places: places)
      }
    }
  }

  private static func visitsPerCase(_ demand: Demand, _ places: [Actor.Key: Int]) -> [Double] {
    var visits = [Double](repeating: 0, count: demand.scenario.actors.count)
    let cases = demand.streams.reduce(0) { $0 + $1.cases }
    for stream in demand.streams where stream.cases > 0 {
      let activities = demand.scenario.procedures[stream.procedure].activities
      for (activity, visit) in zip(activities, stream.visits) where visit.visits > 0 {
        let substitutes = demand.scenario.substituteShares(of: activity)
        let rest = 1 - substitutes.reduce(0) { $0 + $1.share }
        let teams =
          substitutes + [SubstituteShare(team: activity.performers.preferredTeam, share: rest)]
        for team in teams {
          for requirement in team.team {
            guard let actor = places[requirement.actor] else { continue }
            visits[actor] += stream.cases / cases * visit.visits * team.share
          }
        }
      }
    }
    return visits
  }

  private static func caseTypes(_ demand: Demand) -> [CaseTypeCapacity] {
    demand.streams.map { stream in
      let procedure = demand.scenario.procedures[stream.procedure]
      return CaseTypeCapacity(
        procedure: procedure.key, caseType: stream.arrivals.key,
        arrivalsPerWeek: stream.cases / demand.weeks,
        activities: zip(procedure.activities, stream.visits).map { activity, visit in
          CaseTypeCapacity.ActivityVisits(
            activity: activity.key, visits: visit.visits, workSeconds: visit.workSeconds)
        })
    }
  }

  private static func simplifications(_ scenario: Scenario) -> [CapacitySimplification] {
    let activities = scenario.procedures.flatMap(\.activities)
    let ofActivities = activities.flatMap { activity -> [CapacitySimplification] in
      guard case .teams(let teams) = activity.performers else { return [] }
      var result: [CapacitySimplification] = []
      if teams.count > 1 { result.append(.bookedToFirstTeam(activity.key)) }
      if !activity.substitutions.isEmpty { result.append(.substituteByExpectation(activity.key)) }
      if activity.performers.preferredTeam.count > 1 { result.append(.jointWork(activity.key)) }
      if activity.cancelsBranches { result.append(.branchesInFull(activity.key)) }
      if activity.goesByTimeUsed { result.append(.noTimeUsed(activity.key)) }
      return result
    }
    let streams = scenario.procedures.flatMap(\.arrivals).filter { $0.tickets?.until != nil }
    let ofActors = scenario.actors.flatMap { actor -> [CapacitySimplification] in
      var result: [CapacitySimplification] = []
      if case .finishes = actor.closing { result.append(.overtimeInFull(actor.key)) }
      if actor.openFiles.lossPerFile > 0 { result.append(.filesAllOpen(actor.key)) }
      if !actor.speeds.isEmpty { result.append(.speedsAddedUp(actor.key)) }
      return result
    }
    return ofActivities + ofActors + streams.map { .ticketsCutOff(caseType: $0.key) }
  }
}

extension CapacityFindings {
  /// Whether every actor is offered less than it can do.
  public var check: CheckResult {
    let greatest = actors.map(\.load).max() ?? 0
    return CheckResult(check: .nobodyOverloaded, isPassed: overloaded.isEmpty, residual: greatest)
  }
}

extension Scenario {
  /// Whether some people come again only when they have been served, so that fewer come where files wait.
  fileprivate var hasPopulation: Bool {
    procedures.flatMap(\.arrivals).contains { if case .population = $0.pattern { true } else { false } }
  }
}
