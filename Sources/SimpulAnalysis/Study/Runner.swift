// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel

/// Runs further scenarios with the settings and the luck of a study: interventions, single changes.
package struct Runner {
  let settings: ExperimentSettings
  let smallestDifference: SmallestDifference
  let progress: (Progress) -> Void
  let isCancelled: () -> Bool

  var confidence: Double { settings.confidence }

  /// By scenario, then by replication. The stores of single times are emptied, so that many scenarios need
  /// little memory.
  func run(_ scenarios: [Scenario]) throws(StudyError) -> [[Tally]] {
    if scenarios.isEmpty { return [] }
    var programs: [Program] = []
    for scenario in scenarios { programs.append(try Runner.program(scenario, name: scenario.title)) }
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: settings, reduce: { $0.withoutTimes }, progress: progress,
        isCancelled: isCancelled
      ).values
    } catch {
      throw StudyError(error)
    }
  }

  /// By replication: the first ones, traced. A secondary rank is not worth more of them, and they take longer.
  func activePeriods(of scenario: Scenario) throws(StudyError) -> [ActivePeriodShares] {
    let program = try Runner.program(scenario, name: scenario.title)
    var settings = settings
    settings.replications = tracedReplications
    let actors = scenario.actors.count
    do throws(ExperimentError) {
      return try Experiment.activePeriods(
        of: program, settings: settings, reduce: { ActivePeriodShares($0, actors: actors) },
        progress: progress, isCancelled: isCancelled)
    } catch {
      throw StudyError(error)
    }
  }

  private var tracedReplications: Int { min(settings.replications, 20) }

  /// How many replications the search for a design's bottleneck takes.
  func runs(for design: DesignFindings) -> Int {
    let performers = design.scenario.performers.count
    let reliefs =
      performers * (design.bottleneck?.next == nil ? 1 : 2) + design.scenario.regularPerformers.count
    return (reliefs + (design.bottleneck?.levers.count ?? 0)) * settings.replications
      + (design.bottleneck?.activePeriods.isEmpty ?? true ? 0 : tracedReplications)
  }

  package static func program(_ scenario: Scenario, name: String) throws(StudyError) -> Program {
    do throws(CompilationProblem) {
      return try Program(compiling: scenario)
    } catch {
      throw .compilation(design: name, error)
    }
  }
}

extension Tally {
  var withoutTimes: Tally {
    var tally = self
    for index in tally.caseTypes.indices {
      tally.caseTypes[index].clockTimes = .init()
      tally.caseTypes[index].workingTimes = .init()
    }
    return tally
  }
}
