// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for what depends on who works and on when duty ends. The office is open from 08:00 to 12:00
/// and from 13:00 to 16:00.
@Suite("Officers worked by hand")
struct HandWorkedOfficers {
  private func scenario(
    every hours: Double, days: Int = 1, _ actors: [Actor], check: Performers = .actor("clerk"),
    checkMinutes: Double = 60, signs: Bool = true, same: Activity.Key? = nil
  ) -> Scenario {
    var sign = Activity(key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(30))
    sign.sameOfficerAs = same
    let first = Activity(
      key: "check", performers: check, work: TimelineScenario.minutes(checkMinutes))
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: days, actors: actors,
      Procedure(
        arrivals: [TimelineScenario.every(hours)],
        steps: [.activity(first)] + (signs ? [.activity(sign)] : [])))
  }

  private func clerk(_ change: (inout Actor) -> Void) -> Actor {
    var actor = Actor(key: "clerk")
    change(&actor)
    return actor
  }

  @Test("half an hour of overtime at noon, which is as much as he works")
  func overtime() throws {
    let scenario = scenario(
      every: 3.5, [clerk { $0.closing = .finishes(withinSeconds: 1_800) }])
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable check", "Mon 11:30:00 start check, clerk 0",
        "Mon 12:30:00 release check, clerk 0", "Mon 12:30:00 complete check", "Mon 12:30:00 enable sign",
        "Mon 13:00:00 start sign, clerk 0", "Mon 13:30:00 release sign, clerk 0",
        "Mon 13:30:00 complete sign, offDuty 1800", "Mon 13:30:00 end done",
      ])
    let tally = try EngineRun(scenario, key: Timeline.key).tally.actors[0]
    #expect(tally.overtime == 30 * .perMinute)
    #expect(tally.workTime == 90 * .perMinute)
    #expect(tally.onDutyTime == 7 * .perHour)
  }

  @Test("what would take a minute more is put aside")
  func tooMuchOvertime() throws {
    try expectLines(
      scenario(
        every: 3.5, [clerk { $0.closing = .finishes(withinSeconds: 1_740) }]), "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable check", "Mon 11:30:00 start check, clerk 0",
        "Mon 12:00:00 suspend check, clerk 0", "Mon 13:00:00 resume check, clerk 0",
        "Mon 13:30:00 release check, clerk 0", "Mon 13:30:00 complete check, offDuty 3600",
        "Mon 13:30:00 enable sign", "Mon 13:30:00 start sign, clerk 0", "Mon 14:00:00 release sign, clerk 0",
        "Mon 14:00:00 complete sign", "Mon 14:00:00 end done",
      ])
  }

  @Test("nothing is begun that does not fit before noon")
  func onlyWhatFits() throws {
    try expectLines(
      scenario(every: 3.5, [clerk { $0.closing = .startsOnlyWhatFits }]), "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable check", "Mon 13:00:00 start check, clerk 0",
        "Mon 14:00:00 release check, clerk 0", "Mon 14:00:00 complete check, offDuty 3600, held 1800",
        "Mon 14:00:00 enable sign", "Mon 14:00:00 start sign, clerk 0", "Mon 14:30:00 release sign, clerk 0",
        "Mon 14:30:00 complete sign", "Mon 14:30:00 end done",
      ])
  }

  /// The longest stretch is four hours.
  @Test("what fits into no stretch is begun and put aside")
  func fitsNowhere() throws {
    try expectLines(
      scenario(
        every: 3.5, days: 2, [clerk { $0.closing = .startsOnlyWhatFits }], checkMinutes: 270, signs: false),
      "case", 0,
      [
        "Mon 11:30:00 arrive", "Mon 11:30:00 enable check", "Mon 11:30:00 start check, clerk 0",
        "Mon 12:00:00 suspend check, clerk 0", "Mon 13:00:00 resume check, clerk 0",
        "Mon 16:00:00 suspend check, clerk 0", "Tue 08:00:00 resume check, clerk 0",
        "Tue 09:00:00 release check, clerk 0", "Tue 09:00:00 complete check, offDuty 61200",
        "Tue 09:00:00 end done",
      ])
  }

  /// The clerk is away on Tuesday and Wednesday. The deputy takes twice as long: the half hour that is left takes him one,
  /// after what he began on Tuesday, which came later.
  @Test("on the second day of an absence somebody else goes on, at his own speed")
  func reassign() throws {
    let tuesday = TimelineScenario.date(2026, 1, 6)
    var deputy = Actor(key: "deputy")
    deputy.speeds = [0.5]
    let scenario = scenario(
      every: 6.5, days: 3,
      [
        clerk {
          $0.knownAbsences = [DateRange(first: tuesday, last: tuesday.advanced(byDays: 1))]
          $0.reassignmentDay = 2
        }, deputy,
      ], check: .teams([[Requirement("clerk")], [Requirement("deputy")]]), signs: false)
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 15:30:00 arrive", "Mon 15:30:00 enable check", "Mon 15:30:00 start check, clerk 0",
        "Mon 16:00:00 suspend check, clerk 0", "Wed 00:00:00 reassign check, clerk 0",
        "Wed 09:00:00 start check, deputy 0", "Wed 10:00:00 release check, deputy 0",
        "Wed 10:00:00 complete check, offDuty 144000, priority 3600", "Wed 10:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 15:00:00 arrive", "Tue 15:00:00 enable check", "Tue 15:00:00 start check, deputy 0",
        "Tue 16:00:00 suspend check, deputy 0", "Wed 08:00:00 resume check, deputy 0",
        "Wed 09:00:00 release check, deputy 0", "Wed 09:00:00 complete check, offDuty 57600",
        "Wed 09:00:00 end done",
      ])
    // Officer time is that of each: half an hour of the clerk's, then an hour, two hours and the third case's of the
    // deputy's.
    let tally = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
    #expect(tally.officerTime[0] == 30 * .perMinute)
  }

  @Test("a case waits for its officer while the other one takes what came at the same time")
  func sameOfficer() throws {
    try expectLines(
      scenario(every: 0.5, [clerk { $0.officers = 2 }], same: "check"), "case", 2,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 10:00:00 start check, clerk 0",
        "Mon 11:00:00 release check, clerk 0", "Mon 11:00:00 complete check, contention 1800",
        "Mon 11:00:00 enable sign", "Mon 13:00:00 start sign, clerk 0", "Mon 13:30:00 release sign, clerk 0",
        "Mon 13:30:00 complete sign, offDuty 3600, contention 3600", "Mon 13:30:00 end done",
      ])
  }

  @Test("an hour kept for the weekly meeting: work is put aside, and the file is held")
  func reserved() throws {
    try expectLines(
      scenario(
        every: 1.5,
        [clerk { $0.reserved = [ReservedHours(days: WeekdaySet([.monday]), [TimeRange(10, 0, 11, 0)])] }]),
      "case", 0,
      [
        "Mon 09:30:00 arrive", "Mon 09:30:00 enable check", "Mon 09:30:00 start check, clerk 0",
        "Mon 10:00:00 suspend check, clerk 0", "Mon 11:00:00 resume check, clerk 0",
        "Mon 11:30:00 release check, clerk 0", "Mon 11:30:00 complete check, held 3600",
        "Mon 11:30:00 enable sign", "Mon 13:30:00 start sign, clerk 0", "Mon 14:00:00 release sign, clerk 0",
        "Mon 14:00:00 complete sign, offDuty 3600, contention 3600", "Mon 14:00:00 end done",
      ])
  }
}
