// SPDX-License-Identifier: GPL-3.0-or-later

extension DurationLaw {
  /// Shorter times are taken for slips of the pen: the engine counts in microseconds, and an office in minutes.
  static let shortestMeanSeconds = 0.001
  /// As long as a working day is at most.
  private static let longestDaySeconds = 86_400.0

  /// Why it cannot be how long something takes; nil when it can, and nothing at all can be taken too.
  var problem: String? {
    distribution.problem?.description ?? DurationLaw.tooShort(meanSeconds, orNone: true)
  }

  /// Why it cannot be the time between one case and the next; nil when it can.
  var problemOfGap: String? {
    distribution.problem?.description ?? DurationLaw.tooShort(meanSeconds, orNone: false)
  }

  private var meanSeconds: Double {
    (distribution.mean ?? 0) * (unit.seconds ?? DurationLaw.longestDaySeconds)
  }

  /// - Parameter orNone: whether it may also be no time at all.
  static func tooShort(_ meanSeconds: Double, orNone: Bool) -> String? {
    guard meanSeconds > 0, meanSeconds < shortestMeanSeconds else { return nil }
    return
      "the mean is \(Wording.number(meanSeconds)) s, shorter than a thousandth of a second: write a longer time"
      + (orNone ? ", or 0 min where it takes none" : "")
  }
}

extension Promise.Deadline {
  /// In seconds, a working day as long as it is at most.
  var mostSeconds: Double { amount * (unit.seconds ?? 86_400) }
}
