// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A visit to an activity, as the event log keeps it until it is written: 56 bytes, without references.
struct EventLogRow: BitwiseCopyable {
  var enabled: Microseconds
  /// `notYet` while it has not happened.
  var started: Microseconds
  var completed = EventLogRow.notYet
  var ordinal: UInt32
  var visit: UInt32
  var stream: Int32
  var activity: Int32
  var token: Int32
  /// How often the work was interrupted by the end of duty.
  var suspensions: UInt32 = 0
  var worker = Int32(-1)
  var workers = Workers.none
  var isOpen = true

  /// What `worker` means.
  enum Workers: UInt8, BitwiseCopyable {
    /// Nobody has begun.
    case none
    /// An officer, among all of the program.
    case one
    /// Which of the crews in `EventLog`.
    case crew
  }

  static let notYet = Microseconds.min

  /// Which of two visits stands first.
  func precedes(_ other: EventLogRow) -> Bool {
    if enabled != other.enabled { return enabled < other.enabled }
    if stream != other.stream { return stream < other.stream }
    if ordinal != other.ordinal { return ordinal < other.ordinal }
    if activity != other.activity { return activity < other.activity }
    return visit < other.visit
  }
}
