// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One case of the exact suite.
struct ExactCase: Decodable, Sendable {
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

  struct Quantity: Decodable, Sendable { var value: Double? }

  var id: String
  var model: Model
  var quantities: [String: Quantity]

  /// The file in which it stands.
  var family: ExactFamily?

  private enum CodingKeys: String, CodingKey { case id, model, quantities }

  /// Whether a case of a higher class interrupts the work on one of a lower class.
  var isPreemptive: Bool { model.stations.contains { $0.discipline == "priority_preemptive_resume" } }
}

extension ExactCase: CustomStringConvertible {
  var description: String { id }
}
