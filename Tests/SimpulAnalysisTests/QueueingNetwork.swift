// SPDX-License-Identifier: GPL-3.0-or-later

import ExactSuite
import Foundation
import SimpulDistributions
import SimpulModel
import SimpulTime
import Testing

/// A model of the exact verification suite, and the scenario that says the same.
struct QueueingNetwork: Decodable {
  var arrivals: [Arrivals]
  var stations: [Station]
  var routing: [Route]

  struct Arrivals: Decodable {
    var interarrival: Law
    var enters: String
  }

  struct Station: Decodable {
    var id: String
    var servers: Int
    var service: [String: Law]
  }

  struct Route: Decodable {
    var from: String
    var to: [Way]
  }

  struct Way: Decodable {
    var station: String
    var probability: Double

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      station = try pair.decode(String.self)
      probability = try pair.decode(Double.self)
    }
  }

  struct Law: Decodable {
    var dist: String
    var mean: Double?
    var value: Double?
    var p: [Double]?
    var means: [Double]?

    var distribution: Distribution {
      switch dist {
      case "exponential": .exponential(mean: mean ?? 0)
      case "hyperexponential":
        .mixture(
          zip(p ?? [], means ?? []).map {
            Distribution.Component(weight: $0, distribution: .exponential(mean: $1))
          })
      default: .constant(value ?? 0)
      }
    }
  }

  /// One row a station, in an office that never closes; all times are in hours.
  func scenario(hours: Int, warmUp: Int) -> Scenario {
    let order = [arrivals[0].enters] + stations.map(\.id).filter { $0 != arrivals[0].enters }
    let activities = order.map { id -> Step in
      let station = stations.first { $0.id == id }
      let ways = routing.first { $0.from == id }?.to ?? []
      let branches = ways.map { way in
        Branch(
          name: way.station, share: ByCaseType(way.probability),
          target: way.station == "EXIT" ? .end(Target.done) : .activity(way.station))
      }
      let duration = station?.service["*"].map { DurationDistribution($0.distribution, .hours) }
      return .activity(
        Activity(
          key: id, performers: .actor(id), work: duration.map { ByCaseType($0) },
          decision: branches.count > 1 ? branches : [], next: branches.first?.target ?? .following))
    }
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(arrivals[0].interarrival.distribution, .hours)))
    return Scenario(
      title: "network",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: Microseconds(hours) * .perHour,
        warmUp: Microseconds(warmUp) * .perHour),
      actors: stations.map { Actor(key: $0.id, officers: $0.servers) },
      procedures: [Procedure(arrivals: [stream], steps: activities)])
  }
}

/// A file of the suite that is none of its families.
enum ExactData {
  static func read<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Data"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}

/// `jackson_open.json`.
struct JacksonCase: Decodable {
  var id: String
  var model: QueueingNetwork
  var quantities: [String: Quantity]

  struct Quantity: Decodable { var value: Double }

  static func all() throws -> [JacksonCase] {
    try JSONDecoder().decode(File.self, from: ExactFamily.jacksonNetworks.json).cases
  }

  private struct File: Decodable { var cases: [JacksonCase] }

  func value(_ name: String) throws -> Double { try #require(quantities[name]?.value) }
}
