// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The event log of a traced replication, as tools for process mining read it: one row a visit to an activity.
///
/// Pieces of other work are in it too (they keep officers busy), with the stream's name as their case type.
public struct EventLog: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    /// Case type and ordinal: the same citizen has the same one in every design.
    public var caseID: String
    public var caseType: String
    /// Nil for other work.
    public var procedure: Procedure.Key?
    public var activity: Activity.Key
    public var visit: Int
    /// Who works on it: the actor's key and the officer's number from 1, several with a plus.
    public var resource: String
    public var enabled: Microseconds
    /// Nil while it has not happened; for the applicant's activities the same as `enabled`.
    public var started: Microseconds?
    public var completed: Microseconds?
    /// How often the work was interrupted by the end of duty.
    public var suspensions: Int
  }

  /// By time of enabling, then by stream, case, activity and visit.
  public var rows: [Row]
  private let firstDay: CivilDate

  /// - Parameter trace: in the order of `Replication.sortedTrace`.
  public init(_ trace: [TraceRecord], of program: Program) {
    struct Visit: Hashable {
      var stream: Int
      var ordinal: Int
      var activity: Int
      var visit: Int
    }
    firstDay = program.scenario.period.first
    var rows: [Row] = []
    var placeOf: [Visit: Int] = [:]
    for record in trace {
      guard let activity = record.activity else { continue }
      let visit = Visit(
        stream: record.stream, ordinal: record.ordinal, activity: activity, visit: record.visit)
      let compiled = program.activities[activity]
      if record.kind == .enable {
        let stream = program.streams[record.stream]
        placeOf[visit] = rows.count
        rows.append(
          Row(
            caseID: EventLog.name(record, stream.name), caseType: stream.name,
            procedure: stream.procedure < 0 ? nil : program.scenario.procedures[stream.procedure].key,
            activity: program.activityKeys[activity], visit: record.visit + 1,
            resource: compiled.isWithApplicant ? program.actors[compiled.homeActor].key : "",
            enabled: record.time, started: compiled.isWithApplicant ? record.time : nil, completed: nil,
            suspensions: 0))
      } else if let place = placeOf[visit] {
        switch record.kind {
        case .start:
          rows[place].started = record.time
          rows[place].resource = record.officers
            .map { "\(program.actors[$0.actor].key) \($0.number + 1)" }
            .joined(separator: " + ")
        case .suspend: rows[place].suspensions += 1
        case .complete: rows[place].completed = record.time
        default: break
        }
      }
    }
    self.rows = rows
  }

  private static func name(_ record: TraceRecord, _ stream: String) -> String {
    let first = Int(ArrivalStream.firstBacklogOrdinal)
    return record.ordinal < first
      ? "\(stream) \(record.ordinal + 1)" : "\(stream) backlog \(record.ordinal - first + 1)"
  }

  /// With a line of headings; times local, as ISO 8601 (`2026-01-05T08:00:00.000000`), fields by RFC 4180.
  public func writeCSV(to output: inout some TextOutputStream) {
    output.write(
      "case_id,case_type,procedure,activity,visit,resource,enabled,started,completed,suspensions\r\n")
    for row in rows {
      let fields = [
        row.caseID, row.caseType, row.procedure ?? "", row.activity, "\(row.visit)", row.resource,
        timestamp(row.enabled), row.started.map(timestamp) ?? "", row.completed.map(timestamp) ?? "",
        "\(row.suspensions)",
      ]
      output.write(fields.map(EventLog.quoted).joined(separator: ",") + "\r\n")
    }
  }

  private func timestamp(_ time: Microseconds) -> String {
    func padded(_ number: Microseconds, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let inDay = time % .perDay
    let date = firstDay.advanced(byDays: Int(time / .perDay))
    return "\(date)T\(padded(inDay / .perHour, 2)):\(padded(inDay / .perMinute % 60, 2)):"
      + "\(padded(inDay / .perSecond % 60, 2)).\(padded(inDay % .perSecond, 6))"
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = !field.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    if isPlain { return field }
    var inside = ""
    for character in field.unicodeScalars {
      if character == "\"" { inside.unicodeScalars.append(character) }
      inside.unicodeScalars.append(character)
    }
    return "\"\(inside)\""
  }
}
