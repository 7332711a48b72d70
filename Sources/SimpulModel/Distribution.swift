// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution of a non-negative quantity, in the parameters that people know: means, standard deviations,
/// least, most likely and most. The unit belongs to whoever holds it.
///
/// How it is sampled, and its moments where they need special functions, are `SimpulRandom`'s.
public indirect enum Distribution: Hashable, Sendable {
  case constant(Double)
  case exponential(mean: Double)
  case gamma(mean: Double, standardDeviation: Double)
  /// The sum of `phases` exponentials.
  case erlang(phases: Int, mean: Double)
  case lognormal(mean: Double, standardDeviation: Double)
  /// A normal drawn anew while it is negative; `mean` and `standardDeviation` are those before that.
  case normal(mean: Double, standardDeviation: Double)
  case weibull(mean: Double, standardDeviation: Double)
  case uniform(least: Double, most: Double)
  case triangular(least: Double, likely: Double, most: Double)
  /// The beta distribution on [least, most] with shape 1 + 4 (likely - least) / (most - least) and its mirror.
  case pert(least: Double, likely: Double, most: Double)
  /// One of several, each with a weight; the weights need not add up to one.
  case mixture([Component])
  /// One of the recorded values, each equally likely.
  case empirical([Double])

  public struct Component: Hashable, Sendable {
    public var weight: Double
    public var distribution: Distribution

    public init(weight: Double, distribution: Distribution) {
      self.weight = weight
      self.distribution = distribution
    }
  }
}

extension Distribution {
  /// Every value multiplied by `factor`, which must be positive: the same draws scaled.
  public func scaled(by factor: Double) -> Distribution {
    switch self {
    case .constant(let value): .constant(value * factor)
    case .exponential(let mean): .exponential(mean: mean * factor)
    case .gamma(let mean, let sd): .gamma(mean: mean * factor, standardDeviation: sd * factor)
    case .erlang(let phases, let mean): .erlang(phases: phases, mean: mean * factor)
    case .lognormal(let mean, let sd): .lognormal(mean: mean * factor, standardDeviation: sd * factor)
    case .normal(let mean, let sd): .normal(mean: mean * factor, standardDeviation: sd * factor)
    case .weibull(let mean, let sd): .weibull(mean: mean * factor, standardDeviation: sd * factor)
    case .uniform(let least, let most): .uniform(least: least * factor, most: most * factor)
    case .triangular(let least, let likely, let most):
      .triangular(least: least * factor, likely: likely * factor, most: most * factor)
    case .pert(let least, let likely, let most):
      .pert(least: least * factor, likely: likely * factor, most: most * factor)
    case .mixture(let components):
      .mixture(
        components.map {
          Component(weight: $0.weight, distribution: $0.distribution.scaled(by: factor))
        })
    case .empirical(let values): .empirical(values.map { $0 * factor })
    }
  }

  /// True when every draw gives the same value.
  public var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}

/// A duration with its unit: `10/15/30 min`.
public struct DurationLaw: Hashable, Sendable {
  public enum Unit: Hashable, Sendable {
    case seconds, minutes, hours
    /// Calendar days of 24 hours.
    case days
    /// Days of the office: an actor's mean day of duty for work, the office's mean open day for a wait.
    case workingDays
    /// Hours and minutes of open office; for work the same as hours and minutes.
    case workingHours, workingMinutes

    /// Seconds in one, nil for a working day, whose length depends on the calendar.
    public var seconds: Double? {
      switch self {
      case .seconds: 1
      case .minutes, .workingMinutes: 60
      case .hours, .workingHours: 3_600
      case .days: 86_400
      case .workingDays: nil
      }
    }

    /// Whether it counts only while the office is open.
    public var isWorkingTime: Bool {
      switch self {
      case .workingDays, .workingHours, .workingMinutes: true
      case .seconds, .minutes, .hours, .days: false
      }
    }
  }

  /// At which hour a file comes in again that was outside the office for so many calendar days, when the office is closed at
  /// the end of them.
  public enum ReturnHour: Hashable, Sendable, CaseIterable {
    /// At an hour at which applicants of its case type come.
    case asApplicantsCome
    /// First thing when the office opens: what comes by post, or lies in a box.
    case atOpening
  }

  public var distribution: Distribution
  public var unit: Unit
  /// Of no account where the unit is not `days`, or the wait is not one outside the office.
  public var returnHour: ReturnHour

  public init(_ distribution: Distribution, _ unit: Unit, returnHour: ReturnHour = .asApplicantsCome) {
    self.distribution = distribution
    self.unit = unit
    self.returnHour = returnHour
  }

  public func scaled(by factor: Double) -> DurationLaw {
    DurationLaw(distribution.scaled(by: factor), unit, returnHour: returnHour)
  }
}
