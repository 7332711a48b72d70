// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// A design to be studied.
public struct StudyDesign: Equatable, Sendable {
  /// Short, and unique in the study.
  public var name: String
  public var scenario: Scenario
  /// The changes that make the scenario of the study's first design; nil for a design of its own.
  public var redesign: Redesign?

  public init(name: String, scenario: Scenario, redesign: Redesign? = nil) {
    self.name = name
    self.scenario = scenario
    self.redesign = redesign
  }
}

/// How a study is to be made.
public struct StudySettings: Equatable, Sendable {
  public var experiment: ExperimentSettings
  public var smallestDifference: SmallestDifference
  /// Whether actors are relieved in turn to find the bottleneck.
  public var seeksBottleneck: Bool
  /// The version of Simpul, for the record.
  public var version: String

  public init(
    experiment: ExperimentSettings = ExperimentSettings(),
    smallestDifference: SmallestDifference = SmallestDifference(), seeksBottleneck: Bool = true,
    version: String = ""
  ) {
    self.experiment = experiment
    self.smallestDifference = smallestDifference
    self.seeksBottleneck = seeksBottleneck
    self.version = version
  }
}

/// What a study is busy with.
public enum StudyPhase: Hashable, Sendable {
  /// Pilot runs, which find the warm-up.
  case pilot
  case designs
  /// Relief for the actors of the design with this position.
  case bottleneck(design: Int)
  /// The changes of the design with this position, one by one.
  case changes(design: Int)
  /// Assumed numbers at other values.
  case sensitivity
  /// Many offices, each a study of its own.
  case offices
  /// The scenario with one deadline after another promised.
  case deadlines
  /// The scenario with one number of officers after another.
  case staffing
  /// Models with exact answers.
  case verification
}

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
