// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// Findings and the figures of each replication behind them.
public struct StudyResult: Equatable, Sendable {
  public var findings: Findings
  public var replications: [ReplicationRow]
}

/// From scenarios to findings: the run of all designs on the same luck, the bottleneck of each by
/// intervention, and each redesign against the first design.
public enum Study {
  /// - Precondition: at least one design.
  public static func run(
    _ designs: [StudyDesign], settings: StudySettings = StudySettings(),
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> StudyResult {
    precondition(!designs.isEmpty, "a study has a design")
    let (designs, warmUp) = try WarmUp.settled(
      designs, settings: settings.experiment, progress: { progress(.pilot, $0) }, isCancelled: isCancelled)
    var programs: [Program] = []
    for design in designs { programs.append(try Runner.program(design.scenario, name: design.name)) }
    let result = try runDesigns(programs, settings, progress, isCancelled)
    var runs: [DesignRun] = []
    for (index, design) in designs.enumerated() {
      runs.append(
        DesignRun(
          name: design.name, scenario: design.scenario, redesign: design.redesign,
          program: programs[index], tallies: result.values[index]))
    }
    var study = try withoutActuallyEscaping(progress) { progress throws(StudyError) in
      try withoutActuallyEscaping(isCancelled) { isCancelled throws(StudyError) in
        try findings(of: runs, result, settings, progress, isCancelled)
      }
    }
    study.findings.study.warmUp = warmUp
    return study
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
        },
        progress: { progress(.designs, $0) }, isCancelled: isCancelled)
    } catch {
      throw StudyError(error)
    }
  }

  private static func findings(
    of runs: [DesignRun], _ result: ExperimentResult<Tally>, _ settings: StudySettings,
    _ progress: @escaping (StudyPhase, Progress) -> Void, _ isCancelled: @escaping () -> Bool
  ) throws(StudyError) -> StudyResult {
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
      var comparison = try Comparison.findings(
        base: runs[0], design: run, runner: runner(.changes(design: index)))
      comparison.base = 0
      comparison.design = index
      comparisons.append(comparison)
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
      platform: PlatformFingerprint.current, runs: runCount)
    let mayBeBest = MayBeBest(
      runs.map { ($0.scenario, PairedCases($0.scenario, $0.tallies)) }, confidence: experiment.confidence)
    return StudyResult(
      findings: Findings(
        study: study, designs: designs, comparisons: comparisons, mayBeBest: mayBeBest),
      replications: runs.flatMap(ReplicationRow.rows))
  }
}
