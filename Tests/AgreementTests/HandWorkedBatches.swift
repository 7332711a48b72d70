// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for piles. One clerk; the office is open from 08:00 to 12:00 and from 13:00 to 16:00. Files
/// of 10 minutes come at 08:30, 09:00, 09:30, 10:00 and 10:30, and the next one on Tuesday at 08:00.
@Suite("Piles worked by hand")
struct HandWorkedBatches {
  private func scenario(_ batchSchedule: BatchSchedule) -> Scenario {
    TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [
          ArrivalStream(
            key: "case", pattern: .renewal(DurationDistribution(.constant(30), .minutes)),
            between: [TimeRange(8, 0, 11, 0)])
        ],
        steps: [
          .activity(
            Activity(
              key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(10),
              batchSchedule: batchSchedule))
        ]))
  }

  @Test("three files make a pile that is taken up; two lie there until the next day brings a third")
  func threeFiles() throws {
    let scenario = scenario(BatchSchedule(files: 3))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable sign", "Mon 09:30:00 start sign, clerk 0",
        "Mon 09:40:00 release sign, clerk 0", "Mon 09:40:00 complete sign, batching 3600",
        "Mon 09:40:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign", "Mon 09:50:00 start sign, clerk 0",
        "Mon 10:00:00 release sign, clerk 0", "Mon 10:00:00 complete sign, contention 1200",
        "Mon 10:00:00 end done",
      ])
    // From Monday 10:30 to Tuesday 08:00 the pile waits for a file, at night too; then the clerk is at the one before.
    try expectLines(
      scenario, "case", 4,
      [
        "Mon 10:30:00 arrive", "Mon 10:30:00 enable sign", "Tue 08:10:00 start sign, clerk 0",
        "Tue 08:20:00 release sign, clerk 0", "Tue 08:20:00 complete sign, batching 77400, contention 600",
        "Tue 08:20:00 end done",
      ])
  }

  @Test("the oldest file takes the whole pile along when its two hours are up")
  func oldest() throws {
    let scenario = scenario(BatchSchedule(oldest: BatchSchedule.Age(2, .workingHours)))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable sign", "Mon 10:30:00 start sign, clerk 0",
        "Mon 10:40:00 release sign, clerk 0", "Mon 10:40:00 complete sign, batching 7200",
        "Mon 10:40:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 10:40:00 start sign, clerk 0",
        "Mon 10:50:00 release sign, clerk 0", "Mon 10:50:00 complete sign, batching 5400, contention 600",
        "Mon 10:50:00 end done",
      ])
    // It comes at the very instant, and is taken along.
    try expectLines(
      scenario, "case", 4,
      [
        "Mon 10:30:00 arrive", "Mon 10:30:00 enable sign", "Mon 11:10:00 start sign, clerk 0",
        "Mon 11:20:00 release sign, clerk 0", "Mon 11:20:00 complete sign, contention 2400",
        "Mon 11:20:00 end done",
      ])
  }

  @Test("a round comes before the fourth file, and the next day's before the fourth again")
  func whicheverComesFirst() throws {
    // The round at 09:45 takes up three. On Tuesday files come at 08:00, 08:30 and 09:00, so that the pile holds four at
    // 08:30.
    let scenario = scenario(BatchSchedule(times: [TimeOfDay(hour: 9, minute: 45)], files: 4))
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable sign", "Mon 10:05:00 start sign, clerk 0",
        "Mon 10:15:00 release sign, clerk 0", "Mon 10:15:00 complete sign, batching 900, contention 1200",
        "Mon 10:15:00 end done",
      ])
    try expectLines(
      scenario, "case", 3,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable sign", "Tue 08:30:00 start sign, clerk 0",
        "Tue 08:40:00 release sign, clerk 0", "Tue 08:40:00 complete sign, batching 81000",
        "Tue 08:40:00 end done",
      ])
  }

  @Test("a pile that is high enough while the head is away waits for him in the queue")
  func absence() throws {
    // The head is away on Tuesday. Files of 45 minutes every 6 open hours: Mon 15:00, Tue 14:00, Wed 13:00, Thu 11:00.
    let monday = TimelineScenario.date(2026, 1, 5)
    let tuesday = monday.advanced(byDays: 1)
    let scenario = TimelineScenario.scenario(
      first: monday, days: 3,
      actors: [Actor(key: "head", knownAbsences: [DateRange(first: tuesday, last: tuesday)])],
      Procedure(
        arrivals: [TimelineScenario.every(6)],
        steps: [
          .activity(
            Activity(
              key: "sign", performers: .actor("head"), work: TimelineScenario.minutes(45),
              batchSchedule: BatchSchedule(files: 2)))
        ]))
    // Batching from Mon 15:00 to Tue 14:00, 23 hours; then off duty to Wed 08:00, 18 hours.
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 15:00:00 arrive", "Mon 15:00:00 enable sign", "Wed 08:00:00 start sign, head 0",
        "Wed 08:45:00 release sign, head 0", "Wed 08:45:00 complete sign, batching 82800, offDuty 64800",
        "Wed 08:45:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 14:00:00 arrive", "Tue 14:00:00 enable sign", "Wed 08:45:00 start sign, head 0",
        "Wed 09:30:00 release sign, head 0", "Wed 09:30:00 complete sign, offDuty 64800, contention 2700",
        "Wed 09:30:00 end done",
      ])
  }

  @Test(
    "the checker of traces finds what other rules would have done otherwise",
    arguments: [
      (BatchSchedule(files: 3), BatchSchedule(files: 4), "is taken up without a reason"),
      (BatchSchedule(files: 3), BatchSchedule(files: 2), "lies on a pile that is high enough"),
      (
        BatchSchedule(oldest: BatchSchedule.Age(2, .hours)),
        BatchSchedule(oldest: BatchSchedule.Age(1, .hours)),
        "lies on the pile for too long"
      ),
    ])
  func checker(kept: BatchSchedule, stated: BatchSchedule, finding: String) throws {
    let trace = try ReferenceInterpreter.run(scenario(kept), key: Timeline.key).trace
    #expect(try TraceChecker(scenario(kept), key: Timeline.key).violations(in: trace).isEmpty)
    let found = try TraceChecker(scenario(stated), key: Timeline.key).violations(in: trace)
    #expect(found.contains { $0.kind == .round && $0.text.hasPrefix(finding) }, "\(found)")
  }
}
