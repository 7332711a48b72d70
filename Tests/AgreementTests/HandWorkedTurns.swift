// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for whose turn it is, and what is done while no file waits. One clerk; the office is open from
/// 08:00 to 12:00 and from 13:00 to 16:00.
@Suite("Turns worked by hand")
struct HandWorkedTurns {
  private func stream(_ key: String, every minutes: Double, until end: (Int, Int)) -> ArrivalStream {
    ArrivalStream(
      key: key, pattern: .renewal(DurationDistribution(.constant(minutes), .minutes)),
      between: [TimeRange(8, 0, end.0, end.1)])
  }

  private func scenario(
    _ clerk: Actor, _ streams: [ArrivalStream], promises: [Promise] = [], _ activity: Activity
  ) -> Scenario {
    TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: [clerk],
      Procedure(arrivals: streams, promises: promises, steps: [.activity(activity)]))
  }

  private func sign(_ minutes: Double) -> Activity {
    Activity(key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(minutes))
  }

  @Test("what is due in one hour goes before what came earlier and is due in five")
  func earliestDue() throws {
    // Slow files at 08:30 and 09:00, a fast one at 09:10, each of an hour.
    let promises = [
      Promise(caseType: "fast", amount: 1, unit: .workingHours, counting: .byHours),
      Promise(amount: 5, unit: .workingHours, counting: .byHours),
    ]
    let scenario = scenario(
      Actor(key: "clerk", queueDiscipline: .earliestDue),
      [stream("slow", every: 30, until: (9, 15)), stream("fast", every: 70, until: (10, 0))],
      promises: promises, sign(60))
    try expectLines(
      scenario, "fast", 0,
      [
        "Mon 09:10:00 arrive", "Mon 09:10:00 enable sign", "Mon 09:30:00 start sign, clerk 0",
        "Mon 10:30:00 release sign, clerk 0", "Mon 10:30:00 complete sign, contention 1200",
        "Mon 10:30:00 end done",
      ])
    try expectLines(
      scenario, "slow", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 10:30:00 start sign, clerk 0",
        "Mon 11:30:00 release sign, clerk 0", "Mon 11:30:00 complete sign, priority 3600, contention 1800",
        "Mon 11:30:00 end done",
      ])
  }

  @Test(
    "of two that wait the drawn one is taken up, and then the other", arguments: 1...6 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    // Files of an hour at 08:30, 09:00 and 09:30, when the first is done and two wait.
    let key = DrawKey(seed: seed, study: "timelines", phase: .production, replication: 0)
    let scenario = scenario(
      Actor(key: "clerk", queueDiscipline: .random), [stream("case", every: 30, until: (9, 45))], sign(60))
    var generator = AddressedGenerator(key: key)
    let address = DrawAddress(
      entity: 0, element: StableHash.of(["random order", "clerk"]), visit: 0, purpose: .pick, scope: 0)
    let isEarlierFirst = generator.uniform(at: address) < 0.5
    try expectLines(
      scenario, key: key, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign",
        "Mon \(isEarlierFirst ? "09" : "10"):30:00 start sign, clerk 0",
        "Mon \(isEarlierFirst ? "10" : "11"):30:00 release sign, clerk 0",
        isEarlierFirst
          ? "Mon 10:30:00 complete sign, contention 1800"
          : "Mon 11:30:00 complete sign, priority 3600, contention 1800",
        "Mon \(isEarlierFirst ? "10" : "11"):30:00 end done",
      ])
    try expectLines(
      scenario, key: key, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign",
        "Mon \(isEarlierFirst ? "10" : "09"):30:00 start sign, clerk 0",
        "Mon \(isEarlierFirst ? "11" : "10"):30:00 release sign, clerk 0",
        isEarlierFirst ? "Mon 11:30:00 complete sign, contention 3600" : "Mon 10:30:00 complete sign",
        "Mon \(isEarlierFirst ? "11" : "10"):30:00 end done",
      ])
  }

  @Test("getting ready takes ten minutes before a file, and none before one that follows without a break")
  func setUp() throws {
    // Files of 20 minutes at 08:30, 08:40 and 09:30.
    var activity = sign(20)
    activity.setUp = ByCaseType(DurationDistribution(.constant(10), .minutes))
    let scenario = scenario(
      Actor(key: "clerk"),
      [
        stream("first", every: 30, until: (8, 45)), stream("second", every: 40, until: (9, 0)),
        stream("third", every: 90, until: (10, 0)),
      ], activity)
    try expectLines(
      scenario, "first", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable sign", "Mon 08:30:00 start sign, clerk 0",
        "Mon 09:00:00 release sign, clerk 0", "Mon 09:00:00 complete sign", "Mon 09:00:00 end done",
      ])
    try expectLines(
      scenario, "second", 0,
      [
        "Mon 08:40:00 arrive", "Mon 08:40:00 enable sign", "Mon 09:00:00 start sign, clerk 0",
        "Mon 09:20:00 release sign, clerk 0", "Mon 09:20:00 complete sign, contention 1200",
        "Mon 09:20:00 end done",
      ])
    try expectLines(
      scenario, "third", 0,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign", "Mon 09:30:00 start sign, clerk 0",
        "Mon 10:00:00 release sign, clerk 0", "Mon 10:00:00 complete sign", "Mon 10:00:00 end done",
      ])
  }

  @Test("other work without end fills what the files leave, stops at noon and goes on")
  func endless() throws {
    // Pieces of 45 minutes from 08:00 on; a file of 20 minutes at 09:00 waits for the second to end.
    let clerk = Actor(
      key: "clerk",
      otherWork: OtherWork(.endless, task: DurationDistribution(.constant(45), .minutes), place: .afterFiles))
    let scenario = scenario(clerk, [stream("case", every: 60, until: (9, 30))], sign(20))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:30:00 start sign, clerk 0",
        "Mon 09:50:00 release sign, clerk 0", "Mon 09:50:00 complete sign, contention 1800",
        "Mon 09:50:00 end done",
      ])
    try expectLines(
      scenario, "clerk", 1,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable clerk", "Mon 08:45:00 start clerk, clerk 0",
        "Mon 09:30:00 release clerk, clerk 0", "Mon 09:30:00 complete clerk", "Mon 09:30:00 end done",
      ])
    try expectLines(
      scenario, "clerk", 4,
      [
        "Mon 11:20:00 arrive", "Mon 11:20:00 enable clerk", "Mon 11:20:00 start clerk, clerk 0",
        "Mon 12:00:00 suspend clerk, clerk 0", "Mon 13:00:00 resume clerk, clerk 0",
        "Mon 13:05:00 release clerk, clerk 0", "Mon 13:05:00 complete clerk, offDuty 3600",
        "Mon 13:05:00 end done",
      ])
  }

  @Test("once begun, the clerk goes on until no file is left, and then waits for two again")
  func untilEmpty() throws {
    // Files of 20 minutes every half hour from 08:30 to 10:30. That of 09:30 comes while the second is being worked on;
    // that of 10:00 comes at the instant at which the last one is done, and has to wait for another.
    var activity = sign(20)
    activity.batchSchedule = BatchSchedule(files: 2, goesOnUntilEmpty: true)
    let scenario = scenario(Actor(key: "clerk"), [stream("case", every: 30, until: (11, 0))], activity)
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:20:00 start sign, clerk 0",
        "Mon 09:40:00 release sign, clerk 0", "Mon 09:40:00 complete sign, contention 1200",
        "Mon 09:40:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign", "Mon 09:40:00 start sign, clerk 0",
        "Mon 10:00:00 release sign, clerk 0", "Mon 10:00:00 complete sign, contention 600",
        "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 3,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable sign", "Mon 10:30:00 start sign, clerk 0",
        "Mon 10:50:00 release sign, clerk 0", "Mon 10:50:00 complete sign, batching 1800",
        "Mon 10:50:00 end done",
      ])
  }
}
