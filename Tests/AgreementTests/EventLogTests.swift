// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulTime
import Testing

@Suite("Event log")
struct EventLogTests {
  /// What was written, and how much of it before the run was over.
  private struct Memory: ByteSink {
    var bytes: [UInt8] = []

    mutating func write(_ more: RawSpan) throws(Never) {
      more.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The log of a run in slices of so many events.
  private func log(_ scenario: Scenario, key: DrawKey, slice: Int) throws -> String {
    let program = try Program(compiling: scenario)
    var replication = Replication(program, key: key, tracing: true)
    var log = EventLog(of: program)
    var csv = EventLogCSV(of: EventLogNames(of: program), to: Memory())
    var goesOn = true
    while goesOn {
      goesOn = replication.advance(events: slice)
      log.take(from: &replication)
      if !goesOn { log.close() }
      log.write(to: &csv)
    }
    return csv.output.text
  }

  /// The first line in which two texts differ.
  private func difference(_ one: String, _ other: String) -> String? {
    if Array(one.utf8) == Array(other.utf8) { return nil }
    let (left, right) = (one.split(separator: "\r\n"), other.split(separator: "\r\n"))
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }
    return line.map { "line \($0.offset + 1): \($0.element.0) | \($0.element.1)" }
      ?? "\(left.count) and \(right.count) lines"
  }

  @Test("is what a plain formatter makes of the reference interpreter's trace", arguments: 0..<8)
  func generated(slice: UInt64) throws {
    for seed in slice * 50..<slice * 50 + 50 {
      let scenario = ScenarioGenerator.scenario(seed: seed)
      let key = DrawKey(seed: seed, study: "agreement", phase: .production, replication: 0)
      let expected = PlainEventLog(scenario).text(try ReferenceInterpreter.run(scenario, key: key).trace)
      let difference = try difference(expected, log(scenario, key: key, slice: seed % 2 == 0 ? 7 : 100_000))
      #expect(difference == nil, "seed \(seed)")
    }
  }

  /// A clerk and two experts with names that CSV has to quote, other work, joint work, a backlog, and an applicant.
  private var awkwardNames: Scenario {
    var stream = TimelineScenario.every(0.75, "letter \"A, B\"")
    stream.backlog = [ArrivalStream.Backlog(cases: 12)]
    var clerk = Actor(key: "clerk, front", officers: 2)
    clerk.otherWork = OtherWork(
      tasksPerDay: 3, task: DurationDistribution(.constant(20), .minutes), place: .amongFiles)
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 2, 25), days: 9,
      actors: [
        Actor(key: "the \"public\"", kind: .applicant), clerk, Actor(key: "ahli", officers: 12),
        Actor(key: "pejabat"),
      ],
      Procedure(
        key: "surat\nbaru",
        arrivals: [stream],
        steps: [
          .activity(
            Activity(
              key: "receive", performers: .actor("clerk, front"), work: TimelineScenario.minutes(10))),
          .activity(
            Activity(
              key: "visit \"the site\"",
              performers: .teams([
                [Requirement("clerk, front"), Requirement("ahli", officers: 11)], [Requirement("pejabat")],
              ]), work: TimelineScenario.minutes(45))),
          .activity(
            Activity(
              key: "complete, by post", performers: .applicant("the \"public\""),
              wait: ByCaseType(DurationDistribution(.constant(30), .hours)))),
          .activity(Activity(key: "sign", performers: .actor("pejabat"), work: TimelineScenario.minutes(50))),
        ]))
  }

  @Test("quotes names, tells joint work and a backlog, and goes past the end of a month")
  func names() throws {
    let scenario = awkwardNames
    let expected = PlainEventLog(scenario).text(
      try ReferenceInterpreter.run(scenario, key: Timeline.key).trace)
    for part in [
      "\"letter \"\"A, B\"\" backlog 12\",\"letter \"\"A, B\"\"\",\"surat\nbaru\",receive,1,1,\"clerk, front 2\",",
      "\"clerk, front 1 + ahli 1 + ahli 2 + ",
      "\"other work of clerk, front 1\",\"other work of clerk, front\",,\"other work of clerk, front\",1,1,",
      "\"the \"\"public\"\"\"", ",pejabat 1,",
      "2026-02-27T", "2026-03-02T",
    ] {
      #expect(expected.contains(part), "\(part)")
    }
    for slice in [1, 64, 100_000] {
      #expect(try difference(expected, log(scenario, key: Timeline.key, slice: slice)) == nil, "\(slice)")
    }
  }

  @Test("a row worked by hand")
  func row() throws {
    let text = try log(awkwardNames, key: Timeline.key, slice: 100)
    #expect(
      text.hasPrefix(
        EventLogTests.headings
          + "\"letter \"\"A, B\"\" backlog 1\",\"letter \"\"A, B\"\"\",\"surat\nbaru\",receive,1,1,\"clerk, front 1\","
          + "2026-02-25T00:00:00.000000,2026-02-25T08:00:00.000000,2026-02-25T08:10:00.000000,complete,,study\r\n"
      ))
  }

  private static let headings =
    "case_id,case_type,procedure,activity,visit,part,resource,enabled,started,ended,ended_by,outcome,period\r\n"

  /// The rows of the engine's log with the date of Monday and Tuesday as `Mon` and `Tue`, and times to the minute.
  private func short(_ scenario: Scenario) throws -> [String] {
    let reference = PlainEventLog(scenario).text(
      try ReferenceInterpreter.run(scenario, key: Timeline.key).trace)
    for slice in [1, 100_000] {
      #expect(try difference(reference, log(scenario, key: Timeline.key, slice: slice)) == nil)
    }
    return reference.replacing("2026-01-05T", with: "Mon ").replacing("2026-01-06T", with: "Tue ")
      .replacing(":00.000000", with: "").split(separator: "\r\n").dropFirst().map(String.init)
  }

  private func recorded(_ caseType: String, _ times: [(day: Int, TimeOfDay)]) -> ArrivalStream {
    let first = TimelineScenario.date(2026, 1, 5)
    return ArrivalStream(
      key: caseType,
      pattern: .recorded(
        ArrivalLog(
          source: "a log", entries: times.map { ArrivalLog.Entry(first.advanced(byDays: $0.day), $0.1) })))
  }

  /// 60 minutes of work from 08:00 on are put aside at 08:20 for 10 minutes of urgent work and taken up again at 08:30:
  /// 20 minutes, then 40 until 09:10. Behind them the file dries for 90 minutes, until 10:40, when nobody works on it. The
  /// urgent file need not dry.
  @Test("interrupted work is as long as it was worked on, and what is waited for behind it is no work")
  func interrupted() throws {
    var urgent = recorded("segera", [(0, TimeOfDay(hour: 8, minute: 20))])
    urgent.precedence = 1
    urgent.interrupts = true
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 2, actors: [Actor(key: "clerk")],
      Procedure(
        key: "p", arrivals: [recorded("biasa", [(0, TimeOfDay(hour: 8))]), urgent],
        steps: [
          .activity(
            Activity(
              key: "stamp", performers: .actor("clerk"),
              work: ByCaseType([
                ("biasa", DurationDistribution(.constant(60), .minutes)),
                ("segera", DurationDistribution(.constant(10), .minutes)),
              ]),
              wait: ByCaseType([("biasa", DurationDistribution(.constant(90), .minutes))])))
        ]))
    #expect(
      try short(scenario) == [
        "biasa 1,biasa,p,stamp,1,1,clerk 1,Mon 08:00,Mon 08:00,Mon 08:20,suspend,,study",
        "biasa 1,biasa,p,stamp,1,2,clerk 1,Mon 08:20,Mon 08:30,Mon 09:10,release,,study",
        "segera 1,segera,p,stamp,1,1,clerk 1,Mon 08:20,Mon 08:20,Mon 08:30,complete,,study",
        "segera 1,segera,p,end of case,,,,Mon 08:30,Mon 08:30,Mon 08:30,end,done,study",
        "biasa 1,biasa,p,stamp,1,3,,Mon 09:10,,Mon 10:40,complete,,study",
        "biasa 1,biasa,p,end of case,,,,Mon 10:40,Mon 10:40,Mon 10:40,end,done,study",
      ])
  }

  /// The first file comes at 15:30 on the day that is warm-up, and half of its hour of work is done at 16:00. Its owner takes
  /// it back after 3 hours, at 18:30. The second one is done in an hour, and nothing is left to take back.
  @Test("a case that is taken back has the time and the outcome, and the warm-up is marked")
  func leaver() throws {
    var stream = recorded("warga", [(0, TimeOfDay(hour: 15, minute: 30)), (1, TimeOfDay(hour: 9))])
    stream.withdrawal = ArrivalStream.Later(share: 1, after: TimelineScenario.hours(3))
    var scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 2, actors: [Actor(key: "clerk")],
      Procedure(
        key: "p", arrivals: [stream],
        steps: [
          .activity(Activity(key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(60)))
        ]))
    scenario.period.warmUp = .perDay
    #expect(
      try short(scenario) == [
        "warga 1,warga,p,sign,1,1,clerk 1,Mon 15:30,Mon 15:30,Mon 16:00,suspend,,warm-up",
        "warga 1,warga,p,sign,1,2,clerk 1,Mon 16:00,,Mon 18:30,cancel,,warm-up",
        "warga 1,warga,p,end of case,,,,Mon 18:30,Mon 18:30,Mon 18:30,end,withdrawn,warm-up",
        "warga 2,warga,p,sign,1,1,clerk 1,Tue 09:00,Tue 09:00,Tue 10:00,complete,,study",
        "warga 2,warga,p,end of case,,,,Tue 10:00,Tue 10:00,Tue 10:00,end,done,study",
      ])
  }

  @Test("rows are written while the run goes on, and the trace does not pile up")
  func bounded() throws {
    let scenario = TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 400, actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [TimelineScenario.every(0.25)],
        steps: [
          .activity(Activity(key: "sign", performers: .actor("clerk"), work: TimelineScenario.minutes(5)))
        ]))
    let program = try Program(compiling: scenario)
    var replication = Replication(program, key: Timeline.key, tracing: true)
    var log = EventLog(of: program)
    var csv = EventLogCSV(of: EventLogNames(of: program), to: Memory())
    var seen = 0
    while replication.advance(events: 1000) {
      log.take(from: &replication)
      #expect(replication.sortedTrace.isEmpty)
      seen += 1000
      log.write(to: &csv)
      // A visit is an arrival and a completion; a row has more than 80 bytes, and some 256 KiB wait to be written.
      #expect(csv.output.bytes.count > (seen / 2 - 2) * 80 - (1 << 18) - 4096)
    }
    #expect(seen > 10_000 && !csv.output.bytes.isEmpty)
  }
}
