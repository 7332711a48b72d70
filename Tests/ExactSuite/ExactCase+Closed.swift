// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Models in which a fixed number of cases go round and round.
extension ExactCase {
  /// A closed model as one of people who come again: a case is one round, from where it starts to where it would start
  /// again. Where that is a delay, people are away for so long; else for a microsecond.
  var opened: ExactCase {
    guard let group = model.closed?.first, let routing = model.routing else { return self }
    var opened = self
    let delay = model.stations.first { $0.id == group.start && $0.type == "delay" }
    let first = delay.flatMap { station in routing.first { $0.from == station.id }?.to.first?.station }
    opened.model.arrivals = [
      Model.Arrival(
        class: group.class, enters: first ?? group.start, members: group.n,
        gap: delay?.service?["*"] ?? Law(dist: "deterministic", value: 1 / 3.6e9))
    ]
    opened.model.stations.removeAll { $0.id == delay?.id }
    opened.model.routing = routing.filter { $0.from != delay?.id }.map { route in
      var route = route
      for index in route.to.indices where route.to[index].station == group.start {
        route.to[index].station = "EXIT"
      }
      return route
    }
    return opened
  }

  /// A fixed number of cases, or of people.
  func closedEstimates(_ tally: Tally, _ found: [String: Double]) -> [String: Double] {
    guard let group = model.closed?.first else { return [:] }
    let rate = Double(tally.caseTypes[0].finished) / tally.office.windowClock.hours
    return [
      "X": rate, "R": Double(group.n) / rate, "S1.throughput": rate, "S1.p0": found["S1.N.p[0]"] ?? .nan,
    ]
  }
}
