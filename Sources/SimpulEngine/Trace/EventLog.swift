// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The event log of a traced replication, as tools for process mining read it: one row a visit to an activity, by time
/// of enabling, then by stream, case, activity and visit.
///
/// CSV with a line of headings, fields by RFC 4180, times local as ISO 8601 (`2026-01-05T08:00:00.000000`):
/// - `case_id`: case type and ordinal; the same citizen has the same one in every design. Pieces of other work are in
///   the log too (they keep officers busy), with the stream's name as their case type and no procedure.
/// - `resource`: who works on it, the actor's key and the officer's number from 1, several with a plus.
/// - `started`, `completed`: empty where that did not happen; for the applicant's activities `started` is `enabled`.
/// - `suspensions`: how often the work was interrupted by the end of duty.
///
/// It is written while the replication runs: a row goes out as soon as no visit before it is under way. So it holds
/// the visits since the oldest one under way, 56 bytes each.
public struct EventLog: ~Copyable {
  private var rows: [EventLogRow] = []
  /// Rows that have been written: at the beginning of `rows`, and before it.
  private var writtenRows = 0
  private var droppedRows = 0
  /// Where in `rows` those of the latest instant begin, whose order is not settled.
  private var firstUnsettled = 0
  private var crews: CrewList
  /// By token: its visit under way, among all rows; -1 for none.
  private var rowOfToken: [Int] = []
  private let isWithApplicant: [Bool]
  private var text: EventLogText
  private var buffer: TextBuffer
  private var isOver = false

  /// How many bytes are written at once.
  private static let chunk = 1 << 18

  public init(of program: Program) {
    crews = CrewList(largest: program.largestTeam)
    isWithApplicant = program.activities.map(\.isWithApplicant)
    text = EventLogText(of: program)
    buffer = TextBuffer(capacity: EventLog.chunk + 4096)
    buffer.append(0, of: TextTable([EventLogText.headings]))
  }

  /// Takes out of the replication what it has traced; `Replication.sortedTrace` begins anew behind it.
  public mutating func take(from replication: inout Replication) {
    for index in replication.trace.entries.indices {
      let entry = replication.trace.entries[index]
      guard entry.token >= 0 else { continue }
      switch entry.kind {
      case .enable: enable(entry)
      case .start:
        if let row = row(of: entry) { start(row, entry, replication.trace) }
      case .suspend:
        if let row = row(of: entry) { rows[row].suspensions += 1 }
      case .complete:
        if let row = row(of: entry) {
          rows[row].completed = entry.time
          close(row)
        }
      case .leave, .cancel:
        if let row = row(of: entry) { close(row) }
      case .arrive, .lost, .postpone, .skip, .resume, .handBack, .release, .returned, .end: break
      }
    }
    replication.trace.removeAll(keepingCapacity: true)
  }

  /// Nothing more will come: visits under way stay unfinished.
  public mutating func close() {
    settle()
    isOver = true
  }

  /// Writes what can be written by now; after `close` everything.
  public mutating func write<Sink: ByteSink>(to sink: inout Sink) throws(Sink.Failure) {
    while writtenRows < firstUnsettled, isOver || !rows[writtenRows].isOpen {
      let row = rows[writtenRows]
      text.write(row, crews: crews, to: &buffer)
      if row.workers == .crew { crews.remove(row.worker) }
      writtenRows += 1
      if buffer.count >= EventLog.chunk { try flush(to: &sink) }
    }
    if isOver { try flush(to: &sink) }
    if 2 * writtenRows > rows.count { dropWrittenRows() }
  }

  private mutating func flush<Sink: ByteSink>(to sink: inout Sink) throws(Sink.Failure) {
    try buffer.write(to: &sink)
    buffer.removeAll()
  }

  private mutating func dropWrittenRows() {
    rows.removeFirst(writtenRows)
    droppedRows += writtenRows
    firstUnsettled -= writtenRows
    writtenRows = 0
  }

  // MARK: Visits

  private mutating func enable(_ entry: TraceEntry) {
    if let latest = rows.last, latest.enabled != entry.time { settle() }
    let token = Int(entry.token)
    if token >= rowOfToken.count {
      rowOfToken.append(contentsOf: repeatElement(-1, count: token + 1 - rowOfToken.count))
    }
    if let earlier = row(of: entry) { close(earlier) }
    rowOfToken[token] = droppedRows + rows.count
    rows.append(
      EventLogRow(
        enabled: entry.time,
        started: isWithApplicant[Int(entry.activity)] ? entry.time : EventLogRow.notYet,
        ordinal: entry.ordinal, visit: entry.visit, stream: entry.stream, activity: entry.activity,
        token: entry.token))
  }

  private mutating func start(_ row: Int, _ entry: TraceEntry, _ trace: borrowing Trace) {
    rows[row].started = entry.time
    if rows[row].workers == .crew { crews.remove(rows[row].worker) }
    if entry.content == .officer {
      rows[row].workers = .one
      rows[row].worker = Int32(entry.payload)
    } else {
      let first = Int(entry.payload)
      rows[row].workers = .crew
      rows[row].worker = crews.insert(trace.crews[first...first + Int(trace.crews[first])])
    }
  }

  private mutating func close(_ row: Int) {
    rows[row].isOpen = false
    rowOfToken[Int(rows[row].token)] = -1
  }

  /// Where the token's visit under way stands in `rows`.
  private func row(of entry: TraceEntry) -> Int? {
    let token = Int(entry.token)
    guard token < rowOfToken.count, rowOfToken[token] >= 0 else { return nil }
    return rowOfToken[token] - droppedRows
  }

  /// Time goes on: visits enabled at one instant get their order. O(n log n) in their number.
  private mutating func settle() {
    let settled = firstUnsettled..<rows.count
    firstUnsettled = rows.count
    if settled.dropFirst().allSatisfy({ rows[$0 - 1].precedes(rows[$0]) }) { return }
    rows[settled].sort { $0.precedes($1) }
    for row in settled where rows[row].isOpen {
      rowOfToken[Int(rows[row].token)] = droppedRows + row
    }
  }
}
