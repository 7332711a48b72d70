// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
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
    var memory = Memory()
    var goesOn = true
    while goesOn {
      goesOn = replication.advance(events: slice)
      log.take(from: &replication)
      if !goesOn { log.close() }
      log.write(to: &memory)
    }
    return memory.text
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
      piecesPerDay: 3, piece: DurationLaw(.constant(20), .minutes), place: .amongFiles)
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
              wait: ByCaseType(DurationLaw(.constant(30), .hours)))),
          .activity(Activity(key: "sign", performers: .actor("pejabat"), work: TimelineScenario.minutes(50))),
        ]))
  }

  @Test("quotes names, tells joint work and a backlog, and goes past the end of a month")
  func names() throws {
    let scenario = awkwardNames
    let expected = PlainEventLog(scenario).text(
      try ReferenceInterpreter.run(scenario, key: Timeline.key).trace)
    for part in [
      "\"letter \"\"A, B\"\" backlog 12\",\"letter \"\"A, B\"\"\",\"surat\nbaru\",receive,1,\"clerk, front 2\",",
      "\"clerk, front 1 + ahli 1 + ahli 2 + ",
      "\"other work of clerk, front 1\",\"other work of clerk, front\",,\"other work of clerk, front\",1,",
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
        "case_id,case_type,procedure,activity,visit,resource,enabled,started,completed,suspensions\r\n"
          + "\"letter \"\"A, B\"\" backlog 1\",\"letter \"\"A, B\"\"\",\"surat\nbaru\",receive,1,\"clerk, front 1\","
          + "2026-02-25T00:00:00.000000,2026-02-25T08:00:00.000000,2026-02-25T08:10:00.000000,0\r\n"))
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
    var memory = Memory()
    var seen = 0
    while replication.advance(events: 1000) {
      log.take(from: &replication)
      #expect(replication.sortedTrace.isEmpty)
      seen += 1000
      log.write(to: &memory)
      // A visit is an arrival and a completion; a row has more than 80 bytes, and some 256 KiB wait to be written.
      #expect(memory.bytes.count > (seen / 2 - 2) * 80 - (1 << 18) - 4096)
    }
    #expect(seen > 10_000 && !memory.bytes.isEmpty)
  }
}
