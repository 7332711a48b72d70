// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("The bottleneck by relief, on models whose bottleneck is known")
struct BottleneckTests {
  private static let replications = 20

  private func findings(_ id: String, hours: Int = 44_000) throws -> DesignFindings {
    let scenario = try BottleneckModel.read(id).network.scenario(hours: hours, warmUp: 4_000)
    return try Study.run(
      [StudyDesign(name: id, scenario: scenario)],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: id))
    ).findings.designs[0]
  }

  /// The rule of the exact suite: within t(1 - 5e-6) standard errors.
  private func agrees(_ interval: Interval, _ hours: Double) -> Bool {
    let freedom = Double(Self.replications - 1)
    func t(_ confidence: Double) -> Double {
      StudentDistribution.twoSidedQuantile(confidence: confidence, degreesOfFreedom: freedom)
    }
    let error = interval.halfWidth / t(interval.confidence)
    return abs(interval.estimate - hours * 3_600) <= t(1 - 1e-5) * error
  }

  private func check(
    _ id: String, oneMore: String, lessWork: String, busiest: String
  ) throws {
    let model = try BottleneckModel.read(id)
    let statement = try #require(try findings(id).bottleneck)
    #expect(statement.headlineMeasure == .meanTime)
    #expect(statement.oneMoreOfficer.byMeanTime == .single(oneMore))
    #expect(statement.headline == .single(oneMore))
    #expect(statement.tenPercentLessWork.byMeanTime == .single(lessWork))
    #expect(statement.doReliefsDisagree == (oneMore != lessWork))
    #expect(statement.busiest == busiest)
    #expect(statement.isBusiestSomeoneElse == (busiest != oneMore))
    // Everybody is busy: there is no absence or round to do away with.
    #expect(statement.levers.isEmpty)
    #expect(statement.longestWaitCause == .contention)
    for (relief, name) in [
      (statement.oneMoreOfficer, "gain_plus1"), (statement.tenPercentLessWork, "gain_fast"),
    ] {
      for gain in relief.gains {
        let interval = try #require(gain.meanSeconds)
        #expect(interval.lower > 0, "\(gain.actor): every relief of this model helps")
        guard let known = model.exact["\(gain.actor).\(name)"] else { continue }
        #expect(agrees(interval, known), "\(gain.actor).\(name)")
      }
    }
    // Where there is no exact value, that of the program that made the file, within its own error.
    for gain in statement.oneMoreOfficer.gains where model.exact.isEmpty {
      let known = try #require(model.gainsOfOneMore[gain.actor])
      let interval = try #require(gain.meanSeconds)
      #expect(abs(interval.estimate / 3_600 - known[0]) <= 3 * (known[1] + interval.halfWidth / 3_600))
    }
  }

  @Test("BN0, a plain tandem: every method names the analyst")
  func plainTandem() throws {
    try check("BN0_control_sop", oneMore: "Analis", lessWork: "Analis", busiest: "Analis")
  }

  @Test("BN1, a large pool and a single director: another officer helps the director, less work the pool")
  func poolAgainstSingle() throws {
    try check("BN1_pool_vs_single", oneMore: "Director", lessWork: "Pool", busiest: "Pool")
  }

  @Test("BN2, constant work and very uneven work: the uneven one is the bottleneck though less busy")
  func variability() throws {
    try check("BN2_variability", oneMore: "Legal", lessWork: "Legal", busiest: "Scan")
  }

  @Test("BN7, many short waits at one actor and a long one at another")
  func visits() throws {
    try check("BN7_visits", oneMore: "Analyst", lessWork: "Analyst", busiest: "Analyst")
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
      let exact = try known.value("sens.\(gain.actor).gain_plus_one")
      #expect(agrees(interval, exact), "\(gain.actor)")
    }
    for gain in statement.tenPercentLessWork.gains {
      let interval = try #require(gain.meanSeconds)
      let exact = try known.value("sens.\(gain.actor).gain_10pct_faster")
      #expect(agrees(interval, exact), "\(gain.actor)")
    }
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    let exact = try known.value("case.cycle.mean")
    #expect(agrees(mean, exact))
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
      let exact = try known.value("sens.\(gain.actor).gain_plus_one")
      #expect(agrees(try #require(gain.meanSeconds), exact), "\(gain.actor)")
    }
  }

  @Test("to be always present helps only who is on duty less than the office is open")
  func presence() throws {
    let week = WorkingCalendar.Week.same([TimeRange(8, 0, 16, 0)], on: .mondayToFriday)
    let evening = WorkingCalendar.Week.same([TimeRange(7, 0, 20, 0)], on: .mondayToFriday)
    let first = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let scenario = Scenario(
      title: "presence", period: StudyPeriod(first: first, last: first.advanced(byDays: 27)),
      calendars: CalendarBook([
        WorkingCalendar(key: "office", week: week), WorkingCalendar(key: "evening", week: evening),
      ]),
      officeCalendar: "office",
      actors: [
        Actor(key: "always"), Actor(key: "longer", hours: .calendar("evening")),
        Actor(key: "mornings", hours: .ranges([TimeRange(8, 0, 12, 0)])),
        Actor(key: "mondays", days: WeekdaySet([.monday])),
        Actor(key: "visits", present: [TimeRange(9, 0, 11, 0)]),
      ],
      procedures: [])
    func isOffered(_ actor: Actor.Key) -> Bool { scenario.levers(for: actor).contains(.alwaysPresent) }
    #expect(scenario.actors.map(\.key).filter(isOffered) == ["mornings", "mondays", "visits"])
    for actor in ["mornings", "mondays", "visits"] {
      let pulled = scenario.pulling(.alwaysPresent, for: actor)
      let hours = try scenario.period.dates.map {
        pulled.dutyHours(try #require(pulled.actor(actor)), on: $0)
      }
      #expect(hours == scenario.period.dates.map { scenario.calendars.openHours("office", on: $0) })
    }
  }
}
