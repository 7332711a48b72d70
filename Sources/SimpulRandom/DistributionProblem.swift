// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a distribution cannot be sampled.
public enum DistributionProblem: Error, Hashable, Sendable {
  public enum Parameter: String, Hashable, Sendable {
    case value, mean, least, likely, most, weight
    case standardDeviation = "standard deviation"
  }

  case notFinite(Parameter, Double)
  case negative(Parameter, Double)
  case notPositive(Parameter, Double)
  /// Fewer than one phase.
  case phases(Int)
  /// Not least ≤ likely ≤ most; `likely` is nil where the family has none.
  case order(least: Double, likely: Double?, most: Double)
  case noComponents
  /// All weights are 0.
  case noWeight
  case noValues
  /// Mean and standard deviation are too far apart for numbers of double precision.
  case spread(mean: Double, standardDeviation: Double)
}

extension DistributionProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFinite(let parameter, let value):
      "The \(parameter.rawValue) must be a finite number, not \(value)."
    case .negative(let parameter, let value):
      "The \(parameter.rawValue) must not be negative, but is \(value)."
    case .notPositive(let parameter, let value):
      "The \(parameter.rawValue) must be greater than 0, but is \(value)."
    case .phases(let count):
      "An Erlang distribution has at least 1 phase, not \(count)."
    case .order(let least, let likely?, let most):
      "The least must not exceed the likely, nor that the most, but they are \(least), \(likely) and \(most)."
    case .order(let least, nil, let most):
      "The least must not exceed the most, but they are \(least) and \(most)."
    case .noComponents: "A mixture needs at least one component."
    case .noWeight: "At least one component of a mixture must have a weight greater than 0."
    case .noValues: "An empirical distribution needs at least one value."
    case .spread(let mean, let standardDeviation):
      "A standard deviation of \(standardDeviation) is out of all proportion to a mean of \(mean)."
    }
  }
}
