// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime

/// The cases of some types in all replications of a design, as samples with one value a replication.
package struct CaseSample {
  package let scenario: Scenario
  package let tallies: [Tally]
  /// Positions of the case types among all of the scenario.
  let types: [Int]

  /// All case types.
  package init(_ scenario: Scenario, _ tallies: [Tally]) {
    self.init(scenario, tallies, types: Array(scenario.streams.indices))
  }

  package init(_ scenario: Scenario, _ tallies: [Tally], types: [Int]) {
    self.scenario = scenario
    self.tallies = tallies
    self.types = types
  }

  /// Sums of a number over the case types, by replication.
  func sums(_ number: (CaseTypeTally) -> Double) -> [Double] {
    tallies.map { tally in types.reduce(0) { $0 + number(tally.caseTypes[$1]) } }
  }

  package var arrived: [Double] { sums { Double($0.arrived) } }
  package var finished: [Double] { sums { Double($0.finished) } }
  package var censored: [Double] { sums { Double($0.censored) } }

  /// Sums over finished cases, by replication; nil when some replication has none.
  package func perFinished(_ number: (CaseTypeTally) -> Double) -> [Double]? {
    CaseSample.quotients(sums(number), finished)
  }

  /// Sums over arrived cases, by replication; nil when some replication has none.
  func perArrived(_ number: (CaseTypeTally) -> Double) -> [Double]? {
    CaseSample.quotients(sums(number), arrived)
  }

  package static func quotients(_ sums: [Double], _ counts: [Double]) -> [Double]? {
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    return zip(sums, counts).map { $0 / $1 }
  }

  private var promisedTypes: [Int] {
    types.filter { scenario.streams[$0].procedure.promise(for: scenario.streams[$0].stream.key) != nil }
  }

  package var hasPromise: Bool { !promisedTypes.isEmpty }

  /// Promises kept, of all cases for which that is decided; and those for which it is not.
  package var promiseKept: PromiseSample {
    let types = promisedTypes
    return PromiseSample(tallies.map { tally in PromiseCount(types.map { tally.caseTypes[$0] }) })
  }

  /// Arrivals without a ticket by replication; nil where there are no tickets. No-shows are no arrivals.
  var withoutTicketPerWeek: [Double]? {
    let ticketed = types.filter { scenario.streams[$0].stream.tickets != nil }
    guard !ticketed.isEmpty, ticketed.allSatisfy({ scenario.streams[$0].stream.noShow == 0 }) else {
      return nil
    }
    let comings = CaseSample(scenario, tallies, types: ticketed).sums { Double($0.lost + $0.postponed) }
    return CaseSample.quotients(
      comings, tallies.map { Double($0.office.windowClock) / Double(7 * Microseconds.perDay) })
  }

  /// Cases that left before they were served, of those that arrived.
  var leftUnserved: RatioSample { ended(Target.unserved) }

  /// Cases deemed approved, of those that arrived.
  var deemedApproved: RatioSample { ended([Target.deemedApproved]) }

  /// Cases that ended with certain outcomes, of those that arrived.
  func ended(_ outcomes: [String]) -> RatioSample {
    RatioSample(
      numerators: sums { type in
        Double(type.endedOtherwise.filter { outcomes.contains($0.name) }.reduce(0) { $0 + $1.count })
      }, denominators: arrived)
  }

  /// The one promise of all its case types; nil where they have different ones or some have none.
  package var commonPromise: Promise? {
    let promises = types.map { scenario.streams[$0].procedure.promise(for: scenario.streams[$0].stream.key) }
    guard let first = promises.first, promises.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Working or clock times of the finished cases, one store a replication.
  package func times(_ store: (CaseTypeTally) -> ValueStore) -> [ValueStore] {
    tallies.map { tally in
      var merged = store(tally.caseTypes[types[0]])
      for type in types.dropFirst() { merged.merge(store(tally.caseTypes[type])) }
      merged.sort()
      return merged
    }
  }

  /// Seconds of a time in microseconds.
  package static func seconds(_ microseconds: Int128) -> Double { Double(microseconds) / 1e6 }
}

extension ActorTally {
  /// Working time on duty; of an actor with endless background tasks, only that on the files.
  func busyTime(of actor: Actor) -> Microseconds {
    (actor.otherWork?.supply == .endless ? workTime - otherWorkTime : workTime) - overtime
  }
}
