// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// A quantity of a case, by its name in the suite, held against its exact value.
struct ExactVerdict: Equatable, Sendable {
  var name: String
  var rule: PassRule

  init(_ name: String, _ rule: PassRule) {
    self.name = name
    self.rule = rule
  }

  /// - Parameters:
  ///   - runs: what each replication says of the quantities; what it does not say is not a number, and fails.
  ///   - wanted: quantities with their exact values.
  static func all(_ runs: [[String: Double]], _ wanted: [ExactCase.ExactValue]) -> [ExactVerdict] {
    wanted.map { name, value in
      ExactVerdict(name, PassRule(runs.map { $0[name] ?? .nan }, value: value))
    }
  }
}

extension [ExactVerdict] {
  var arePowerful: Bool { allSatisfy(\.rule.isPowerful) }
}
