// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for ways that depend on what is known of a case. The office is open from 08:00 to 12:00 and
/// from 13:00 to 16:00.
@Suite("Ways worked by hand")
struct HandWorkedWays {
  private let actors = [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk"), Actor(key: "chief")]

  /// One case of each type; the first type comes at the hour, each next one an hour later.
  private func streams(_ types: [String], from hour: Int = 8) -> [ArrivalStream] {
    types.enumerated().map { place, type in
      var stream = TimelineScenario.every(1, type)
      stream.between = [TimeRange(hour + place - 1, 0, hour + place, 1)]
      return stream
    }
  }

  private func row(
    _ key: String, _ actor: String, _ minutes: Double, decision: [Branch] = [], next: Target = .following
  ) -> Activity {
    Activity(
      key: key, performers: .actor(actor), work: TimelineScenario.minutes(minutes), decision: decision,
      next: next)
  }

  @Test("a large case is surveyed once, then signed; a small one passes the signature by")
  func attributeVisitAndSkip() throws {
    var sign = row("sign", "chief", 10)
    sign.skipped = ByCaseType([("small", 1.0), ("large", 0.0)])
    let decision = [
      Branch(name: "again", share: nil, condition: .visit(from: 2), target: .activity("sign")),
      Branch(name: "large", share: nil, condition: .above("area", 100)),
      Branch(name: "others", share: nil, target: .activity("sign")),
    ]
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: actors,
      Procedure(
        arrivals: streams(["large", "small"], from: 9),
        attributes: [
          CaseAttribute(
            name: "area", value: ByCaseType([("large", .constant(101)), ("small", .constant(100))]))
        ],
        steps: [
          .activity(row("check", "clerk", 30, decision: decision)),
          .activity(row("survey", "chief", 45, next: .activity("check"))), .activity(sign),
        ]))
    try expectLines(
      scenario, "large", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 09:30:00 release check, clerk 0", "Mon 09:30:00 complete check", "Mon 09:30:00 enable survey",
        "Mon 09:30:00 start survey, chief 0", "Mon 10:15:00 enable check again",
        "Mon 10:15:00 release survey, chief 0",
        "Mon 10:15:00 complete survey", "Mon 10:30:00 start check again, clerk 0",
        "Mon 11:00:00 release check again, clerk 0", "Mon 11:00:00 complete check again, contention 900",
        "Mon 11:00:00 enable sign", "Mon 11:00:00 start sign, chief 0", "Mon 11:10:00 release sign, chief 0",
        "Mon 11:10:00 complete sign", "Mon 11:10:00 end done",
      ])
    try expectLines(
      scenario, "small", 0,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable check", "Mon 10:00:00 start check, clerk 0",
        "Mon 10:30:00 release check, clerk 0", "Mon 10:30:00 complete check", "Mon 10:30:00 skip sign",
        "Mon 10:30:00 end done",
      ])
  }

  /// The promise's clock stands from Friday 14:10, while the citizen brings something, until the office opens on Monday.
  private func late(_ deciding: Double) -> Scenario {
    let decision = [
      Branch(
        name: "late", share: nil, condition: .timeUsed(4, .workingHours), target: .activity("chief signs")),
      Branch(name: "others", share: nil, target: .end("done")),
    ]
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 9), days: 5, actors: actors,
      Procedure(
        arrivals: streams(["case"], from: 14),
        promises: [Promise(amount: 5, unit: .workingDays, counting: .byDate)],
        steps: [
          .activity(row("check", "clerk", 10)),
          .activity(
            Activity(
              key: "bring", performers: .applicant("citizen"),
              wait: ByCaseType(DurationDistribution(.constant(2), .days, returnHour: .atOpening)))),
          .activity(row("decide", "clerk", deciding, decision: decision)),
          .activity(row("chief signs", "chief", 5)),
        ]))
  }

  private let toMonday = [
    "Fri 14:00:00 arrive", "Fri 14:00:00 enable check", "Fri 14:00:00 start check, clerk 0",
    "Fri 14:10:00 release check, clerk 0", "Fri 14:10:00 complete check", "Fri 14:10:00 enable bring",
    "Mon 08:00:00 complete bring", "Mon 08:00:00 enable decide", "Mon 08:00:00 start decide, clerk 0",
  ]

  @Test("four hours on the clock, to the second: the weekend with the citizen does not count")
  func late() throws {
    try expectLines(
      late(230), "case", 0,
      toMonday + [
        "Mon 11:50:00 release decide, clerk 0", "Mon 11:50:00 complete decide",
        "Mon 11:50:00 enable chief signs",
        "Mon 11:50:00 start chief signs, chief 0", "Mon 11:55:00 release chief signs, chief 0",
        "Mon 11:55:00 complete chief signs", "Mon 11:55:00 end done",
      ])
  }

  @Test("a minute less is not late")
  func notLate() throws {
    try expectLines(
      late(229), "case", 0,
      toMonday + [
        "Mon 11:49:00 release decide, clerk 0", "Mon 11:49:00 complete decide", "Mon 11:49:00 end done",
      ])
  }

  @Test(
    "by working days, the second date after the first is the one on which more than one day has been used")
  func dates() throws {
    let decision = [
      Branch(name: "late", share: nil, condition: .timeUsed(1, .workingDays), target: .end("escalated")),
      Branch(name: "others", share: nil),
    ]
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 4, actors: actors,
      Procedure(
        arrivals: streams(["case"], from: 15),
        promises: [Promise(amount: 5, unit: .workingDays, counting: .byDate)],
        steps: [
          .activity(row("one", "clerk", 180, decision: decision)),
          .activity(row("two", "clerk", 320, decision: decision)), .activity(row("three", "clerk", 5)),
        ]))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 15:00:00 arrive", "Mon 15:00:00 enable one", "Mon 15:00:00 start one, clerk 0",
        "Mon 16:00:00 suspend one, clerk 0", "Tue 08:00:00 resume one, clerk 0",
        "Tue 10:00:00 release one, clerk 0",
        "Tue 10:00:00 complete one, offDuty 57600", "Tue 10:00:00 enable two",
        "Tue 10:00:00 start two, clerk 0",
        "Tue 12:00:00 suspend two, clerk 0", "Tue 13:00:00 resume two, clerk 0",
        "Tue 16:00:00 suspend two, clerk 0",
        "Wed 08:00:00 resume two, clerk 0", "Wed 08:20:00 release two, clerk 0",
        "Wed 08:20:00 complete two, offDuty 61200", "Wed 08:20:00 end escalated",
      ])
  }

  @Test("a branch that is not needed is left out, and a block without needed branches is passed by")
  func needed() throws {
    let block = ParallelBlock(
      key: "advice",
      branches: [
        ParallelBlock.Branch(
          name: "left", needed: ByCaseType([("one", 1.0), ("none", 0.0), ("both", 1.0)]),
          steps: [.activity(row("l", "clerk", 20))]),
        ParallelBlock.Branch(
          name: "right", needed: ByCaseType([("one", 0.0), ("none", 0.0), ("both", 1.0)]),
          steps: [.activity(row("r", "chief", 30))]),
      ])
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: actors,
      Procedure(
        arrivals: streams(["one", "none", "both"], from: 9),
        steps: [.parallel(block), .activity(row("sign", "chief", 5))]))
    try expectLines(
      scenario, "one", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable l", "Mon 09:00:00 start l, clerk 0",
        "Mon 09:20:00 release l, clerk 0", "Mon 09:20:00 complete l", "Mon 09:20:00 enable sign",
        "Mon 09:20:00 start sign, chief 0", "Mon 09:25:00 release sign, chief 0",
        "Mon 09:25:00 complete sign",
        "Mon 09:25:00 end done",
      ])
    try expectLines(
      scenario, "none", 0,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable sign", "Mon 10:00:00 start sign, chief 0",
        "Mon 10:05:00 release sign, chief 0", "Mon 10:05:00 complete sign", "Mon 10:05:00 end done",
      ])
    try expectLines(
      scenario, "both", 0,
      [
        "Mon 11:00:00 arrive", "Mon 11:00:00 enable l", "Mon 11:00:00 start l, clerk 0",
        "Mon 11:00:00 enable r", "Mon 11:00:00 start r, chief 0", "Mon 11:20:00 release l, clerk 0",
        "Mon 11:20:00 complete l", "Mon 11:30:00 release r, chief 0", "Mon 11:30:00 complete r",
        "Mon 11:30:00 enable sign", "Mon 11:30:00 start sign, chief 0", "Mon 11:35:00 release sign, chief 0",
        "Mon 11:35:00 complete sign", "Mon 11:35:00 end done",
      ])
  }
}
