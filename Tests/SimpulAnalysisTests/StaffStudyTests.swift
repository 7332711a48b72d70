// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

@Suite("Officers that keep a promise, through the engine")
struct StaffStudyTests {
  /// Four files an hour, an hour of work each, in an office that never closes.
  private func office(officers: Int, extra: [(Activity, Actor)] = []) -> Scenario {
    let desk = Activity(
      key: "serve", performers: .actor("desk"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 1), .hours)))
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 15), .minutes)))
    return Scenario(
      title: "desks",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 20 * Microseconds.perDay, warmUp: 2 * .perDay),
      actors: [Actor(key: "desk", officers: officers)] + extra.map(\.1),
      procedures: [Procedure(arrivals: [stream], steps: ([desk] + extra.map(\.0)).map(Step.activity))])
  }

  private func find(_ scenario: Scenario, hours: Double, share: Double) throws -> StaffingFindings {
    let types = try scenario.promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(hours, .hours), share: share))
    return try StaffStudy.run(scenario, types: types)
  }

  @Test("M/M/c: the right number is certified, shown to be minimal, and it may be fewer than now")
  func certified() throws {
    let queue = ErlangQueue(arrivalRate: 4, deadline: 2.65)
    #expect(queue.share(5) < 0.88 && queue.share(6) > 0.88)
    let found = try find(office(officers: 9), hours: 2.65, share: 0.88)
    guard case .certified(let trial) = found.verdict else {
      Issue.record("\(found.verdict)")
      return
    }
    #expect(trial.staffing == Staffing([6]) && trial.cost == 6)
    #expect(found.minimality?.isShown == true)
    #expect(found.now.staffing == Staffing([9]))
    let kept = try #require(found.now.kept)
    #expect(kept.lower <= queue.share(9) && queue.share(9) <= kept.upper)
    // 4 h of work an hour, all year round.
    let need = try #require(found.workload.first)
    #expect(abs(need.hoursPerYear - 4 * 24 * 365.25) < 0.01 * need.hoursPerYear)
    #expect(need.proposed == 6 && need.difference == .moreHoursOfDuty && need.proposedGrade == .a)
    #expect(found.front.map(\.trial.cost) == found.front.map(\.trial.cost).sorted())
    #expect(found.front.contains { $0.trial.staffing == trial.staffing })
  }

  @Test("The officers of the file are told with their time where others cost less and are faster")
  func behindFront() throws {
    // Four for 12 minutes of work an hour in all, and only five for four hours of it.
    let second = Activity(
      key: "second", performers: .actor("second"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 0.05), .hours)))
    let found = try find(
      office(officers: 5, extra: [(second, Actor(key: "second", officers: 4))]), hours: 2.8, share: 0.88)
    guard case .certified(let trial) = found.verdict else {
      Issue.record("\(found.verdict)")
      return
    }
    let now = try #require(found.nowBehindFront)
    #expect(now.trial.staffing == Staffing([5, 4]) && trial.cost < now.trial.cost)
    let faster = try #require(found.front.first { $0.trial.staffing == trial.staffing })
    #expect(faster.meanSeconds.upper < now.meanSeconds.lower)
    #expect(!found.front.contains { $0.trial.staffing == now.trial.staffing })
    // At 9 officers of one desk nothing is cheaper and faster.
    #expect(try find(office(officers: 9), hours: 2.65, share: 0.88).nowBehindFront == nil)
  }

  @Test("The same findings for any number of threads")
  func threads() throws {
    let scenario = office(officers: 5)
    let types = try scenario.promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(2.65, .hours), share: 0.8))
    func findings(_ threads: Int) throws -> StaffingFindings {
      try StaffStudy.run(
        scenario, types: types, settings: StudySettings(experiment: ExperimentSettings(threads: threads)))
    }
    #expect(try findings(1) == findings(3))
  }

  @Test("A stated wait that is longer than the promise cannot be staffed away")
  func statedWait() throws {
    let agency = Activity(
      key: "agency", performers: .actor("agency"),
      wait: ByCaseType(DurationDistribution(.exponential(mean: 3), .hours)))
    let found = try find(office(officers: 5, extra: [(agency, Actor(key: "agency"))]), hours: 2, share: 0.9)
    guard case .noNumberHelps(_, let trial, .statedWaits(let seconds)?) = found.verdict else {
      Issue.record("\(found.verdict)")
      return
    }
    #expect(abs(seconds - 3 * 3600) < 600)
    #expect(try #require(trial.kept).upper < 0.9)
    #expect(found.minimality == nil && found.workload.allSatisfy { $0.proposed == nil })
  }

  @Test("A post that exists once is never changed, and named where it holds everything up")
  func singlePost() throws {
    let head = Activity(
      key: "sign", performers: .actor("Head"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 13), .minutes))
    )
    let found = try find(
      office(officers: 5, extra: [(head, Actor(key: "Head", isSinglePost: true))]), hours: 2, share: 0.9)
    #expect(found.actors == ["desk"] && found.singlePosts == ["Head"])
    guard case .noNumberHelps(_, _, .waiting("Head", .contention, _)?) = found.verdict else {
      Issue.record("\(found.verdict)")
      return
    }
  }

  @Test(
    "A mere substitute may get more officers, but keeps those he has: what he does otherwise is not in the file"
  )
  func substitute() throws {
    var serve = Activity(
      key: "help", performers: .actor("helper"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 6), .minutes)))
    serve.substitutions = [Substitution(principal: "helper", substitute: "stand-in", fromDay: 1)]
    let helper = Actor(key: "helper", officers: 2, absence: Absence(share: 0.1, spell: .constant(1)))
    var scenario = office(officers: 9, extra: [(serve, helper)])
    scenario.actors.append(Actor(key: "stand-in", officers: 3))
    let found = try find(scenario, hours: 3.2, share: 0.8)
    #expect(found.actors == ["desk", "helper", "stand-in"])
    guard case .certified(let trial) = found.verdict else {
      Issue.record("\(found.verdict)")
      return
    }
    #expect(trial.staffing.officers[2] == 3 && trial.cost < found.now.cost)
    #expect(found.mereSubstitutes == ["stand-in"])
    #expect(found.workload.first { $0.actor == "stand-in" }?.proposed == nil)
  }

  @Test("Where every post exists once there is nothing to look for")
  func nobodyToAdd() throws {
    var scenario = office(officers: 5)
    scenario.actors[0].isSinglePost = true
    let found = try find(scenario, hours: 2.65, share: 0.8)
    #expect(found.verdict == .nobodyToAdd && found.actors == [])
    #expect(found.now.kept != nil)
  }

  @Test("Where no case with the promise ever comes, that is said instead of a number")
  func nobodyComes() throws {
    var scenario = office(officers: 2)
    scenario.procedures[0].arrivals.append(
      ArrivalStream(key: "rare", pattern: .renewal(DurationDistribution(.exponential(mean: 1e7), .hours))))
    let types = try scenario.promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(2, .hours), share: 0.9, caseType: "rare"))
    let none = NoPromisedCases(caseTypes: ["rare"], replications: 10)
    #expect(throws: StudyError.noPromisedCases(none)) { try StaffStudy.run(scenario, types: types) }
    #expect(
      none.description
        == "nothing came to which the promise applies: no case of 'rare' in 10 runs, from the end of the warm-up to the end "
        + "of the study; let it arrive in that time (see 'arrivals' and 'period'), or name another case type with --type"
    )
  }

  @Test("Cost is that of the hours on duty where all have a cost per hour")
  func costs() throws {
    var scenario = office(officers: 5)
    scenario.actors[0].costPerHour = 10
    let types = try scenario.promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(2.65, .hours), share: 0.8))
    let question = StaffQuestion(
      scenario, types, CapacityFindings(actors: [], caseTypes: [], simplifications: [], exact: nil))
    #expect(question.costBasis == .dutyHoursPerWeek)
    #expect(abs(question.space.costs[0] - 10 * 168) < 1e-6)
  }
}
