// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulStatistics

@testable import SimpulEngine
@testable import SimpulExperiment

/// An office from an empty beginning: many short replications, each one value.
struct BeginningRun {
  let exact: ExactCase

  /// The number of replications with which the half-width is 2 % of the mean, and a sixth to spare.
  ///
  /// - Parameter squaredVariation: the variance in squares of the mean.
  static func replications(squaredVariation: Double) -> Int {
    let half = 1.96 / PassRule.power
    return Int((7.0 / 6 * half * half * squaredVariation).rounded(.up))
  }

  /// How many cases are in the office after so many hours.
  func numbersPresent(afterHours hours: Double, replications: Int) throws -> [Int] {
    let program = try Program(compiling: exact.scenario(hours: hours, warmUpHours: 0))
    let settings = ExperimentSettings(seed: 1, replications: replications, study: exact.id)
    return try Experiment.run(designs: [program], settings: settings, reduce: { $0.office.presentAtEnd })
      .values[0]
  }

  /// The waits in hours of the first cases, by replication.
  func waits(ofFirst count: Int, replications: Int) throws -> [[Double]] {
    let hours = (Double(count) + 8 * Double(count).squareRoot() + 10) / exact.arrivalRate
    let program = try Program(compiling: exact.scenario(hours: hours, warmUpHours: 0))
    return try WorkQueue.run(
      Array(0..<replications), threads: WorkQueue.coreCount,
      work: { [exact] number, _ in
        let key = DrawKey(seed: 1, study: exact.id, phase: .production, replication: UInt32(number))
        return BeginningRun.waits(ofFirst: count, in: Replication(program, key: key, tracing: true))
      },
      progress: { _ in }, isCancelled: { false })
  }

  private static func waits(ofFirst count: Int, in start: consuming Replication) -> [Double] {
    var replication = start
    var waits = [Double](repeating: .nan, count: count)
    var missing = count
    var goesOn = true
    while missing > 0, goesOn {
      goesOn = replication.advance(events: 256)
      for record in replication.trace where record.kind == .complete && record.ordinal < count {
        waits[record.ordinal] = record.waited.reduce(0, +).hours
        missing -= 1
      }
      replication.trace.removeAll(keepingCapacity: true)
    }
    return waits
  }
}
