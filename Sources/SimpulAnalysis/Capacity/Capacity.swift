// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Demand on the actors of a scenario and their capacity, computed before any run.
public enum Capacity {
  /// Expected visits by the traffic equations, offered work and capacity of each actor, and exact long-run results
  /// where the model has a product form.
  ///
  /// - Complexity: O(days of the study × actors), and the cube of the number of activities.
  public static func findings(of program: Program) -> CapacityFindings {
    let scenario = program.scenario
    let demand = Demand(program)
    let places = scenario.actorPlaces
    let duty = scenario.actors.map { DutyHours($0, in: scenario) }
    let otherWork = scenario.actors.map { scenario.otherWorkHours(of: $0) }
    let packages = Self.packages(demand, places)
    let workable = WorkableHours(actors: scenario.actors, duty: duty, items: items(demand, places))
    var teamHours: [[TeamShare]: CapacityHours] = [:]
    for team in packages.flatMap(\.allTeams) where team.count > 1 && teamHours[team] == nil {
      teamHours[team] = workable.hours(of: team)
    }
    let hours = scenario.actors.indices.map { Self.hours(of: $0, scenario, packages, workable, teamHours) }
    let booking = WorkBooking(
      packages, shares: packages.map { scenario.sharesOfBeingFirst($0.teams, duty) }, otherWork: otherWork,
      capacity: hours)
    let lowest = booking.lowestLoads(teamHours)
    let highest = booking.highestLoads()
    let visits = visitsPerCase(demand, places)
    let actors = scenario.actors.indices.filter { scenario.actors[$0].kind == .officers }.map { index in
      let rules = Self.rules(of: index, scenario, packages, hours[index])
      return ActorCapacity(
        actor: scenario.actors[index].key, officers: scenario.actors[index].officers,
        visitsPerCase: visits[index], offeredHoursPerWeek: booking.hours[index] / demand.weeks,
        otherWorkHoursPerWeek: otherWork[index] / demand.weeks,
        capacityHoursPerWeek: hours[index].estimate / demand.weeks, load: booking.load(of: index),
        absentShare: duty[index].absentShare,
        limits: CapacityLimits(
          leastHoursPerWeek: hours[index].least / demand.weeks,
          greatestHoursPerWeek: hours[index].greatest / demand.weeks, lowestLoad: lowest[index],
          highestLoad: isSure(index, scenario, packages, rules) ? highest[index] : .infinity, rules: rules))
    }
    return CapacityFindings(
      actors: actors, caseTypes: caseTypes(demand), queues: queues(demand, program, places),
      simplifications: simplifications(scenario),
      isUpperBound: scenario.isLeftInVain || scenario.hasQuotas || scenario.hasPopulation
        || scenario.goesByTimeUsed || scenario.isCutShort || scenario.cancelsBranches,
      exact: ProductForm(demand)?.result)
  }

  /// Capacity of one actor: in the hours that he has in common with others, where all of his work is done with the
  /// same.
  private static func hours(
    of index: Int, _ scenario: Scenario, _ packages: [WorkPackage], _ workable: WorkableHours,
    _ teamHours: [[TeamShare]: CapacityHours]
  ) -> CapacityHours {
    guard scenario.actors[index].kind == .officers else { return CapacityHours() }
    let teams = packages.filter { $0.hours > 0 }.flatMap(\.allTeams).filter {
      $0.contains { $0.actor == index }
    }
    let alone = workable.hours(of: index)
    var hours = alone
    let different = Set(teams)
    for team in different where team.count > 1 {
      guard let common = teamHours[team], let own = team.first(where: { $0.actor == index }) else { continue }
      var inTeam = common * CapacityHours(exactly: Double(own.officers))
      // In an hour that an officer of theirs works elsewhere, at most one team cannot be complete for want of him.
      let elsewhere = team.filter { $0.actor != index }.reduce(0) {
        $0 + hoursElsewhere(of: $1.actor, than: team, scenario, packages)
      }
      inTeam.least = max(0, inTeam.least - elsewhere * Double(own.officers))
      if different.count == 1, scenario.otherWorkHours(of: scenario.actors[index]) == 0 { return inTeam }
      // Other work depends on nobody and on no file: with more than he can do, he works at least as long as it takes.
      let waitingForNobody = min(alone.least, scenario.otherWorkHours(of: scenario.actors[index]))
      hours.least = min(hours.least, max(inTeam.least, waitingForNobody))
    }
    return hours
  }

  /// The most officer hours that an actor may work outside a team.
  private static func hoursElsewhere(
    of index: Int, than team: [TeamShare], _ scenario: Scenario, _ packages: [WorkPackage]
  ) -> Double {
    packages.filter { $0.allTeams != [team] }.reduce(scenario.otherWorkHours(of: scenario.actors[index])) {
      $0 + ($1.hours + $1.setUpHours) * Double($1.mostOfficers(of: index))
    }
  }

  private static func rules(
    of index: Int, _ scenario: Scenario, _ packages: [WorkPackage], _ hours: CapacityHours
  ) -> [CapacityRule] {
    let actor = scenario.actors[index]
    let own = packages.filter { $0.hours > 0 && $0.mostOfficers(of: index) > 0 }
    let shares = own.flatMap(\.allTeams).joined().filter { $0.actor == index }
    var rules: [CapacityRule] = []
    if case .finishes = actor.closing, hours.greatest > hours.least { rules.append(.onlyWhatIsInHand) }
    if actor.closing == .startsOnlyWhatFits { rules.append(.onlyWhatFits) }
    let most = shares.map(\.officers).max() ?? 1
    if most > 1 { rules.append(.wholeTeams(of: most)) }
    let others = own.flatMap(\.allTeams).filter { $0.contains { $0.actor == index } }.joined().map(\.actor)
    let partners = Set(others).subtracting([index]).sorted().map { scenario.actors[$0].key }
    if !partners.isEmpty { rules.append(.commonHours(with: partners)) }
    if actor.queueing != .shared { rules.append(.busiestOfficer) }
    let activities = scenario.procedures.flatMap(\.activities).filter {
      $0.performers.actors.contains(actor.key)
    }
    if activities.contains(where: \.keepsOfficersFree) { rules.append(.keptFreeForTeams) }
    if own.contains(where: \.hasChoice) { rules.append(.sharedWork) }
    if actor.officers > 1, activities.contains(where: { $0.sameOfficerAs != nil }) {
      rules.append(.sameOfficer)
    }
    if own.contains(where: { $0.setUpHours > 0 }) { rules.append(.gettingReady) }
    return rules
  }

  /// Whether a load below 1 at the least capacity alone shows that an actor keeps up: where officers need not wait
  /// for one another, and no file for a particular one.
  private static func isSure(
    _ index: Int, _ scenario: Scenario, _ packages: [WorkPackage], _ rules: [CapacityRule]
  ) -> Bool {
    if scenario.goesByTimeUsed { return false }
    let own = packages.filter { $0.hours > 0 && $0.mostOfficers(of: index) > 0 }
    let teams = Set(own.flatMap(\.allTeams).filter { $0.contains { $0.actor == index } })
    let isAway = teams.joined().contains { share in
      let actor = scenario.actors[share.actor]
      return actor.absence?.share ?? 0 > 0 || !actor.knownAbsences.isEmpty
    }
    let hasOther = scenario.actors[index].otherWork?.tasksPerDay ?? 0 > 0
    return rules.allSatisfy { rule in
      switch rule {
      // The highest load counts a set-up for each visit.
      case .onlyWhatIsInHand, .onlyWhatFits, .busiestOfficer, .sharedWork, .gettingReady: true
      // All work in teams of one kind, whose members do nothing else.
      case .wholeTeams, .commonHours:
        teams.count == 1 && !isAway && !hasOther
          && packages.filter { $0.hours > 0 }.flatMap(\.allTeams).allSatisfy { team in
            teams.contains(team)
              || teams.joined().allSatisfy { own in !team.contains { $0.actor == own.actor } }
          }
      case .keptFreeForTeams, .sameOfficer: false
      }
    }
  }

  private static func packages(_ demand: Demand, _ places: [Actor.Key: Int]) -> [WorkPackage] {
    let scenario = demand.scenario
    return scenario.procedures.enumerated().flatMap { index, procedure in
      let streams = demand.streams.filter { $0.procedure == index }
      return procedure.activities.enumerated().compactMap { row, activity -> WorkPackage? in
        guard var package = scenario.package(of: activity, places) else { return nil }
        for stream in streams where stream.cases > 0 {
          let visit = stream.visits[row]
          let setUp = activity.setUp?[stream.arrivals.key]?.meanSeconds(workingDay: 0) ?? 0
          if visit.workSeconds > 0 {
            package.hours += stream.cases * visit.visits * visit.workSeconds / 3_600
          }
          if setUp > 0, visit.visits > 0 { package.setUpHours += stream.cases * visit.visits * setUp / 3_600 }
        }
        return package
      }
    }
  }

  private static func items(_ demand: Demand, _ places: [Actor.Key: Int]) -> [WorkItem] {
    let scenario = demand.scenario
    var items: [WorkItem] = []
    for stream in demand.streams where stream.cases > 0 {
      for (activity, visit) in zip(scenario.procedures[stream.procedure].activities, stream.visits) {
        guard let package = scenario.package(of: activity, places),
          let duration = activity.work?[stream.arrivals.key],
          visit.visits > 0, visit.workSeconds > 0, let first = package.teams.first?.first
        else { continue }
        let day = scenario.meanDutyDay(of: scenario.actors[first.actor]).seconds
        let hours = stream.cases * visit.visits * visit.workSeconds / 3_600
        for (place, team) in package.allTeams.enumerated() {
          // Preferred teams count as the ones who do it.
          let part = place == 0 ? hours : hours * 1e-3
          if let item = WorkItem(
            duration, setUp: activity.setUp?[stream.arrivals.key], workingDay: day, team: team, hours: part)
          {
            items.append(item)
          }
        }
      }
    }
    for (index, actor) in scenario.actors.enumerated() {
      guard let work = actor.otherWork, work.tasksPerDay != nil else { continue }
      let hours = scenario.otherWorkHours(of: actor)
      let day = scenario.meanDutyDay(of: actor).seconds
      guard hours > 0,
        let item = WorkItem(
          work.task, workingDay: day, team: [TeamShare(actor: index, officers: 1)], hours: hours)
      else { continue }
      items.append(item)
    }
    return items
  }

  /// Expected arrivals at each group of actors who share work.
  private static func queues(_ demand: Demand, _ program: Program, _ places: [Actor.Key: Int]) -> [QueueGroup]
  {
    let scenario = demand.scenario
    let thirds = program.expectedArrivalsInThirds
    return QueueGroup.members(of: scenario).map { members in
      let keys = Set(members.map { scenario.actors[$0].key })
      var (visits, middle, last) = (0.0, 0.0, 0.0)
      for (place, stream) in demand.streams.enumerated() {
        let activities = scenario.procedures[stream.procedure].activities
        let each = zip(activities, stream.visits).reduce(0.0) { sum, pair in
          pair.0.performers.actors.contains(where: keys.contains) ? sum + pair.1.visits : sum
        }
        guard each > 0, each.isFinite else { continue }
        visits += stream.cases * each
        middle += thirds.middle[place] * each
        last += thirds.last[place] * each
      }
      let tasks = members.reduce(0) { $0 + scenario.otherWorkTasks(of: scenario.actors[$1]) }
      return QueueGroup(
        actors: members.map { scenario.actors[$0].key }, places: members,
        intakePerWeek: (visits + tasks) / demand.weeks, arrivalsOfThirds: [middle, last])
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
        let teams = substitutes + [SubstituteShare(team: activity.performers.preferredTeam, share: rest)]
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
        procedure: procedure.key, caseType: stream.arrivals.key, arrivalsPerWeek: stream.cases / demand.weeks,
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
      if actor.multitasking.lossPerFile > 0 { result.append(.filesAllOpen(actor.key)) }
      if !actor.speeds.isEmpty { result.append(.speedsAddedUp(actor.key)) }
      return result
    }
    return ofActivities + ofActors + streams.map { .ticketsCutOff(caseType: $0.key) }
  }
}

extension Scenario {
  /// Whether a finite population arrives, so that fewer come where files wait.
  fileprivate var hasPopulation: Bool {
    procedures.flatMap(\.arrivals).contains { if case .population = $0.pattern { true } else { false } }
  }
}
