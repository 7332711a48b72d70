// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
import Testing

@Suite("Active periods")
struct ActivePeriodTests {
  private func periods(_ scenario: Scenario, key: DrawKey) throws -> [ActivePeriod] {
    let log = try #require(try Program(compiling: scenario).activePeriods(key))
    return log.periods.sorted { ($0.actor, $0.start) < ($1.actor, $1.start) }
  }

  @Test("are those found instant by instant in the reference interpreter's trace", arguments: 0..<8)
  func generated(slice: UInt64) throws {
    var found = 0
    for seed in slice * 50..<slice * 50 + 50 {
      let scenario = ScenarioGenerator.scenario(seed: seed)
      let key = DrawKey(seed: seed, study: "agreement", phase: .production, replication: 0)
      let expected = try Recount(
        ReferenceInterpreter.run(scenario, key: key).trace, of: scenario, key: key
      ).activePeriods
      #expect(try periods(scenario, key: key) == expected, "seed \(seed)")
      found += expected.count
    }
    #expect(found > 100)
  }

  /// Two days of seven hours, 08:00-12:00 and 13:00-16:00; a file after every two of them.
  private func office(minutes: Double, clerks: Int) -> Scenario {
    TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 2,
      actors: [Actor(key: "Clerk", officers: clerks)],
      Procedure(
        arrivals: [TimelineScenario.every(2)],
        steps: [
          .activity(
            Activity(key: "check", performers: .actor("Clerk"), work: TimelineScenario.minutes(minutes)))
        ]))
  }

  private func hours(_ periods: [ActivePeriod]) -> [[Double]] {
    periods.map { [$0.start.seconds / 3_600, $0.end.seconds / 3_600] }
  }

  private let key = DrawKey(seed: 1, study: "active", phase: .production, replication: 0)

  @Test("last as long as the work where officers have pauses; lunch and night do not end one")
  func pauses() throws {
    // Files come at 2, 4, … open hours of 14; 90 minutes of work each.
    #expect(
      try hours(periods(office(minutes: 90, clerks: 1), key: key))
        == [[2, 3.5], [4, 5.5], [6, 7.5], [8, 9.5], [10, 11.5], [12, 13.5]])
  }

  @Test("go on where the next file is there already, and end with the window")
  func unbroken() throws {
    #expect(try hours(periods(office(minutes: 150, clerks: 1), key: key)) == [[2, 14]])
  }

  @Test("of a pool are the hours in which nobody on duty is free")
  func pool() throws {
    // The first clerk works at 2-4.5 and 6-8.5 and 10-12.5, the second at 4-6.5 and 8-10.5 and 12-14.
    #expect(
      try hours(periods(office(minutes: 150, clerks: 2), key: key))
        == [[4, 4.5], [6, 6.5], [8, 8.5], [10, 10.5], [12, 12.5]])
  }
}
