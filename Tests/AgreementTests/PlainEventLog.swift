// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// The event log as CSV, made of a whole trace with nothing in mind but the description of its columns.
struct PlainEventLog {
  private struct Visit: Hashable {
    var stream: Int
    var ordinal: Int
    var activity: Int
    var visit: Int
  }

  private struct Row {
    var record: TraceRecord
    var part = 1
    var resource = ""
    var started: Microseconds?
    var ended: Microseconds?
    var endedBy = ""
  }

  private let scenario: Scenario
  private let activityKeys: [String]
  private let streamNames: [String]
  private let procedures: [String]
  private let performers: [Performers]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let otherWork = scenario.actors.filter { $0.otherWork != nil }.map { "other work of \($0.key)" }
    activityKeys = scenario.procedures.flatMap { $0.activities.map(\.key) } + otherWork
    streamNames = scenario.procedures.flatMap { $0.arrivals.map(\.key) } + otherWork
    procedures =
      scenario.procedures.flatMap { procedure in procedure.arrivals.map { _ in procedure.key } }
      + otherWork.map { _ in "" }
    performers = scenario.procedures.flatMap(\.activities).map(\.performers)
  }

  /// - Parameter trace: in the order of `TraceRecord`.
  func text(_ trace: [TraceRecord]) -> String {
    let headings = [
      "case_id", "case_type", "procedure", "activity", "visit", "part", "resource", "enabled", "started",
      "ended",
      "ended_by", "outcome", "period",
    ]
    return ([headings] + rows(trace).map(fields))
      .map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func rows(_ trace: [TraceRecord]) -> [Row] {
    var rows: [Row] = []
    /// The last stretch of each visit.
    var latest: [Visit: Int] = [:]
    func end(_ row: Int, _ record: TraceRecord, by reason: String? = nil) {
      rows[row].ended = record.time
      rows[row].endedBy = reason ?? "\(record.kind)"
    }
    for record in trace {
      guard let activity = record.activity else {
        let isBackgroundTask = procedures[record.stream].isEmpty
        if (record.kind == .end && !isBackgroundTask) || record.kind == .lost {
          rows.append(
            Row(record: record, started: record.time, ended: record.time, endedBy: "\(record.kind)"))
        }
        continue
      }
      let visit = Visit(
        stream: record.stream, ordinal: record.ordinal, activity: activity, visit: record.visit)
      if record.kind == .enable {
        latest[visit] = rows.count
        rows.append(Row(record: record))
        if activity < performers.count, case .applicant(let key) = performers[activity] {
          rows[rows.count - 1].resource = key
          rows[rows.count - 1].started = record.time
        }
      }
      guard let row = latest[visit] else { continue }
      switch record.kind {
      case .start, .resume:
        rows[row].resource = record.officers.map { "\(scenario.actors[$0.actor].key) \($0.number + 1)" }
          .joined(separator: " + ")
        rows[row].started = record.time
      case .suspend:
        end(row, record)
        latest[visit] = rows.count
        rows.append(Row(record: record, part: rows[row].part + 1, resource: rows[row].resource))
      case .reassign: rows[row].resource = ""
      case .release: end(row, record)
      case .complete where rows[row].ended == record.time || rows[row].ended == nil: end(row, record)
      case .complete, .cancel:
        // It was waited for behind the work, since that was released.
        if let released = rows[row].ended {
          var waiting = rows[row].record
          waiting.time = released
          var added = Row(record: waiting, part: rows[row].part + 1)
          added.ended = record.time
          added.endedBy = "\(record.kind)"
          rows.append(added)
        } else {
          end(row, record)
        }
      case .leave: end(row, record)
      default: break
      }
    }
    return inOrder(rows + unfinishedWaits(rows, latest, trace.last?.time))
  }

  /// Of visits whose work has been released and that have not been completed.
  private func unfinishedWaits(_ rows: [Row], _ latest: [Visit: Int], _ last: Microseconds?) -> [Row] {
    latest.values.sorted().compactMap { row in
      guard rows[row].endedBy == "release", let released = rows[row].ended,
        !rows.contains(where: { isNext($0, rows[row]) })
      else { return nil }
      var waiting = rows[row].record
      waiting.time = released
      return Row(record: waiting, part: rows[row].part + 1)
    }
  }

  private func isNext(_ one: Row, _ other: Row) -> Bool {
    one.record.stream == other.record.stream && one.record.ordinal == other.record.ordinal
      && one.record.activity == other.record.activity && one.record.visit == other.record.visit
      && one.part == other.part + 1
  }

  private func inOrder(_ rows: [Row]) -> [Row] {
    rows.enumerated().sorted { one, other in
      if one.element.record < other.element.record { return true }
      if other.element.record < one.element.record { return false }
      return (one.element.part, one.offset) < (other.element.part, other.offset)
    }.map(\.element)
  }

  private func fields(_ row: Row) -> [String] {
    let record = row.record
    let isOfCase = record.activity == nil
    let period =
      record.time < scenario.period.warmUp
      ? "warm-up" : record.time < scenario.period.length ? "study" : "after"
    return [
      caseID(record), streamNames[record.stream], procedures[record.stream],
      record.activity.map { activityKeys[$0] } ?? "end of case", isOfCase ? "" : "\(record.visit + 1)",
      isOfCase ? "" : "\(row.part)", row.resource, timestamp(record.time), row.started.map(timestamp) ?? "",
      row.ended.map(timestamp) ?? "", row.endedBy, record.kind == .end ? record.outcome ?? "" : "", period,
    ]
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
