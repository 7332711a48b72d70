// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

@testable import ExactSuite

/// What must hold on every sample path, whatever the model. The identities of one path are also checked on every
/// generated scenario of the agreement tests, from the trace.
@Suite("Identities on the path")
struct IdentitiesTests {
  private static let network = ExactFamily.jacksonNetworks.cases.first { $0.id == "sop6_rework" }

  private func network() throws -> Scenario {
    try #require(Self.network).scenario(hours: 2_000, warmUpHours: 100)
  }

  private func tally(_ scenario: Scenario, replication: UInt32 = 0) throws -> Tally {
    Replication(
      try Program(compiling: scenario),
      key: DrawKey(seed: 5, study: "identities", phase: .production, replication: replication)
    ).finish()
  }

  @Test("Every identity of the list is held against something")
  func completeness() throws {
    struct List: Decodable {
      struct Identity: Decodable { var id: String }
      var identities: [Identity]
    }
    let url = try #require(Bundle.module.url(forResource: "Data/identities", withExtension: "json"))
    let list = try JSONDecoder().decode(List.self, from: Data(contentsOf: url))
    let here = [
      "little_path", "little_path_station", "utilisation_law", "flow_balance", "forced_flow",
      "path_attribution", "cause_partition", "bottleneck_law", "scale_invariance", "label_invariance",
      "adding_idle_actor", "monotone_crn",
    ]
    let inTestsOfExperiments = ["thread_invariance", "prefix"]
    #expect(Set(list.identities.map(\.id)) == Set(here + inTestsOfExperiments))
  }

  @Test(
    "Little's law for the office and for every queue; what came and stays is what came before and left",
    arguments: 0..<5)
  func littleAndFlow(replication: UInt32) throws {
    let tally = try tally(network(), replication: replication)
    #expect(tally.office.presentIntegral == tally.office.presenceOfCases)
    #expect(tally.office.presentIntegral > 0)
    for actor in tally.actors { #expect(actor.queueClockIntegral == actor.queueTimeOfTokens) }
    #expect(tally.office.came - tally.office.left == tally.office.presentAtEnd - tally.office.presentAtStart)
  }

  @Test(
    "Work, waiting by actor and cause, other waits and stopped time are the time to finish", arguments: 0..<5)
  func attribution(replication: UInt32) throws {
    for type in try tally(network(), replication: replication).caseTypes {
      let waiting = type.waitingClock.joined().reduce(0, +)
      #expect(type.spanClock == type.workClock + waiting + type.otherWaitClock + type.stoppedClock)
      #expect(type.spanClock > 0)
    }
  }

  /// A desk that does three things of an hour each to every case.
  private func thrice(arrivalsEvery hours: Double) -> Scenario {
    func step(_ key: String) -> Step {
      .activity(
        Activity(
          key: key, performers: .actor("desk"), work: ByCaseType(DurationDistribution(.constant(1), .hours))))
    }
    return Scenario(
      title: "thrice",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 1_000 * .perHour, warmUp: 100 * .perHour),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.constant(hours), .hours)))
          ],
          steps: [step("register"), step("check"), step("sign")])
      ])
  }

  @Test("Work done is visits times the work of each, and visits are cases times the visits of each")
  func utilisationAndForcedFlow() throws {
    let tally = try tally(thrice(arrivalsEvery: 10))
    let cases = tally.caseTypes[0].finished
    #expect(cases == 90)
    #expect(tally.activities.map(\.visits) == [cases, cases, cases])
    #expect(tally.actors[0].workTime == Microseconds(3 * cases) * .perHour)
  }

  @Test("No office does more than its busiest desk can: one file in three hours")
  func bottleneckLaw() throws {
    let tally = try tally(thrice(arrivalsEvery: 2))
    #expect(tally.office.left <= 300)
    #expect(tally.office.presentAtEnd > 100)
    #expect(tally.actors[0].workTime == 900 * .perHour)
  }

  @Test(
    "All times doubled, by a change of the clock: the same counts, and every time doubled to the microsecond's rounding"
  )
  func scale() throws {
    let exact = try #require(Self.network)
    var slow = exact
    for arrival in exact.model.arrivals?.indices ?? 0..<0 {
      slow.model.arrivals?[arrival].interarrival?.mean? *= 2
    }
    for station in exact.model.stations.indices {
      slow.model.stations[station].service = exact.model.stations[station].service?.mapValues { duration in
        var slower = duration
        slower.mean? *= 2
        return slower
      }
    }
    let plain = try tally(exact.scenario(hours: 2_000, warmUpHours: 100))
    let doubled = try tally(slow.scenario(hours: 4_000, warmUpHours: 200))
    #expect(doubled.caseTypes.map(\.finished) == plain.caseTypes.map(\.finished))
    #expect(doubled.activities.map(\.visits) == plain.activities.map(\.visits))
    #expect(doubled.activities.map(\.visitsThatWaited) == plain.activities.map(\.visitsThatWaited))
    // Each of a case's few dozen times is rounded to the microsecond, and a wait adds up those before it.
    let error = abs(Double(doubled.caseTypes[0].spanClock - 2 * plain.caseTypes[0].spanClock))
    #expect(error <= 1e-8 * Double(doubled.caseTypes[0].spanClock))
  }

  @Test("Other names of actors and activities change nothing while the draws stay where they are")
  func labels() throws {
    let plain = try network()
    var renamed = plain
    for index in renamed.actors.indices { renamed.actors[index].key = "actor \(plain.actors[index].key)" }
    func target(_ target: Target) -> Target {
      if case .activity(let key) = target { .activity("activity \(key)") } else { target }
    }
    renamed.procedures[0].steps = plain.procedures[0].steps.map { step in
      guard case .activity(var activity) = step else { return step }
      activity.drawsAs = activity.key
      activity.performers = .actor("actor \(activity.performers.actors[0])")
      activity.key = "activity \(activity.key)"
      activity.next = target(activity.next)
      for branch in activity.decision.indices {
        activity.decision[branch].target = target(activity.decision[branch].target)
      }
      return .activity(activity)
    }
    #expect(try tally(renamed) == tally(plain))
  }

  @Test(
    "An actor who gets no work changes no other number, wherever he stands in the file", arguments: [0, 3, 7])
  func idleActor(place: Int) throws {
    let plain = try network()
    var wider = plain
    wider.actors.insert(Actor(key: "idle", officers: 4), at: place)
    var found = try tally(wider)
    let known = try tally(plain)
    #expect(found.actors[place].workTime == 0)
    found.actors.remove(at: place)
    #expect(found.actors == known.actors)
    #expect(found.activities == known.activities)
    #expect(found.office == known.office)
    #expect(found.caseTypes.map(\.spanClock) == known.caseTypes.map(\.spanClock))
    #expect(found.caseTypes.map(\.clockTimes) == known.caseTypes.map(\.clockTimes))
  }

  @Test("Shifted by whole weeks in an office of weekly hours, everything stays", arguments: [1, 52])
  func weeks(count: Int) throws {
    func office(_ first: CivilDate) -> Scenario {
      let hours = WorkingCalendar(key: "office", week: .same([TimeRange(8, 0, 15, 0)], on: .mondayToFriday))
      return Scenario(
        title: "office", period: StudyPeriod(first: first, last: first.advanced(byDays: 139)),
        calendars: CalendarBook([hours]), officeCalendar: "office",
        actors: [Actor(key: "head", absence: Absence(share: 0.3, spell: .constant(2)))],
        procedures: [
          Procedure(
            arrivals: [ArrivalStream(key: "case", pattern: .rate(count: 5, per: .day))],
            steps: [
              .activity(
                Activity(
                  key: "sign", performers: .actor("head"),
                  work: ByCaseType(DurationDistribution(.exponential(mean: 30), .minutes))))
            ])
        ])
    }
    let first = CivilDate(dayNumber: 20_000)
    let (plain, shifted) = (try tally(office(first)), try tally(office(first.advanced(byDays: 7 * count))))
    #expect(plain == shifted)
    #expect(plain.caseTypes[0].finished > 300)
  }

  @Test("A desk that takes nine tenths of the time delays no case of a tandem", arguments: ["S1", "S2"])
  func monotone(station: String) throws {
    let exact = try #require(ExactFamily.jacksonNetworks.cases.first { $0.id == "tandem2" })
    var faster = exact
    for index in exact.model.stations.indices where exact.model.stations[index].id == station {
      faster.model.stations[index].service = exact.model.stations[index].service?.mapValues { duration in
        var shorter = duration
        shorter.mean? *= 0.9
        return shorter
      }
    }
    // First come first served at single desks: cases end in the order in which they came.
    let before = try tally(exact.scenario(hours: 2_000, warmUpHours: 0)).caseTypes[0].clockTimes.values
    let after = try tally(faster.scenario(hours: 2_000, warmUpHours: 0)).caseTypes[0].clockTimes.values
    #expect(before.count == after.count)
    #expect(before.count > 1_000)
    // A microsecond of rounding for each of the two activities of a case, and of those that it waits for.
    #expect(zip(before, after).allSatisfy { $1 <= $0 + 1_000 })
    #expect(zip(before, after).contains { $1 < $0 - Microseconds.perMinute })
  }
}
