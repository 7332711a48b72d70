// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis

/// Three times as much comes as can be done: what is then worked is the capacity.
@Suite("The stated interval of capacity holds what a run can do at most")
struct SaturatedCapacityTests {
  static let offices = CapacityOffice.isSlow ? 60 : 4

  @Test("of generated offices", arguments: CapacityKind.allCases)
  func saturated(kind: CapacityKind) throws {
    for seed in 1...UInt64(SaturatedCapacityTests.offices) {
      var office = kind.office(seed)
      let weeks = 14
      let first = Capacity.findings(of: try Program(compiling: office.scenario(weeks: weeks)))
      let lightest = first.actors.filter { $0.load > 0 }.map(\.load).min() ?? 1
      office.casesPerDay *= 3 / lightest
      let scenario = office.scenario(weeks: weeks, warmUpWeeks: 2)
      let program = try Program(compiling: scenario)
      let stated = Capacity.findings(of: program)
      let hasAbsence = scenario.actors.contains { $0.absence != nil }
      let tallies = try Experiment.run(
        designs: [program],
        settings: ExperimentSettings(
          seed: seed, replications: hasAbsence ? 8 : 2, threads: 1, study: "saturated \(kind)")
      ).values[0]
      for (index, actor) in stated.actors.enumerated() {
        let worked = tallies.map { $0.actors[index].workTime.seconds / 3_600 / Double(weeks - 2) }
        let mean = try #require(Sample.mean(of: worked))
        let spread = worked.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (spread / Double(worked.count * max(1, worked.count - 1))).squareRoot()
        // What is under way when the window begins and ends, and chance.
        let margin = 0.005 * actor.limits.greatestHoursPerWeek + (hasAbsence ? 5 * error : 0)
        #expect(
          mean >= actor.limits.leastHoursPerWeek - margin
            && mean <= actor.limits.greatestHoursPerWeek + margin,
          "\(kind) \(seed) \(actor.actor): \(mean), stated \(actor.limits)")
        #expect(
          actor.capacityHoursPerWeek >= actor.limits.leastHoursPerWeek - 1e-9
            && actor.capacityHoursPerWeek <= actor.limits.greatestHoursPerWeek + 1e-9)
        #expect(actor.limits.lowestLoad <= actor.limits.highestLoad + 1e-9)
      }
    }
  }
}
