// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel

/// Runs further scenarios with the settings and the random numbers of a study: interventions, single changes.
package struct Runner {
  let settings: ExperimentSettings
  let smallestDifference: SmallestDifference
  var progress: (Progress) -> Void
  let isCancelled: () -> Bool

  var confidence: Double { settings.confidence }

  /// Tallies by scenario, then by replication. Stores of single times and histograms are emptied.
  func run(_ scenarios: [Scenario]) throws(StudyError) -> [[Tally]] {
    if scenarios.isEmpty { return [] }
    var programs: [Program] = []
    for scenario in scenarios { programs.append(try Runner.program(scenario, name: scenario.title)) }
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: settings, reduce: { $0.withoutDistributions }, progress: progress,
        isCancelled: isCancelled
      ).values
    } catch { throw StudyError(error) }
  }

  package static func program(_ scenario: Scenario, name: String) throws(StudyError) -> Program {
    do throws(CompilationProblem) { return try Program(compiling: scenario) } catch {
      throw .compilation(design: name, error)
    }
  }
}

extension Tally {
  /// The tally with sums alone.
  var withoutDistributions: Tally {
    var tally = self
    for index in tally.actors.indices { tally.actors[index].queueHistogram = [] }
    for index in tally.caseTypes.indices {
      tally.caseTypes[index].clockTimes = .init()
      tally.caseTypes[index].workingTimes = .init()
    }
    return tally
  }
}
