// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Replication {
  /// Records so far, in the order of `TraceRecord`; empty unless it traces.
  public var sortedTrace: [TraceRecord] { Array(trace).inOrder }

  /// Records of a kind since the trace was last taken, in the order in which they happened; records of other kinds
  /// are dropped. Empty unless it traces.
  package mutating func takeTrace(of kind: TraceRecord.Kind) -> [TraceRecord] {
    defer { trace.removeAll(keepingCapacity: true) }
    return trace.filter { $0.kind == kind }
  }

  @inline(__always) mutating func record(
    _ kind: TraceRecord.Kind, _ token: Int, officers: Bool = false, waited: Bool = false
  ) { if isTracing { append(kind, token, officers, waited) } }

  @inline(__always) mutating func recordCase(
    _ kind: TraceRecord.Kind, stream: Int, ordinal: Int, outcome: Int? = nil
  ) { if isTracing { append(kind, stream, ordinal, outcome) } }

  @inline(never) private mutating func append(
    _ kind: TraceRecord.Kind, _ token: Int, _ withOfficers: Bool, _ withWaits: Bool
  ) {
    let file = Int(tokens[token].caseIndex)
    let entry = TraceEntry(
      time: now, ordinal: cases[file].ordinal, visit: tokens[token].visit, stream: cases[file].stream,
      activity: tokens[token].activity, token: Int32(token), kind: kind)
    if withOfficers {
      let size = Int(tables.teams[Int(tokens[token].team)].size)
      trace.append(entry, assignedFrom: token * assignedStride, size: size, in: assignedOfficers)
    } else if withWaits {
      trace.append(entry, waited: tokens[token].waited.clock)
    } else {
      trace.append(entry)
    }
  }

  @inline(never) private mutating func append(
    _ kind: TraceRecord.Kind, _ stream: Int, _ ordinal: Int, _ outcome: Int?
  ) {
    var entry = TraceEntry(time: now, ordinal: UInt32(ordinal), stream: Int32(stream), kind: kind)
    if let outcome {
      entry.content = .outcome
      entry.payload = Int64(outcome)
    }
    trace.append(entry)
  }
}
