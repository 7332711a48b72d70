// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for who comes and when. One clerk; the office is open from 08:00 to 12:00 and from 13:00 to
/// 16:00.
@Suite("Attendance worked by hand")
struct HandWorkedAttendance {
  private func scenario(_ stream: ArrivalStream, days: Int = 1, work: Double = 30) -> Scenario {
    func row(_ key: String) -> Step {
      .activity(
        Activity(key: key, performers: .actor("clerk"), work: TimelineScenario.minutes(work)))
    }
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: days, actors: [Actor(key: "clerk")],
      Procedure(arrivals: [stream], steps: [row("check"), row("sign")]))
  }

  /// Of a case that comes at 15:00 and finds nobody before it.
  private static func lastHour(_ day: String) -> [String] {
    [
      "15:00:00 arrive", "15:00:00 enable check", "15:00:00 start check, clerk 0",
      "15:30:00 release check, clerk 0", "15:30:00 complete check", "15:30:00 enable sign",
      "15:30:00 start sign, clerk 0", "16:00:00 release sign, clerk 0", "16:00:00 complete sign",
      "16:00:00 end done",
    ].map { "\(day) \($0)" }
  }

  private static let first = Int(ArrivalStream.firstBacklogOrdinal)

  @Test("what lies there at midnight is taken up at opening, each where it lies")
  func backlog() throws {
    var stream = TimelineScenario.every(6)
    stream.backlog = [ArrivalStream.Backlog(cases: 2), ArrivalStream.Backlog(at: "sign", cases: 1)]
    let scenario = scenario(stream)
    try expectLines(
      scenario, "case", Self.first,
      [
        "Mon 00:00:00 arrive", "Mon 00:00:00 enable check", "Mon 08:00:00 start check, clerk 0",
        "Mon 08:30:00 release check, clerk 0", "Mon 08:30:00 complete check, offDuty 28800",
        "Mon 08:30:00 enable sign", "Mon 09:30:00 start sign, clerk 0", "Mon 10:00:00 release sign, clerk 0",
        "Mon 10:00:00 complete sign, contention 3600", "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, "case", Self.first + 2,
      [
        "Mon 00:00:00 arrive", "Mon 00:00:00 enable sign", "Mon 09:00:00 start sign, clerk 0",
        "Mon 09:30:00 release sign, clerk 0", "Mon 09:30:00 complete sign, offDuty 28800, contention 3600",
        "Mon 09:30:00 end done",
      ])
    // The ordinary case keeps its ordinal; only it is measured.
    try expectLines(
      scenario, "case", 0,
      Self.lastHour("Mon"))
    #expect(try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0].arrived == 1)
  }

  /// Monday is the fifth. What came before the study is no part of it; on Tuesday evening nobody is there; of Saturday only the
  /// date is known, and the office is closed.
  @Test("those of a log come when they came, by date alone at the next opening")
  func log() throws {
    let monday = TimelineScenario.date(2026, 1, 5)
    let log = ArrivalLog(
      source: "log.csv",
      entries: [
        .init(monday.advanced(byDays: 5)), .init(monday.advanced(byDays: 1), TimeOfDay(hour: 20)),
        .init(monday.advanced(byDays: -1), TimeOfDay(hour: 9)), .init(monday, TimeOfDay(hour: 15)),
      ])
    let scenario = scenario(ArrivalStream(key: "case", pattern: .recorded(log)), days: 8)
    try expectLines(scenario, "case", 0, Self.lastHour("Mon"))
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 20:00:00 arrive", "Tue 20:00:00 enable check", "Wed 08:00:00 start check, clerk 0",
        "Wed 08:30:00 release check, clerk 0", "Wed 08:30:00 complete check, offDuty 43200",
        "Wed 08:30:00 enable sign", "Wed 08:30:00 start sign, clerk 0", "Wed 09:00:00 release sign, clerk 0",
        "Wed 09:00:00 complete sign", "Wed 09:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 08:00:00 arrive", "Mon 08:00:00 enable check", "Mon 08:00:00 start check, clerk 0",
        "Mon 08:30:00 release check, clerk 0", "Mon 08:30:00 complete check", "Mon 08:30:00 enable sign",
        "Mon 08:30:00 start sign, clerk 0", "Mon 09:00:00 release sign, clerk 0",
        "Mon 09:00:00 complete sign",
        "Mon 09:00:00 end done",
      ])
    try expectLines(scenario, "case", 3, [])
  }

  @Test("those of a date come together when it opens, and on a closed date nobody comes")
  func dates() throws {
    let monday = TimelineScenario.date(2026, 1, 5)
    let dates = [
      DateRange(first: monday.advanced(byDays: -1), last: monday),
      DateRange(first: monday.advanced(byDays: 2), last: monday.advanced(byDays: 2)),
    ]
    let scenario = scenario(ArrivalStream(key: "case", pattern: .dates(dates, cases: 2)), days: 3)
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 08:00:00 arrive", "Mon 08:00:00 enable check", "Mon 08:30:00 start check, clerk 0",
        "Mon 09:00:00 release check, clerk 0", "Mon 09:00:00 complete check, contention 1800",
        "Mon 09:00:00 enable sign", "Mon 09:30:00 start sign, clerk 0", "Mon 10:00:00 release sign, clerk 0",
        "Mon 10:00:00 complete sign, contention 1800", "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Wed 08:00:00 arrive", "Wed 08:00:00 enable check", "Wed 08:00:00 start check, clerk 0",
        "Wed 08:30:00 release check, clerk 0", "Wed 08:30:00 complete check", "Wed 08:30:00 enable sign",
        "Wed 09:00:00 start sign, clerk 0", "Wed 09:30:00 release sign, clerk 0",
        "Wed 09:30:00 complete sign, contention 1800", "Wed 09:30:00 end done",
      ])
    try expectLines(scenario, "case", 4, [])
  }

  @Test("one person asks again six open hours after his case has ended, and at the next opening")
  func population() throws {
    let scenario = scenario(
      ArrivalStream(key: "case", pattern: .population(members: 1, gap: TimelineScenario.workingHours(6))),
      days: 2)
    // 6 hours from 08:00 are 15:00; his case ends at 16:00; 6 hours later it is Tuesday 15:00.
    try expectLines(
      scenario, "case", 0,
      Self.lastHour("Mon"))
    try expectLines(
      scenario, "case", 1,
      Self.lastHour("Tue"))
    // In hours of the clock: 6 from midnight are before opening, 16 from 09:00 are behind closing.
    let clock = self.scenario(
      ArrivalStream(key: "case", pattern: .population(members: 1, gap: TimelineScenario.hours(6))), days: 1)
    try expectLines(
      clock, "case", 1,
      Self.lastHour("Mon"))
  }

  @Test("who never comes is lost at the hour at which he was expected")
  func noShow() throws {
    var stream = TimelineScenario.every(3)
    stream.noShow = 1
    try expectLines(scenario(stream), "case", 0, ["Mon 11:00:00 lost"])
    #expect(try EngineRun(scenario(stream), key: Timeline.key).tally.caseTypes[0].lost == 2)
  }

  /// With four a day at the door, those are there whose unit exponentials add up to less than four.
  @Test("all who come stand at the door", arguments: 1...5 as ClosedRange<UInt64>)
  func atTheDoor(seed: UInt64) throws {
    let key = DrawKey(seed: seed, study: "timelines", phase: .production, replication: 0)
    var generator = AddressedGenerator(key: key)
    let scope = StableHash.of([Procedure.unnamed, "case"])
    var (sum, count) = (0.0, 0)
    while true {
      sum += generator.exponential(
        at: DrawAddress(entity: UInt32(count), element: 0, visit: 0, purpose: .arrival, scope: scope))
      if sum >= 4 { break }
      count += 1
    }
    var stream = ArrivalStream(key: "case", pattern: .rate(count: 4, per: .day))
    stream.atTheDoor = 1
    for timeline in try Timeline.all(scenario(stream), key: key) {
      let monday = timeline.trace.filter { $0.kind == .arrive && $0.time < .perDay }
      #expect(monday.map(\.time) == Array(repeating: 8 * .perHour, count: count), "\(timeline.maker)")
    }
  }
}
