// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for returns and waits with their clocks. The office is open from 08:00 to 12:00 and
/// from 13:00 to 16:00.
@Suite("Waits worked by hand")
struct HandWorkedWaits {
  /// One case every 50 minutes between 10:00 and 11:00: Tue 10:50, Wed 10:40, Fri 10:30. They are checked for 30
  /// minutes and sent back once. Thursday is a holiday.
  private func returnScenario(delay: DurationDistribution) -> Scenario {
    let holiday = TimelineScenario.date(2026, 1, 8)
    var arrivals = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.constant(50), .minutes)))
    arrivals.between = [TimeRange(10, 0, 11, 0)]
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 6), days: 2,
      calendar: TimelineScenario.office(closed: [DateRange(first: holiday, last: holiday)]),
      actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [arrivals],
        promises: [Promise(amount: 0, unit: .workingDays, counting: .byDate)],
        steps: [
          .activity(
            Activity(
              key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(30),
              returned: Return(probability: ByCaseType(1), delay: ByCaseType(delay), atMost: 1)))
        ]))
  }

  /// Back on Friday when the office opens, whatever kept it.
  private let backOnFriday = [
    "Tue 10:50:00 arrive", "Tue 10:50:00 enable check", "Tue 10:50:00 start check, clerk 0",
    "Tue 11:20:00 release check, clerk 0", "Tue 11:20:00 complete check", "Tue 11:20:00 returned check",
    "Fri 08:00:00 enable check again", "Fri 08:00:00 start check again, clerk 0",
    "Fri 08:30:00 release check again, clerk 0", "Fri 08:30:00 complete check again",
    "Fri 08:30:00 end done",
  ]

  @Test("a return of two days that ends on a holiday comes back at the next opening")
  func returnOverHoliday() throws {
    // Tue 11:20 and 2 days is Thu 11:20, the holiday; Wed 11:10 and 2 days is Fri 11:10, open.
    let scenario = returnScenario(delay: DurationDistribution(.constant(2), .days, returnHour: .atOpening))
    try expectLines(scenario, "case", 0, backOnFriday)
    try expectLines(
      scenario, "case", 1,
      [
        "Wed 10:40:00 arrive", "Wed 10:40:00 enable check", "Wed 10:40:00 start check, clerk 0",
        "Wed 11:10:00 release check, clerk 0", "Wed 11:10:00 complete check",
        "Wed 11:10:00 returned check", "Fri 11:10:00 enable check again",
        "Fri 11:10:00 start check again, clerk 0", "Fri 11:40:00 release check again, clerk 0",
        "Fri 11:40:00 complete check again", "Fri 11:40:00 end done",
      ])
  }

  @Test("the promise's clock stops while the file is out over the holiday")
  func stoppedClock() throws {
    // Case 0: Tue 10:50 to Fri 08:30 are 69 h 40 min, of which Tue 11:20 to Fri 08:00, 68 h 40 min, are stopped. Case
    // 1: Wed 10:40 to Fri 11:40 are 49 h, of which Wed 11:10 to Fri 11:10, 48 h, are stopped. An hour of work is
    // left of each. By date: after Tuesday come Wednesday and Friday, both within the stop: 0 days; so for case 1.
    let scenario = returnScenario(delay: DurationDistribution(.constant(2), .days, returnHour: .atOpening))
    let trace = try ReferenceInterpreter.run(scenario, key: Timeline.key).trace
    let recount = try Recount(trace, of: scenario, key: Timeline.key).caseTypes[0]
    let minute = Int128(Microseconds.perMinute)
    #expect(recount.clock.span == 7_120 * minute)
    #expect(recount.clock.stopped == 7_000 * minute)
    #expect(recount.clock.work == 120 * minute)
    #expect(recount.working.span == 120 * minute)
    #expect(recount.working.stopped == 0)
    #expect(recount.promiseKept == 2 && recount.promiseBroken == 0)
    let tally = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
    #expect(tally.spanClock == 7_120 * minute)
    #expect(tally.stoppedClock == 7_000 * minute)
    #expect(tally.workClock == 120 * minute)
    #expect(tally.spanWorking == 120 * minute)
    #expect(tally.promiseKept == 2 && tally.promiseBroken == 0)
  }

  @Test("a return of working hours that ends at closing time comes back at the next opening")
  func returnUntilClosing() throws {
    // From Tue 11:20: 40 minutes until noon, 3 hours in the afternoon, 7 on Wednesday: 640 minutes end on Wed 16:00,
    // when the office closes; Thursday is the holiday.
    let scenario = returnScenario(delay: DurationDistribution(.constant(640), .workingMinutes))
    try expectLines(scenario, "case", 0, backOnFriday)
  }

  /// Friday 9 January; one case on Fri 15:00 (after 6 open hours), worked on for 30 minutes with a wait behind it,
  /// then filed.
  private func waitScenario(_ wait: DurationDistribution) -> Scenario {
    TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 9), days: 3,
      actors: [Actor(key: "clerk"), Actor(key: "archive")],
      Procedure(
        arrivals: [TimelineScenario.every(6)],
        steps: [
          .activity(
            Activity(
              key: "print", performers: .actor("clerk"), work: TimelineScenario.minutes(30),
              wait: ByCaseType(wait))),
          .activity(
            Activity(key: "file", performers: .actor("archive"), work: TimelineScenario.minutes(10))),
        ]))
  }

  @Test("a wait in working time goes on behind the weekend")
  func waitOverWeekend() throws {
    // From Fri 15:30: half an hour until closing, 2.5 hours on Monday.
    try expectLines(
      waitScenario(TimelineScenario.workingHours(3)), "case", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable print", "Fri 15:00:00 start print, clerk 0",
        "Fri 15:30:00 release print, clerk 0", "Mon 10:30:00 complete print", "Mon 10:30:00 enable file",
        "Mon 10:30:00 start file, archive 0", "Mon 10:40:00 release file, archive 0",
        "Mon 10:40:00 complete file", "Mon 10:40:00 end done",
      ])
  }

  @Test("a wait behind the officers' work may end while the office is closed")
  func waitEndsWhenClosed() throws {
    // In working time half an hour ends at closing time; then off duty until Monday: 64 hours.
    try expectLines(
      waitScenario(TimelineScenario.workingHours(0.5)), "case", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable print", "Fri 15:00:00 start print, clerk 0",
        "Fri 15:30:00 release print, clerk 0", "Fri 16:00:00 complete print", "Fri 16:00:00 enable file",
        "Mon 08:00:00 start file, archive 0", "Mon 08:10:00 release file, archive 0",
        "Mon 08:10:00 complete file, offDuty 230400", "Mon 08:10:00 end done",
      ])
    // By calendar 12 hours end in the night; from Sat 03:30 to Mon 08:00 are 52.5 hours.
    try expectLines(
      waitScenario(TimelineScenario.hours(12)), "case", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable print", "Fri 15:00:00 start print, clerk 0",
        "Fri 15:30:00 release print, clerk 0", "Sat 03:30:00 complete print", "Sat 03:30:00 enable file",
        "Mon 08:00:00 start file, archive 0", "Mon 08:10:00 release file, archive 0",
        "Mon 08:10:00 complete file, offDuty 189000", "Mon 08:10:00 end done",
      ])
  }

  @Test("the applicant's wait that ends while the office is closed ends at the next opening")
  func outsideWait() throws {
    // Cases after 3.5 and 7 open hours: Mon 11:30 and Tue 08:00 (what falls on closing time belongs to the next
    // window). An hour after 11:30 is in the break, an hour after 08:00 is open; 30 hours after Mon 11:30 is
    // Tue 17:30.
    func scenario(_ wait: DurationDistribution) -> Scenario {
      TimelineScenario.scenario(
        first: TimelineScenario.date(2026, 1, 5), days: 2,
        actors: [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk")],
        Procedure(
          arrivals: [TimelineScenario.every(3.5)],
          steps: [
            .activity(
              Activity(key: "bring papers", performers: .applicant("citizen"), wait: ByCaseType(wait))),
            .activity(
              Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(5))),
          ]))
    }
    try expectLines(
      scenario(TimelineScenario.hours(1)), "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable bring papers", "Mon 13:00:00 complete bring papers",
        "Mon 13:00:00 enable check", "Mon 13:00:00 start check, clerk 0",
        "Mon 13:05:00 release check, clerk 0", "Mon 13:05:00 complete check", "Mon 13:05:00 end done",
      ])
    try expectLines(
      scenario(TimelineScenario.hours(1)), "case", 1,
      [
        "Tue 08:00:00 arrive", "Tue 08:00:00 enable bring papers", "Tue 09:00:00 complete bring papers",
        "Tue 09:00:00 enable check", "Tue 09:00:00 start check, clerk 0",
        "Tue 09:05:00 release check, clerk 0", "Tue 09:05:00 complete check", "Tue 09:05:00 end done",
      ])
    try expectLines(
      scenario(TimelineScenario.hours(30)), "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable bring papers", "Wed 08:00:00 complete bring papers",
        "Wed 08:00:00 enable check", "Wed 08:00:00 start check, clerk 0",
        "Wed 08:05:00 release check, clerk 0", "Wed 08:05:00 complete check", "Wed 08:05:00 end done",
      ])
  }
}
