// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// Who was missing for joint work, worked out on paper: waiting is booked for all of a team who are missing at the same
/// time. The office is open from 08:00 to 12:00 and from 13:00 to 16:00.
@Suite("Who was missing for joint work, by hand")
struct HandWorkedMissing {
  private func seconds(_ scenario: Scenario, type: Int, _ cause: WaitingCause) throws -> [Int128] {
    try EngineRun(scenario, key: Timeline.key).tally.caseTypes[type].waitingClock.map {
      $0[cause.rawValue] / Int128(Microseconds.perSecond)
    }
  }

  private func row(_ key: String, _ actors: [String], _ minutes: Double) -> [Step] {
    [
      .activity(
        Activity(
          key: key, performers: .teams([actors.map { Requirement($0) }]),
          work: TimelineScenario.minutes(minutes)))
    ]
  }

  @Test("while both are busy it is for both, then for the one who still is")
  func pair() throws {
    // Letters of 45 minutes for the clerk and inspections of 30 for the inspector come at Mon 11:00 and 15:00, visits of
    // 30 minutes for both at Mon 11:15 and 15:30.
    // The first visit: both busy until 11:30, the clerk until 11:45; 15 minutes of work, both off duty from 12:00 to
    // 13:00. The second: the inspector has just finished, the clerk is busy until 15:45; 15 minutes of work, both off
    // duty from 16:00 to Tue 08:00, 16 hours.
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1,
      actors: [Actor(key: "clerk"), Actor(key: "inspector")],
      Procedure(
        key: "letter", arrivals: [TimelineScenario.every(3, "letter")], steps: row("write", ["clerk"], 45)),
      Procedure(
        key: "look", arrivals: [TimelineScenario.every(3, "look")], steps: row("look", ["inspector"], 30)),
      Procedure(
        key: "permit", arrivals: [TimelineScenario.every(3.25, "permit")],
        steps: row("visit", ["clerk", "inspector"], 30)))
    #expect(try Program(compiling: scenario).missingSets == [[0, 1]])
    // Clerk, inspector, both.
    #expect(try seconds(scenario, type: 2, .contention) == [1800, 0, 900])
    #expect(try seconds(scenario, type: 2, .offDuty) == [0, 0, 61_200])
    #expect(try seconds(scenario, type: 0, .contention) == [0, 0, 0])
    let tally = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[2]
    #expect(tally.waitingClock.joined().reduce(0, +) + tally.workClock == tally.spanClock)
    #expect(tally.waitingWorking[2].reduce(0, +) == 900 * Int128(Microseconds.perSecond))
  }

  private func team(_ others: [String]) -> Scenario {
    // One visit, at Mon 15:30. a is there from 09:00 to 15:00, b from 10:00 to 15:00, c from 11:00 to 15:45.
    let actors = [
      Actor(key: "a", present: [TimeRange(9, 0, 15, 0)]), Actor(key: "b", present: [TimeRange(10, 0, 15, 0)]),
      Actor(key: "c", present: [TimeRange(11, 0, 15, 45)]),
    ]
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: actors + others.map { Actor(key: $0) },
      Procedure(arrivals: [TimelineScenario.every(6.5)], steps: row("visit", ["a", "b", "c"] + others, 30)))
  }

  @Test("a team of three comes one after the other")
  func three() throws {
    let scenario = team([])
    #expect(try Program(compiling: scenario).missingSets == [[0, 1], [0, 2], [1, 2], [0, 1, 2]])
    // a and b for 15 minutes, all three from Mon 15:45 to Tue 09:00, b and c for an hour, c for an hour.
    #expect(try seconds(scenario, type: 0, .offDuty) == [0, 0, 3600, 900, 0, 3600, 62_100])
  }

  @Test("of a team of five any two or more stand for all")
  func five() throws {
    let scenario = team(["d", "e"])
    #expect(try Program(compiling: scenario).missingSets == [[0, 1, 2, 3, 4]])
    // 900 + 62,100 + 3,600 for all; c alone for an hour.
    #expect(try seconds(scenario, type: 0, .offDuty) == [0, 0, 3600, 0, 0, 66_600])
  }

  @Test("a substitute's team has sets of its own, and work of one actor has none")
  func sets() throws {
    var visit = Activity(
      key: "visit", performers: .teams([[Requirement("b"), Requirement("a", officers: 2)]]),
      work: TimelineScenario.minutes(30))
    visit.substitutions = [Substitution(principal: "b", substitute: "c", fromDay: 1)]
    let monday = TimelineScenario.date(2026, 1, 5)
    let away = DateRange(first: monday, last: monday.advanced(byDays: 3))
    var scenario = TimelineScenario.scenario(
      first: monday, days: 1,
      actors: [
        Actor(key: "a", officers: 2, present: [TimeRange(8, 0, 15, 0)]),
        Actor(key: "b", knownAbsences: [away]), Actor(key: "c", present: [TimeRange(10, 0, 15, 0)]),
      ], Procedure(arrivals: [TimelineScenario.every(6.5)], steps: [.activity(visit)]))
    #expect(try Program(compiling: scenario).missingSets == [[0, 1], [0, 2]])
    // Nobody is there from 15:30 to Tue 08:00, 16.5 hours, and c comes at 10:00. No active team is staffed, and the first
    // team is that of the file: b and a are missing, and from 08:00 on b.
    #expect(try seconds(scenario, type: 0, .offDuty) == [0, 7200, 0, 59_400, 0])
    scenario.procedures[0].steps = row("visit", ["a"], 30)
    #expect(try Program(compiling: scenario).missingSets.isEmpty)
  }
}
