// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for Ramadan hours, tickets, other work and parallel branches.
@Suite("Hours, tickets, other work and joins worked by hand")
struct HandWorkedCalendars {
  @Test("work is suspended and taken up by the hours of Ramadan")
  func ramadan() throws {
    // The preset: Wed 18 February 2026 is ordinary (07:30-12:00, 13:00-16:00, 7.5 hours); Ramadan begins on Thursday
    // (08:00-12:00, 12:30-15:00, 6.5 hours; Friday 08:00-12:00, 13:00-15:30, 6.5 hours). Cases every 6.5 open hours:
    // Wed 15:00; 13 h are 5.5 into Thursday, 14:00; 19.5 h are 5.5 into Friday, 14:30. Each takes 3 hours.
    let scenario = Scenario(
      title: "Ramadan",
      period: StudyPeriod(first: TimelineScenario.date(2026, 2, 18), length: 3 * .perDay),
      officeCalendar: "perpres-21-2023", actors: [Actor(key: "clerk")],
      procedures: [
        Procedure(
          arrivals: [TimelineScenario.every(6.5)],
          steps: [
            .activity(
              Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(180)))
          ])
      ])
    // Wed 16:00 to Thu 08:00 are 16 hours.
    try expectLines(
      scenario, "case", 0,
      [
        "Wed 15:00:00 arrive", "Wed 15:00:00 enable check", "Wed 15:00:00 start check, clerk 0",
        "Wed 16:00:00 suspend check, clerk 0", "Thu 08:00:00 resume check, clerk 0",
        "Thu 10:00:00 release check, clerk 0", "Thu 10:00:00 complete check, offDuty 57600",
        "Thu 10:00:00 end done",
      ])
    // Thu 15:00 to Fri 08:00 are 17 hours.
    try expectLines(
      scenario, "case", 1,
      [
        "Thu 14:00:00 arrive", "Thu 14:00:00 enable check", "Thu 14:00:00 start check, clerk 0",
        "Thu 15:00:00 suspend check, clerk 0", "Fri 08:00:00 resume check, clerk 0",
        "Fri 10:00:00 release check, clerk 0", "Fri 10:00:00 complete check, offDuty 61200",
        "Fri 10:00:00 end done",
      ])
    // Fri 15:30 to Mon 08:00 are 64.5 hours, behind the end of the study.
    try expectLines(
      scenario, "case", 2,
      [
        "Fri 14:30:00 arrive", "Fri 14:30:00 enable check", "Fri 14:30:00 start check, clerk 0",
        "Fri 15:30:00 suspend check, clerk 0", "Mon 08:00:00 resume check, clerk 0",
        "Mon 10:00:00 release check, clerk 0", "Mon 10:00:00 complete check, offDuty 232200",
        "Mon 10:00:00 end done",
      ])
    // The fourth would come on Mon 14:00, when no measured case is left.
    try expectLines(scenario, "case", 3, [])
  }

  @Test("late-comers come back when the stream opens on its next day, or are lost")
  func tickets() throws {
    // Tickets until 10:00. Every 3 open hours: Mon 11:00 and 15:00, Tue 10:00 and 14:00 are late (10:00 is not before
    // 10:00), Wed 09:00 is in time. Every 3.25 hours: Mon 11:15 and so on, lost.
    var patient = TimelineScenario.every(3, "patient")
    patient.tickets = ArrivalStream.Tickets(until: TimeOfDay(hour: 10), retryShare: 1)
    var hurried = TimelineScenario.every(3.25, "hurried")
    hurried.tickets = ArrivalStream.Tickets(until: TimeOfDay(hour: 10), retryShare: 0)
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 3, actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [patient, hurried],
        steps: [
          .activity(
            Activity(key: "serve", performers: .actor("clerk"), work: TimelineScenario.minutes(10)))
        ]))
    try expectLines(
      scenario, "patient", 0,
      [
        "Mon 11:00:00 postpone", "Tue 08:00:00 arrive", "Tue 08:00:00 enable serve",
        "Tue 08:00:00 start serve, clerk 0", "Tue 08:10:00 release serve, clerk 0",
        "Tue 08:10:00 complete serve", "Tue 08:10:00 end done",
      ])
    try expectLines(
      scenario, "patient", 1,
      [
        "Mon 15:00:00 postpone", "Tue 08:00:00 arrive", "Tue 08:00:00 enable serve",
        "Tue 08:10:00 start serve, clerk 0",
        "Tue 08:20:00 release serve, clerk 0", "Tue 08:20:00 complete serve, contention 600",
        "Tue 08:20:00 end done",
      ])
    try expectLines(
      scenario, "patient", 2,
      [
        "Tue 10:00:00 postpone", "Wed 08:00:00 arrive", "Wed 08:00:00 enable serve",
        "Wed 08:00:00 start serve, clerk 0",
        "Wed 08:10:00 release serve, clerk 0", "Wed 08:10:00 complete serve", "Wed 08:10:00 end done",
      ])
    try expectLines(
      scenario, "patient", 4,
      [
        "Wed 09:00:00 arrive", "Wed 09:00:00 enable serve", "Wed 09:00:00 start serve, clerk 0",
        "Wed 09:10:00 release serve, clerk 0", "Wed 09:10:00 complete serve", "Wed 09:10:00 end done",
      ])
    try expectLines(scenario, "hurried", 0, ["Mon 11:15:00 lost"])
    // 6.5 hours are Mon 15:30, 9.75 are 2.75 into Tuesday.
    try expectLines(scenario, "hurried", 1, ["Mon 15:30:00 lost"])
    try expectLines(scenario, "hurried", 2, ["Tue 10:45:00 lost"])
  }

  /// Hours from Friday 08:00 on: Friday is short, with three; somebody comes at 09:00 and 10:00, on Monday at 08:00, when the
  /// one of Friday stands before him, and at 09:00.
  @Test("a quota of one a day: on a short day too, and those who come back go first")
  func quota() throws {
    var stream = TimelineScenario.every(1, "case")
    stream.tickets = ArrivalStream.Tickets(quota: 1, retryShare: 1)
    var office = TimelineScenario.office()
    office.week[.friday] = [TimeRange(8, 0, 11, 0)]
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 9), days: 6, calendar: office, actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [stream],
        steps: [
          .activity(
            Activity(key: "serve", performers: .actor("clerk"), work: TimelineScenario.minutes(10)))
        ]))
    func served(_ day: String, _ hour: String) -> [String] {
      [
        "\(day) \(hour):00:00 arrive", "\(day) \(hour):00:00 enable serve",
        "\(day) \(hour):00:00 start serve, clerk 0", "\(day) \(hour):10:00 release serve, clerk 0",
        "\(day) \(hour):10:00 complete serve", "\(day) \(hour):10:00 end done",
      ]
    }
    try expectLines(scenario, "case", 0, served("Fri", "09"))
    try expectLines(scenario, "case", 1, ["Fri 10:00:00 postpone"] + served("Mon", "08"))
    try expectLines(scenario, "case", 2, ["Mon 08:00:00 postpone"] + served("Tue", "08"))
    try expectLines(
      scenario, "case", 3, ["Mon 09:00:00 postpone", "Tue 08:00:00 postpone"] + served("Wed", "08"))
    stream.tickets?.retryShare = 0
    var lost = scenario
    lost.procedures[0].arrivals = [stream]
    try expectLines(lost, "case", 1, ["Fri 10:00:00 lost"])
    try expectLines(lost, "case", 2, served("Mon", "08"))
    try expectLines(lost, "case", 3, ["Mon 09:00:00 lost"])
    #expect(try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0].postponed > 3)
  }

  @Test("other work comes over the roster's hours and queues with the cases")
  func otherWork() throws {
    // One piece a day of 7 roster hours: the first comes after E0 × 7 hours of roster, E0 its exponential. A key is
    // looked for with E0 in 0.15...0.25, that is between Mon 09:03 and 09:45, and no second piece before the next
    // day. A case comes on Mon 09:00 and takes an hour, so the piece waits for it: from then to 10:00, contention.
    // It takes 30 minutes.
    let hash = StableHash.of(["other work", "clerk"])
    func exponential(_ key: DrawKey, _ ordinal: UInt32) -> Double {
      var generator = AddressedGenerator(key: key)
      return generator.exponential(
        at: DrawAddress(entity: ordinal, element: 0, visit: 0, purpose: .arrival, scope: hash))
    }
    let keys = (0..<1_000).map {
      DrawKey(seed: 5, study: "other work", phase: .production, replication: $0)
    }
    let key = try #require(
      keys.first { (0.15...0.25).contains(exponential($0, 0)) && exponential($0, 1) > 1 })
    let sevenHours = Double(7 * Microseconds.perHour)
    let came =
      8 * Microseconds.perHour + Microseconds((exponential(key, 0) / (1 / sevenHours)).rounded())
    let tenOClock = 10 * Microseconds.perHour
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1,
      actors: [
        Actor(
          key: "clerk",
          otherWork: OtherWork(tasksPerDay: 1, task: DurationDistribution(.constant(30), .minutes)))
      ],
      Procedure(
        arrivals: [TimelineScenario.every(1)],
        steps: [
          .activity(
            Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(60)))
        ]))
    // Cases come every hour; that of Mon 10:00 has to wait for the piece, which was first.
    try expectLines(
      scenario, key: key, "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 10:00:00 release check, clerk 0", "Mon 10:00:00 complete check", "Mon 10:00:00 end done",
      ])
    try expectLines(
      scenario, key: key, "case", 1,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable check", "Mon 10:30:00 start check, clerk 0",
        "Mon 11:30:00 release check, clerk 0", "Mon 11:30:00 complete check, contention 1800",
        "Mon 11:30:00 end done",
      ])
    for timeline in try Timeline.all(scenario, key: key) {
      let task = timeline.trace.filter { $0.stream == 1 && $0.ordinal == 0 }
      #expect(task.map(\.kind) == [.arrive, .enable, .start, .release, .complete, .end])
      let halfPastTen = tenOClock + 30 * .perMinute
      #expect(task.map(\.time) == [came, came, tenOClock, halfPastTen, halfPastTen, halfPastTen])
      #expect(task.compactMap(\.activity) == [1, 1, 1, 1])
      #expect(task.dropLast().last?.waited == [0, 0, 0, 0, tenOClock - came])
    }
  }

  @Test("the last branch to come carries on behind the block")
  func join() throws {
    // One case, on Tue 09:00 (8 open hours). Branch "paper": the clerk reads for an hour, until 10:00. Branch
    // "field": the inspector visits for 30 minutes, an hour passes until 10:30, then two inner branches: the clerk
    // notes for 15 minutes, the inspector draws for 20, until 10:50. The head signs for 10 minutes.
    let activity = { (key: String, actor: String, minutes: Double) in
      Activity(key: key, performers: .actor(actor), work: TimelineScenario.minutes(minutes))
    }
    var visit = activity("visit", "inspector", 30)
    visit.wait = ByCaseType(TimelineScenario.hours(1))
    let inner = ParallelBlock(
      key: "report",
      branches: [
        ParallelBlock.Branch(name: "text", steps: [.activity(activity("note", "clerk", 15))]),
        ParallelBlock.Branch(name: "map", steps: [.activity(activity("draw", "inspector", 20))]),
      ])
    let outer = ParallelBlock(
      key: "checks",
      branches: [
        ParallelBlock.Branch(name: "paper", steps: [.activity(activity("read", "clerk", 60))]),
        ParallelBlock.Branch(name: "field", steps: [.activity(visit), .parallel(inner)]),
      ])
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 2,
      actors: [Actor(key: "clerk"), Actor(key: "inspector"), Actor(key: "head")],
      Procedure(
        arrivals: [TimelineScenario.every(8)],
        steps: [.parallel(outer), .activity(activity("sign", "head", 10))]))
    try expectLines(
      scenario, "case", 0,
      [
        "Tue 09:00:00 arrive", "Tue 09:00:00 enable read", "Tue 09:00:00 start read, clerk 0",
        "Tue 09:00:00 enable visit", "Tue 09:00:00 start visit, inspector 0",
        "Tue 09:30:00 release visit, inspector 0", "Tue 10:00:00 release read, clerk 0",
        "Tue 10:00:00 complete read", "Tue 10:30:00 complete visit", "Tue 10:30:00 enable note",
        "Tue 10:30:00 start note, clerk 0", "Tue 10:30:00 enable draw",
        "Tue 10:30:00 start draw, inspector 0", "Tue 10:45:00 release note, clerk 0",
        "Tue 10:45:00 complete note", "Tue 10:50:00 release draw, inspector 0",
        "Tue 10:50:00 complete draw", "Tue 10:50:00 enable sign", "Tue 10:50:00 start sign, head 0",
        "Tue 11:00:00 release sign, head 0", "Tue 11:00:00 complete sign", "Tue 11:00:00 end done",
      ])
    // Along the critical path: 30 + 20 + 10 minutes of work, an hour of other waiting, two hours in all.
    let minute = Int128(Microseconds.perMinute)
    let trace = try ReferenceInterpreter.run(scenario, key: Timeline.key).trace
    let recount = try Recount(trace, of: scenario, key: Timeline.key).caseTypes[0].clock
    #expect(recount.work == 60 * minute)
    #expect(recount.otherWait == 60 * minute)
    #expect(recount.span == 120 * minute)
    let tally = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
    #expect(tally.workClock == 60 * minute)
    #expect(tally.otherWaitClock == 60 * minute)
    #expect(tally.spanClock == 120 * minute)
  }
}
