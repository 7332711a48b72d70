// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A stretch of a visit to an activity, or the end of a case, as the event log keeps it until it is written: 56 bytes,
/// without references.
struct EventLogRow: BitwiseCopyable {
  var enabled: Microseconds
  /// `notYet` while it has not happened.
  var started: Microseconds
  var ended = EventLogRow.notYet
  var ordinal: UInt32
  var visit: UInt32
  var stream: Int32
  var activity: Int32
  var token: Int32
  /// Which stretch of the visit, from 0.
  var part: UInt32 = 0
  var worker = Int32(-1)
  var workers = Workers.none
  var ending = Ending.none
  var isOpen = true

  /// What `worker` means.
  enum Workers: UInt8, BitwiseCopyable {
    /// Nobody has begun.
    case none
    /// An officer, among all of the program.
    case one
    /// Which of the crews in `EventLog`.
    case crew
    /// Nobody: it is how the case has ended, among all outcomes of the program.
    case outcome
  }

  /// Why a stretch is over.
  enum Ending: UInt8, BitwiseCopyable, CaseIterable {
    /// It is not.
    case none
    case complete, suspend, release, leave, cancel
    /// The case ends.
    case end
    /// Somebody who came without finding a ticket is lost.
    case lost
    /// There was no such stretch: it is not written.
    case dropped
  }

  /// In place of an activity, where the row is the end of a case; it stands behind all activities.
  static let noActivity = Int32.max
  static let notYet = Microseconds.min
}
