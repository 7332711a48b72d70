// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Working time at the present instant of a run, which only moves forward: O(1) an instant on average.
struct OfficeClock {
  private let hours: [OpenInterval]
  private var stretch = 0
  /// Working time of the stretches before.
  private var before: Microseconds = 0
  /// Nil when the office is always open.
  private let isAlwaysOpen: Bool

  init(_ program: Program) {
    hours = program.officeHours
    isAlwaysOpen = program.office == nil
  }

  /// Open time since the study's first midnight.
  ///
  /// - Precondition: no earlier instant than at the last call.
  mutating func workingTime(at time: Microseconds) -> Microseconds {
    if isAlwaysOpen { return time }
    while stretch < hours.count, hours[stretch].end <= time {
      before += hours[stretch].end - hours[stretch].start
      stretch += 1
    }
    guard stretch < hours.count, hours[stretch].start < time else { return before }
    return before + (time - hours[stretch].start)
  }
}
