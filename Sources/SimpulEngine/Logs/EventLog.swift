// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The event log of a traced replication, as process mining tools read it: one row a stretch of work or of waiting
/// outside, by time of enabling, then by stream, case, activity, visit and stretch. A sink gives it its format.
///
/// It is written while the replication runs: a row is written as soon as no earlier stretch is under way. So it holds
/// the stretches since the oldest one under way, 56 bytes each.
package struct EventLog: ~Copyable {
  private var rows: [EventLogRow] = []
  /// Written rows, at the beginning of `rows`, and before it.
  private var writtenRows = 0
  private var droppedRows = 0
  /// Index into `rows` of the first row of the latest instant, whose order is not settled.
  private var firstUnsettled = 0
  private var assignedOfficers: OfficerSetList
  /// Index into `rows` of the stretch released last; valid until the instant is over.
  private var latestRelease = 0
  /// Row of each token's stretch under way, among all rows; -1 for none.
  private var rowOfToken: [Int] = []
  private let isWithApplicant: [Bool]
  /// Whether an activity has a wait after the officers' work.
  private let waitsBehindWork: [Bool]
  private let ordinaryStreams: Int
  private var isOver = false

  package init(of program: Program) {
    assignedOfficers = OfficerSetList(largest: program.largestTeam)
    isWithApplicant = program.activities.map(\.isWithApplicant)
    waitsBehindWork = program.activities.map { activity in
      guard activity.procedure >= 0, !activity.isWithApplicant else { return false }
      let streams = program.procedures[activity.procedure].streamCount
      return program.rules[activity.firstRule..<activity.firstRule + streams].contains { $0.wait >= 0 }
    }
    ordinaryStreams = program.ordinaryStreams
  }

  /// Takes the trace out of the replication; `Replication.sortedTrace` begins anew after it.
  package mutating func take(from replication: inout Replication) {
    for index in replication.trace.entries.indices {
      let entry = replication.trace.entries[index]
      switch entry.kind {
      case .end: if entry.stream < ordinaryStreams { addEnd(entry, .end) }
      case .lost: addEnd(entry, .lost)
      case .enable: enable(entry)
      case .start, .resume: if let row = row(of: entry) { start(row, entry, replication.trace) }
      case .suspend: goOn(entry, endedBy: .suspend)
      case .reassign: if let row = row(of: entry) { removeWorkers(row) }
      case .release: if waitsBehindWork[Int(entry.activity)] { goOn(entry, endedBy: .release) }
      case .complete: if let row = row(of: entry) { complete(row, entry) }
      case .leave: if let row = row(of: entry) { close(row, entry, endedBy: .leave) }
      case .cancel: if let row = row(of: entry) { close(row, entry, endedBy: .cancel) }
      case .arrive, .postpone, .skip, .returned: break
      }
    }
    replication.trace.removeAll(keepingCapacity: true)
  }

  /// Ends the log: stretches under way stay unfinished.
  package mutating func close() {
    settle()
    isOver = true
  }

  /// Writes the rows that are final; after `close` all of them.
  package mutating func write<Sink: EventLogSink & ~Copyable>(to sink: inout Sink) throws(Sink.Failure) {
    while writtenRows < firstUnsettled, isOver || !rows[writtenRows].isOpen {
      let row = rows[writtenRows]
      let hasSet = row.workers == .several
      if row.ending != .dropped { try sink.write(row, officers: hasSet ? assignedOfficers[row.worker] : []) }
      if hasSet { assignedOfficers.remove(row.worker) }
      writtenRows += 1
    }
    if isOver { try sink.finish() }
    if 2 * writtenRows > rows.count { dropWrittenRows() }
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
        enabled: entry.time, started: isWithApplicant[Int(entry.activity)] ? entry.time : EventLogRow.notYet,
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
      rows[row].workers = .several
      rows[row].worker = assignedOfficers.insert(
        trace.assignedOfficers[first...first + Int(trace.assignedOfficers[first])])
    }
  }

  private mutating func removeWorkers(_ row: Int) {
    if rows[row].workers == .several { assignedOfficers.remove(rows[row].worker) }
    rows[row].workers = .none
    rows[row].worker = -1
  }

  /// Ends one stretch of a visit that continues: suspended work with the same officers, until it is reassigned.
  private mutating func goOn(_ entry: TraceEntry, endedBy ending: EventLogRow.Ending) {
    // Before the stretch is closed, so that it is at its final index.
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
    } else if next.workers == .several {
      next.worker = assignedOfficers.copy(next.worker)
    }
    append(next)
  }

  private mutating func complete(_ row: Int, _ entry: TraceEntry) {
    // Without a wait after the work, the visit ended with the work.
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

  /// Index into `rows` of the token's stretch under way.
  private func row(of entry: TraceEntry) -> Int? {
    let token = Int(entry.token)
    guard token < rowOfToken.count, rowOfToken[token] >= 0 else { return nil }
    return rowOfToken[token] - droppedRows
  }

  /// Advances time: stretches of one instant get their order.
  /// - Complexity: O(n log n) in their number.
  private mutating func settle() {
    let settled = firstUnsettled..<rows.count
    firstUnsettled = rows.count
    if settled.dropFirst().allSatisfy({ rows[$0 - 1].precedes(rows[$0]) }) { return }
    rows[settled].sort { $0.precedes($1) }
    for row in settled where rows[row].isOpen { rowOfToken[Int(rows[row].token)] = droppedRows + row }
  }
}
