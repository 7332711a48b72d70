// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import Testing

/// As `HandWorkedTimelines`, for officers who have several files open at once. The office is open from 08:00 to 12:00 and
/// from 13:00 to 16:00.
@Suite("Open files worked by hand")
struct HandWorkedMultitasking {
  private func scenario(
    _ files: Multitasking, officers: Int = 1, minutes: Double, _ arrivals: ArrivalStream...
  ) -> Scenario {
    var clerk = Actor(key: "clerk", officers: officers)
    clerk.multitasking = files
    let check = Activity(
      key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(minutes))
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: [clerk],
      Procedure(arrivals: arrivals, steps: [.activity(check)]))
  }

  /// They come at 08:30, 09:00, 09:30, and so on, and take an hour. The first is alone for half an hour and takes another
  /// hour for the other half; so does every one that follows, since two are always open.
  @Test("two at once, the third waits until one is done")
  func two() throws {
    let scenario = scenario(Multitasking(limit: 2), minutes: 60, TimelineScenario.every(0.5))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable check", "Mon 08:30:00 start check, clerk 0",
        "Mon 10:00:00 release check, clerk 0", "Mon 10:00:00 complete check, contention 1800",
        "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 11:00:00 release check, clerk 0", "Mon 11:00:00 complete check, contention 3600",
        "Mon 11:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 10:00:00 start check, clerk 0",
        "Mon 12:00:00 release check, clerk 0", "Mon 12:00:00 complete check, contention 5400",
        "Mon 12:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 3,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable check", "Mon 11:00:00 start check, clerk 0",
        "Mon 12:00:00 suspend check, clerk 0", "Mon 13:00:00 resume check, clerk 0",
        "Mon 14:00:00 release check, clerk 0", "Mon 14:00:00 complete check, offDuty 3600, contention 7200",
        "Mon 14:00:00 end done",
      ])
  }

  /// With two open each gets 24 minutes of an hour.
  @Test("a fifth of the time is lost while two are open")
  func loss() throws {
    let scenario = scenario(
      Multitasking(limit: 2, lossPerFile: 0.2), minutes: 60, TimelineScenario.every(0.5))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable check", "Mon 08:30:00 start check, clerk 0",
        "Mon 10:15:00 release check, clerk 0", "Mon 10:15:00 complete check, contention 2700",
        "Mon 10:15:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 11:30:00 release check, clerk 0", "Mon 11:30:00 complete check, contention 5400",
        "Mon 11:30:00 end done",
      ])
    let tally = try EngineRun(scenario, key: Timeline.key).tally.actors[0]
    #expect(tally.workTime == 390 * .perMinute)
    #expect(tally.onDutyTime == 420 * .perMinute)
  }

  /// The first and the third go to the first officer, who is done with the first at 10:30 and gets the fifth then; the
  /// seventh comes to him at 11:30 and the ninth at 13:30, when both have as many. Of the third's hour and a half, half an
  /// hour is done by 10:30, another one by 11:30, ten minutes by noon, ten by 13:30, and the last ten, of four open, by 14:10.
  @Test("whoever has the fewest open takes the next, and all lie till after the break")
  func fewest() throws {
    let scenario = scenario(Multitasking(limit: nil), officers: 2, minutes: 90, TimelineScenario.every(0.5))
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 1",
        "Mon 11:00:00 release check, clerk 1", "Mon 11:00:00 complete check, contention 1800",
        "Mon 11:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 09:30:00 start check, clerk 0",
        "Mon 12:00:00 suspend check, clerk 0", "Mon 13:00:00 resume check, clerk 0",
        "Mon 14:10:00 release check, clerk 0", "Mon 14:10:00 complete check, offDuty 3600, contention 7800",
        "Mon 14:10:00 end done",
      ])
  }

  /// The hasty come at 09:30 and 11:00 and take their file back after half an hour; the calm come at 09:00, 10:00 and 11:00.
  /// Of the first calm one's hour and a half, 30 minutes are done by 09:30, 15 by 10:00, 30 by 11:00, 7.5 by 11:30 and the last
  /// 7.5, of three open, by 11:52:30.
  @Test("a file that is taken back leaves its time to the others")
  func takenBack() throws {
    var hasty = TimelineScenario.every(1.5, "hasty")
    hasty.withdrawal = ArrivalStream.Later(share: 1, after: DurationDistribution(.constant(30), .minutes))
    let scenario = scenario(
      Multitasking(limit: nil), minutes: 90, TimelineScenario.every(1, "calm"), hasty)
    try expectLines(
      scenario, "hasty", 0,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 09:30:00 start check, clerk 0",
        "Mon 10:00:00 cancel check, contention 900", "Mon 10:00:00 end withdrawn",
      ])
    try expectLines(
      scenario, "calm", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 11:52:30 release check, clerk 0", "Mon 11:52:30 complete check, contention 4950",
        "Mon 11:52:30 end done",
      ])
  }
}
