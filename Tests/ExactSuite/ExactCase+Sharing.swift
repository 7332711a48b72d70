// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Models of one station whose server works on all cases at once.
extension ExactCase {
  func sharingEstimates(_ tally: Tally, _ found: [String: Double]) -> [String: Double] {
    guard model.stations.count == 1, let station = model.stations.first, station.isShared else { return [:] }
    return [
      "\(station.id).L": found["total.L"] ?? .nan, "\(station.id).W": found["case.cycle.mean"] ?? .nan,
      "\(station.id).N.var": ExactCase.variance(tally.office.presentAtDayEnd),
    ]
  }

  /// The model with half as many cases, and others, of class B, that bring the other half of the load and whose work always
  /// takes the same time.
  func mixed(withWorkOf hours: Double) -> ExactCase? {
    guard var arrival = model.arrivals?.first, let mean = arrival.interarrival?.mean,
      let duration = model.stations.first?.service?["*"], let work = duration.expectation
    else { return nil }
    arrival.interarrival?.mean = 2 * mean
    var other = arrival
    other.class = "B"
    other.interarrival?.mean = 2 * mean * hours / work
    var constant = duration
    (constant.dist, constant.value) = ("deterministic", hours)
    var mixed = self
    mixed.id += "_of_one_size"
    mixed.model.arrivals = [arrival, other]
    mixed.model.stations[0].service = [arrival.class: duration, "B": constant]
    return mixed
  }
}
