// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A `TraceRecord` as the engine's loop writes it down: 40 bytes, without references.
struct TraceEntry: BitwiseCopyable {
  /// What `payload` means.
  enum Content: UInt8, BitwiseCopyable {
    case nothing
    /// One officer, among all of the program.
    case officer
    /// Where in `Trace.crews` the number of officers stands, with the officers behind it.
    case crew
    case noWait
    /// How long it has waited, for the `cause` alone.
    case wait
    /// Where in `Trace.waits` the waiting by cause begins.
    case waits
    /// An outcome, among all of the program.
    case outcome
  }

  var time: Microseconds
  var payload: Int64 = 0
  var ordinal: UInt32
  var visit: UInt32 = 0
  var stream: Int32
  /// -1 where it concerns the whole case.
  var activity: Int32 = -1
  /// A token is at one activity at a time; -1 where it concerns the whole case.
  var token: Int32 = -1
  var kind: TraceRecord.Kind
  var content = Content.nothing
  var cause: UInt8 = 0
}
