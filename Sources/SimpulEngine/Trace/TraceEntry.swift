// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A `TraceRecord` as the engine's loop writes it down: 40 bytes, without references.
struct TraceEntry: BitwiseCopyable {
  /// Meaning of `payload`.
  enum Content: UInt8, BitwiseCopyable {
    case nothing
    /// One officer, among all of the program.
    case officer
    /// Index into `Trace.assignedOfficers` of the number of officers, followed by the officers.
    case several
    case noWait
    /// Waiting, for the `cause` alone.
    case wait
    /// Index into `Trace.waits` of the waiting by cause.
    case waits
    /// An outcome, among all of the program.
    case outcome
  }

  var time: Microseconds
  var payload: Int64 = 0
  var ordinal: UInt32
  var visit: UInt32 = 0
  var stream: Int32
  /// Index of the activity; -1 where it concerns the whole case.
  var activity: Int32 = -1
  /// Token, which is at one activity at a time; -1 where it concerns the whole case.
  var token: Int32 = -1
  var kind: TraceRecord.Kind
  var content = Content.nothing
  var cause: UInt8 = 0
}
