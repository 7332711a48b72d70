// SPDX-License-Identifier: GPL-3.0-or-later

extension DurationDistribution {
  /// Shorter times are treated as typing errors: the engine counts in microseconds, and an office in minutes.
  static let shortestMeanSeconds = 0.001
  /// The longest working day.
  private static let longestDaySeconds = 86_400.0

  /// Why it cannot be a duration; nil when it can, and zero is allowed.
  var problem: String? {
    distribution.problem?.description ?? DurationDistribution.tooShort(meanSeconds, orNone: true)
  }

  /// Why it cannot be the time between one case and the next; nil when it can.
  var problemOfGap: String? {
    distribution.problem?.description ?? DurationDistribution.tooShort(meanSeconds, orNone: false)
  }

  private var meanSeconds: Double {
    (distribution.mean ?? 0) * (unit.seconds ?? DurationDistribution.longestDaySeconds)
  }

  /// - Parameter orNone: whether it may also be no time at all.
  static func tooShort(_ meanSeconds: Double, orNone: Bool) -> String? {
    guard meanSeconds > 0, meanSeconds < shortestMeanSeconds else { return nil }
    return
      "the mean is \(ProblemPhrases.number(meanSeconds)) s, shorter than a thousandth of a second: write a longer time"
      + (orNone ? ", or 0 min where it takes none" : "")
  }
}

extension Promise.Deadline {
  /// Length in seconds, with the longest working day.
  var mostSeconds: Double { amount * (unit.seconds ?? 86_400) }
}
