// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulEngine
import SimpulExperiment
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

@Suite("Who can keep up")
struct CapacityTests {
  /// Four weeks from Monday 5 January 2026, Monday to Friday from 08.00 to 12.00.
  private func office(
    actors: [Actor], steps: [Step], arrivals: [ArrivalStream]? = nil
  ) throws -> CapacityFindings {
    let first = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let hours = WorkingCalendar(
      key: "office", week: .same([TimeRange(8, 0, 12, 0)], on: .mondayToFriday))
    let scenario = Scenario(
      title: "office", period: StudyPeriod(first: first, last: first.advanced(byDays: 27)),
      calendars: CalendarBook([hours]), officeCalendar: "office", actors: actors,
      procedures: [
        Procedure(
          arrivals: arrivals ?? [ArrivalStream(key: "case", pattern: .rate(count: 10, per: .day))],
          steps: steps)
      ])
    return Capacity.findings(of: try Program(compiling: scenario))
  }

  private func row(_ key: String, _ performers: Performers, minutes: Double) -> Activity {
    Activity(
      key: key, performers: performers, work: ByCaseType(DurationDistribution(.constant(minutes), .minutes)))
  }

  private func isClose(_ value: Double?, _ known: Double) -> Bool { abs((value ?? .nan) - known) < 1e-9 }

  @Test("offered hours, capacity and load of one desk by hand")
  func oneDesk() throws {
    // 10 cases a day of 12 minutes are 10 hours a week; two officers for 4 hours on 5 days have 40.
    let found = try office(
      actors: [Actor(key: "desk", officers: 2)],
      steps: [.activity(row("serve", .actor("desk"), minutes: 12))])
    let desk = try #require(found.actors.first)
    #expect(isClose(desk.offeredHoursPerWeek, 10))
    #expect(isClose(desk.capacityHoursPerWeek, 40))
    #expect(isClose(desk.load, 0.25))
    #expect(isClose(desk.visitsPerCase, 1))
    #expect(desk.verdict == .keepsUp && Stability.findings(found).allKeepUp)
    #expect(isClose(found.caseTypes[0].arrivalsPerWeek, 50))
    #expect(isClose(found.caseTypes[0].activities[0].workSeconds, 720))
    #expect(found.exact == nil)
  }

  @Test("an actor who is offered more than he can do is named, with what is left over")
  func overloaded() throws {
    let found = try office(
      actors: [Actor(key: "desk")], steps: [.activity(row("serve", .actor("desk"), minutes: 30))])
    #expect(Stability.findings(found).growing == ["desk"])
    #expect(isClose(found.actors[0].load, 1.25))
    #expect(isClose(found.actors[0].offeredHoursPerWeek - found.actors[0].capacityHoursPerWeek, 5))
  }

  @Test("presence, days, known absences, spells and other work")
  func roster() throws {
    let first = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let head = Actor(
      key: "head", days: WeekdaySet([.monday, .tuesday]), present: [TimeRange(9, 0, 11, 0)],
      absence: Absence(share: 0.25), knownAbsences: [DateRange(first: first, last: first)],
      otherWork: OtherWork(tasksPerDay: 3, task: DurationDistribution(.constant(10), .minutes)))
    let found = try office(actors: [head], steps: [.activity(row("sign", .actor("head"), minutes: 1))])
    let actor = try #require(found.actors.first)
    // Eight days of two hours, the first of them away, a quarter of the rest away too.
    #expect(isClose(actor.capacityHoursPerWeek, 7 * 2 * 0.75 / 4))
    #expect(isClose(actor.absentShare, (1 + 7 * 0.25) / 8))
    #expect(isClose(actor.otherWorkHoursPerWeek, 8 * 3 * 10.0 / 60 / 4))
    #expect(isClose(actor.offeredHoursPerWeek, actor.otherWorkHoursPerWeek + 50.0 / 60))
  }

  @Test("work that two may take is booked to the first while he can do it, and shared when he cannot")
  func alternatives() throws {
    let either = Performers.teams([[Requirement("a")], [Requirement("b")]])
    let actors = [Actor(key: "a"), Actor(key: "b")]
    let light = try office(actors: actors, steps: [.activity(row("serve", either, minutes: 12))])
    #expect(light.actors.map(\.verdict) == [.keepsUp, .keepsUp])
    #expect(isClose(light.actors[0].load, 0.5))
    #expect(isClose(light.actors[1].load, 0))
    #expect(light.simplifications == [.bookedToFirstTeam("serve")])
    // 37.5 hours for two officers with 20 hours each: neither is overloaded.
    let heavy = try office(actors: actors, steps: [.activity(row("serve", either, minutes: 45))])
    #expect(heavy.actors.map(\.verdict) == [.keepsUp, .keepsUp])
    #expect(abs(heavy.actors[0].load - 0.9375) < 0.002)
    #expect(isClose(heavy.actors[0].load + heavy.actors[1].load, 1.875))
    // 50 hours are more than both have.
    let tooMuch = try office(actors: actors, steps: [.activity(row("serve", either, minutes: 60))])
    #expect(Stability.findings(tooMuch).growing == ["a", "b"])
    #expect(tooMuch.actors.allSatisfy { abs($0.load - 1.25) < 1e-6 })
  }

  @Test("work done together counts in full for each")
  func jointWork() throws {
    let together = Performers.teams([[Requirement("a", officers: 2), Requirement("b")]])
    let found = try office(
      actors: [Actor(key: "a", officers: 2), Actor(key: "b")],
      steps: [.activity(row("visit", together, minutes: 12))])
    #expect(isClose(found.actors[0].offeredHoursPerWeek, 20))
    #expect(isClose(found.actors[1].offeredHoursPerWeek, 10))
    #expect(found.simplifications == [.jointWork("visit")])
  }

  @Test(
    "a substitute from day k is expected to do the work of the spells of at least k days",
    arguments: [(1, 0.4), (2, 0.4), (3, 0)])
  func substitutes(fromDay: Int, share: Double) throws {
    let head = Actor(key: "head", absence: Absence(share: 0.4, spell: .constant(2)))
    var activity = row("sign", .actor("head"), minutes: 12)
    activity.substitutions = [Substitution(principal: "head", substitute: "secretary", fromDay: fromDay)]
    let found = try office(actors: [head, Actor(key: "secretary")], steps: [.activity(activity)])
    // 10 hours a week of 20; the head is there for 12 of them.
    #expect(isClose(found.actors[0].offeredHoursPerWeek, 10 * (1 - share)))
    #expect(isClose(found.actors[1].offeredHoursPerWeek, 10 * share))
    #expect(isClose(found.actors[0].load, 10 * (1 - share) / 12))
    #expect(isClose(found.actors[0].visitsPerCase, 1 - share))
    #expect(isClose(found.actors[1].visitsPerCase, share))
    #expect(found.simplifications == [.substituteByExpectation("sign")])
  }

  @Test("spells of one and of three days in turn: three quarters of the days are of the long ones")
  func spellsOfTwoLengths() throws {
    let spell = Distribution.mixture([
      Distribution.Component(weight: 1, distribution: .constant(1)),
      Distribution.Component(weight: 1, distribution: .constant(3)),
    ])
    let absence = Absence(share: 0.2, spell: spell)
    #expect(isClose(absence.shareOfDays(inSpellsOf: 1), 1))
    #expect(isClose(absence.shareOfDays(inSpellsOf: 2), 0.75))
    #expect(isClose(absence.shareOfDays(inSpellsOf: 3), 0.75))
    #expect(isClose(absence.shareOfDays(inSpellsOf: 4), 0))
    // A spell of one day and a half is one or two days, each as often.
    let rounded = Absence(share: 0.2, spell: .constant(1.5))
    #expect(isClose(rounded.shareOfDays(inSpellsOf: 2), 2 / 3.0))
  }

  @Test("known absences: the substitute does the work of those that are long enough")
  func substituteInKnownAbsence() throws {
    let monday = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let head = Actor(
      key: "head",
      knownAbsences: [
        // Two days, and a week of five.
        DateRange(first: monday, last: monday.advanced(byDays: 1)),
        DateRange(first: monday.advanced(byDays: 7), last: monday.advanced(byDays: 11)),
      ])
    var activity = row("sign", .actor("head"), minutes: 12)
    activity.substitutions = [Substitution(principal: "head", substitute: "secretary", fromDay: 3)]
    let found = try office(actors: [head, Actor(key: "secretary")], steps: [.activity(activity)])
    #expect(isClose(found.actors[1].offeredHoursPerWeek, 10 * 5 / 20.0))
    #expect(isClose(found.actors[0].offeredHoursPerWeek, 10 * 15 / 20.0))
  }

  @Test("late-comers who are lost are not offered")
  func tickets() throws {
    let stream = ArrivalStream(
      key: "case", pattern: .rate(count: 10, per: .day),
      tickets: ArrivalStream.Tickets(until: TimeOfDay(hour: 11), retryShare: 0.2))
    let found = try office(
      actors: [Actor(key: "desk")], steps: [.activity(row("serve", .actor("desk"), minutes: 12))],
      arrivals: [stream])
    // A quarter of the day's cases come behind 11.00, and four fifths of them are lost.
    #expect(isClose(found.caseTypes[0].arrivalsPerWeek, 50 * 0.8))
    #expect(found.simplifications == [.ticketsCutOff(caseType: "case")])
  }

  @Test("the forecast is what a run measures")
  func forecastHolds() throws {
    let network = try #require(JacksonCase.all().first { $0.id == "feedback2" }).model
    let design = try Study.run(
      [StudyDesign(name: "network", scenario: network.scenario(hours: 4_000, warmUp: 500))],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 3, replications: 20, study: "network"), seeksBottleneck: false)
    ).findings.designs[0]
    for (actor, capacity) in zip(design.actors, design.capacity.actors) {
      let measured = try #require(actor.utilisation)
      let error =
        measured.halfWidth
        / StudentDistribution.twoSidedQuantile(
          confidence: measured.confidence, degreesOfFreedom: 19)
      let strict = StudentDistribution.twoSidedQuantile(confidence: 1 - 1e-5, degreesOfFreedom: 19)
      #expect(abs(measured.estimate - capacity.load) <= strict * error)
      #expect(measured.halfWidth <= 0.02 * capacity.load)
    }
  }

  /// Sixty a day come to the counter, which is idle for most of the time; the head can do 48 a day.
  @Test("Room at the counter does not hide that the pile of the head grows")
  func growthBehindRoom() throws {
    func row(_ key: String, minutes: Double) -> Step {
      .activity(
        Activity(
          key: key, performers: .actor(key),
          work: ByCaseType(DurationDistribution(.constant(minutes), .minutes))))
    }
    let scenario = Scenario(
      title: "room", period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 28 * .perDay),
      actors: [Actor(key: "counter", room: 1_000), Actor(key: "head")],
      procedures: [
        Procedure(
          arrivals: [ArrivalStream(key: "case", pattern: .rate(count: 60, per: .day))],
          steps: [row("counter", minutes: 1), row("head", minutes: 30)])
      ])
    let design = try Study.run(
      [StudyDesign(name: "as it is", scenario: scenario)],
      settings: StudySettings(experiment: ExperimentSettings(seed: 1, replications: 100, study: "room"))
    ).findings.designs[0]
    #expect(design.capacity.isUpperBound)
    #expect(design.stability.queues.map(\.verdict) == [.keepsUp, .grows])
    #expect(design.stability.growing == ["head"])
    // Twelve of sixty a day are left over: 84 a week.
    let growth = try #require(design.stability.queues[1].growthPerWeek)
    #expect(growth.lower < 84 && growth.upper > 84)
    // The thirds are weeks side by side. A case counts in the difference of their means by a weight that goes from 0 to 1 in the
    // first and back in the second: a variance of 60 (7 / 3 + 7 / 3) = 280, of the mean of 100 replications 2.8, and 2.28
    // standard errors to each side at 97.5 %.
    let halfWidth = 2.28 * 2.8.squareRoot()
    #expect(abs((growth.upper - growth.lower) / 2 / halfWidth - 1) < 0.25)
    #expect(design.checks.first { $0.check == .everyQueueKeepsUp }?.isPassed == false)
  }
}
