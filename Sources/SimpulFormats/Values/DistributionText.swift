// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulDistributions
import SimpulModel

/// Distributions without their unit: `10/15/30`, `1-5`, `15`, `exponential mean 20`, `lognormal mean 45 sd 30`.
enum DistributionText {
  /// `whole` is the text with its unit, for the errors.
  static func read(
    _ text: String, whole: String, records: RecordedValues
  ) throws(Misreading) -> Distribution {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, first.first?.isLetter == true else {
      return try readBare(text, whole: whole)
    }
    let rest = Array(words.dropFirst())
    switch first.lowercased() {
    case "constant": return try readBare(rest.joined(separator: " "), whole: whole)
    case "uniform", "triangular": return try readBare(rest.joined(separator: " "), whole: whole)
    case "pert":
      guard case .triangular(let least, let likely, let most) = try readBare(rest.joined(), whole: whole)
      else { throw Misreading("'\(whole)': write least/most likely/most, such as pert 10/15/30 min") }
      return .pert(least: least, likely: likely, most: most)
    case "exponential":
      let values = try parameters(["mean"], in: rest, whole: whole, example: "exponential mean 25 min")
      return .exponential(mean: values[0])
    case "erlang": return try readErlang(rest, whole: whole)
    case "lognormal" where rest.first == "median": return try readLognormalByQuantiles(rest, whole: whole)
    case "gamma", "lognormal", "normal", "weibull":
      let values = try parameters(
        ["mean", "sd"], in: rest, whole: whole, example: "\(first.lowercased()) mean 45 sd 30 min")
      return switch first.lowercased() {
      case "gamma": .gamma(mean: values[0], standardDeviation: values[1])
      case "lognormal": .lognormal(mean: values[0], standardDeviation: values[1])
      case "normal": .normal(mean: values[0], standardDeviation: values[1])
      default: .weibull(mean: values[0], standardDeviation: values[1])
      }
    case "empirical": return .empirical(try records.read(rest))
    default:
      let hint = Spelling.nearest(to: first, among: families).map { "; did you mean '\($0)'?" }
      throw Misreading(
        "'\(whole)': '\(first)' is not a distribution"
          + (hint ?? "; there are \(families.dropLast().joined(separator: ", ")) and empirical"))
    }
  }

  static let families = [
    "constant", "uniform", "triangular", "pert", "exponential", "gamma", "erlang", "lognormal", "normal",
    "weibull", "empirical",
  ]

  // MARK: Without a word

  private static func readBare(_ text: String, whole: String) throws(Misreading) -> Distribution {
    let bare = text.filter { $0 != " " }.replacing("–", with: "-")
    let steps = bare.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if steps.count == 3 { return try readThree(steps, whole: whole) }
    if steps.count == 2 {
      throw Misreading(
        "'\(whole)' has two values: write \(steps[0])-\(steps[1]) for anything between them, or three values "
          + "for least/most likely/most")
    }
    let ends = bare.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2, !ends[0].isEmpty { return try readTwo(ends, whole: whole) }
    return .constant(try duration(bare, whole: whole))
  }

  private static func readThree(_ texts: [String], whole: String) throws(Misreading) -> Distribution {
    let (least, likely, most) = (
      try duration(texts[0], whole: whole), try duration(texts[1], whole: whole),
      try duration(texts[2], whole: whole)
    )
    guard least <= likely, likely <= most else {
      throw Misreading("'\(whole)' is not in order: write the least, the most likely and the most")
    }
    guard least < most else {
      throw Misreading("'\(whole)' is three times the same: write one value, such as \(texts[0]) min")
    }
    return .triangular(least: least, likely: likely, most: most)
  }

  private static func readTwo(_ texts: [String], whole: String) throws(Misreading) -> Distribution {
    let (least, most) = (try duration(texts[0], whole: whole), try duration(texts[1], whole: whole))
    guard least < most else { throw Misreading("'\(whole)' is not in order: write the smaller value first") }
    return .uniform(least: least, most: most)
  }

  private static func duration(_ text: String, whole: String) throws(Misreading) -> Double {
    guard let value = try? NumberText.read(text) else {
      // A number, but one that nobody means.
      if NumberText.isNumber(text) { _ = try NumberText.read(text) }
      throw Misreading("'\(whole)': '\(text)' is not a number: write a time such as 15 min or 10/15/30 min")
    }
    guard value >= 0 else { throw Misreading("'\(whole)' is negative: a time is 0 or more") }
    return value
  }

  // MARK: With named parameters

  private static func readErlang(_ words: [String], whole: String) throws(Misreading) -> Distribution {
    let example = "erlang 3 mean 20 min"
    guard let first = words.first, let phases = try? NumberText.readWhole(first) else {
      throw Misreading("'\(whole)': write the number of phases and the mean, such as \(example)")
    }
    guard phases >= 1 else { throw Misreading("'\(whole)': there must be at least 1 phase") }
    let values = try parameters(["mean"], in: Array(words.dropFirst()), whole: whole, example: example)
    return .erlang(phases: phases, mean: values[0])
  }

  /// The lognormal with these quantiles: exp(mu) is the median, and ln(p90 / median) is sigma times the
  /// normal's 90 % point (Law, *Simulation Modeling and Analysis*, on subjective estimates).
  private static func readLognormalByQuantiles(
    _ words: [String], whole: String
  ) throws(Misreading) -> Distribution {
    let values = try parameters(
      ["median", "p90"], in: words, whole: whole, example: "lognormal median 30 p90 90 min")
    let (median, p90) = (values[0], values[1])
    guard p90 > median else { throw Misreading("'\(whole)': p90 must be more than the median") }
    let sigma = log(p90 / median) / 1.281_551_565_544_600_4
    let mean = median * exp(sigma * sigma / 2)
    return .lognormal(mean: mean, standardDeviation: mean * (exp(sigma * sigma) - 1).squareRoot())
  }

  /// The positive numbers behind the names, which must be these in this order.
  private static func parameters(
    _ names: [String], in words: [String], whole: String, example: String
  ) throws(Misreading) -> [Double] {
    guard words.count == 2 * names.count else { throw Misreading("'\(whole)': write it as \(example)") }
    var values: [Double] = []
    for (index, name) in names.enumerated() {
      guard words[2 * index].lowercased() == name, let value = try? NumberText.read(words[2 * index + 1])
      else { throw Misreading("'\(whole)': write it as \(example)") }
      guard value >= 0 else { throw Misreading("'\(whole)' is negative: a time is 0 or more") }
      guard value > 0 else { throw Misreading("'\(whole)': the \(name) must be more than 0") }
      values.append(value)
    }
    return values
  }

  // MARK: In a file

  /// As files write it, without the unit; recorded values, which stand in a file of their own, by their number.
  static func write(_ distribution: Distribution) -> String {
    let number = NumberText.exactly
    return switch distribution {
    case .constant(let value): number(value)
    case .uniform(let least, let most): "\(number(least))-\(number(most))"
    case .triangular(let least, let likely, let most): "\(number(least))/\(number(likely))/\(number(most))"
    case .pert(let least, let likely, let most): "pert \(number(least))/\(number(likely))/\(number(most))"
    case .exponential(let mean): "exponential mean \(number(mean))"
    case .erlang(let phases, let mean): "erlang \(phases) mean \(number(mean))"
    case .gamma(let mean, let sd): "gamma mean \(number(mean)) sd \(number(sd))"
    case .lognormal(let mean, let sd): "lognormal mean \(number(mean)) sd \(number(sd))"
    case .normal(let mean, let sd): "normal mean \(number(mean)) sd \(number(sd))"
    case .weibull(let mean, let sd): "weibull mean \(number(mean)) sd \(number(sd))"
    case .empirical(let values): "empirical \(RecordedText.name(of: values))"
    case .mixture(let components): components.map { write($0.distribution) }.joined(separator: " or ")
    }
  }

  /// How a file writes what programmers call by this name, such as `triangular` with three values; nil where that is none.
  static func words(for family: String, _ values: [String]) -> String? {
    let letters = family.prefix(3)
    return switch (letters, values.count) {
    case ("tri", 3): values.joined(separator: "/")
    case ("per", 3), ("bet", 3): "pert " + values.joined(separator: "/")
    case ("uni", 2): values.joined(separator: "-")
    case ("con", 1), ("fix", 1), ("det", 1): values[0]
    case ("exp", 1): "exponential mean " + values[0]
    case ("log", 2): "lognormal mean \(values[0]) sd \(values[1])"
    case ("nor", 2), ("gau", 2): "normal mean \(values[0]) sd \(values[1])"
    case ("gam", 2): "gamma mean \(values[0]) sd \(values[1])"
    case ("wei", 2): "weibull mean \(values[0]) sd \(values[1])"
    case ("erl", 2): "erlang \(values[0]) mean \(values[1])"
    default: nil
    }
  }
}
