// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

@Suite("The bottleneck by relief, on models whose bottleneck is known")
struct BottleneckTests {
  private static let replications = 20

  private let agreement = Agreement(replications: BottleneckTests.replications)

  private func findings(_ id: String, _ scenario: Scenario) throws -> DesignFindings {
    try Study.run(
      [StudyDesign(name: id, scenario: scenario)],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: id))
    ).findings.designs[0]
  }

  /// - Parameter scenario: the model, where it is no simple network.
  @discardableResult
  private func check(
    _ id: String, _ scenario: Scenario? = nil, oneMore: String, lessWork: String, busiest: String
  ) throws -> BottleneckStatement {
    let model = try BottleneckModel.read(id)
    let built = try scenario ?? #require(model.network).scenario(hours: 44_000, warmUp: 4_000)
    let design = try findings(id, built)
    let statement = try #require(design.bottleneck)
    #expect(model.verdicts["TRUE_gain_plus_one"] == oneMore)
    #expect(model.verdicts["TRUE_gain_10pct_faster"] == lessWork)
    #expect(model.verdicts["util_of_available"] == busiest)
    #expect(statement.headlineMeasure == .meanTime)
    #expect(statement.oneMoreOfficer.byMeanTime == .single(ActorSet(oneMore)))
    #expect(statement.headline == .single(ActorSet(oneMore)))
    #expect(statement.tenPercentLessWork.byMeanTime == .single(ActorSet(lessWork)))
    #expect(statement.doInterventionsDisagree == (oneMore != lessWork))
    #expect(statement.busiest == busiest)
    #expect(statement.isBusiestSomeoneElse == (busiest != oneMore))
    #expect(statement.longestWait?.only == model.verdicts["critical_path_wait"])
    try expectActivePeriods(statement, model)
    // Everybody is busy: there is no absence or round to do away with.
    #expect(statement.correctiveMeasures.isEmpty)
    #expect(statement.longestWaitCause == .contention)
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    if let exact = model.exact["mean_cycle"] { #expect(agreement.holds(mean, exact)) }
    #expect(agreement.holds(mean, model.meanCycle))
    for (actor, known) in model.actors {
      try expectGain(
        of: actor, statement.oneMoreOfficer, model.exact["\(actor).gain_plus1"], known.gainOfOneMore)
      try expectGain(
        of: actor, statement.tenPercentLessWork, model.exact["\(actor).gain_fast"], known.gainOfLessWork)
    }
    return statement
  }

  /// As the program found that made the file. It tells no error: that of ten replications stands for that of its
  /// twenty.
  private func expectActivePeriods(_ statement: BottleneckStatement, _ model: BottleneckModel) throws {
    // Half of the time each in BN2: ten replications do not tell them apart.
    let named = try #require(model.verdicts["momentary_active_period"])
    #expect(
      model.id == "BN2_variability"
        ? statement.longestActive.actors.contains(named) : statement.longestActive == .single(ActorSet(named))
    )
    let performers = statement.oneMoreOfficer.gains.compactMap(\.actor)
    #expect(statement.activePeriods.map(\.actor) == performers)
    for found in statement.activePeriods {
      guard let known = model.actors[found.actor] else { continue }
      let share = try #require(found.momentaryShare)
      let sole = try #require(found.soleShare)
      let length = try #require(found.meanSeconds)
      #expect(sole.estimate < share.estimate)
      // There the file begins a new period where an officer takes up at once what he has just returned.
      if model.id == "BN7_visits" { continue }
      for (interval, unit, estimate) in [
        (share, 1.0, known.momentaryShare), (length, 3_600, known.meanActivePeriod),
      ] {
        let found = SimulatedFigure(
          estimate: interval.estimate / unit, halfWidth: interval.halfWidth / unit, replications: 10)
        let other = SimulatedFigure(estimate: estimate, halfWidth: found.halfWidth, replications: 10)
        #expect(Agreement.holds(found, other), "\(share) \(length) \(known)")
      }
    }
  }

  /// A pool whose files come at random, one an hour, with exponential work, is all at work for 1 / (c / S - 1) on
  /// average, until a file leaves that no other one replaces.
  private func expectMeanActivePeriods(
    _ statement: BottleneckStatement, _ pools: [(actor: String, officers: Double, hours: Double)]
  ) throws {
    for pool in pools {
      let found = try #require(
        statement.activePeriods.first { $0.actor == pool.actor }?.meanSeconds)
      #expect(Agreement(replications: 10).holds(found, 1 / (pool.officers / pool.hours - 1)), "\(pool)")
    }
  }

  /// As exactly known, and else as the program found that made the file, within both errors.
  private func expectGain(
    of actor: Actor.Key, _ addedCapacity: AddedCapacityFindings, _ exact: Double?,
    _ simulated: SimulatedFigure
  ) throws {
    let gain = try #require(addedCapacity.gains.first { $0.actor == actor }?.meanSeconds)
    #expect(gain.lower > 0, "\(actor): every relief of this model helps")
    if let exact {
      #expect(agreement.holds(gain, exact), "\(actor), \(addedCapacity.addedCapacity): exactly \(exact)")
    }
    #expect(
      agreement.holds(gain, simulated), "\(actor), \(addedCapacity.addedCapacity): simulated \(simulated)")
  }

  @Test("BN0, a plain tandem: every method names the analyst")
  func plainTandem() throws {
    let statement = try check(
      "BN0_control_sop", oneMore: "Analis", lessWork: "Analis", busiest: "Analis")
    try expectMeanActivePeriods(
      statement, [("Loket", 1, 0.5), ("Analis", 2, 1.8), ("Kabid", 1, 0.6)])
  }

  @Test("BN1, a large pool and a single director: another officer helps the director, less work the pool")
  func poolAgainstSingle() throws {
    let statement = try check(
      "BN1_pool_vs_single", oneMore: "Director", lessWork: "Pool", busiest: "Pool")
    try expectMeanActivePeriods(statement, [("Pool", 20, 17.6), ("Director", 1, 0.85)])
  }

  @Test("BN2, constant work and very uneven work: the uneven one is the bottleneck though less busy")
  func variability() throws {
    try check("BN2_variability", oneMore: "Legal", lessWork: "Legal", busiest: "Scan")
  }

  @Test("BN3, an analyst busy with what can wait: neither he nor his load is the bottleneck")
  func postponableWork() throws {
    let design = try findings(
      "BN3", BottleneckOffices.postponableWork(hours: 24_000, warmUp: 4_000))
    let statement = try #require(design.bottleneck)
    #expect(statement.headline == .single("Approver"))
    #expect(statement.tenPercentLessWork.byMeanTime == .single("Approver"))
    #expect(statement.busiest == "Analyst")
    #expect(statement.isBusiestSomeoneElse == true)
    // Work that can wait keeps an officer active, too (methods.md 3.2).
    #expect(statement.longestActive == .single("Analyst"))
    #expect(statement.isLongestActiveSomeoneElse == true)
    #expect(statement.longestWait == "Approver")
    // Two queues of Poisson arrivals and exponential work, the first of files only since they interrupt the rest.
    for (actor, work) in [("Analyst", 0.3), ("Approver", 0.8)] {
      let exact = work / (1 - work) - work / (1 - work * work / 4)
      let gain = try #require(statement.oneMoreOfficer.gains.first { $0.actor == actor }?.meanSeconds)
      #expect(agreement.holds(gain, exact), "\(actor)")
    }
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    #expect(agreement.holds(mean, 0.3 / 0.7 + 0.8 / 0.2))
    let busy = try #require(design.actors.first { $0.actor == "Analyst" }?.utilisation)
    #expect(abs(busy.estimate - 0.95) < 0.01)
  }

  @Test("BN4, a busy check beside a long opinion: the board after both is the bottleneck")
  func besideLongOpinion() throws {
    try check(
      "BN4_parallel_offcritical", BottleneckOffices.opinion(hours: 44_000, warmUp: 4_000),
      oneMore: "Board", lessWork: "Board", busiest: "Tech")
  }

  @Test("BN7, many short waits at one actor and a long one at another")
  func visits() throws {
    let statement = try check("BN7_visits", oneMore: "Analyst", lessWork: "Analyst", busiest: "Analyst")
    // Of what the four analysts finish, three in five come back at once: only two in five leave.
    try expectMeanActivePeriods(statement, [("Analyst", 4 * 0.4, 1.39), ("Approver", 1, 0.8)])
  }

  @Test(
    "BN8, constant work after constant work: files wait at the first, and only the second is the bottleneck")
  func constants() throws {
    let design = try findings("BN8", BottleneckOffices.constants(hours: 44_000, warmUp: 4_000))
    let statement = try #require(design.bottleneck)
    #expect(statement.longestWait == "First")
    #expect(statement.headline == .single("Second"))
    #expect(statement.tenPercentLessWork.byMeanTime == .single("Second"))
    // The waiting of both is that of a single desk with the longer work (Friedman 1965): added capacity at the first
    // only moves the pile to the second.
    func wait(_ work: Double) -> Double { work * work / (2 * (1 - work)) }
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    #expect(agreement.holds(mean, 0.9 + 0.92 + wait(0.92)))
    let more = statement.oneMoreOfficer.gains
    #expect(more.map(\.actor) == ["First", "Second"])
    #expect(more[0].isExactlyNothing)
    #expect(agreement.holds(try #require(more[1].meanSeconds), wait(0.92) - wait(0.9)))
    let less = statement.tenPercentLessWork.gains
    let first = try #require(less[0].meanSeconds)
    #expect(abs(first.estimate - 0.09 * 3_600) < 1e-5)
    #expect(agreement.holds(try #require(less[1].meanSeconds), 0.092 + wait(0.92) - wait(0.9)))
  }

  @Test("BN9, both asked for more than they can do: the first is the bottleneck, the second only looks idle")
  func overload() throws {
    let (id, replications, end) = ("BN9_upstream_overload", 200, 2_000.0)
    let model = try BottleneckModel.read(id)
    // The program that made the file counts what is finished by the end, this one all that came by then; so a plain
    // recursion stands between them.
    let histories = (0..<replications).map {
      TandemRecursion(seed: UInt64($0) << 32, hours: 1.5 * end, meanUp: 1.25, meanDown: 1 / 0.85)
    }
    let (none, up, down) = ((1, 1), (2, 1), (1, 2))
    func finished(_ officers: (Int, Int)) -> [Double] {
      histories.map { $0.meanOfFinished(before: end, up: officers.0, down: officers.1) }
    }
    func arrived(_ officers: (Int, Int)) -> [Double] {
      histories.map { $0.meanOfArrived(before: end, up: officers.0, down: officers.1) }
    }
    func gain(_ more: [Double], _ now: [Double]) throws -> SimulatedFigure {
      try SimulatedFigure(zip(now, more).map { $0 - $1 })
    }
    let (finishedNow, arrivedNow) = (finished(none), arrived(none))
    #expect(Agreement.holds(try SimulatedFigure(finishedNow), model.meanCycle))

    let scenario = try #require(model.network).scenario(hours: Int(end), warmUp: 0)
    let design = try Study.run(
      [StudyDesign(name: id, scenario: scenario)],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: replications, study: id))
    ).findings.designs[0]
    let agreement = Agreement(replications: replications)
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    #expect(!design.overall.workingTime.meanSeconds.isCensored)
    #expect(agreement.holds(mean, try SimulatedFigure(arrivedNow)))
    #expect(design.stability.growing == ["Up", "Down"])
    let statement = try #require(design.bottleneck)
    #expect(statement.headline == .single("Up"))
    #expect(statement.tenPercentLessWork.byMeanTime == .single("Up"))
    #expect(statement.busiest == "Up")
    #expect(statement.longestWait == "Up")
    for (actor, officers) in [("Up", up), ("Down", down)] {
      let known = try #require(model.actors[actor])
      #expect(Agreement.holds(try gain(finished(officers), finishedNow), known.gainOfOneMore), "\(actor)")
      let found = try #require(statement.oneMoreOfficer.gains.first { $0.actor == actor }?.meanSeconds)
      #expect(agreement.holds(found, try gain(arrived(officers), arrivedNow)), "\(actor)")
    }
  }

  @Test("the six actors of sop6_rework: each gain agrees with the exact one")
  func sixActors() throws {
    let known = try #require(JacksonCase.all().first { $0.id == "sop6_rework" })
    let scenario = known.model.scenario(hours: 18_000, warmUp: 2_000)
    let design = try Study.run(
      [StudyDesign(name: "sop6", scenario: scenario)],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: "sop6"))
    ).findings.designs[0]
    let statement = try #require(design.bottleneck)
    #expect(statement.headline == .single("Analis"))
    #expect(design.checks.allSatisfy { $0.isPassed })
    for gain in statement.oneMoreOfficer.gains {
      let interval = try #require(gain.meanSeconds)
      let exact = try known.value("sens.\(gain.actors).gain_plus_one")
      #expect(agreement.holds(interval, exact), "\(gain.actors)")
    }
    for gain in statement.tenPercentLessWork.gains {
      let interval = try #require(gain.meanSeconds)
      let exact = try known.value("sens.\(gain.actors).gain_10pct_faster")
      #expect(agreement.holds(interval, exact), "\(gain.actors)")
    }
    // Of a product-form network: what is gained at one actor does not depend on who was relieved before.
    let next = try #require(statement.next)
    #expect(next.relieved == "Analis")
    #expect(next.oneMoreOfficer.headline == .single("Verifikator"))
    let load = try known.value("Analis.visits") / 0.4 * 0.95
    let gainOfFifth =
      0.4
      * (ErlangC(offeredLoad: load, servers: 4).queueMean - ErlangC(offeredLoad: load, servers: 5).queueMean)
    for gain in next.oneMoreOfficer.gains {
      let exact =
        try gain.actor == "Analis" ? gainOfFifth : known.value("sens.\(gain.actors).gain_plus_one")
      #expect(agreement.holds(try #require(gain.meanSeconds), exact), "\(gain.actors), next")
    }
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    let exact = try known.value("case.cycle.mean")
    #expect(agreement.holds(mean, exact))
  }

  @Test(
    "work that takes three officers at a time: a fourth alone would not help, one more team gains what is exact"
  )
  func teams() throws {
    let known = try #require(JacksonCase.all().first { $0.id == "tandem2" })
    var scenario = known.model.scenario(hours: 18_000, warmUp: 2_000)
    // The first station is a single server still, made of three people.
    let station = try #require(scenario.actors.firstIndex { $0.key == "S1" })
    scenario.actors[station].officers = 3
    scenario.procedures[0].steps = scenario.procedures[0].steps.map { step in
      guard case .activity(var activity) = step, activity.key == "S1" else { return step }
      activity.performers = .teams([[Requirement("S1", officers: 3)]])
      return .activity(activity)
    }
    let statement = try #require(
      try Study.run(
        [StudyDesign(name: "teams", scenario: scenario)],
        settings: StudySettings(
          experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: "teams"))
      ).findings.designs[0].bottleneck)
    #expect(statement.headline == .single("S1"))
    #expect(statement.oneMoreOfficer.gains.map(\.officersAdded) == [3, 1])
    for gain in statement.oneMoreOfficer.gains {
      let exact = try known.value("sens.\(gain.actors).gain_plus_one")
      #expect(agreement.holds(try #require(gain.meanSeconds), exact), "\(gain.actors)")
    }
  }

  @Test(
    "a mere substitute may be the bottleneck: he is tried with one more officer, and his work is nobody's own"
  )
  func substitute() throws {
    // The head is away on most days, always for a week, and the secretary has hardly time for what then comes to her.
    var sign = Activity(
      key: "sign", performers: .actor("head"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 24), .minutes)))
    sign.substitutions = [Substitution(principal: "head", substitute: "secretary", fromDay: 1)]
    let scenario = Scenario(
      title: "substitute",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_458), length: 20_000 * .perHour, warmUp: 2_000 * .perHour),
      actors: [
        Actor(key: "head", officers: 3, absence: Absence(share: 0.8, spell: .constant(7))),
        Actor(key: "secretary"), Actor(key: "porter"),
      ],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 30), .minutes)))
          ],
          steps: [.activity(sign)])
      ])
    let statement = try #require(try findings("substitute", scenario).bottleneck)
    #expect(statement.oneMoreOfficer.gains.map(\.actor) == ["head", "secretary"])
    #expect(statement.tenPercentLessWork.gains.map(\.actor) == ["head"])
    #expect(statement.headline == .single("secretary"))
    // Less work was tried at the head alone: no other answer of another added capacity.
    #expect(!statement.doInterventionsDisagree)
  }

  @Test(
    "one more team of a substitute has as many as stand in for the principal, and those that are needed of him anyway"
  )
  func teamOfSubstitute() {
    var visit = Activity(
      key: "visit",
      performers: .teams([[Requirement("surveyor", officers: 2), Requirement("clerk", officers: 1)]]))
    visit.substitutions = [Substitution(principal: "surveyor", substitute: "clerk", fromDay: 1)]
    let scenario = Scenario(
      title: "team", period: StudyPeriod(first: CivilDate(dayNumber: 20_458), length: .perDay),
      actors: [Actor(key: "surveyor", officers: 2), Actor(key: "clerk", officers: 3)],
      procedures: [Procedure(arrivals: [], steps: [.activity(visit)])])
    #expect(scenario.officersOfTeam("surveyor") == 2)
    #expect(scenario.officersOfTeam("clerk") == 3)
  }
}
