// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// When a time outside the office leads to an event.
enum WaitEnd: UInt8, BitwiseCopyable, Sendable {
  /// Immediately.
  case atOnce
  /// The next opening, if the office is closed then.
  case opening
  /// The next arrival hour, if the office is closed then; see ``ComingHours``.
  case comingHour

  /// - Parameter duration: of a time outside the office.
  init(outside duration: DurationDistribution) {
    self = duration.unit == .days && duration.returnHour == .asApplicantsCome ? .comingHour : .opening
  }
}
