// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// Worked out on paper from the page "What an office does"; the engine and the reference interpreter must both
/// agree to the second. Unless said otherwise the office is open from 08:00 to 12:00 and from 13:00 to 16:00.
@Suite("Timelines worked by hand")
struct HandWorkedTimelines {
  @Test("the substitute takes over on the second day of the head's absence")
  func substitute() throws {
    // Cases every 3 open hours: Mon 11:00 and 15:00, Tue 10:00 and 14:00, Wed 09:00 and 13:00. The head is away
    // from Tuesday on. On Tuesday, the first day, nobody may sign; on Wednesday the deputy does.
    let monday = TimelineScenario.date(2026, 1, 5)
    let scenario = TimelineScenario.scenario(
      first: monday, days: 3,
      actors: [
        Actor(
          key: "head",
          knownAbsences: [DateRange(first: monday.advanced(byDays: 1), last: monday.advanced(byDays: 3))]),
        Actor(key: "deputy"),
      ],
      Procedure(
        arrivals: [TimelineScenario.every(3)],
        steps: [
          .activity(
            Activity(
              key: "sign", performers: .actor("head"), work: TimelineScenario.minutes(30),
              substitutions: [Substitution(principal: "head", substitute: "deputy", fromDay: 2)]))
        ]))
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 15:00:00 arrive", "Mon 15:00:00 enable sign", "Mon 15:00:00 start sign, head 0",
        "Mon 15:30:00 release sign, head 0", "Mon 15:30:00 complete sign", "Mon 15:30:00 end done",
      ])
    // Tue 10:00 to Wed 08:00 are 22 hours.
    try expectLines(
      scenario, "case", 2,
      [
        "Tue 10:00:00 arrive", "Tue 10:00:00 enable sign", "Wed 08:00:00 start sign, deputy 0",
        "Wed 08:30:00 release sign, deputy 0", "Wed 08:30:00 complete sign, offDuty 79200",
        "Wed 08:30:00 end done",
      ])
    // Tue 14:00 to Wed 08:00 are 18 hours; then half an hour behind the case before.
    try expectLines(
      scenario, "case", 3,
      [
        "Tue 14:00:00 arrive", "Tue 14:00:00 enable sign", "Wed 08:30:00 start sign, deputy 0",
        "Wed 09:00:00 release sign, deputy 0", "Wed 09:00:00 complete sign, offDuty 64800, contention 1800",
        "Wed 09:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 4,
      [
        "Wed 09:00:00 arrive", "Wed 09:00:00 enable sign", "Wed 09:00:00 start sign, deputy 0",
        "Wed 09:30:00 release sign, deputy 0", "Wed 09:30:00 complete sign", "Wed 09:30:00 end done",
      ])
  }

  @Test("rounds that the absent head misses are off duty, the others batching")
  func missedRelease() throws {
    // Rounds at 09:00 and 14:00, the head away on Tuesday. Cases every 6 open hours: Mon 15:00, Tue 14:00,
    // Wed 13:00.
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
              batchSchedule: [TimeOfDay(hour: 9), TimeOfDay(hour: 14)]))
        ]))
    // Batching: Mon 15:00-24:00 and Wed 00:00-09:00, 9 hours each; off duty: all of Tuesday.
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 15:00:00 arrive", "Mon 15:00:00 enable sign", "Wed 09:00:00 start sign, head 0",
        "Wed 09:45:00 release sign, head 0", "Wed 09:45:00 complete sign, batching 64800, offDuty 86400",
        "Wed 09:45:00 end done",
      ])
    // Off duty: Tue 14:00-24:00; batching: Wed 00:00-09:00; then 45 minutes behind the case before.
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 14:00:00 arrive", "Tue 14:00:00 enable sign", "Wed 09:45:00 start sign, head 0",
        "Wed 10:30:00 release sign, head 0",
        "Wed 10:30:00 complete sign, batching 32400, offDuty 36000, contention 2700",
        "Wed 10:30:00 end done",
      ])
    try expectLines(
      scenario, "case", 2,
      [
        "Wed 13:00:00 arrive", "Wed 13:00:00 enable sign", "Wed 14:00:00 start sign, head 0",
        "Wed 14:45:00 release sign, head 0", "Wed 14:45:00 complete sign, batching 3600",
        "Wed 14:45:00 end done",
      ])
  }

  @Test("joint work stops when one of the two goes home, and the other is free meanwhile")
  func jointWork() throws {
    // The inspector is there until 15:00, the clerk until 16:00. Visits every 5 open hours: Mon 14:00, Tue 11:00,
    // of 2 hours each. Letters every 5.5 open hours: Mon 14:30, Tue 13:00.
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 2,
      actors: [Actor(key: "clerk"), Actor(key: "inspector", present: [TimeRange(8, 0, 15, 0)])],
      Procedure(
        key: "permit", arrivals: [TimelineScenario.every(5, "permit")],
        steps: [
          .activity(
            Activity(
              key: "visit", performers: .teams([[Requirement("clerk"), Requirement("inspector")]]),
              work: TimelineScenario.minutes(120)))
        ]),
      Procedure(
        key: "letter", arrivals: [TimelineScenario.every(5.5, "letter")],
        steps: [
          .activity(
            Activity(key: "write", performers: .actor("clerk"), work: TimelineScenario.minutes(45)))
        ]))
    // An hour on Monday, the other on Tuesday; Mon 15:00 to Tue 08:00 are 17 hours.
    try expectLines(
      scenario, "permit", 0,
      [
        "Mon 14:00:00 arrive", "Mon 14:00:00 enable visit", "Mon 14:00:00 start visit, clerk 0, inspector 0",
        "Mon 15:00:00 suspend visit, clerk 0, inspector 0",
        "Tue 08:00:00 resume visit, clerk 0, inspector 0",
        "Tue 09:00:00 release visit, clerk 0, inspector 0", "Tue 09:00:00 complete visit, offDuty 61200",
        "Tue 09:00:00 end done",
      ])
    // The clerk writes from 15:00, when the visit stops.
    try expectLines(
      scenario, "letter", 0,
      [
        "Mon 14:30:00 arrive", "Mon 14:30:00 enable write", "Mon 15:00:00 start write, clerk 0",
        "Mon 15:45:00 release write, clerk 0", "Mon 15:45:00 complete write, contention 1800",
        "Mon 15:45:00 end done",
      ])
    // Over the break from 12:00 to 13:00; suspended work goes before what waits.
    try expectLines(
      scenario, "permit", 1,
      [
        "Tue 11:00:00 arrive", "Tue 11:00:00 enable visit", "Tue 11:00:00 start visit, clerk 0, inspector 0",
        "Tue 12:00:00 suspend visit, clerk 0, inspector 0",
        "Tue 13:00:00 resume visit, clerk 0, inspector 0",
        "Tue 14:00:00 release visit, clerk 0, inspector 0", "Tue 14:00:00 complete visit, offDuty 3600",
        "Tue 14:00:00 end done",
      ])
    try expectLines(
      scenario, "letter", 1,
      [
        "Tue 13:00:00 arrive", "Tue 13:00:00 enable write", "Tue 14:00:00 start write, clerk 0",
        "Tue 14:45:00 release write, clerk 0", "Tue 14:45:00 complete write, contention 3600",
        "Tue 14:45:00 end done",
      ])
  }

  @Test("suspended joint work waits for its own officer, who writes a later letter")
  func suspendedBehindLaterWork() throws {
    // The inspector is there from 13:00 to 15:00 and from 15:30 on. The visit of Mon 14:00 takes 90 minutes: one
    // hour until 15:00; the letter of Mon 14:30 takes 45 minutes from 15:00 to 15:45. At 15:30 the inspector is back
    // and the clerk busy with something enabled later: priority for 15 minutes. The last 15 minutes of Monday leave
    // 15 for Tuesday at 13:00: off duty 15:00-15:30 and Mon 16:00 to Tue 13:00, 30 minutes and 21 hours.
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1,
      actors: [
        Actor(key: "clerk"),
        Actor(key: "inspector", present: [TimeRange(13, 0, 15, 0), TimeRange(15, 30, 17, 0)]),
      ],
      Procedure(
        key: "permit", arrivals: [TimelineScenario.every(5, "permit")],
        steps: [
          .activity(
            Activity(
              key: "visit", performers: .teams([[Requirement("clerk"), Requirement("inspector")]]),
              work: TimelineScenario.minutes(90)))
        ]),
      Procedure(
        key: "letter", arrivals: [TimelineScenario.every(5.5, "letter")],
        steps: [
          .activity(
            Activity(key: "write", performers: .actor("clerk"), work: TimelineScenario.minutes(45)))
        ]))
    try expectLines(
      scenario, "permit", 0,
      [
        "Mon 14:00:00 arrive", "Mon 14:00:00 enable visit", "Mon 14:00:00 start visit, clerk 0, inspector 0",
        "Mon 15:00:00 suspend visit, clerk 0, inspector 0",
        "Mon 15:45:00 resume visit, clerk 0, inspector 0",
        "Mon 16:00:00 suspend visit, clerk 0, inspector 0",
        "Tue 13:00:00 resume visit, clerk 0, inspector 0",
        "Tue 13:15:00 release visit, clerk 0, inspector 0",
        "Tue 13:15:00 complete visit, offDuty 77400, priority 900", "Tue 13:15:00 end done",
      ])
  }
}
