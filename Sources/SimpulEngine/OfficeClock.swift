// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Working time at the present instant of a run, which only moves forward.
/// - Complexity: O(1) an instant, amortised.
struct OfficeClock {
  private let hours: [OpenInterval]
  /// Current stretch of open hours, whose end is ahead, and its bounds; after the last one it never begins.
  private var stretch = -1
  private var start: Microseconds = 0
  private var end: Microseconds = 0
  /// Working time of the stretches before.
  private var before: Microseconds = 0

  init(_ program: Program) { self.init(hours: program.office == nil ? nil : program.officeHours) }

  /// - Parameter hours: nil when the office is always open.
  init(hours: [OpenInterval]?) {
    self.hours = hours ?? []
    if hours == nil { end = .max } else { goOn(to: 0) }
  }

  /// Open time since the study's first midnight.
  ///
  /// - Precondition: no earlier instant than at the last call.
  @inline(__always) mutating func workingTime(at time: Microseconds) -> Microseconds {
    if time >= end { goOn(to: time) }
    return before + max(0, time - start)
  }

  @inline(never) private mutating func goOn(to time: Microseconds) {
    while time >= end {
      before += end - start
      stretch += 1
      let isLast = stretch >= hours.count
      start = isLast ? .max : hours[stretch].start
      end = isLast ? .max : hours[stretch].end
      if isLast { return }
    }
  }
}
