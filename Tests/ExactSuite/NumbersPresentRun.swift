// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

/// How many cases are in an office some hours after a known beginning, with a backlog or without: many short replications,
/// each one value.
struct NumbersPresentRun {
  let exact: ExactCase

  /// `E_N(t=5)`, `P0(t=5)`, `P3(t=5)`: the mean number present after 5 hours, and the probabilities of 0 and of 3.
  private struct Quantity {
    let name: String
    let value: Double
    let hours: Double
    /// Nil for the mean.
    let number: Int?

    init?(_ name: String, _ value: Double) {
      let parts = name.split(whereSeparator: { "(=)".contains($0) }).map(String.init)
      guard parts.count == 3, parts[1] == "t", let hours = Double(parts[2]) else { return nil }
      self.name = name
      self.value = value
      self.hours = hours
      switch parts[0] {
      case "E_N": number = nil
      case "P0": number = 0
      case "P3": number = 3
      default: return nil
      }
    }

    /// Of a mean less than 3 for a queue, and that of a Poisson number where nobody queues.
    func squaredVariation(hasQueue: Bool) -> Double {
      guard number != nil else { return hasQueue ? 3 : 1 / value }
      return value > PassRule.smallest ? (1 - value) / value : 1
    }

    func observed(_ present: Int) -> Double { number.map { present == $0 ? 1 : 0 } ?? Double(present) }
  }

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let quantities = wanted.compactMap { Quantity($0.name, $0.value) }
    let instants = Set(quantities.map(\.hours)).sorted()
    let hasQueue = exact.model.stations.allSatisfy { $0.type != "delay" }
    var verdicts: [ExactVerdict] = []
    for hours in instants {
      let own = quantities.filter { $0.hours == hours }
      let variation = own.map { $0.squaredVariation(hasQueue: hasQueue) }.max() ?? 1
      let present = try runner.values(
        [exact.scenario(hours: hours, warmUpHours: 0)], study: exact.id,
        replications: ExactRunner.neededReplications(squaredVariation: variation),
        reduce: { $0.office.presentAtEnd })[0]
      verdicts += own.map { ExactVerdict($0.name, PassRule(present.map($0.observed), value: $0.value)) }
    }
    return verdicts
  }
}

extension ExactRunner {
  /// The number of replications with which the half-width is 2 % of the mean, and a sixth to spare.
  ///
  /// - Parameter squaredVariation: the variance in squares of the mean.
  static func neededReplications(squaredVariation: Double) -> Int {
    let half = 1.96 / PassRule.power
    return Int((7.0 / 6 * half * half * squaredVariation).rounded(.up))
  }
}
