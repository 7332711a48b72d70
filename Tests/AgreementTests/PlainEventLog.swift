// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// The event log as CSV, made of a whole trace with nothing in mind but the description of its columns.
struct PlainEventLog {
  private struct Visit: Hashable {
    var stream: Int
    var ordinal: Int
    var activity: Int
    var visit: Int
  }

  private let scenario: Scenario
  private let activityKeys: [String]
  private let streamNames: [String]
  private let procedures: [String]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let otherWork = scenario.actors.filter { $0.otherWork != nil }.map { "other work of \($0.key)" }
    activityKeys = scenario.procedures.flatMap { $0.activities.map(\.key) } + otherWork
    streamNames = scenario.procedures.flatMap { $0.arrivals.map(\.key) } + otherWork
    procedures =
      scenario.procedures.flatMap { procedure in procedure.arrivals.map { _ in procedure.key } }
      + otherWork.map { _ in "" }
  }

  /// - Parameter trace: in the order of `TraceRecord`.
  func text(_ trace: [TraceRecord]) -> String {
    let performers = scenario.procedures.flatMap(\.activities).map(\.performers)
    var order: [Visit] = []
    var fields: [Visit: [String]] = [:]
    var suspensions: [Visit: Int] = [:]
    for record in trace {
      guard let activity = record.activity else { continue }
      let visit = Visit(
        stream: record.stream, ordinal: record.ordinal, activity: activity, visit: record.visit)
      let time = timestamp(record.time)
      switch record.kind {
      case .enable:
        order.append(visit)
        fields[visit] = [
          caseID(record), streamNames[record.stream], procedures[record.stream], activityKeys[activity],
          "\(record.visit + 1)", "", time, "", "",
        ]
        if activity < performers.count, case .applicant(let key) = performers[activity] {
          fields[visit]?[5] = key
          fields[visit]?[7] = time
        }
      case .start:
        fields[visit]?[5] = record.officers.map { "\(scenario.actors[$0.actor].key) \($0.number + 1)" }
          .joined(separator: " + ")
        fields[visit]?[7] = time
      case .suspend: suspensions[visit, default: 0] += 1
      case .complete: fields[visit]?[8] = time
      default: break
      }
    }
    let rows = order.map { visit in (fields[visit] ?? []) + ["\(suspensions[visit] ?? 0)"] }
    let headings = [
      "case_id", "case_type", "procedure", "activity", "visit", "resource", "enabled", "started", "completed",
      "suspensions",
    ]
    return ([headings] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func caseID(_ record: TraceRecord) -> String {
    let before = 0x8000_0000
    let number =
      record.ordinal < before ? "\(record.ordinal + 1)" : "backlog \(record.ordinal - before + 1)"
    return "\(streamNames[record.stream]) \(number)"
  }

  private func timestamp(_ time: Microseconds) -> String {
    let millionths = time % .perDay
    let seconds = millionths / 1_000_000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { String("0\($0)".suffix(2)) }
    return "\(scenario.period.date(at: time))T\(parts.joined(separator: ":"))."
      + String("00000\(millionths % 1_000_000)".suffix(6))
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
