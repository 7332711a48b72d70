// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Trace of a replication in the order of events; records are made when they are read.
struct Trace {
  private(set) var entries: [TraceEntry] = []
  /// Officers of joint work: their number, then the officers.
  private(set) var assignedOfficers: [Int32] = []
  /// Waiting of visits with several causes: one number a cause.
  private var waits: [Microseconds] = []
  /// Officers of the program, by number.
  private let officers: [Officer]
  private let outcomes: [String]

  /// - Parameters:
  ///   - officers: how many each actor has, in the order of the program.
  ///   - outcomes: in the order of the program.
  init(officers: [Int], outcomes: [String]) {
    self.officers = officers.indices.flatMap { actor in
      (0..<officers[actor]).map { Officer(actor: actor, number: $0) }
    }
    self.outcomes = outcomes
  }

  private static let causes = WaitingCause.allCases.count

  @inline(__always) mutating func append(_ entry: TraceEntry) { entries.append(entry) }

  /// - Parameter first: index into `members` of the set of `size` officers.
  @inline(__always) mutating func append(
    _ entry: TraceEntry, assignedFrom first: Int, size: Int, in members: borrowing Store<Int32>
  ) {
    var entry = entry
    if size == 1 {
      entry.content = .officer
      entry.payload = Int64(members[first])
    } else {
      entry.content = .several
      entry.payload = Int64(assignedOfficers.count)
      assignedOfficers.append(Int32(size))
      for place in first..<first + size { assignedOfficers.append(members[place]) }
    }
    entries.append(entry)
  }

  @inline(__always) mutating func append(_ entry: TraceEntry, waited: InlineArray<5, Microseconds>) {
    var entry = entry
    entry.content = .noWait
    for cause in 0..<Trace.causes where waited[cause] != 0 {
      if entry.content == .noWait {
        entry.content = .wait
        entry.payload = waited[cause]
        entry.cause = UInt8(cause)
      } else {
        entry.content = .waits
      }
    }
    if entry.content == .waits {
      entry.payload = Int64(waits.count)
      for cause in 0..<Trace.causes { waits.append(waited[cause]) }
    }
    entries.append(entry)
  }

  /// Officers of an entry, among all of the program.
  func officers(of entry: TraceEntry) -> [Int32] {
    if entry.content == .officer { return [Int32(entry.payload)] }
    let first = Int(entry.payload) + 1
    return Array(assignedOfficers[first..<first + Int(assignedOfficers[first - 1])])
  }

  mutating func removeAll(keepingCapacity keepsCapacity: Bool = false) {
    entries.removeAll(keepingCapacity: keepsCapacity)
    assignedOfficers.removeAll(keepingCapacity: keepsCapacity)
    waits.removeAll(keepingCapacity: keepsCapacity)
  }
}

extension Trace: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { entries.count }

  subscript(index: Int) -> TraceRecord {
    let entry = entries[index]
    var record = TraceRecord(
      time: entry.time, kind: entry.kind, stream: Int(entry.stream), ordinal: Int(entry.ordinal),
      activity: entry.activity < 0 ? nil : Int(entry.activity), visit: Int(entry.visit))
    let payload = Int(entry.payload)
    switch entry.content {
    case .nothing: break
    case .officer: record.officers = [officers[payload]]
    case .several:
      let first = payload + 1
      record.officers = assignedOfficers[first..<first + Int(assignedOfficers[payload])].map {
        officers[Int($0)]
      }
    case .noWait: record.waited = Array(repeating: 0, count: Trace.causes)
    case .wait:
      record.waited = Array(repeating: 0, count: Trace.causes)
      record.waited[Int(entry.cause)] = entry.payload
    case .waits: record.waited = Array(waits[payload..<payload + Trace.causes])
    case .outcome: record.outcome = outcomes[payload]
    }
    return record
  }
}
