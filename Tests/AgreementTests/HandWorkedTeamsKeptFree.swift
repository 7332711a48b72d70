// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for teams whose officers are kept free until they are complete. The office is open from 08:00
/// to 12:00 and from 13:00 to 16:00; who has a file of an hour at 11:30 goes on with it at 13:00.
@Suite("Teams that are kept free, worked by hand")
struct HandWorkedTeamsKeptFree {
  /// One activity, with a name of its own, for the cases that come at these times of Monday.
  private func procedure(
    _ key: String, _ performers: Performers, minutes: Double, keeps: Bool = false, at times: [(Int, Int)],
    _ change: (inout Activity, inout ArrivalStream) -> Void = { _, _ in }
  ) -> Procedure {
    let monday = TimelineScenario.date(2026, 1, 5)
    let entries = times.map { ArrivalLog.Entry(monday, TimeOfDay(hour: $0.0, minute: $0.1)) }
    var stream = ArrivalStream(key: key, pattern: .recorded(ArrivalLog(source: "log", entries: entries)))
    var activity = Activity(key: key, performers: performers, work: TimelineScenario.minutes(minutes))
    activity.keepsOfficersFree = keeps
    change(&activity, &stream)
    return Procedure(key: key, arrivals: [stream], steps: [.activity(activity)])
  }

  private func scenario(_ actors: [Actor], _ procedures: [Procedure]) -> Scenario {
    var scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: actors, procedures[0])
    scenario.procedures = procedures
    return scenario
  }

  private func keptFree(_ scenario: Scenario) throws -> [Int64] {
    try EngineRun(scenario, key: Timeline.key).tally.actors.map { $0.keptFreeTime / .perMinute }
  }

  /// Clerk 1 is free at 09:15 and kept so until 09:45: the file of 09:30 waits behind the pair.
  @Test("two of one actor")
  func two() throws {
    let scenario = scenario(
      [Actor(key: "clerk", officers: 2)],
      [
        procedure("single", .actor("clerk"), minutes: 60, at: [(8, 45), (9, 30), (10, 15), (11, 0)]),
        procedure(
          "pair", .teams([[Requirement("clerk", officers: 2)]]), minutes: 30, keeps: true,
          at: [(9, 15), (10, 30)]),
      ])
    try expectLines(
      scenario, "pair", 0,
      [
        "Mon 09:15:00 arrive", "Mon 09:15:00 enable pair", "Mon 09:45:00 start pair, clerk 0, clerk 1",
        "Mon 10:15:00 release pair, clerk 0, clerk 1", "Mon 10:15:00 complete pair, contention 1800",
        "Mon 10:15:00 end done",
      ])
    try expectLines(
      scenario, "single", 1,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable single", "Mon 10:15:00 start single, clerk 0",
        "Mon 11:15:00 release single, clerk 0", "Mon 11:15:00 complete single, contention 2700",
        "Mon 11:15:00 end done",
      ])
    // Both are busy from 10:30 to 11:15, so that nobody is kept free for the second pair, which goes before the file of 11:00.
    try expectLines(
      scenario, "pair", 1,
      [
        "Mon 10:30:00 arrive", "Mon 10:30:00 enable pair", "Mon 11:15:00 start pair, clerk 0, clerk 1",
        "Mon 11:45:00 release pair, clerk 0, clerk 1", "Mon 11:45:00 complete pair, contention 2700",
        "Mon 11:45:00 end done",
      ])
    try expectLines(
      scenario, "single", 3,
      [
        "Mon 11:00:00 arrive", "Mon 11:00:00 enable single", "Mon 11:45:00 start single, clerk 0",
        "Mon 12:00:00 suspend single, clerk 0", "Mon 13:00:00 resume single, clerk 0",
        "Mon 13:45:00 release single, clerk 0", "Mon 13:45:00 complete single, offDuty 3600, contention 2700",
        "Mon 13:45:00 end done",
      ])
    let tally = try EngineRun(scenario, key: Timeline.key).tally.actors[0]
    // From 09:15 to 09:45; four hours of files and an hour of pairs, twice.
    #expect(tally.keptFreeTime == 30 * .perMinute)
    #expect(tally.workTime == 6 * .perHour)
    #expect(tally.onDutyTime == 14 * .perHour)
  }

  /// The surveyor is free at 08:45 and kept so until the planner is, at 09:30: the measuring of 09:00 waits behind.
  @Test("one each of two actors")
  func surveyorAndPlanner() throws {
    let scenario = scenario(
      [Actor(key: "surveyor"), Actor(key: "planner")],
      [
        procedure("draw", .actor("planner"), minutes: 60, at: [(8, 30), (9, 15)]),
        procedure("measure", .actor("surveyor"), minutes: 60, at: [(9, 0), (9, 30)]),
        procedure(
          "joint", .teams([[Requirement("surveyor"), Requirement("planner")]]), minutes: 60, keeps: true,
          at: [(8, 45)]),
      ])
    try expectLines(
      scenario, "joint", 0,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable joint", "Mon 09:30:00 start joint, surveyor 0, planner 0",
        "Mon 10:30:00 release joint, surveyor 0, planner 0", "Mon 10:30:00 complete joint, contention 2700",
        "Mon 10:30:00 end done",
      ])
    try expectLines(
      scenario, "measure", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable measure", "Mon 10:30:00 start measure, surveyor 0",
        "Mon 11:30:00 release measure, surveyor 0", "Mon 11:30:00 complete measure, contention 5400",
        "Mon 11:30:00 end done",
      ])
    try expectLines(
      scenario, "measure", 1,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable measure", "Mon 11:30:00 start measure, surveyor 0",
        "Mon 12:00:00 suspend measure, surveyor 0", "Mon 13:00:00 resume measure, surveyor 0",
        "Mon 13:30:00 release measure, surveyor 0",
        "Mon 13:30:00 complete measure, offDuty 3600, contention 7200", "Mon 13:30:00 end done",
      ])
    #expect(try keptFree(scenario) == [45, 0])
  }

  /// Clerk 2 is kept free from 08:45, called away at 09:00 for a quarter of an hour, and kept free with clerk 0 until 09:30.
  @Test("three, one of whom is called away meanwhile")
  func three() throws {
    let scenario = scenario(
      [Actor(key: "clerk", officers: 3)],
      [
        procedure("single", .actor("clerk"), minutes: 60, at: [(8, 15), (8, 30), (9, 5)]),
        procedure(
          "trio", .teams([[Requirement("clerk", officers: 3)]]), minutes: 30, keeps: true, at: [(8, 45)]),
        procedure("call", .actor("clerk"), minutes: 15, at: [(9, 0)]) { _, stream in
          stream.precedence = 1
          stream.interrupts = true
        },
      ])
    try expectLines(
      scenario, "call", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable call", "Mon 09:00:00 start call, clerk 2",
        "Mon 09:15:00 release call, clerk 2", "Mon 09:15:00 complete call", "Mon 09:15:00 end done",
      ])
    try expectLines(
      scenario, "trio", 0,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable trio",
        "Mon 09:30:00 start trio, clerk 0, clerk 1, clerk 2",
        "Mon 10:00:00 release trio, clerk 0, clerk 1, clerk 2",
        "Mon 10:00:00 complete trio, priority 900, contention 1800", "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, "single", 2,
      [
        "Mon 09:05:00 arrive", "Mon 09:05:00 enable single", "Mon 10:00:00 start single, clerk 0",
        "Mon 11:00:00 release single, clerk 0", "Mon 11:00:00 complete single, contention 3300",
        "Mon 11:00:00 end done",
      ])
    // A quarter of an hour of one, then of two.
    #expect(try keptFree(scenario) == [45])
  }

  /// The surveyor always finds something else to do, in pieces of 20 minutes, but not from 08:40 to 09:15.
  @Test("work that never ends is not taken up by whom a team waits for")
  func endlessWork() throws {
    var surveyor = Actor(key: "surveyor")
    surveyor.otherWork = OtherWork(
      .endless, task: DurationDistribution(.constant(20), .minutes), place: .afterFiles)
    let scenario = scenario(
      [surveyor, Actor(key: "planner")],
      [
        procedure("draw", .actor("planner"), minutes: 60, at: [(8, 15)]),
        procedure(
          "joint", .teams([[Requirement("surveyor"), Requirement("planner")]]), minutes: 60, keeps: true,
          at: [(8, 30)]),
      ])
    try expectLines(
      scenario, "joint", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable joint", "Mon 09:15:00 start joint, surveyor 0, planner 0",
        "Mon 10:15:00 release joint, surveyor 0, planner 0", "Mon 10:15:00 complete joint, contention 2700",
        "Mon 10:15:00 end done",
      ])
    try expectLines(
      scenario, "surveyor", 2,
      [
        "Mon 10:15:00 arrive", "Mon 10:15:00 enable surveyor", "Mon 10:15:00 start surveyor, surveyor 0",
        "Mon 10:35:00 release surveyor, surveyor 0", "Mon 10:35:00 complete surveyor",
        "Mon 10:35:00 end done",
      ])
    #expect(try keptFree(scenario) == [35, 0])
  }

  /// The planner comes at 10:00. Until then the surveyor takes what comes, and the planner waits for him afterwards.
  @Test("nobody is kept free while the team cannot be complete")
  func unstaffed() throws {
    var planner = Actor(key: "planner")
    planner.present = [TimeRange(10, 0, 16, 0)]
    let scenario = scenario(
      [Actor(key: "surveyor"), planner],
      [
        procedure("draw", .actor("planner"), minutes: 30, at: [(10, 15)]),
        procedure("measure", .actor("surveyor"), minutes: 60, at: [(8, 50), (9, 30)]),
        procedure(
          "joint", .teams([[Requirement("surveyor"), Requirement("planner")]]), minutes: 60, keeps: true,
          at: [(8, 45)]),
      ])
    try expectLines(
      scenario, "joint", 0,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable joint", "Mon 10:50:00 start joint, surveyor 0, planner 0",
        "Mon 11:50:00 release joint, surveyor 0, planner 0",
        "Mon 11:50:00 complete joint, offDuty 4500, priority 3000", "Mon 11:50:00 end done",
      ])
    try expectLines(
      scenario, "measure", 1,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable measure", "Mon 09:50:00 start measure, surveyor 0",
        "Mon 10:50:00 release measure, surveyor 0", "Mon 10:50:00 complete measure, contention 1200",
        "Mon 10:50:00 end done",
      ])
    #expect(try keptFree(scenario) == [0, 50])
  }

  /// The citizens who need two give up at 09:15; the file of 09:00 is then taken up at once.
  @Test("who is kept free goes on when the case for the team leaves")
  func givingUp() throws {
    let scenario = scenario(
      [Actor(key: "clerk", officers: 2)],
      [
        procedure("single", .actor("clerk"), minutes: 60, at: [(8, 30), (9, 0)]),
        procedure(
          "pair", .teams([[Requirement("clerk", officers: 2)]]), minutes: 30, keeps: true, at: [(8, 45)]
        ) { activity, _ in activity.patience = TimelineScenario.minutes(30) },
      ])
    try expectLines(
      scenario, "single", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable single", "Mon 09:15:00 start single, clerk 1",
        "Mon 10:15:00 release single, clerk 1", "Mon 10:15:00 complete single, contention 900",
        "Mon 10:15:00 end done",
      ])
    #expect(try keptFree(scenario) == [30])
  }

  /// Without the key the pair waits until both are free at once, at 10:30.
  @Test("where nobody is kept free, the team starts when all happen to be free")
  func overtaken() throws {
    let scenario = scenario(
      [Actor(key: "clerk", officers: 2)],
      [
        procedure("single", .actor("clerk"), minutes: 60, at: [(8, 45), (9, 30)]),
        procedure(
          "pair", .teams([[Requirement("clerk", officers: 2)]]), minutes: 30, at: [(9, 15)]),
      ])
    try expectLines(
      scenario, "pair", 0,
      [
        "Mon 09:15:00 arrive", "Mon 09:15:00 enable pair", "Mon 10:30:00 start pair, clerk 0, clerk 1",
        "Mon 11:00:00 release pair, clerk 0, clerk 1",
        "Mon 11:00:00 complete pair, priority 3600, contention 900",
        "Mon 11:00:00 end done",
      ])
    #expect(try keptFree(scenario) == [0])
  }
}
