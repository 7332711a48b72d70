// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

/// One case of the exact suite.
struct ExactCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Model: Decodable, Sendable {
    struct Arrival: Decodable, Sendable {
      var `class`: String
      var interarrival: Law?
      /// Hours of a day and cases an hour between them, instead.
      var piecewiseRates: [[Double]]?

      var enters: String
      /// 0 is the highest.
      var priority: Int?
      var batch: Batch?
      /// How the rate swings: `[b, P]` for a rate times 1 + b sin(2 pi t / P).
      var sine: [Double]?
      /// Of a closed model: how many there are, and what lies between two of one's cases.
      var members: Int?
      var gap: Law?

      struct Batch: Decodable, Sendable {
        var dist: String
        var value: Double?
        var p: Double?

        var groups: ArrivalStream.GroupSize? {
          switch dist {
          case "deterministic": value.map { .constant(Int($0)) }
          case "geometric_from_1": p.map { .geometric(mean: 1 / $0) }
          default: nil
          }
        }
      }

      private enum CodingKeys: String, CodingKey {
        case `class`, interarrival, enters, priority, batch
        case sine = "sin"
        case piecewiseRates = "piecewise_rate_per_day"
      }
    }

    struct Station: Decodable, Sendable {
      var id: String
      var type: String?
      var servers: Int?
      var discipline: String?
      var branches: [String]?
      var service: [String: Law]?
      var calendar: Calendar?
      /// Of a gate: how many are let through at a time. Of a timer: the hours from one opening to the next.
      var batchSize: Int?
      var every: Double?
      /// Cases in the station at most, those being worked on included.
      var capacity: Int?
      /// In hours; exponential.
      var meanPatience: Double?
      /// The server begins when so many wait, and goes on until none is left.
      var threshold: Int?
      /// Time that a server who finds nobody is away, again and again.
      var vacations: Law?
      /// Before the first case after an idle time.
      var setUp: Law?

      private enum CodingKeys: String, CodingKey {
        case id, type, servers, discipline, branches, service, calendar, every
        case batchSize = "K"
        case capacity = "capacity_total"
        case meanPatience = "patience_mean"
        case threshold = "n_policy"
        case vacations = "multiple_vacations"
        case setUp = "setup_when_idle"
      }
    }

    /// When a station works, hour by hour of a period that repeats.
    struct Calendar: Decodable, Sendable {
      var period: Double
      var on: [[Double]]
    }

    struct Route: Decodable, Sendable {
      struct Target: Decodable, Sendable {
        var station: String
        var probability: Double

        init(from decoder: any Decoder) throws {
          var list = try decoder.unkeyedContainer()
          station = try list.decode(String.self)
          probability = try list.decode(Double.self)
        }
      }

      var from: String
      var to: [Target]
    }

    /// A fixed number of cases that go round and round.
    struct Closed: Decodable, Sendable {
      var `class`: String
      var n: Int
      var start: String
    }

    /// Cases there at the beginning.
    var initialNumber: Int?
    var arrivals: [Arrival]?
    var closed: [Closed]?
    var stations: [Station]
    var routing: [Route]?

    private enum CodingKeys: String, CodingKey {
      case arrivals, closed, stations, routing
      case initialNumber = "initial_number"
    }
  }

  /// A distribution in hours.
  struct Law: Decodable, Sendable {
    var dist: String
    var mean: Double?
    var value: Double?
    var k: Int?
    var shape: Double?
    var scale: Double?
    var mu: Double?
    var sigma: Double?
    var min: Double?
    var mode: Double?
    var max: Double?
    var p: [Double]?
    var means: [Double]?

    var distribution: Distribution? {
      switch dist {
      case "exponential": mean.map { .exponential(mean: $0) }
      case "deterministic": value.map { .constant($0) }
      case "erlang": k.flatMap { k in mean.map { .erlang(phases: k, mean: $0) } }
      case "gamma":
        shape.flatMap { shape in
          scale.map { .gamma(mean: shape * $0, standardDeviation: shape.squareRoot() * $0) }
        }
      case "lognormal":
        mu.flatMap { mu in
          sigma.map { sigma in
            let mean = exp(mu + sigma * sigma / 2)
            return .lognormal(
              mean: mean, standardDeviation: mean * (exp(sigma * sigma) - 1).squareRoot())
          }
        }
      case "weibull":
        shape.flatMap { shape in
          scale.map { scale in
            let mean = scale * tgamma(1 + 1 / shape)
            let square = scale * scale * tgamma(1 + 2 / shape)
            return .weibull(mean: mean, standardDeviation: (square - mean * mean).squareRoot())
          }
        }
      case "uniform": min.flatMap { min in max.map { .uniform(least: min, most: $0) } }
      case "triangular":
        min.flatMap { min in
          mode.flatMap { mode in max.map { .triangular(least: min, likely: mode, most: $0) } }
        }
      case "hyperexponential":
        p.flatMap { p in
          means.map { means in
            .mixture(
              zip(p, means).map {
                Distribution.Component(weight: $0, distribution: .exponential(mean: $1))
              })
          }
        }
      case "max_of_exponentials":
        // The larger of two exponentials of mean 1 by its distribution function, at 200,000 midpoints.
        .empirical((0..<200_000).map { -log(1 - ((Double($0) + 0.5) / 200_000).squareRoot()) })
      default: nil
      }
    }
  }

  struct Quantity: Decodable, Sendable { var value: Double? }

  var id: String
  var model: Model
  var quantities: [String: Quantity]

  var testDescription: String { id }

  static let families = [
    "mm1", "mmc", "mdc", "mg1", "gm1", "tandem", "fork_join", "mg1_two_class_fcfs", "jackson_open",
    "calendars", "disciplines", "priority", "batch_arrivals", "batching_gates", "vacations", "erlang_a",
    "mmck", "closed_mva", "machine_repair", "mg1_ps",
  ]

  private struct Family: Decodable { var cases: [ExactCase] }

  static func all(of family: String) -> [ExactCase] {
    guard let url = Bundle.module.url(forResource: "Data/\(family)", withExtension: "json"),
      let data = try? Data(contentsOf: url), let family = try? JSONDecoder().decode(Family.self, from: data)
    else { return [] }
    return family.cases
  }

  /// The cases of a family that Simpul can model at all: files always find room on the next desk, so that nothing is
  /// blocked.
  static func family(_ name: String) -> [ExactCase] {
    all(of: name).map(\.opened).filter { $0.model.arrivals != nil }
  }

  /// Whether a case of a higher class interrupts the work on one of a lower class.
  var isPreemptive: Bool { model.stations.contains { $0.discipline == "priority_preemptive_resume" } }
}
