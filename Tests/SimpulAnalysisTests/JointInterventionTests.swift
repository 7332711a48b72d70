// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

/// Teams whose files come at random and take exponential time are single servers, however many people they are made of:
/// a file stays 1 / (μ - λ) with one team, and (1 / μ) / (1 - (λ / 2μ)²) with two.
@Suite("Those who work together are relieved together")
struct JointInterventionTests {
  private static let replications = 20

  private let agreement = Agreement(replications: JointInterventionTests.replications)

  private func procedure(_ key: String, _ perHour: Double, _ visit: Activity) -> Procedure {
    Procedure(
      key: key,
      arrivals: [
        ArrivalStream(
          key: key, pattern: .renewal(DurationDistribution(.exponential(mean: 60 / perHour), .minutes)))
      ],
      steps: [.activity(visit)])
  }

  /// 24 minutes of work, so that a team does 2.5 files an hour.
  private func visit(_ team: [Requirement]) -> Activity {
    Activity(
      key: "visit", performers: .teams([team]),
      work: ByCaseType(DurationDistribution(.exponential(mean: 24), .minutes)))
  }

  private func statement(
    _ study: String, _ actors: [Actor], _ procedures: [Procedure], hours: Int = 6_000
  ) throws -> BottleneckStatement {
    let scenario = Scenario(
      title: study,
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_458), length: Microseconds(hours) * .perHour, warmUp: 600 * .perHour),
      actors: actors, procedures: procedures)
    return try #require(
      try Study.run(
        [StudyDesign(name: study, scenario: scenario)],
        settings: StudySettings(
          experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: study))
      ).findings.designs[0].bottleneck)
  }

  private func gain(_ statement: BottleneckStatement, _ actors: ActorSet) throws -> ActorGain {
    try #require(statement.oneMoreOfficer.gains.first { $0.actors == actors })
  }

  /// 1 / 0.5 h = 2 h with one team, and 0.4 / (1 - 0.4²) h with two.
  private static let gainOfTeam = 2 - 0.4 / (1 - 0.16)

  @Test("a pair: one more of either is worth nothing at all, one more of both what is exact")
  func pair() throws {
    let found = try statement(
      "pair", [Actor(key: "surveyor"), Actor(key: "planner", isSinglePost: true)],
      [procedure("permit", 2, visit([Requirement("surveyor"), Requirement("planner")]))])
    let pair = ActorSet(["surveyor", "planner"])
    #expect(found.oneMoreOfficer.gains.map(\.actors) == ["surveyor", "planner", pair])
    for actor in pair.actors { #expect(try gain(found, ActorSet(actor)).isExactlyNothing) }
    let together = try gain(found, pair)
    #expect(agreement.holds(try #require(together.meanSeconds), Self.gainOfTeam))
    #expect(together.officersAdded == 2)
    #expect(together.isDiagnosisOnly, "the planner's post exists once")
    #expect(found.headline == .single(pair))
    #expect(found.longestWait == pair && found.longestWaitCause == .contention)
    #expect(found.next?.relieved == pair)
  }

  @Test("a team of three actors, two officers of one of them")
  func three() throws {
    let team = [Requirement("a"), Requirement("b", officers: 2), Requirement("c")]
    let found = try statement(
      "three", [Actor(key: "a"), Actor(key: "b", officers: 2), Actor(key: "c")],
      [procedure("permit", 2, visit(team))])
    let all = ActorSet(["a", "b", "c"])
    for actor in all.actors { #expect(try gain(found, ActorSet(actor)).isExactlyNothing) }
    let together = try gain(found, all)
    #expect(together.officersAdded == 4)
    #expect(agreement.holds(try #require(together.meanSeconds), Self.gainOfTeam))
    #expect(found.headline == .single(all))
  }

  @Test("five officers of whom work takes three: a sixth is enough for two teams, and gains what they do")
  func leftOver() throws {
    let found = try statement(
      "left over", [Actor(key: "surveyor", officers: 5), Actor(key: "porter")],
      [
        procedure("permit", 2, visit([Requirement("surveyor", officers: 3)])),
        procedure("letter", 0.5, visit([Requirement("porter")])),
      ])
    let gain = try gain(found, "surveyor")
    #expect(gain.officersAdded == 1)
    // Of 2.5 files an hour 2 gain it, and of the other one nothing changes.
    #expect(agreement.holds(try #require(gain.meanSeconds), 0.8 * Self.gainOfTeam))
    #expect(found.headline == .single("surveyor"))
  }

  private func twoPairs(_ study: String, _ first: Double, _ second: Double) throws -> BottleneckStatement {
    try statement(
      study, [Actor(key: "a"), Actor(key: "b"), Actor(key: "c")],
      [
        procedure("first", first, visit([Requirement("a"), Requirement("b")])),
        procedure("second", second, visit([Requirement("a"), Requirement("c")])),
      ])
  }

  @Test("two pairs that share an actor: where he alone keeps both apart, he alone is named")
  func sharedActor() throws {
    // One a: a single server with 2 files an hour. Two: the pairs are single servers with one file an hour each, 1 /
    // 1.5 h.
    let found = try twoPairs("shared actor", 1, 1)
    #expect(agreement.holds(try #require(try gain(found, "a").meanSeconds), 2 - 1 / 1.5))
    #expect(try gain(found, "b").isExactlyNothing && gain(found, "c").isExactlyNothing)
    #expect(found.headline == .single("a"))
  }

  @Test("two pairs that share an actor: the busy pair is named, and not the other one")
  func busyPair() throws {
    // One a: 1.9 files an hour, 1 / 0.6 h. Two: 1.8 files stay 1 / 0.7 h and 0.1 files 1 / 2.4 h.
    let found = try twoPairs("busy pair", 1.8, 0.1)
    let alone = 1 / 0.6 - (1.8 / 0.7 + 0.1 / 2.4) / 1.9
    #expect(agreement.holds(try #require(try gain(found, "a").meanSeconds), alone))
    // Two of the first pair are two servers for 1.9 files an hour, but for two files of the second kind at the same
    // time,
    // which hardly ever come.
    let together = 1 / 0.6 - 0.4 / (1 - 0.38 * 0.38)
    #expect(agreement.holds(try #require(try gain(found, ActorSet(["a", "b"])).meanSeconds), together))
    #expect(found.headline == .single(ActorSet(["a", "b"])))
  }

  @Test("a pair through a substitute, whose principal is never there")
  func substitute() throws {
    var visit = visit([Requirement("head"), Requirement("clerk")])
    visit.substitutions = [Substitution(principal: "head", substitute: "deputy", fromDay: 1)]
    let first = CivilDate(dayNumber: 20_458)
    let away = DateRange(first: first, last: first.advanced(byDays: 1_000))
    let found = try statement(
      "substitute pair",
      [Actor(key: "head", knownAbsences: [away]), Actor(key: "deputy"), Actor(key: "clerk")],
      [procedure("permit", 2, visit)])
    let pairs = [ActorSet(["head", "clerk"]), ActorSet(["deputy", "clerk"])]
    #expect(found.oneMoreOfficer.gains.map(\.actors).filter(\.isJoint) == pairs)
    #expect(try gain(found, pairs[0]).isExactlyNothing)
    #expect(agreement.holds(try #require(try gain(found, pairs[1]).meanSeconds), Self.gainOfTeam))
    #expect(found.headline == .single(pairs[1]))
  }

  @Test("a substitute of somebody never away makes no pair, and who works alone none either")
  func pairs() {
    var visit = visit([Requirement("head"), Requirement("clerk")])
    visit.substitutions = [Substitution(principal: "head", substitute: "deputy", fromDay: 1)]
    let scenario = Scenario(
      title: "pairs", period: StudyPeriod(first: CivilDate(dayNumber: 20_458), length: .perDay),
      actors: [Actor(key: "clerk"), Actor(key: "deputy"), Actor(key: "head")],
      procedures: [procedure("permit", 1, visit), procedure("letter", 1, self.visit([Requirement("clerk")]))])
    #expect(scenario.jointPerformers == [ActorSet(["clerk", "head"])])
  }

  // MARK: Other work

  /// A clerk with 84 minutes of work for a file every two hours, then a head with 30 minutes, who has as long a piece
  /// of
  /// other work every hour: a single server with 1.5 pieces and files an hour, load 0.75.
  private func clerkAndHead(_ isOther: Bool, tasksPerDay: Double = 24) throws -> BottleneckStatement {
    func row(_ actor: String, _ minutes: Double) -> Activity {
      Activity(
        key: actor, performers: .actor(actor),
        work: ByCaseType(DurationDistribution(.exponential(mean: minutes), .minutes)))
    }
    var head = Actor(key: "head")
    var file = procedure("file", 0.5, row("clerk", 84))
    file.steps.append(.activity(row("head", 30)))
    var procedures = [file]
    if isOther {
      head.otherWork = OtherWork(
        tasksPerDay: tasksPerDay, task: DurationDistribution(.exponential(mean: 30), .minutes))
    } else {
      procedures.append(procedure("piece", tasksPerDay / 24, row("head", 30)))
    }
    return try statement("written so \(isOther) \(tasksPerDay)", [Actor(key: "clerk"), head], procedures)
  }

  /// In hours: from 1.4 / 0.3 to 1.4 / (1 - 0.35²) at the clerk, from 0.5 / 0.25 to 0.5 / (1 - 0.375²) at the head.
  private static let gainAtClerk = 1.4 / 0.3 - 1.4 / (1 - 0.35 * 0.35)
  private static let gainAtHead = 0.5 / 0.25 - 0.5 / (1 - 0.375 * 0.375)

  @Test("where the answer hangs on how work is written, it is said of the actor who has it")
  func otherWork() throws {
    let other = try clerkAndHead(true)
    #expect(agreement.holds(try #require(try gain(other, "clerk").meanSeconds), Self.gainAtClerk))
    #expect(agreement.holds(try #require(try gain(other, "head").meanSeconds), Self.gainAtHead))
    #expect(other.headline == .single("clerk"))
    #expect(other.otherWorkThatDecides == "head")
    // The same work as files: all gain at the head, and a third of them at the clerk.
    let own = try clerkAndHead(false)
    #expect(agreement.holds(try #require(try gain(own, "clerk").meanSeconds), Self.gainAtClerk / 3))
    #expect(agreement.holds(try #require(try gain(own, "head").meanSeconds), Self.gainAtHead))
    #expect(own.headline == .single("head"))
    #expect(own.otherWorkThatDecides == nil)
  }

  @Test("a little other work decides nothing")
  func littleOtherWork() throws {
    // Load 0.375 at the head: from 0.8 to 0.518 h, times 1.5 is less than the 3.07 h at the clerk.
    let found = try clerkAndHead(true, tasksPerDay: 6)
    #expect(found.headline == .single("clerk"))
    #expect(found.otherWorkThatDecides == nil)
  }
}
