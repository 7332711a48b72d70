// SPDX-License-Identifier: GPL-3.0-or-later

/// Receives the rows of an event log in order: a file of some format, memory.
package protocol EventLogSink: ~Copyable {
  associatedtype Failure: Error

  /// - Parameter officers: who works on it together, by their numbers in `EventLogNames.officers`; empty unless
  ///   `row.workers` is `.several`.
  mutating func write(_ row: EventLogRow, officers: ArraySlice<Int32>) throws(Failure)

  mutating func finish() throws(Failure)
}
