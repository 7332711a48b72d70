// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for citizens who leave. One clerk; the office is open from 08:00 to 12:00 and from 13:00
/// to 16:00.
@Suite("Leaving worked by hand")
struct HandWorkedLeaving {
  private func scenario(
    first: CivilDate = TimelineScenario.date(2026, 1, 5), days: Int = 1, _ stream: ArrivalStream,
    _ clerk: Actor = Actor(key: "clerk"), work: Double, patience: DurationDistribution? = nil
  ) -> Scenario {
    TimelineScenario.scenario(
      first: first, days: days, actors: [clerk],
      Procedure(
        arrivals: [stream],
        promises: [Promise(amount: 5, unit: .workingDays, counting: .byDate)],
        steps: [
          .activity(
            Activity(
              key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(work),
              patience: patience.map { ByCaseType($0) }))
        ]))
  }

  private func everyHalfHour(until end: TimeRange) -> ArrivalStream {
    ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.constant(30), .minutes)), between: [end])
  }

  @Test("who has waited for 45 minutes goes, and makes room for the next")
  func patience() throws {
    // Files of an hour at 08:30, 09:00, 09:30, 10:00 and 10:30: the clerk takes up those of 08:30, 09:00 and 10:00.
    let scenario = scenario(
      everyHalfHour(until: TimeRange(8, 0, 11, 0)), work: 60,
      patience: DurationDistribution(.constant(45), .minutes))
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:30:00 start sign, clerk 0",
        "Mon 10:30:00 release sign, clerk 0", "Mon 10:30:00 complete sign, contention 1800",
        "Mon 10:30:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign", "Mon 10:15:00 leave sign, contention 2700",
        "Mon 10:15:00 end gave up",
      ])
    try expectLines(
      scenario, "case", 3,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable sign", "Mon 10:30:00 start sign, clerk 0",
        "Mon 11:30:00 release sign, clerk 0", "Mon 11:30:00 complete sign, contention 1800",
        "Mon 11:30:00 end done",
      ])
    try expectLines(
      scenario, "case", 4,
      [
        "Mon 10:30:00 arrive", "Mon 10:30:00 enable sign", "Mon 11:15:00 leave sign, contention 2700",
        "Mon 11:15:00 end gave up",
      ])
  }

  @Test("who goes at the instant at which it would be his turn is gone")
  func sameInstant() throws {
    let scenario = scenario(
      everyHalfHour(until: TimeRange(8, 0, 9, 15)), work: 60,
      patience: DurationDistribution(.constant(30), .minutes))
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:30:00 leave sign, contention 1800",
        "Mon 09:30:00 end gave up",
      ])
  }

  @Test("a pile of three never grows high enough where the first has gone when the third comes")
  func pile() throws {
    var scenario = scenario(
      everyHalfHour(until: TimeRange(8, 0, 9, 45)), work: 10,
      patience: DurationDistribution(.constant(60), .minutes))
    scenario.procedures[0].steps = scenario.procedures[0].activities.map { activity in
      var piled = activity
      piled.batchSchedule = BatchSchedule(files: 3)
      return .activity(piled)
    }
    // At 09:30 the first leaves before the pile is looked at, which then holds two.
    for (ordinal, (arrival, leaving)) in [("08:30", "09:30"), ("09:00", "10:00"), ("09:30", "10:30")]
      .enumerated()
    {
      try expectLines(
        scenario, "case", ordinal,
        [
          "Mon \(arrival):00 arrive", "Mon \(arrival):00 enable sign",
          "Mon \(leaving):00 leave sign, batching 3600", "Mon \(leaving):00 end gave up",
        ])
    }
  }

  @Test("two working hours of patience last over a weekend, and one calendar day does not")
  func weekend() throws {
    let friday = TimelineScenario.date(2026, 1, 9)
    let away = Actor(
      key: "clerk", knownAbsences: [DateRange(first: friday, last: friday.advanced(byDays: 3))])
    // From Friday 15:00 to Monday 09:00 are 66 hours.
    try expectLines(
      scenario(
        first: friday, days: 4, TimelineScenario.every(6), away, work: 30,
        patience: TimelineScenario.workingHours(2)),
      "case", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable sign", "Mon 09:00:00 leave sign, offDuty 237600",
        "Mon 09:00:00 end gave up",
      ])
    try expectLines(
      scenario(
        first: friday, days: 4, TimelineScenario.every(6), away, work: 30,
        patience: DurationDistribution(.constant(1), .days)),
      "case", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable sign", "Sat 15:00:00 leave sign, offDuty 86400",
        "Sat 15:00:00 end gave up",
      ])
  }

  @Test("of three who come together one is served, one finds room, and one is turned away")
  func room() throws {
    var stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.constant(60), .minutes)),
      between: [TimeRange(8, 0, 9, 30)])
    stream.groups = .constant(3)
    let scenario = scenario(stream, Actor(key: "clerk", room: 1), work: 40)
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:00:00 start sign, clerk 0",
        "Mon 09:40:00 release sign, clerk 0", "Mon 09:40:00 complete sign", "Mon 09:40:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:40:00 start sign, clerk 0",
        "Mon 10:20:00 release sign, clerk 0", "Mon 10:20:00 complete sign, contention 2400",
        "Mon 10:20:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:00:00 leave sign",
        "Mon 09:00:00 end turned away",
      ])
  }

  @Test("the promise to those who leave is broken, and no time to finish is told of them")
  func promise() throws {
    let scenario = scenario(
      everyHalfHour(until: TimeRange(8, 0, 11, 0)), work: 60,
      patience: DurationDistribution(.constant(45), .minutes))
    let type = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
    #expect([type.arrived, type.finished, type.promiseKept, type.promiseBroken] == [5, 3, 3, 2])
    #expect(type.endedOtherwise.map(\.name) == ["gave up"])
    #expect(type.clockTimes.values.count == 3)
  }

  /// Those of 09:00 and 10:00 wait for 30 minutes, those of 09:30 and 10:30 for 45 unserved.
  @Test("the waiting of those who give up is waiting for the activity")
  func waiting() throws {
    let scenario = scenario(
      everyHalfHour(until: TimeRange(8, 0, 11, 0)), work: 60,
      patience: DurationDistribution(.constant(45), .minutes))
    let activity = try EngineRun(scenario, key: Timeline.key).tally.activities[0]
    #expect([activity.visits, activity.reneged, activity.visitsThatWaited] == [3, 2, 4])
    let waited = activity.waitingClock.reduce(0, +) / Microseconds.perMinute
    #expect(waited == 2 * 30 + 2 * 45)
  }
}
