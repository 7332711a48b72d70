// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// The study with all numbers and records as they are stated.
struct StatedStudy {
  var study: StudyFindings
  /// Results by design, the base first.
  var designs: [DesignFindings]
  var comparisons: [ComparisonFindings]
  var subsetContainingBest: SubsetContainingBest?
  var replications: [ReplicationRow]

  static func run(
    _ designs: [StudyDesign], settings: StudySettings, progress: @escaping (StudyPhase, Progress) -> Void,
    isCancelled: @escaping () -> Bool
  ) throws(StudyError) -> StatedStudy {
    precondition(!designs.isEmpty, "a study has a design")
    let (designs, warmUp) = try WarmUp.settled(
      designs, settings: settings.experiment, progress: { progress(.pilot, $0) }, isCancelled: isCancelled)
    var programs: [Program] = []
    for design in designs { programs.append(try Runner.program(design.scenario, name: design.name)) }
    let result = try runDesigns(programs, settings, progress, isCancelled)
    let runs = designs.enumerated().map { index, design in
      DesignRun(
        name: design.name, scenario: design.scenario, redesign: design.redesign, program: programs[index],
        tallies: result.values[index])
    }
    return try study(of: runs, result, warmUp, settings, progress, isCancelled)
  }

  private static func runDesigns(
    _ programs: [Program], _ settings: StudySettings, _ progress: (StudyPhase, Progress) -> Void,
    _ isCancelled: () -> Bool
  ) throws(StudyError) -> ExperimentResult<Tally> {
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: settings.experiment,
        isPrecise: { tallies in
          guard let wanted = settings.experiment.precision else { return true }
          return PrecisionRule.measures(
            programs, tallies, wanted: wanted, confidence: settings.experiment.confidence
          ).allSatisfy(\.isReached)
        }, progress: { progress(.designs, $0) }, isCancelled: isCancelled)
    } catch { throw StudyError(error) }
  }

  private static func study(
    of runs: [DesignRun], _ result: ExperimentResult<Tally>, _ warmUp: WarmUpFindings?,
    _ settings: StudySettings, _ progress: @escaping (StudyPhase, Progress) -> Void,
    _ isCancelled: @escaping () -> Bool
  ) throws(StudyError) -> StatedStudy {
    var experiment = settings.experiment
    experiment.replications = result.replications
    experiment.precision = nil
    var runCount = runs.count * result.replications
    func runner(_ phase: StudyPhase) -> Runner {
      Runner(
        settings: experiment, smallestDifference: settings.smallestDifference,
        progress: { progress(phase, $0) }, isCancelled: isCancelled)
    }

    var designs: [DesignFindings] = []
    for (index, run) in runs.enumerated() {
      var design = Estimation.findings(of: run, confidence: experiment.confidence, designs: runs.count)
      if settings.seeksBottleneck {
        design.bottleneck = try Bottleneck.statement(
          of: design, tallies: run.tallies, runner: runner(.bottleneck(design: index)))
        runCount += runner(.bottleneck(design: index)).runs(for: design)
      }
      designs.append(design)
    }
    var comparisons: [ComparisonFindings] = []
    for (index, run) in runs.enumerated().dropFirst() {
      comparisons.append(
        try Comparison.findings(
          base: runs[0], design: run, at: index, runner: runner(.changes(design: index))))
    }
    let first = runs[0].scenario
    let precision = settings.experiment.precision.map { wanted in
      PrecisionFindings(
        wanted: wanted,
        measures: PrecisionRule.measures(
          runs.map(\.program), result.values, wanted: wanted, confidence: experiment.confidence))
    }
    let study = StudyFindings(
      title: first.title, agency: first.agency, source: first.source, period: first.period,
      replications: result.replications, seed: experiment.seed, confidence: experiment.confidence,
      precision: precision, smallestDifference: settings.smallestDifference, version: settings.version,
      platform: PlatformFingerprint.current, warmUp: warmUp, runs: runCount)
    let subsetContainingBest = SubsetContainingBest(
      runs.map { ($0.scenario, PairedCases($0.scenario, $0.tallies)) }, confidence: experiment.confidence)
    return StatedStudy(
      study: study, designs: designs, comparisons: comparisons, subsetContainingBest: subsetContainingBest,
      replications: runs.flatMap(ReplicationRow.rows))
  }
}
