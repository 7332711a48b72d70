// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel

extension Runner {
  /// Active periods of the first replications, which are traced. A secondary rank is not worth more of them, and they
  /// take longer.
  func activePeriods(of scenario: Scenario) throws(StudyError) -> [ActivePeriodShares] {
    let program = try Runner.program(scenario, name: scenario.title)
    var settings = settings
    settings.replications = tracedReplications
    let actors = scenario.actors.count
    do throws(ExperimentError) {
      return try Experiment.activePeriods(
        of: program, settings: settings, reduce: { ActivePeriodShares($0, actors: actors) },
        progress: progress, isCancelled: isCancelled)
    } catch { throw StudyError(error) }
  }

  private var tracedReplications: Int { min(settings.replications, 20) }

  /// Replications that the search for a design's bottleneck takes.
  func runs(for design: DesignFindings) -> Int {
    let performers = design.scenario.performers.count
    let interventions =
      performers * (design.bottleneck?.next == nil ? 1 : 2) + design.scenario.regularPerformers.count
    return (interventions + (design.bottleneck?.correctiveMeasures.count ?? 0)) * settings.replications
      + (design.bottleneck?.activePeriods.isEmpty ?? true ? 0 : tracedReplications)
  }
}
