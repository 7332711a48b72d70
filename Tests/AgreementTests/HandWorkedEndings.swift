// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for cases that end by themselves and branches that are given up. The office is open from
/// 08:00 to 12:00 and from 13:00 to 16:00.
@Suite("Endings worked by hand")
struct HandWorkedEndings {
  private let actors = [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk"), Actor(key: "chief")]
  private let monday = TimelineScenario.date(2026, 1, 5)
  private let friday = TimelineScenario.date(2026, 1, 9)

  /// One case of each type and day; the first type comes at the hour, each next one an hour later.
  private func streams(_ types: [String], from hour: Int) -> [ArrivalStream] {
    types.enumerated().map { place, type in
      var stream = TimelineScenario.every(1, type)
      stream.between = [TimeRange(hour + place - 1, 0, hour + place, 1)]
      return stream
    }
  }

  private func row(
    _ key: String, _ actor: String, _ minutes: Double, decision: [Branch] = [], cancels: Bool = false
  ) -> Activity {
    var activity = Activity(
      key: key, performers: .actor(actor), work: TimelineScenario.minutes(minutes), decision: decision)
    activity.cancelsBranches = cancels
    return activity
  }

  private func always(_ target: Target) -> [Branch] {
    [
      Branch(name: "out", share: ByCaseType(1.0), target: target), Branch(name: "others", share: nil),
    ]
  }

  private func withinFiveDays(deemed hours: Double?, of caseType: String? = nil) -> Promise {
    var promise = Promise(caseType: caseType, amount: 5, unit: .workingDays, counting: .byDate)
    promise.deemedApproval = hours.map { Promise.Deadline($0, .workingHours) }
    return promise
  }

  // MARK: Deemed approval

  /// One working hour would be up on Friday at 15:00; but from 14:10 on the file is with the citizen until Monday 08:00,
  /// and the other fifty minutes pass then. The officer who worked on it takes the next file at once.
  @Test("deemed approved, with the clock stopped where the time would have been up")
  func deemedApproval() throws {
    let scenario = TimelineScenario.scenario(
      first: friday, days: 4, actors: actors,
      Procedure(
        arrivals: streams(["case", "next"], from: 14),
        promises: [withinFiveDays(deemed: 1, of: "case"), withinFiveDays(deemed: nil)],
        steps: [
          .activity(row("check", "clerk", 10)),
          .activity(
            Activity(
              key: "bring", performers: .applicant("citizen"),
              wait: ByCaseType(DurationDistribution(.constant(2), .days, returnHour: .atOpening)))),
          .activity(row("decide", "chief", 300)),
        ]))
    try expectLines(
      scenario, "case", 0,
      [
        "Fri 14:00:00 arrive", "Fri 14:00:00 enable check", "Fri 14:00:00 start check, clerk 0",
        "Fri 14:10:00 release check, clerk 0", "Fri 14:10:00 complete check", "Fri 14:10:00 enable bring",
        "Mon 08:00:00 complete bring", "Mon 08:00:00 enable decide", "Mon 08:00:00 start decide, chief 0",
        "Mon 08:50:00 cancel decide", "Mon 08:50:00 end deemed approved",
      ])
    try expectLines(
      scenario, "next", 0,
      [
        "Fri 15:00:00 arrive", "Fri 15:00:00 enable check", "Fri 15:00:00 start check, clerk 0",
        "Fri 15:10:00 release check, clerk 0", "Fri 15:10:00 complete check", "Fri 15:10:00 enable bring",
        "Mon 08:00:00 complete bring", "Mon 08:00:00 enable decide", "Mon 08:50:00 start decide, chief 0",
        "Mon 12:00:00 suspend decide, chief 0", "Mon 13:00:00 resume decide, chief 0",
        "Mon 14:50:00 release decide, chief 0", "Mon 14:50:00 complete decide, offDuty 3600, contention 3000",
        "Mon 14:50:00 end done",
      ])
  }

  /// On its second date after the first, one working day is more than used: at midnight, while nobody is there.
  @Test("deemed approved by working days, at midnight of the date by which it should have been decided")
  func deemedApprovalByDate() throws {
    var promise = Promise(amount: 1, unit: .workingDays, counting: .byDate)
    promise.deemedApproval = Promise.Deadline(1, .workingDays)
    let scenario = TimelineScenario.scenario(
      first: friday, days: 5, actors: actors,
      Procedure(
        arrivals: streams(["case"], from: 14), promises: [promise],
        steps: [.activity(row("check", "clerk", 60)), .activity(row("decide", "chief", 600))]))
    try expectLines(
      scenario, "case", 0,
      [
        "Fri 14:00:00 arrive", "Fri 14:00:00 enable check", "Fri 14:00:00 start check, clerk 0",
        "Fri 15:00:00 release check, clerk 0", "Fri 15:00:00 complete check", "Fri 15:00:00 enable decide",
        "Fri 15:00:00 start decide, chief 0", "Fri 16:00:00 suspend decide, chief 0",
        "Mon 08:00:00 resume decide, chief 0", "Mon 12:00:00 suspend decide, chief 0",
        "Mon 13:00:00 resume decide, chief 0", "Mon 16:00:00 suspend decide, chief 0",
        "Tue 00:00:00 cancel decide, offDuty 262800", "Tue 00:00:00 end deemed approved",
      ])
  }

  // MARK: Withdrawal

  /// The first is taken back while being worked on, the second during the lunch break.
  @Test("taken back: from the hands of the officer, and from his desk at lunch")
  func withdrawal() throws {
    var streams = streams(["first", "second"], from: 9)
    for index in streams.indices {
      streams[index].withdrawal = ArrivalStream.Later(share: 1, after: TimelineScenario.hours(2.5))
    }
    let scenario = TimelineScenario.scenario(
      first: monday, days: 1, actors: actors,
      Procedure(
        arrivals: streams,
        steps: [.activity(row("check", "clerk", 30)), .activity(row("survey", "chief", 200))]))
    try expectLines(
      scenario, "first", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 09:30:00 release check, clerk 0", "Mon 09:30:00 complete check", "Mon 09:30:00 enable survey",
        "Mon 09:30:00 start survey, chief 0", "Mon 11:30:00 cancel survey", "Mon 11:30:00 end withdrawn",
      ])
    try expectLines(
      scenario, "second", 0,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable check", "Mon 10:00:00 start check, clerk 0",
        "Mon 10:30:00 release check, clerk 0", "Mon 10:30:00 complete check", "Mon 10:30:00 enable survey",
        "Mon 11:30:00 start survey, chief 0", "Mon 12:00:00 suspend survey, chief 0",
        "Mon 12:30:00 cancel survey, offDuty 1800, contention 3600", "Mon 12:30:00 end withdrawn",
      ])
  }

  /// The promise is kept at 09:30, so that nobody takes the case back at 10:00.
  @Test("not taken back once the promise's clock has ended")
  func tooLateToWithdraw() throws {
    var stream = streams(["case"], from: 9)[0]
    stream.withdrawal = ArrivalStream.Later(share: 1, after: TimelineScenario.hours(1))
    let scenario = TimelineScenario.scenario(
      first: monday, days: 1, actors: actors,
      Procedure(
        arrivals: [stream],
        promises: [Promise(amount: 1, unit: .workingDays, counting: .byDate, to: "check")],
        steps: [
          .activity(row("check", "clerk", 30)), .activity(row("file", "chief", 60)),
          .activity(row("shelve", "clerk", 5)),
        ]))
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable check", "Mon 09:00:00 start check, clerk 0",
        "Mon 09:30:00 release check, clerk 0", "Mon 09:30:00 complete check", "Mon 09:30:00 enable file",
        "Mon 09:30:00 start file, chief 0", "Mon 10:30:00 release file, chief 0",
        "Mon 10:30:00 complete file", "Mon 10:30:00 enable shelve", "Mon 10:30:00 start shelve, clerk 0",
        "Mon 10:35:00 release shelve, clerk 0", "Mon 10:35:00 complete shelve", "Mon 10:35:00 end done",
      ])
  }

  // MARK: Once more

  /// Two days from Friday 14:30 lie in the weekend, so that the case comes again when the office opens; the second time
  /// it is refused on Monday at 08:30.
  @Test("refused, and handed in once more as a case of its own")
  func resubmission() throws {
    var stream = streams(["case"], from: 14)[0]
    stream.resubmission = ArrivalStream.Later(
      share: 1, after: DurationDistribution(.constant(2), .days, returnHour: .atOpening))
    let scenario = TimelineScenario.scenario(
      first: friday, days: 6, actors: actors,
      Procedure(
        arrivals: [stream],
        steps: [.activity(row("check", "clerk", 30, decision: always(.end("refused"))))]))
    try expectLines(
      scenario, "case", 0,
      [
        "Fri 14:00:00 arrive", "Fri 14:00:00 enable check", "Fri 14:00:00 start check, clerk 0",
        "Fri 14:30:00 release check, clerk 0", "Fri 14:30:00 complete check", "Fri 14:30:00 end refused",
      ])
    try expectLines(
      scenario, "case", 1 << 28,
      [
        "Mon 08:00:00 arrive", "Mon 08:00:00 enable check", "Mon 08:00:00 start check, clerk 0",
        "Mon 08:30:00 release check, clerk 0", "Mon 08:30:00 complete check", "Mon 08:30:00 end refused",
      ])
    try expectLines(
      scenario, "case", 2 << 28,
      [
        "Wed 08:30:00 arrive", "Wed 08:30:00 enable check", "Wed 08:30:00 start check, clerk 0",
        "Wed 09:00:00 release check, clerk 0", "Wed 09:00:00 complete check", "Wed 09:00:00 end refused",
      ])
  }

  // MARK: Branches given up

  private func block(_ papers: Activity, _ survey: Activity) -> Step {
    .parallel(
      ParallelBlock(
        key: "at once",
        branches: [
          ParallelBlock.Branch(name: "papers", needed: nil, steps: [.activity(papers)]),
          ParallelBlock.Branch(name: "site", needed: nil, steps: [.activity(survey)]),
          ParallelBlock.Branch(
            name: "letters", needed: nil,
            steps: [
              .activity(row("copy", "writer", 5)), .activity(row("fetch", "clerk", 15)),
            ]),
        ]))
  }

  private func office(_ block: Step) -> Scenario {
    TimelineScenario.scenario(
      first: monday, days: 1, actors: actors + [Actor(key: "writer")],
      Procedure(
        arrivals: streams(["case"], from: 9),
        steps: [block, .activity(row("talk", "chief", 20)), .activity(row("sign", "chief", 10))]))
  }

  /// The clerk is asked for twice; when the papers show that nothing can come of it, the survey is broken off and nobody
  /// fetches anything.
  @Test("refused in one branch: what is worked on and what waits in the others is given up")
  func cancelledBranches() throws {
    try expectLines(
      office(
        block(
          row("read", "clerk", 30, decision: always(.end("refused")), cancels: true),
          row("survey", "chief", 120))), "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable read", "Mon 09:00:00 start read, clerk 0",
        "Mon 09:00:00 enable survey", "Mon 09:00:00 start survey, chief 0", "Mon 09:00:00 enable copy",
        "Mon 09:00:00 start copy, writer 0", "Mon 09:05:00 release copy, writer 0",
        "Mon 09:05:00 complete copy", "Mon 09:05:00 enable fetch", "Mon 09:30:00 release read, clerk 0",
        "Mon 09:30:00 complete read", "Mon 09:30:00 cancel survey",
        "Mon 09:30:00 cancel fetch, contention 1500", "Mon 09:30:00 end refused",
      ])
  }

  /// Both come to their rows at 09:00 and leave at 09:30; the order of their branches decides (that of a hash: here 'papers' is
  /// before 'site'), and the case goes on behind the block as one.
  @Test("two branches that leave at one instant: the one that came to its row first decides")
  func twoLeaveAtOnce() throws {
    try expectLines(
      office(
        block(
          row("read", "clerk", 30, decision: always(.activity("sign")), cancels: true),
          row("survey", "chief", 30, decision: always(.end("refused")), cancels: true))), "case", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable read", "Mon 09:00:00 start read, clerk 0",
        "Mon 09:00:00 enable survey", "Mon 09:00:00 start survey, chief 0", "Mon 09:00:00 enable copy",
        "Mon 09:00:00 start copy, writer 0", "Mon 09:05:00 release copy, writer 0",
        "Mon 09:05:00 complete copy", "Mon 09:05:00 enable fetch", "Mon 09:30:00 release read, clerk 0",
        "Mon 09:30:00 complete read", "Mon 09:30:00 release survey, chief 0", "Mon 09:30:00 complete survey",
        "Mon 09:30:00 cancel fetch, contention 1500", "Mon 09:30:00 enable sign",
        "Mon 09:30:00 start sign, chief 0", "Mon 09:40:00 release sign, chief 0",
        "Mon 09:40:00 complete sign", "Mon 09:40:00 end done",
      ])
  }
}
