// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel

/// Runs further scenarios with the settings and the luck of a study: interventions, single changes.
package struct Runner {
  let settings: ExperimentSettings
  let smallestDifference: SmallestDifference
  var progress: (Progress) -> Void
  let isCancelled: () -> Bool

  var confidence: Double { settings.confidence }

  /// By scenario, then by replication. Stores of single times and histograms are emptied.
  func run(_ scenarios: [Scenario]) throws(StudyError) -> [[Tally]] {
    if scenarios.isEmpty { return [] }
    var programs: [Program] = []
    for scenario in scenarios { programs.append(try Runner.program(scenario, name: scenario.title)) }
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: settings, reduce: { $0.withoutDistributions }, progress: progress,
        isCancelled: isCancelled
      ).values
    } catch {
      throw StudyError(error)
    }
  }

  /// By scenario, which is made, compiled, run and let go before the next: an office of many actors has as many scenarios,
  /// each as large as itself.
  func pairedCases(of scenarios: some Collection<Scenario>) throws(StudyError) -> [PairedCases] {
    let threads = settings.threads ?? WorkQueue.coreCount
    // Enough runs at a time that no thread waits long for the others.
    let atOnce = max(1, 4 * threads / max(1, settings.replications))
    let started = ContinuousClock.now
    var found: [PairedCases] = []
    var rest = scenarios[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(atOnce))
      rest = rest.dropFirst(atOnce)
      let before = Double(found.count * settings.replications)
      var part = self
      part.progress = { [progress] in
        progress(
          Progress(
            finishedRuns: before + $0.finishedRuns, plannedRuns: scenarios.count * settings.replications,
            elapsedSeconds: started.duration(to: .now) / .seconds(1)))
      }
      found += zip(batch, try part.run(batch)).map { PairedCases($0, $1) }
    }
    return found
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
  /// Sums alone.
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
