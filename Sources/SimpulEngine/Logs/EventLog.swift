// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The event log of a traced replication, as tools for process mining read it: one row a stretch of work or of waiting
/// outside, by time of enabling, then by stream, case, activity, visit and stretch.
///
/// CSV with a line of headings, fields by RFC 4180, times local as ISO 8601 (`2026-01-05T08:00:00.000000`):
/// - `case_id`: case type and ordinal; the same citizen has the same one in every design. Pieces of other work are in
///   the log too (they keep officers busy), with the stream's name as their case type and no procedure.
/// - `activity`: its key; `end of case` in the row that says how a case of the scenario ended.
/// - `visit`, `part`: the so-manieth visit of the case, and the so-manieth stretch of it. Work that is interrupted has a
///   stretch for each time at it, so that `ended` less `started`, added up, is the work.
/// - `resource`: who works on it, the actor's key and the officer's number from 1, several with a plus.
/// - `enabled`: since when the stretch could have begun: what lies between it and `started` is waiting.
/// - `started`, `ended`: empty where that did not happen. For the applicant's activities `started` is `enabled`. A wait
///   behind the officers' work is a stretch that nobody starts.
/// - `ended_by`: `complete` where the visit is over; `suspend` and `release` where it goes on in another stretch, later
///   or without the officers; `leave` where somebody gave up before work began, or found no room; `cancel` where what was
///   under way was given up, because the case ended otherwise or another branch left the block; `end` at the end of a
///   case, and `lost` where somebody without a ticket does not come back. Empty at the end of the run.
/// - `outcome`: how the case ended, in its last row.
/// - `period`: `warm-up`, `study`, or `after` where the run goes on to finish files, by `enabled`. A case counts in the
///   figures when its first row stands in `study` and it is not of the backlog.
///
/// It is written while the replication runs: a row goes out as soon as no stretch before it is under way. So it holds
/// the stretches since the oldest one under way, 56 bytes each.
public struct EventLog: ~Copyable {
  private var rows: [EventLogRow] = []
  /// Rows that have been written: at the beginning of `rows`, and before it.
  private var writtenRows = 0
  private var droppedRows = 0
  /// Where in `rows` those of the latest instant begin, whose order is not settled.
  private var firstUnsettled = 0
  private var crews: CrewList
  /// Where in `rows` the stretch stands that was released last; of account until the instant is over.
  private var latestRelease = 0
  /// By token: its stretch under way, among all rows; -1 for none.
  private var rowOfToken: [Int] = []
  private let isWithApplicant: [Bool]
  /// By activity: whether something is waited for behind the officers' work.
  private let waitsBehindWork: [Bool]
  private let ordinaryStreams: Int
  private var text: EventLogText
  private var buffer: TextBuffer
  private var isOver = false

  /// How many bytes are written at once.
  private static let chunk = 1 << 18

  public init(of program: Program) {
    crews = CrewList(largest: program.largestTeam)
    isWithApplicant = program.activities.map(\.isWithApplicant)
    waitsBehindWork = program.activities.map { activity in
      guard activity.procedure >= 0, !activity.isWithApplicant else { return false }
      let streams = program.procedures[activity.procedure].streamCount
      return program.rules[activity.firstRule..<activity.firstRule + streams].contains { $0.wait >= 0 }
    }
    ordinaryStreams = program.ordinaryStreams
    text = EventLogText(of: program)
    buffer = TextBuffer(capacity: EventLog.chunk + 4096)
    buffer.append(0, of: TextTable([EventLogText.headings]))
  }

  /// Takes out of the replication what it has traced; `Replication.sortedTrace` begins anew behind it.
  public mutating func take(from replication: inout Replication) {
    for index in replication.trace.entries.indices {
      let entry = replication.trace.entries[index]
      switch entry.kind {
      case .end: if entry.stream < ordinaryStreams { addEnd(entry, .end) }
      case .lost: addEnd(entry, .lost)
      case .enable: enable(entry)
      case .start, .resume:
        if let row = row(of: entry) { start(row, entry, replication.trace) }
      case .suspend:
        goOn(entry, endedBy: .suspend)
      case .handBack:
        if let row = row(of: entry) { removeWorkers(row) }
      case .release:
        if waitsBehindWork[Int(entry.activity)] { goOn(entry, endedBy: .release) }
      case .complete:
        if let row = row(of: entry) { complete(row, entry) }
      case .leave:
        if let row = row(of: entry) { close(row, entry, endedBy: .leave) }
      case .cancel:
        if let row = row(of: entry) { close(row, entry, endedBy: .cancel) }
      case .arrive, .postpone, .skip, .returned: break
      }
    }
    replication.trace.removeAll(keepingCapacity: true)
  }

  /// Nothing more will come: stretches under way stay unfinished.
  public mutating func close() {
    settle()
    isOver = true
  }

  /// Writes what can be written by now; after `close` everything.
  public mutating func write<Sink: ByteSink>(to sink: inout Sink) throws(Sink.Failure) {
    while writtenRows < firstUnsettled, isOver || !rows[writtenRows].isOpen {
      let row = rows[writtenRows]
      if row.ending != .dropped { text.write(row, crews: crews, to: &buffer) }
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

  // MARK: Stretches

  private mutating func enable(_ entry: TraceEntry) {
    let token = Int(entry.token)
    if token >= rowOfToken.count {
      rowOfToken.append(contentsOf: repeatElement(-1, count: token + 1 - rowOfToken.count))
    }
    if let earlier = row(of: entry) { rows[earlier].isOpen = false }
    append(
      EventLogRow(
        enabled: entry.time,
        started: isWithApplicant[Int(entry.activity)] ? entry.time : EventLogRow.notYet,
        ordinal: entry.ordinal, visit: entry.visit, stream: entry.stream, activity: entry.activity,
        token: entry.token))
  }

  private mutating func append(_ row: EventLogRow) {
    if let latest = rows.last, latest.enabled != row.enabled { settle() }
    if row.token >= 0 { rowOfToken[Int(row.token)] = droppedRows + rows.count }
    rows.append(row)
  }

  private mutating func addEnd(_ entry: TraceEntry, _ ending: EventLogRow.Ending) {
    var row = EventLogRow(
      enabled: entry.time, started: entry.time, ended: entry.time, ordinal: entry.ordinal, visit: 0,
      stream: entry.stream, activity: EventLogRow.noActivity, token: -1)
    if entry.content == .outcome {
      row.workers = .outcome
      row.worker = Int32(entry.payload)
    }
    row.ending = ending
    row.isOpen = false
    append(row)
  }

  private mutating func start(_ row: Int, _ entry: TraceEntry, _ trace: borrowing Trace) {
    rows[row].started = entry.time
    removeWorkers(row)
    if entry.content == .officer {
      rows[row].workers = .one
      rows[row].worker = Int32(entry.payload)
    } else {
      let first = Int(entry.payload)
      rows[row].workers = .crew
      rows[row].worker = crews.insert(trace.crews[first...first + Int(trace.crews[first])])
    }
  }

  private mutating func removeWorkers(_ row: Int) {
    if rows[row].workers == .crew { crews.remove(rows[row].worker) }
    rows[row].workers = .none
    rows[row].worker = -1
  }

  /// One stretch is over and the visit goes on: suspended work with the same officers, until it is handed back.
  private mutating func goOn(_ entry: TraceEntry, endedBy ending: EventLogRow.Ending) {
    // Before the stretch is closed, so that it stands where it will stay.
    if let latest = rows.last, latest.enabled != entry.time { settle() }
    guard let row = row(of: entry) else { return }
    var next = rows[row]
    close(row, entry, endedBy: ending)
    next.enabled = entry.time
    next.started = EventLogRow.notYet
    next.part += 1
    if ending == .release {
      latestRelease = row
      next.workers = .none
      next.worker = -1
    } else if next.workers == .crew {
      next.worker = crews.copy(next.worker)
    }
    append(next)
  }

  private mutating func complete(_ row: Int, _ entry: TraceEntry) {
    // Where nothing was waited for behind the work, the work was the end of the visit.
    let hasNoWait =
      waitsBehindWork[Int(entry.activity)] && rows[row].started == EventLogRow.notYet
      && rows[row].enabled == entry.time
    guard hasNoWait, rows[latestRelease].token == rows[row].token else {
      return close(row, entry, endedBy: .complete)
    }
    rows[latestRelease].ending = .complete
    close(row, entry, endedBy: .dropped)
  }

  private mutating func close(_ row: Int, _ entry: TraceEntry, endedBy ending: EventLogRow.Ending) {
    rows[row].ended = entry.time
    rows[row].ending = ending
    rows[row].isOpen = false
    rowOfToken[Int(rows[row].token)] = -1
  }

  /// Where the token's stretch under way stands in `rows`.
  private func row(of entry: TraceEntry) -> Int? {
    let token = Int(entry.token)
    guard token < rowOfToken.count, rowOfToken[token] >= 0 else { return nil }
    return rowOfToken[token] - droppedRows
  }

  /// Time goes on: stretches of one instant get their order. O(n log n) in their number.
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
