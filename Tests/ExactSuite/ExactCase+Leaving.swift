// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Models of one station that some cases leave before they are served, or in which the server is not always ready.
extension ExactCase {
  /// - Parameter found: what has been estimated as for a station that all pass.
  func leavingEstimates(_ tally: Tally, _ found: [String: Double]) -> [String: Double] {
    guard model.stations.count == 1, let station = model.stations.first, let type = tally.caseTypes.first
    else { return [:] }
    let arrived = Double(tally.caseTypes.reduce(0) { $0 + $1.arrived })
    func left(_ outcome: String) -> Double {
      Double(type.endedOtherwise.filter { $0.name == outcome }.reduce(0) { $0 + $1.count })
    }
    let window = tally.office.windowClock.hours
    var estimates: [String: Double] = [:]
    estimates["throughput"] = Double(type.finished) / window
    estimates["P_block"] = left(Target.blocked) / arrived
    if station.meanPatience != nil, let wait = found["\(station.id).Wq"] {
      estimates["P_abandon"] = left(Target.reneged) / arrived
      estimates["P_ab_over_EW"] = left(Target.reneged) / arrived / wait
    }
    if station.setUp != nil, let stay = found["\(station.id).W"] {
      // Here getting ready is work; in the suite it is waiting.
      estimates["Wq"] = stay - (station.service?["*"]?.expectation ?? .nan)
    }
    if station.vacations != nil, let wait = found["\(station.id).Wq"] {
      estimates["decomposition.extra_wait"] = wait - waitWithoutVacations
    }
    // Work that has been interrupted is neither queued nor worked on.
    if isPreemptive { estimates["L"] = found["total.L"] }
    if station.servers ?? 1 > 1 { estimates["N.var"] = ExactCase.variance(tally.office.presentAtDayEnd) }
    return Dictionary(
      uniqueKeysWithValues: estimates.map { name, value in
        (name.hasPrefix("decomposition") || name == "P_ab_over_EW" ? name : "\(station.id).\(name)", value)
      })
  }

  /// Pollaczek and Khinchine's mean.
  private var waitWithoutVacations: Double {
    guard let duration = model.stations[0].service?["*"], let mean = duration.expectation else { return .nan }
    let variation =
      switch duration.dist {
      case "exponential": 1.0
      case "erlang": 1 / Double(duration.k ?? 1)
      case "deterministic": 0.0
      default: Double.nan
      }
    let load = arrivalRate * mean
    return load * mean * (1 + variation) / 2 / (1 - load)
  }

  /// Of the number present, looked at once a day.
  static func variance(_ numbers: [Int]) -> Double {
    let mean = Double(numbers.reduce(0, +)) / Double(numbers.count)
    let squares = numbers.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return squares / Double(numbers.count - 1)
  }
}
