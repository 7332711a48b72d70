// SPDX-License-Identifier: GPL-3.0-or-later

extension Distribution {
  /// Why it cannot be the distribution of a duration; nil when it can.
  ///
  /// The same rules as those of the samplers, so that what has no problem here can be sampled.
  var problem: String? {
    switch self {
    case .constant(let value): Distribution.negative(value, "time")
    case .exponential(let mean): Distribution.notPositive(mean)
    case .erlang(let phases, let mean):
      phases < 1 ? "\(phases) phases: an Erlang distribution has at least 1" : Distribution.notPositive(mean)
    case .gamma(let mean, let sd), .lognormal(let mean, let sd), .weibull(let mean, let sd):
      Distribution.negative(sd, "standard deviation")
        ?? (sd > 0 ? Distribution.notPositive(mean) : Distribution.negative(mean, "mean"))
    case .normal(let mean, let sd):
      Distribution.negative(sd, "standard deviation") ?? Distribution.negative(mean, "mean")
    case .uniform(let least, let most): Distribution.order([least, most])
    case .triangular(let least, let likely, let most), .pert(let least, let likely, let most):
      Distribution.order([least, likely, most])
    case .mixture(let components): Distribution.problem(of: components)
    case .empirical(let values):
      values.isEmpty
        ? "there are no recorded times: give at least one"
        : values.lazy.compactMap { Distribution.negative($0, "recorded time") }.first
    }
  }

  /// Whether every draw gives 0, or there is nothing to draw.
  var isAlwaysZero: Bool {
    switch self {
    case .constant(let value): value <= 0
    case .exponential(let mean), .erlang(_, let mean): mean <= 0
    case .gamma(let mean, _), .lognormal(let mean, _), .weibull(let mean, _): mean <= 0
    case .normal(let mean, let sd): mean <= 0 && sd <= 0
    case .uniform(_, let most), .triangular(_, _, let most), .pert(_, _, let most): most <= 0
    case .mixture(let components): components.allSatisfy { $0.weight <= 0 || $0.distribution.isAlwaysZero }
    case .empirical(let values): values.allSatisfy { $0 <= 0 }
    }
  }

  private static func problem(of components: [Component]) -> String? {
    for component in components {
      if let problem = negative(component.weight, "share") ?? component.distribution.problem {
        return problem
      }
    }
    return components.contains { $0.weight > 0 } ? nil : "no part of the mixture has a share above 0%"
  }

  private static func order(_ values: [Double]) -> String? {
    if let problem = values.lazy.compactMap({ negative($0, "time") }).first { return problem }
    guard zip(values, values.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
    let text = values.map(Wording.number).joined(separator: values.count == 2 ? "-" : "/")
    return values.count == 2
      ? "\(text) is not in order: write the least first"
      : "\(text) is not in order: write the least, the most likely and the most"
  }

  private static func negative(_ value: Double, _ what: String) -> String? {
    guard value.isFinite else { return "the \(what) is not a number" }
    return value < 0 ? "the \(what) \(Wording.number(value)) is negative: write 0 or more" : nil
  }

  private static func notPositive(_ mean: Double) -> String? {
    guard mean.isFinite else { return "the mean is not a number" }
    return mean > 0 ? nil : "the mean \(Wording.number(mean)) is not above 0: write more than 0"
  }
}
