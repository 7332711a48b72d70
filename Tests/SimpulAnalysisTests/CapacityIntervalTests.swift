// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulEngine
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

/// Offices whose capacity is worked out by hand, open from Monday to Friday, 08.00 to 16.00 where nothing else is said: 40
/// hours a week.
@Suite("What can be worked")
struct CapacityIntervalTests {
  private func found(_ office: CapacityOffice) throws -> CapacityFindings {
    Capacity.findings(of: try Program(compiling: office.scenario(weeks: 4)))
  }

  private func expect(
    _ actor: ActorCapacity, least: Double, estimate: Double, greatest: Double,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(actor.limits.leastHoursPerWeek - least) < 1e-6, "\(actor)", sourceLocation: location)
    #expect(abs(actor.capacityHoursPerWeek - estimate) < 1e-6, "\(actor)", sourceLocation: location)
    #expect(abs(actor.limits.greatestHoursPerWeek - greatest) < 1e-6, "\(actor)", sourceLocation: location)
  }

  private func desk(
    _ work: Distribution, cases: Double, officers: Int = 1, each: Int = 1, closing: Closing = .suspends,
    hours: [TimeRange] = [TimeRange(8, 0, 16, 0)]
  ) -> CapacityOffice {
    var desk = Actor(key: "desk", officers: officers)
    desk.closing = closing
    var office = CapacityOffice(actors: [desk], casesPerDay: cases, hours: hours)
    office.add("serve", [[Requirement("desk", officers: each)]], minutes: work)
    return office
  }

  /// The chief has 10 pieces of other work a day of 42 min, 35 h a week, the deputy 20 h; together they do 2 h. If the chief is
  /// busy for 35 of the 40 common hours, the deputy is sure of 5 for what they do together, and of the 20 that wait for
  /// nobody: 22 h are asked, at most 110 %. The chief, sure of 20 beside the deputy and of 35 alone, has 37 h: 37 / 35.
  @Test("other work can be done, however little is left for what is done with others")
  func jointBesideOtherWork() throws {
    func actor(_ key: String, minutes: Double) -> Actor {
      Actor(
        key: key,
        otherWork: OtherWork(tasksPerDay: 10, task: DurationDistribution(.constant(minutes), .minutes)))
    }
    var office = CapacityOffice(
      actors: [actor("chief", minutes: 42), actor("deputy", minutes: 24)], casesPerDay: 10)
    office.add(
      "sign", [[Requirement("chief", officers: 1), Requirement("deputy", officers: 1)]],
      minutes: .constant(2.4))
    let actors = try found(office).actors
    expect(actors[0], least: 35, estimate: 40, greatest: 40)
    expect(actors[1], least: 20, estimate: 40, greatest: 40)
    #expect(abs(actors[0].loadRange.upperBound - 37 / 35.0) < 1e-9)
    #expect(abs(actors[1].loadRange.upperBound - 22 / 20.0) < 1e-9)
  }

  /// Fault 73.
  @Test("a substitute for somebody who is never away takes nothing and changes nothing")
  func substituteForNobody() throws {
    var office = CapacityOffice(actors: [Actor(key: "desk"), Actor(key: "other")], casesPerDay: 10)
    office.add(
      "serve", [[Requirement("desk", officers: 1)]], minutes: .constant(24),
      substitute: Substitution(principal: "desk", substitute: "other"))
    let found = try found(office)
    #expect(found.actors[0].limits.rules.isEmpty && found.actors[0].verdict == .keepsUp)
    #expect(found.actors[1].load == 0)
    office.actors[0].absence = Absence(share: 0.1)
    #expect(try self.found(office).actors[0].limits.rules == [.sharedWork])
  }

  /// A file of 40 min every 64 min of open time, and ten more to get ready where another sort came before: 62.5 % to 78.1 %.
  @Test("how often somebody gets ready is named where it decides whether he keeps up")
  func gettingReady() throws {
    var office = CapacityOffice(actors: [Actor(key: "desk")], casesPerDay: 7.5)
    office.add("serve", [[Requirement("desk", officers: 1)]], minutes: .constant(40))
    guard case .activity(var serve) = office.steps[0] else { return }
    serve.setUp = ByCaseType(DurationDistribution(.constant(30), .minutes))
    office.steps[0] = .activity(serve)
    let found = try found(office)
    #expect(found.actors[0].limits.rules == [.gettingReady])
    // 7.5 · 70 min are 8.75 of 8 h.
    #expect(abs(found.actors[0].limits.highestLoad - 8.75 / 8) < 1e-9)
    #expect(found.actors[0].verdict == .runDecides)
  }

  @Test(
    "only what is in hand is finished in overtime: half a visit a day of a constant length, at most a whole one"
  )
  func finishing() throws {
    // Fault 59: 15 files of 40 min a day are 10 h; 8 h, 8 h 20 min, 8 h 40 min can be worked.
    let long = try found(desk(.constant(40), cases: 15, closing: .finishes(withinSeconds: 28_800)))
    expect(long.actors[0], least: 40, estimate: 40 + 5 / 3.0, greatest: 40 + 10 / 3.0)
    #expect(abs(long.actors[0].loadRange.lowerBound - 600 / 520.0) < 1e-9)
    #expect(abs(long.actors[0].loadRange.upperBound - 1.25) < 1e-9)
    #expect(long.actors[0].verdict == .overloaded)
    #expect(Stability.findings(long).queues[0].rules == [.onlyWhatIsInHand])
    // At most 15 min are worked behind closing: what is left of 40 min is evenly spread over them, and is finished where it
    // is less than 15: 15² / (2 · 40) = 2.8125 min a day on average.
    let short = try found(desk(.constant(40), cases: 15, closing: .finishes(withinSeconds: 900)))
    #expect(abs(short.actors[0].capacityHoursPerWeek - (40 + 5 * 2.8125 / 60)) < 1e-4)
    #expect(abs(short.actors[0].limits.greatestHoursPerWeek - 41.25) < 1e-9)
    // Exponential work of 30 min forgets how long it has been: 30 min are left, and there is no longest.
    let exponential = try found(
      desk(.exponential(mean: 30), cases: 10, closing: .finishes(withinSeconds: 1e6)))
    #expect(abs(exponential.actors[0].capacityHoursPerWeek - 42.5) < 1e-3)
    // The break at noon ends a stretch, too, and lasts an hour: of 20 min, 10 are done in it on average.
    let noon = try found(
      desk(
        .constant(20), cases: 10, closing: .finishes(withinSeconds: 3_600),
        hours: [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)]))
    expect(noon.actors[0], least: 35, estimate: 35 + 5 * 2 / 6.0, greatest: 35 + 5 * 2 / 3.0)
  }

  @Test("what does not fit before closing is not begun")
  func fitting() throws {
    let halves = [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)]
    // Fault 61: one of 132 min in 4 h, one in 3 h: 4.4 h a day.
    let one = try found(desk(.constant(132), cases: 2.5, closing: .startsOnlyWhatFits, hours: halves))
    expect(one.actors[0], least: 22, estimate: 22, greatest: 22)
    #expect(abs(one.actors[0].load - 1.25) < 1e-9 && one.actors[0].verdict == .overloaded)
    // 50 min: four in 4 h, three in 3 h.
    let seven = try found(desk(.constant(50), cases: 6, closing: .startsOnlyWhatFits, hours: halves))
    expect(seven.actors[0], least: 5 * 350 / 60.0, estimate: 5 * 350 / 60.0, greatest: 5 * 350 / 60.0)
    #expect(seven.actors[0].verdict == .keepsUp)
    // 20 to 40 min: at most 40 min are lost in each half; on average 31.1 / 2: E W² / 2 E W = (900 + 400 / 12) / 60 min.
    let varied = try found(
      desk(.uniform(least: 20, most: 40), cases: 6, closing: .startsOnlyWhatFits, hours: halves))
    let lost = (900 + 400 / 12.0) / 60
    expect(
      varied.actors[0], least: 35 - 5 * 80 / 60.0, estimate: 35 - 5 * 2 * lost / 60, greatest: 35)
    // 5 h fit nowhere, so they are begun at any time.
    let never = try found(desk(.constant(300), cases: 1, closing: .startsOnlyWhatFits, hours: halves))
    expect(never.actors[0], least: 35, estimate: 35, greatest: 35)
  }

  @Test("whole teams")
  func teams() throws {
    // Fault 62, in office hours: of three officers one team of two can work.
    let two = try found(desk(.constant(27), cases: 10, officers: 3, each: 2))
    expect(two.actors[0], least: 80, estimate: 80, greatest: 80)
    #expect(two.actors[0].limits.rules == [.wholeTeams(of: 2)])
    // Teams of three of eight: two teams, six of eight officers.
    let three = try found(desk(.constant(30), cases: 40, officers: 8, each: 3))
    expect(three.actors[0], least: 240, estimate: 240, greatest: 240)
    #expect(
      abs(three.actors[0].load - 40 * 0.5 * 3 * 5 / 240) < 1e-9 && three.actors[0].verdict == .overloaded)
    // Three officers, each away a fifth of the days: two or more are there with 0.512 + 3 · 0.64 · 0.2 = 0.896.
    var away = desk(.constant(27), cases: 10, officers: 3, each: 2)
    away.actors[0].absence = Absence(share: 0.2)
    let absent = try found(away)
    expect(absent.actors[0], least: 80 * 0.896, estimate: 80 * 0.896, greatest: 80 * 0.896)
    // With work for one beside it, in half of the hours, the third may work too.
    var mixed = desk(.constant(30), cases: 10, officers: 3, each: 2)
    mixed.add("sign", [[Requirement("desk")]], minutes: .constant(30))
    let both = try found(mixed)
    expect(both.actors[0], least: 80, estimate: 100, greatest: 120)
    #expect(both.actors[0].verdict == .runDecides)
  }

  @Test("work done together is done in the hours that both have, on the days on which both are there")
  func joint() throws {
    var a = Actor(key: "a")
    var b = Actor(key: "b")
    a.hours = .ranges([TimeRange(8, 0, 14, 0)])
    b.hours = .ranges([TimeRange(10, 0, 16, 0)])
    var office = CapacityOffice(actors: [a, b], casesPerDay: 6)
    office.add("visit", [[Requirement("a"), Requirement("b")]], minutes: .constant(30))
    // 10.00 to 14.00: 20 h a week, and 3 h a day come.
    let plain = try found(office)
    for actor in plain.actors {
      expect(actor, least: 20, estimate: 20, greatest: 20)
      #expect(abs(actor.load - 0.75) < 1e-9 && actor.verdict == .keepsUp)
    }
    // Each away by himself a tenth, and a fifth: 0.9 · 0.8.
    office.actors[0].absence = Absence(share: 0.1)
    office.actors[1].absence = Absence(share: 0.2)
    let away = try found(office)
    for actor in away.actors {
      expect(actor, least: 14.4, estimate: 14.4, greatest: 14.4)
      #expect(abs(actor.load - 15 / 14.4) < 1e-9 && actor.verdict == .overloaded)
    }
  }

  @Test("two pairs that share an actor")
  func pairs() throws {
    var office = CapacityOffice(
      actors: [Actor(key: "a"), Actor(key: "b"), Actor(key: "c")], casesPerDay: 10)
    office.add("one", [[Requirement("a"), Requirement("b")]], minutes: .constant(25))
    office.add("two", [[Requirement("c"), Requirement("b")]], minutes: .constant(25))
    // Each pair has 10 · 25 min a day; b has both: 500 of 480 min.
    let loads = try found(office).actors
    #expect(abs(loads[0].load - 250 / 480.0) < 1e-9 && abs(loads[1].load - 500 / 480.0) < 1e-9)
    #expect(loads[1].verdict == .overloaded && loads[0].verdict == .runDecides)
    #expect(loads[1].limits.rules == [.commonHours(with: ["a", "c"])])
  }

  @Test("a pair through a substitute")
  func pairWithSubstitute() throws {
    // The head is away on half of the days; then his deputy goes with b. 10 · 30 min a day for b, half each for the others.
    var office = CapacityOffice(
      actors: [Actor(key: "head", absence: Absence(share: 0.5)), Actor(key: "b"), Actor(key: "deputy")],
      casesPerDay: 10)
    office.add(
      "visit", [[Requirement("head"), Requirement("b")]], minutes: .constant(30),
      substitute: Substitution(principal: "head", substitute: "deputy", fromDay: 1))
    let actors = try found(office).actors
    #expect(actors.map { ($0.offeredHoursPerWeek * 1e6).rounded() / 1e6 } == [12.5, 25, 12.5])
    #expect(abs(actors[0].load - 12.5 / 20) < 1e-9)
    #expect(actors.allSatisfy { $0.verdict == .runDecides })
  }

  @Test("whoever is there first takes it: hour by hour, and by the days on which the first is away")
  func choice() throws {
    // Fault 50: a in the morning, b in the afternoon; 8 · 20 min a day: 80 of 240 min each.
    var a = Actor(key: "a")
    var b = Actor(key: "b")
    a.hours = .ranges([TimeRange(8, 0, 12, 0)])
    b.hours = .ranges([TimeRange(12, 0, 16, 0)])
    var office = CapacityOffice(actors: [a, b], casesPerDay: 8)
    office.add("serve", [[Requirement("a")], [Requirement("b")]], minutes: .constant(20))
    let apart = try found(office)
    #expect(apart.actors.allSatisfy { abs($0.load - 1 / 3.0) < 1e-9 && $0.verdict == .keepsUp })
    // a from 08.00 to 14.00, b from 12.00 to 16.00: a takes three quarters of 160 min in 6 h, b a quarter in 4 h.
    office.actors[0].hours = .ranges([TimeRange(8, 0, 14, 0)])
    let overlap = try found(office)
    #expect(abs(overlap.actors[0].load - 120 / 360.0) < 1e-9)
    #expect(abs(overlap.actors[1].load - 40 / 240.0) < 1e-9)
    // Together they have 10 h: 500 min are 83 %, shared evenly since a alone cannot do three quarters of it; 31 · 20 min are
    // more than both can do.
    office.casesPerDay = 29
    let busy = try found(office)
    #expect(busy.actors.allSatisfy { abs($0.load - 580 / 600.0) < 1e-6 && $0.verdict == .keepsUp })
    office.casesPerDay = 31
    let much = try found(office)
    #expect(much.actors.allSatisfy { abs($0.load - 620 / 600.0) < 1e-6 && $0.verdict == .overloaded })
    // a away a quarter of the days: then b has the hours of both.
    office.casesPerDay = 8
    office.actors[0] = Actor(key: "a", absence: Absence(share: 0.25))
    office.actors[1] = Actor(key: "b")
    let away = try found(office)
    #expect(abs(away.actors[0].load - 0.75 * 160 / 360) < 1e-9)
    #expect(abs(away.actors[1].load - 0.25 * 160 / 480) < 1e-9)
  }

  @Test("at a load of exactly 1 nothing is said before a run")
  func exactlyOne() throws {
    let office = try found(desk(.constant(60), cases: 8))
    #expect(abs(office.actors[0].load - 1) < 1e-12 && office.actors[0].verdict == .runDecides)
    #expect(Stability.findings(office).queues.map(\.verdict) == [.cannotBeTold])
  }

  @Test("the busiest officer decides where each has a queue of his own")
  func ownQueues() throws {
    // Three, five and two of ten files: the second has half of 20 · 20 min a day, 200 of 480 min.
    var office = desk(.constant(20), cases: 20, officers: 3)
    office.actors[0].queueing = .oneEach(weights: [3, 5, 2])
    let actor = try found(office).actors[0]
    expect(actor, least: 80, estimate: 80, greatest: 80)
    #expect(abs(actor.load - 200 / 480.0) < 1e-9)
  }
}
