// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

extension ExactCase {
  /// What one replication says of the quantities that Simpul measures, in hours.
  func estimates(_ tally: Tally, _ scenario: Scenario) -> [String: Double] {
    var found: [String: Double] = [:]
    let window = tally.office.windowClock.seconds / 3_600
    let activities = scenario.procedures.flatMap(\.activities)
    for (index, actor) in scenario.actors.enumerated() where actor.kind == .officers {
      let own = tally.actors[index]
      let busy = own.workTime.seconds / 3_600 / window
      let queue = Double(own.queueClockIntegral) / 3.6e9 / window
      found["\(actor.key).util"] = busy / Double(actor.officers)
      found["\(actor.key).Lq"] = queue
      found["\(actor.key).L"] = queue + busy
      let places = activities.indices.filter { activities[$0].key == actor.key }
      let visits = places.reduce(0.0) { $0 + Double(tally.activities[$1].visits) }
      func sum(_ number: (ActivityTally) -> Double) -> Double {
        places.reduce(0) { $0 + number(tally.activities[$1]) }
      }
      let wait = sum { Double($0.waitingClock.reduce(0, +)) } / 3.6e9 / visits
      let work = sum { Double($0.workTime) } / 3.6e9 / visits
      found["\(actor.key).Wq"] = wait
      found["\(actor.key).W"] = wait + work
      found["\(actor.key).P_wait"] = sum { Double($0.visitsThatWaited) } / visits
      found["\(actor.key).Wq.var"] = sum(\.squaredWaitSeconds) / 3_600 / 3_600 / visits - wait * wait
      let finished = tally.caseTypes.reduce(0.0) { $0 + Double($1.finished) }
      found["\(actor.key).visits"] = visits / finished
    }
    found["total.L"] = Double(tally.office.presentIntegral) / 3.6e9 / window
    found["L_jobs"] = found["total.L"]
    addCycles(tally, scenario, to: &found)
    return found
  }

  private func addCycles(_ tally: Tally, _ scenario: Scenario, to found: inout [String: Double]) {
    var all = tally.caseTypes[0].clockTimes
    for type in tally.caseTypes.dropFirst() { all.merge(type.clockTimes) }
    all.sort()
    guard let values = all.ascendingValues else { return }
    let hours = values.map { $0.seconds / 3_600 }
    let mean = hours.reduce(0, +) / Double(hours.count)
    let variance = hours.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(hours.count)
    found["case.cycle.mean"] = mean
    found["case.cycle.var"] = variance
    if scenario.actors.filter({ $0.kind == .officers }).count == 1 {
      for actor in scenario.actors where actor.kind == .officers { found["\(actor.key).W.var"] = variance }
    }
    for (name, probability) in [("q50", 0.5), ("q90", 0.9), ("q95", 0.95), ("q99", 0.99)] {
      found["case.cycle.\(name)"] = all.quantile(probability).map { $0 / 3.6e9 }
    }
    for (procedure, type) in zip(scenario.procedures, tally.caseTypes) {
      found["case.class.\(procedure.key).mean"] = Double(type.spanClock) / Double(type.finished) / 3.6e9
    }
    let branches = model.stations.first { $0.type == "fork" }?.branches?.count ?? 1
    found["sync_delay.mean"] =
      Double(tally.caseTypes[0].joinClock) / Double(tally.caseTypes[0].finished) / Double(branches) / 3.6e9
  }
}
