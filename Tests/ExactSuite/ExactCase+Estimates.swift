// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime

extension ExactCase {
  /// What the tally of one replication says of the quantities of the suite, in hours.
  func estimates(_ tally: Tally, of scenario: Scenario) -> [String: Double] {
    var found: [String: Double] = [:]
    for (index, actor) in scenario.actors.enumerated() where actor.kind == .officers {
      for (name, value) in stationEstimates(index, tally, of: scenario) {
        found[name == "service.mean" ? name : "\(actor.key).\(name)"] = value
      }
    }
    let window = tally.office.windowClock.hours
    found["total.L"] = Double(tally.office.presentIntegral).hours / window
    found["L_jobs"] = found["total.L"]
    found["departure.interarrival.mean"] = window / Double(tally.office.left)
    if let every = model.stations.first?.every {
      found["batch_size.mean"] = Double(tally.office.left) / (window / every)
    }
    found.merge(timeEstimates(tally, of: scenario)) { _, new in new }
    found.merge(classEstimates(tally, of: scenario)) { _, new in new }
    found.merge(leavingEstimates(tally, found)) { _, new in new }
    found.merge(closedEstimates(tally, found)) { _, new in new }
    found.merge(sharingEstimates(tally, found)) { _, new in new }
    return found
  }

  /// Waiting by class, where each class has one activity, and the sum that no order without interruption changes:
  /// utilisation times waiting, of the classes (Kleinrock's conservation law).
  private func classEstimates(_ tally: Tally, of scenario: Scenario) -> [String: Double] {
    guard tally.activities.count == scenario.procedures.count else { return [:] }
    var found: [String: Double] = [:]
    var conserved = 0.0
    for (procedure, activity) in zip(scenario.procedures, tally.activities) {
      let visits = Double(activity.visits)
      let wait = activity.waitingClock.reduce(0, +).hours / visits
      found["Wq.class.\(procedure.key)"] = wait
      conserved += activity.workTime.hours / tally.office.windowClock.hours * wait
    }
    found["conservation.sum_rho_i_Wi"] = conserved
    return found
  }

  /// Time averages over the window, and means over the visits of measured cases.
  private func stationEstimates(_ index: Int, _ tally: Tally, of scenario: Scenario) -> [String: Double] {
    let actor = scenario.actors[index]
    let own = tally.actors[index]
    let window = tally.office.windowClock.hours
    let busy = (own.workTime - own.otherWorkTime).hours / window
    let queue = Double(own.queueClockIntegral).hours / window
    var found = [
      "util": (own.workTime - own.otherWorkTime).hours / own.onDutyTime.hours, "Lq": queue, "L": queue + busy,
    ]
    if actor.officers == 1 { found.merge(numberPresent(own, queue + busy)) { _, new in new } }

    let places = zip(scenario.procedures.flatMap(\.activities), tally.activities)
      .filter { $0.0.performers.actors == [actor.key] }.map(\.1)
    func sum(_ number: (ActivityTally) -> Double) -> Double { places.reduce(0) { $0 + number($1) } }
    let visits = sum { Double($0.visits) }
    let waiters = sum { Double($0.visits + $0.reneged) }
    let wait = sum { $0.waitingClock.reduce(0, +).hours } / waiters
    let work = sum { $0.workTime.hours } / visits
    found["Wq"] = wait
    found["W"] = wait + work
    found["service.mean"] = work
    found["P_wait"] = sum { Double($0.visitsThatWaited) } / waiters
    found["Wq.var"] = sum { $0.squaredWaitSeconds } / (3_600 * 3_600) / waiters - wait * wait
    found["visits"] = visits / tally.caseTypes.reduce(0) { $0 + Double($1.finished) }
    return found
  }

  /// With one officer there are n + 1 cases at the desk while n of them queue; he is idle while there is none.
  ///
  /// The last bin of the histogram, 255 and more in the queue, is counted as 256 cases present: at a load of 0.95
  /// that takes less than a thousandth from the variance.
  private func numberPresent(_ actor: ActorTally, _ mean: Double) -> [String: Double] {
    let total = actor.onDutyTime.hours
    var shares = actor.queueHistogram.map { $0.hours / total }
    let idle = 1 - actor.workTime.hours / total
    shares[0] -= idle
    shares.insert(idle, at: 0)
    var found: [String: Double] = [:]
    for number in 0...5 { found["N.p[\(number)]"] = shares[number] }
    let square = shares.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.offset) * $1.element }
    found["N.var"] = square - mean * mean
    return found
  }

  /// Means and distributions of the times from arrival to end.
  private func timeEstimates(_ tally: Tally, of scenario: Scenario) -> [String: Double] {
    var found: [String: Double] = [:]
    for (procedure, type) in zip(scenario.procedures, tally.caseTypes) {
      found["case.class.\(procedure.key).mean"] = Double(type.spanClock).hours / Double(type.finished)
    }
    let finished = tally.caseTypes.reduce(0) { $0 + Double($1.finished) }
    let mean = ExactCase.meanTimeToFinish(tally)
    found["case.cycle.mean"] = mean
    let branches = model.stations.first { $0.type == "fork" }?.branches?.count ?? 1
    let joins = tally.caseTypes.reduce(0) { $0 + Double($1.joinClock).hours }
    found["sync_delay.mean"] = joins / finished / Double(branches)

    let times = tally.caseTypes.flatMap(\.clockTimes.values)
    guard Double(times.count) == finished else { return found }
    let variance =
      times.reduce(0) { $0 + ($1.hours - mean) * ($1.hours - mean) } / (finished - 1)
    found["case.cycle.var"] = variance
    if model.stations.count == 1 { found["\(model.stations[0].id).W.var"] = variance }
    if let constant = constantBranch {
      found["P_det_critical"] = Double(times.count { $0 == constant }) / finished
    }
    guard quantities.keys.contains(where: { $0.hasPrefix("case.cycle.q") }) else { return found }
    let ascending = times.sorted()
    for (name, probability) in [("q50", 0.5), ("q90", 0.9), ("q95", 0.95), ("q99", 0.99)] {
      found["case.cycle.\(name)"] = Quantile.ofSorted(ascending, probability: probability)?.hours
    }
    return found
  }

  /// In hours, over all classes.
  static func meanTimeToFinish(_ tally: Tally) -> Double {
    let finished = tally.caseTypes.reduce(0) { $0 + $1.finished }
    return tally.caseTypes.reduce(0) { $0 + Double($1.spanClock).hours } / Double(finished)
  }

  /// The length of the branch of a fork that always takes the same time.
  private var constantBranch: Microseconds? {
    model.stations.first { $0.type == "delay" && $0.service?["*"]?.dist == "deterministic" }?
      .service?["*"]?.value.map { Microseconds(roundingSeconds: 3_600 * $0) }
  }
}

extension Microseconds {
  var hours: Double { Double(self).hours }
}

extension Double {
  /// Of so many microseconds.
  var hours: Double { self / 3.6e9 }
}
