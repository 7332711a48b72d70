// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A stretch of a visit to an activity, or the end of a case, as the event log keeps it until it is written: 56
/// bytes, without references.
package struct EventLogRow: BitwiseCopyable {
  package internal(set) var enabled: Microseconds
  /// Instant of the start; `notYet` before it.
  package internal(set) var started: Microseconds
  package internal(set) var ended = EventLogRow.notYet
  package internal(set) var ordinal: UInt32
  package internal(set) var visit: UInt32
  package internal(set) var stream: Int32
  package internal(set) var activity: Int32
  package internal(set) var token: Int32
  /// Ordinal of the stretch in the visit, from 0.
  package internal(set) var part: UInt32 = 0
  package internal(set) var worker = Int32(-1)
  package internal(set) var workers = Workers.none
  package internal(set) var ending = Ending.none
  package internal(set) var isOpen = true

  /// Meaning of `worker`.
  package enum Workers: UInt8, BitwiseCopyable {
    /// Nobody has begun.
    case none
    /// An officer, among all of the program.
    case one
    /// Index of a set of assigned officers in `EventLog`.
    case several
    /// Outcome of the case, among all of the program.
    case outcome
  }

  /// Why a stretch ended.
  package enum Ending: UInt8, BitwiseCopyable, CaseIterable {
    /// It has not ended.
    case none
    case complete, suspend, release, leave, cancel
    /// The case ends.
    case end
    /// An arrival without a ticket is lost.
    case lost
    /// There was no such stretch: it is not written.
    case dropped
  }

  /// Stands for an activity where the row is the end of a case; sorts after all activities.
  package static let noActivity = Int32.max
  package static let notYet = Microseconds.min
}
