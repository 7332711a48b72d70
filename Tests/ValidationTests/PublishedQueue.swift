// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Yams

/// A queue of an Indonesian public office whose figures were published, from `published-queues.yaml`.
struct PublishedQueue: Decodable, Sendable, CustomTestStringConvertible {
  /// The formulas of M/M/c at the rates of the row, rounded to four decimals.
  struct Formulas: Decodable, Sendable {
    var rho: Double
    var ErlangC: Double
    var Lq: Double
    var L: Double
    var Wq: Double
    var W: Double
  }

  struct Published: Decodable, Sendable { var Lq: Double? }

  var id: String
  var servers: Int
  /// Arrivals and services a minute.
  var lam: Double
  var mu: Double
  var time_unit: String
  var published: Published
  var recomputed_MMc: Formulas?
  var verdict: String

  var testDescription: String { id }

  private struct File: Decodable { var rows: [Row] }

  /// Rows with figures that cannot be read as numbers are among those that are wrong.
  private struct Row: Decodable {
    var queue: PublishedQueue?

    init(from decoder: any Decoder) throws { queue = try? PublishedQueue(from: decoder) }
  }

  /// Rows that must be matched.
  static func hard() -> [PublishedQueue] {
    guard let url = Bundle.module.url(forResource: "Data/published-queues", withExtension: "yaml"),
      let text = try? String(contentsOf: url, encoding: .utf8),
      let file = try? YAMLDecoder().decode(File.self, from: text)
    else { return [] }
    return file.rows.compactMap(\.queue).filter { $0.verdict.hasPrefix("HARD") }
  }

  /// The queue as a case of the exact suite, in hours.
  var exact: ExactCase? {
    guard let formulas = recomputed_MMc else { return nil }
    func exponential(_ rate: Double) -> ExactCase.Law {
      ExactCase.Law(dist: "exponential", mean: 1 / (60 * rate))
    }
    return ExactCase(
      id: id,
      model: ExactCase.Model(
        arrivals: [.init(class: "A", interarrival: exponential(lam), enters: "S1")],
        stations: [.init(id: "S1", servers: servers, service: ["*": exponential(mu)])]),
      quantities: [
        "S1.util": formulas.rho, "S1.P_wait": formulas.ErlangC, "S1.Lq": formulas.Lq, "S1.L": formulas.L,
        "S1.Wq": formulas.Wq / 60, "S1.W": formulas.W / 60,
      ].mapValues { ExactCase.Quantity(value: $0) })
  }
}
