// SPDX-License-Identifier: GPL-3.0-or-later

extension DurationLaw {
  /// Shorter times are taken for slips of the pen: the engine counts in microseconds, and an office in minutes.
  static let shortestMeanSeconds = 0.001
  /// As long as a working day is at most.
  private static let longestDaySeconds = 86_400.0

  /// Why it cannot be how long something takes; nil when it can, and nothing at all can be taken too.
  var problem: String? {
    distribution.problem ?? DurationLaw.tooShort(leastMeanSeconds, orNone: true)
  }

  /// Why it cannot be the time between one case and the next; nil when it can.
  var problemOfGap: String? {
    distribution.problem ?? DurationLaw.tooShort(leastMeanSeconds, orNone: false)
  }

  private var leastMeanSeconds: Double {
    distribution.leastMean * (unit.seconds ?? DurationLaw.longestDaySeconds)
  }

  /// - Parameter orNone: whether it may also be no time at all.
  static func tooShort(_ meanSeconds: Double, orNone: Bool) -> String? {
    guard meanSeconds > 0, meanSeconds < shortestMeanSeconds else { return nil }
    return
      "the mean is \(Wording.number(meanSeconds)) s, shorter than a thousandth of a second: write a longer time"
      + (orNone ? ", or 0 min where it takes none" : "")
  }
}

extension Distribution {
  /// Its mean, and never more than that where the mean needs special functions.
  var leastMean: Double {
    switch self {
    case .constant(let value): value
    case .exponential(let mean), .erlang(_, let mean), .gamma(let mean, _), .lognormal(let mean, _),
      .weibull(let mean, _):
      mean
    // What is drawn anew below 0 has at least the mean of the normal itself, and of its upper half around 0.
    case .normal(let mean, let sd): max(mean, 0.797_884_560_802_865 * sd)
    case .uniform(let least, let most): (least + most) / 2
    case .triangular(let least, let likely, let most): (least + likely + most) / 3
    case .pert(let least, let likely, let most): (least + 4 * likely + most) / 6
    case .mixture(let components):
      components.reduce(0) { $0 + $1.weight * $1.distribution.leastMean }
        / components.reduce(0) { $0 + $1.weight }
    case .empirical(let values): values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
  }
}

extension Promise.Deadline {
  /// In seconds, a working day as long as it is at most.
  var mostSeconds: Double { amount * (unit.seconds ?? 86_400) }
}
