// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import Testing

/// A model of `bottleneck_models.json`, and what is known of it. All times are in hours.
struct BottleneckModel: Decodable {
  var id: String
  /// Nil where it is no simple network: those are built in `BottleneckOffices`.
  var network: QueueingNetwork?
  /// By name, such as `Analis.gain_plus1`; empty where nothing is known exactly.
  var exact: [String: Double]
  var meanCycle: SimulatedFigure
  var actors: [Actor.Key: ActorFigures]
  /// The gains of other corrective measures, by their name in the file.
  var correctiveMeasures: [String: SimulatedFigure]
  /// The actor that each method names.
  var verdicts: [String: Actor.Key]

  /// What one more officer of the actor gains, and work that takes 10 % less time.
  struct ActorFigures: Decodable {
    var gainOfOneMore: SimulatedFigure
    var gainOfLessWork: SimulatedFigure
    var criticalPath: [String: Double]
    /// Without an error in the file.
    var momentaryShare: Double
    var meanActivePeriod: Double

    private enum CodingKeys: String, CodingKey {
      case gainOfOneMore = "gain_plus1"
      case gainOfLessWork = "gain_fast"
      case criticalPath = "critical_path"
      case momentaryShare = "momentary_share"
      case meanActivePeriod = "mean_active_period"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, model, exact, actors
    case correctiveMeasures = "levers"
    case verdicts
    case meanCycle = "mean_cycle"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    network = try? container.decode(QueueingNetwork.self, forKey: .model)
    exact = try container.decodeIfPresent([String: Double].self, forKey: .exact) ?? [:]
    meanCycle = try container.decode(SimulatedMean.self, forKey: .meanCycle).figure
    actors = try container.decode([Actor.Key: ActorFigures].self, forKey: .actors)
    correctiveMeasures = try container.decode([String: SimulatedFigure].self, forKey: .correctiveMeasures)
    verdicts = try container.decode([String: Actor.Key].self, forKey: .verdicts)
  }

  static func read(_ id: String) throws -> BottleneckModel {
    let file = try ExactData.read("bottleneck_models", as: File.self)
    return try #require(file.models.first { $0.id == id })
  }

  private struct File: Decodable { var models: [BottleneckModel] }

  private struct SimulatedMean: Decodable {
    var mean: Double
    var ci95: Double

    var figure: SimulatedFigure { SimulatedFigure(estimate: mean, halfWidth: ci95) }
  }
}

/// What another program found, in hours: that which made the file, in twenty replications, or a plain recursion.
struct SimulatedFigure: Decodable {
  var estimate: Double
  /// At 95 %.
  var halfWidth: Double
  var replications = 20

  init(estimate: Double, halfWidth: Double, replications: Int = 20) {
    self.estimate = estimate
    self.halfWidth = halfWidth
    self.replications = replications
  }

  /// - Parameter values: one a replication.
  init(_ values: [Double]) throws {
    let interval = try #require(StudentInterval.mean(of: values, confidence: 0.95))
    (estimate, halfWidth, replications) = (interval.estimate, interval.halfWidth, values.count)
  }

  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    estimate = try pair.decode(Double.self)
    halfWidth = try pair.decode(Double.self)
  }
}
