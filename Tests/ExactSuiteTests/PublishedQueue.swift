// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Yams

@testable import ExactSuite

/// A queue of an Indonesian public office whose figures were published, from `published-queues.yaml`.
struct PublishedQueue: Decodable, Sendable, CustomTestStringConvertible {
  /// The formulas of M/M/c at the rates of the row, rounded to four decimals.
  struct Formulas: Decodable, Sendable {
    var utilisation: Double
    var probabilityOfWaiting: Double
    var queueMean: Double
    var presentMean: Double
    var waitMinutes: Double
    var timeMinutes: Double

    enum CodingKeys: String, CodingKey {
      case utilisation = "rho"
      case probabilityOfWaiting = "ErlangC"
      case queueMean = "Lq"
      case presentMean = "L"
      case waitMinutes = "Wq"
      case timeMinutes = "W"
    }
  }

  struct Published: Decodable, Sendable {
    var queueMean: Double?

    enum CodingKeys: String, CodingKey { case queueMean = "Lq" }
  }

  var id: String
  var servers: Int
  var arrivalsPerMinute: Double
  var servicesPerMinute: Double
  var timeUnit: String
  var published: Published
  var formulas: Formulas?
  var verdict: String

  enum CodingKeys: String, CodingKey {
    case id, servers, published, verdict
    case arrivalsPerMinute = "lam"
    case servicesPerMinute = "mu"
    case timeUnit = "time_unit"
    case formulas = "recomputed_MMc"
  }

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
    guard let formulas else { return nil }
    func exponential(_ rate: Double) -> ExactCase.Law {
      ExactCase.Law(dist: "exponential", mean: 1 / (60 * rate))
    }
    return ExactCase(
      id: id,
      model: ExactCase.Model(
        arrivals: [.init(class: "A", interarrival: exponential(arrivalsPerMinute), enters: "S1")],
        stations: [.init(id: "S1", servers: servers, service: ["*": exponential(servicesPerMinute)])]),
      quantities: [
        "S1.util": formulas.utilisation, "S1.P_wait": formulas.probabilityOfWaiting,
        "S1.Lq": formulas.queueMean,
        "S1.L": formulas.presentMean, "S1.Wq": formulas.waitMinutes / 60, "S1.W": formulas.timeMinutes / 60,
      ].mapValues { ExactCase.Quantity(value: $0) })
  }
}
