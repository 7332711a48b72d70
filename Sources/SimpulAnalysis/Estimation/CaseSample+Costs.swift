// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

extension CaseSample {
  /// Cost of officer hours, visits and cases for each case that arrived, by replication; nil where nothing has one.
  var cost: [Double]? {
    let prices = scenario.procedures.flatMap(\.activities).map { $0.costPerVisit ?? 0 }
    guard scenario.hasCosts else { return nil }
    let sums = tallies.map { tally in
      types.reduce(0.0) { sum, index in
        let type = tally.caseTypes[index]
        let hours = zip(scenario.actors, type.officerTime).reduce(0.0) {
          $0 + ($1.0.costPerHour ?? 0) * $1.1.seconds / 3_600
        }
        let visits = zip(prices, type.visits).reduce(0.0) { $0 + $1.0 * Double($1.1) }
        return sum + hours + visits + (scenario.streams[index].stream.costPerCase ?? 0) * Double(type.arrived)
      }
    }
    return CaseSample.quotients(sums, arrived)
  }

  /// Overtime of an actor in officer hours for each week, at so much an hour, by replication; nil where there is no
  /// such actor, or its hours have no cost.
  func overtimePerWeek(of key: Actor.Key, cost: (Actor) -> Double?) -> [Double]? {
    guard let index = scenario.actors.firstIndex(where: { $0.key == key }),
      let cost = cost(scenario.actors[index])
    else { return nil }
    return tallies.map {
      let weeks = $0.office.windowClock.seconds / (7 * Microseconds.perDay.seconds)
      return cost * $0.actors[index].overtime.seconds / 3_600 / weeks
    }
  }

  /// Cost to the citizens of the time to finish, for each finished case, by replication; nil where it is stated for
  /// no case type.
  var waitingCost: [Double]? {
    let rates = types.map { scenario.streams[$0].stream.waitingCost }
    guard rates.contains(where: { $0 != nil }) else { return nil }
    let sums = tallies.map { tally in
      zip(types, rates).reduce(0.0) { sum, pair in
        guard let rate = pair.1 else { return sum }
        let type = tally.caseTypes[pair.0]
        let seconds = CaseSample.seconds(rate.unit.isWorkingTime ? type.spanWorking : type.spanClock)
        return sum + rate.amount * seconds / (rate.unit.seconds ?? scenario.meanOpenDay.seconds)
      }
    }
    return CaseSample.quotients(sums, finished)
  }
}
