// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for orders of the queue. One clerk; the office is open from 08:00 to 12:00 and from 13:00
/// to 16:00.
@Suite("Queues worked by hand")
struct HandWorkedQueues {
  /// Comes every so many minutes from 08:00 on, until the hour.
  private func stream(
    _ key: String, every minutes: Double, until hour: Int, precedence: Int? = nil
  ) -> ArrivalStream {
    ArrivalStream(
      key: key, pattern: .renewal(DurationDistribution(.constant(minutes), .minutes)),
      between: [TimeRange(8, 0, hour, 0)], precedence: precedence)
  }

  private func scenario(
    _ order: QueueDiscipline, _ streams: [ArrivalStream], work: ByCaseType<DurationDistribution>
  ) -> Scenario {
    TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1,
      actors: [Actor(key: "clerk", queueDiscipline: order)],
      Procedure(
        arrivals: streams,
        steps: [.activity(Activity(key: "check", performers: .actor("clerk"), work: work))]))
  }

  @Test("an urgent file passes one that came before, and does not interrupt the work")
  func urgent() throws {
    // Plain files of 50 minutes come at 08:30, 09:00 and 09:30, an urgent one at 09:05. The clerk: plain 0 from 08:30
    // to 09:20, urgent to 10:10, plain 1 to 11:00, plain 2 to 11:50.
    let scenario = scenario(
      .firstCome,
      [stream("plain", every: 30, until: 10), stream("urgent", every: 65, until: 10, precedence: 1)],
      work: TimelineScenario.minutes(50))
    try expectLines(
      scenario, "urgent", 0,
      [
        "Mon 09:05:00 arrive", "Mon 09:05:00 enable check", "Mon 09:20:00 start check, clerk 0",
        "Mon 10:10:00 release check, clerk 0", "Mon 10:10:00 complete check, contention 900",
        "Mon 10:10:00 end done",
      ])
    try expectLines(
      scenario, "plain", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 10:10:00 start check, clerk 0",
        "Mon 11:00:00 release check, clerk 0", "Mon 11:00:00 complete check, priority 3000, contention 1200",
        "Mon 11:00:00 end done",
      ])
    try expectLines(
      scenario, "plain", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 11:00:00 start check, clerk 0",
        "Mon 11:50:00 release check, clerk 0", "Mon 11:50:00 complete check, contention 5400",
        "Mon 11:50:00 end done",
      ])
  }

  @Test("three at once: each waits for those before it")
  func groups() throws {
    // Every 45 minutes three files of 20 minutes: at 08:45, and at 09:30 (the clerk is busy until 09:45).
    var arrivals = stream("plain", every: 45, until: 10)
    arrivals.groups = .constant(3)
    let scenario = scenario(.firstCome, [arrivals], work: TimelineScenario.minutes(20))
    try expectLines(
      scenario, "plain", 2,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable check", "Mon 09:25:00 start check, clerk 0",
        "Mon 09:45:00 release check, clerk 0", "Mon 09:45:00 complete check, contention 2400",
        "Mon 09:45:00 end done",
      ])
    try expectLines(
      scenario, "plain", 4,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 10:05:00 start check, clerk 0",
        "Mon 10:25:00 release check, clerk 0", "Mon 10:25:00 complete check, contention 2100",
        "Mon 10:25:00 end done",
      ])
  }

  @Test("last come, first served: the one at the bottom of the pile waits, over lunch too")
  func lastCome() throws {
    // Files of 50 minutes at 08:30, 09:00, 09:30, 10:00 and 10:30. The clerk: 0 to 09:20, 1 to 10:10, 3 to 11:00, 4 to
    // 11:50, and then 2, of which 40 minutes are left after lunch.
    let scenario = scenario(
      .lastCome, [stream("plain", every: 30, until: 11)], work: TimelineScenario.minutes(50))
    try expectLines(
      scenario, "plain", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 11:50:00 start check, clerk 0",
        "Mon 12:00:00 suspend check, clerk 0", "Mon 13:00:00 resume check, clerk 0",
        "Mon 13:40:00 release check, clerk 0",
        "Mon 13:40:00 complete check, offDuty 3600, priority 6000, contention 2400", "Mon 13:40:00 end done",
      ])
    try expectLines(
      scenario, "plain", 3,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable check", "Mon 10:10:00 start check, clerk 0",
        "Mon 11:00:00 release check, clerk 0", "Mon 11:00:00 complete check, contention 600",
        "Mon 11:00:00 end done",
      ])
  }

  @Test("the shortest first, of equals the one that came first")
  func shortest() throws {
    // Long files of 60 minutes at 08:40 and 09:20, short ones of 20 at 08:50 and 09:40. The clerk: long 0 to 09:40,
    // short 0 to 10:00, short 1 to 10:20, long 1 to 11:20.
    let scenario = scenario(
      .shortestWork, [stream("long", every: 40, until: 10), stream("short", every: 50, until: 10)],
      work: ByCaseType([
        ("long", DurationDistribution(.constant(60), .minutes)),
        ("short", DurationDistribution(.constant(20), .minutes)),
      ]))
    try expectLines(
      scenario, "short", 1,
      [
        "Mon 09:40:00 arrive", "Mon 09:40:00 enable check", "Mon 10:00:00 start check, clerk 0",
        "Mon 10:20:00 release check, clerk 0", "Mon 10:20:00 complete check, contention 1200",
        "Mon 10:20:00 end done",
      ])
    try expectLines(
      scenario, "long", 1,
      [
        "Mon 09:20:00 arrive", "Mon 09:20:00 enable check", "Mon 10:20:00 start check, clerk 0",
        "Mon 11:20:00 release check, clerk 0", "Mon 11:20:00 complete check, priority 1200, contention 2400",
        "Mon 11:20:00 end done",
      ])
  }
}
