// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// At which instant a time that has passed leads to something.
enum WaitEnd: UInt8, BitwiseCopyable, Sendable {
  /// At that very instant.
  case atOnce
  /// When the office opens next, where it is closed then.
  case opening
  /// Where the office is closed then, at an hour at which applicants come; see ``ComingHours``.
  case comingHour

  /// Of a time outside the office.
  init(outside law: DurationLaw) {
    self = law.unit == .days && law.returnHour == .asApplicantsCome ? .comingHour : .opening
  }
}
