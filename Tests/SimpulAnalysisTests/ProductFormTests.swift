// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

@Suite("Exact results of product-form networks")
struct ProductFormTests {
  private static let hour = 3_600.0

  private func exact(_ scenario: Scenario) throws -> ExactResult? {
    Capacity.findings(of: try Program(compiling: scenario)).exact
  }

  private func scenario(_ id: String) throws -> Scenario {
    try #require(JacksonCase.all().first { $0.id == id }).model.scenario(hours: 7 * 24, warmUp: 0)
  }

  @Test("every network of the exact suite, actor by actor", arguments: try JacksonCase.all().map(\.id))
  func agreesWithSuite(id: String) throws {
    let known = try #require(JacksonCase.all().first { $0.id == id })
    let result = try #require(try exact(scenario(id)))
    try expect(result.meanSeconds / Self.hour, known, "case.cycle.mean")
    for actor in result.actors {
      try expect(actor.utilisation, known, "\(actor.actor).util")
      try expect(actor.waitSeconds / Self.hour, known, "\(actor.actor).Wq")
    }
  }

  @Test(
    "the gain from each relief, as the difference of two exact means",
    arguments: try JacksonCase.all().map(\.id))
  func gainsAgreeWithSuite(id: String) throws {
    let known = try #require(JacksonCase.all().first { $0.id == id })
    let base = try scenario(id)
    let mean = try #require(try exact(base)).meanSeconds
    for actor in base.actors {
      let more = try #require(try exact(base.relieved(actor.key, by: .oneMoreOfficer)))
      let less = try #require(try exact(base.relieved(actor.key, by: .tenPercentLessWork)))
      try expect((mean - more.meanSeconds) / Self.hour, known, "sens.\(actor.key).gain_plus_one")
      try expect((mean - less.meanSeconds) / Self.hour, known, "sens.\(actor.key).gain_10pct_faster")
    }
  }

  private func expect(_ value: Double, _ known: JacksonCase, _ name: String) throws {
    let exact = try known.value(name)
    #expect(abs(value - exact) <= 1e-9 * max(1, abs(exact)), "\(name)")
  }

  @Test(
    "a model that is not of this form has no exact result",
    arguments: [
      { $0.actors[0].absence = Absence(share: 0.1) },
      { $0.actors[0].present = [TimeRange(8, 0, 12, 0)] },
      { $0.officeCalendar = "perpres-21-2023" },
      {
        $0.procedures[0].arrivals[0].seasons = [
          ArrivalStream.Season(
            dates: DateRange(first: $0.period.first, last: $0.period.first), factor: 2)
        ]
      },
      { $0.changeFirst { $0.work = ByCaseType(DurationDistribution(.constant(1), .hours)) } },
      { $0.changeFirst { $0.batchSchedule = [TimeOfDay(hour: 9)] } },
      { $0.changeFirst { $0.performers = .teams([[Requirement("S1"), Requirement("S2")]]) } },
      { $0.changeFirst { $0.next = .end("withdrawn") } },
      {
        $0.procedures[0].promises = [
          Promise(amount: 1, unit: .days, counting: .byHours, to: "S1")
        ]
      },
      { $0.actors[0].queueDiscipline = .shortestWork },
      { $0.procedures[0].arrivals[0].precedence = 1 },
      { $0.procedures[0].arrivals[0].groups = .constant(2) },
      {
        $0.actors[0].otherWork = OtherWork(
          tasksPerDay: 1, task: DurationDistribution(.exponential(mean: 1), .hours), place: .afterFiles)
      },
      // Twice the work: more than can be done.
      { $0.changeFirst { $0.work = ByCaseType(DurationDistribution(.exponential(mean: 2), .hours)) } },
    ] as [@Sendable (inout Scenario) -> Void])
  func refusesOthers(change: @Sendable (inout Scenario) -> Void) throws {
    var changed = try scenario("tandem2")
    #expect(try exact(changed) != nil)
    change(&changed)
    #expect(try exact(changed) == nil)
  }

  @Test("work of different means at one actor is not of this form, equal means are")
  func wantsOneLawAnActor() throws {
    var changed = try scenario("tandem2")
    let extra = Activity(
      key: "extra", performers: .actor("S1"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 6), .minutes)), next: .activity("S2"))
    changed.changeFirst { $0.next = .activity("extra") }
    changed.procedures[0].steps.append(.activity(extra))
    #expect(try exact(changed) == nil)
    changed.changeFirst { $0.work = extra.work }
    #expect(try exact(changed) != nil)
  }
}

extension Scenario {
  /// Changes the first activity, which is not in a block.
  mutating func changeFirst(_ change: (inout Activity) -> Void) {
    guard case .activity(var activity) = procedures[0].steps[0] else { return }
    change(&activity)
    procedures[0].steps[0] = .activity(activity)
  }
}
