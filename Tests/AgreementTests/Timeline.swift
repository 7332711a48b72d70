// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// A trace as lines to be compared with those worked out on paper.
struct Timeline {
  /// Who made the trace.
  let maker: String
  let trace: [TraceRecord]
  private let scenario: Scenario

  /// The timelines of the reference interpreter and of the engine.
  static func all(_ scenario: Scenario, key: DrawKey) throws -> [Timeline] {
    let reference = try ReferenceInterpreter.run(scenario, key: key)
    return [
      Timeline(maker: "reference", trace: reference.trace, scenario: scenario),
      Timeline(maker: "engine", trace: try EngineRun(scenario, key: key).trace, scenario: scenario),
    ]
  }

  static let key = DrawKey(seed: 1, study: "timelines", phase: .production, replication: 0)

  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The lines of one case, its end behind all: `Tue 08:30:00 start sign, deputy 0`. Other work goes by the actor's
  /// key.
  func lines(_ caseType: String, _ ordinal: Int) -> [String] {
    let streams =
      scenario.procedures.flatMap { $0.arrivals.map(\.key) }
      + scenario.actors.filter { $0.otherWork != nil }.map(\.key)
    let own = trace.filter { streams[$0.stream] == caseType && $0.ordinal == ordinal }
    return (own.filter { $0.kind != .end } + own.filter { $0.kind == .end }).map(line)
  }

  private func line(_ record: TraceRecord) -> String {
    let activities =
      scenario.procedures.flatMap { $0.activities.map(\.key) }
      + scenario.actors.filter { $0.otherWork != nil }.map(\.key)
    var words = [time(record.time), "\(record.kind)"]
    if let activity = record.activity { words.append(activities[activity]) }
    if record.visit > 0 { words.append("again") }
    if let outcome = record.outcome { words.append(outcome) }
    let officers = record.officers.map { ", \(scenario.actors[$0.actor].key) \($0.number)" }
    let waits = zip(WaitingCause.allCases, record.waited).filter { $0.1 > 0 }.map {
      ", \($0.0) \($0.1 / .perSecond)"
    }
    return words.joined(separator: " ") + (officers + waits).joined()
  }

  private func time(_ time: Microseconds) -> String {
    let weekday = scenario.period.date(at: time).weekday.rawValue
    let seconds = time % .perDay / .perSecond
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Timeline.dayNames[weekday] + " " + parts.joined(separator: ":")
  }
}

/// Both makers must tell these lines of the case.
func expectLines(
  _ scenario: Scenario, key: DrawKey = Timeline.key, _ caseType: String, _ ordinal: Int, _ lines: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for timeline in try Timeline.all(scenario, key: key) {
    #expect(timeline.lines(caseType, ordinal) == lines, "\(timeline.maker)", sourceLocation: sourceLocation)
  }
}
