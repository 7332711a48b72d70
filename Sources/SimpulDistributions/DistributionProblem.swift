// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the parameters of a distribution are out of range.
public enum DistributionProblem: Error, Hashable, Sendable {
  public enum Parameter: String, Hashable, Sendable {
    /// A value that may be drawn, such as the least one.
    case value = "time"
    case recordedValue = "recorded time"
    case mean
    case standardDeviation = "standard deviation"
    case weight = "share"
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

extension DistributionProblem {
  static func check(
    _ parameter: Parameter, _ value: Double, positive: Bool = false
  ) throws(DistributionProblem) {
    guard value.isFinite else { throw .notFinite(parameter, value) }
    if positive, value <= 0 { throw .notPositive(parameter, value) }
    if value < 0 { throw .negative(parameter, value) }
  }

  /// Checks parameters of families that are stated by both, and have a spread.
  static func check(mean: Double, standardDeviation: Double) throws(DistributionProblem) {
    try check(.standardDeviation, standardDeviation)
    try check(.mean, mean, positive: true)
  }

  static func check(least: Double, likely: Double? = nil, most: Double) throws(DistributionProblem) {
    for value in [least, likely, most].compactMap({ $0 }) { try check(.value, value) }
    guard least <= likely ?? least, likely ?? least <= most else {
      throw .order(least: least, likely: likely, most: most)
    }
  }
}

extension DistributionProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFinite(let parameter, _): "the \(parameter.rawValue) is not a number"
    case .negative(let parameter, let value):
      "the \(parameter.rawValue) \(DistributionProblem.text(value)) is negative: write 0 or more"
    case .notPositive(let parameter, let value):
      "the \(parameter.rawValue) \(DistributionProblem.text(value)) is not above 0: write more than 0"
    case .phases(let count): "\(count) phases: an Erlang distribution has at least 1"
    case .order(let least, let likely?, let most):
      "\([least, likely, most].map(DistributionProblem.text).joined(separator: "/")) is not in order: write the least, the "
        + "most likely and the most"
    case .order(let least, nil, let most):
      "\(DistributionProblem.text(least))-\(DistributionProblem.text(most)) is not in order: write the least first"
    case .noComponents, .noWeight: "no part of the mixture has a share above 0%"
    case .noValues: "there are no recorded times: give at least one"
    case .spread(let mean, let standardDeviation):
      "a standard deviation of \(DistributionProblem.text(standardDeviation)) is out of all proportion to a mean of "
        + "\(DistributionProblem.text(mean)): write them nearer to each other"
    }
  }

  /// A number without a decimal point where it needs none.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
