// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// Intervals that hold the chance of recorded data as well as that of the simulation (methods 2.11; Barton, Nelson & Xie
/// 2014): the data are drawn anew, each sample is run with luck of its own, and the limits are quantiles of what the
/// samples give.
public enum DataUncertainty {
  public static let samples = 100
  public static let replicationsEach = 2

  /// - Parameter findings: of the study with the data as they are.
  /// - Returns: nil where nothing is drawn from recorded values or comes by a log.
  public static func findings(
    _ designs: [StudyDesign], of findings: Findings, settings: StudySettings,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> DataUncertaintyFindings? {
    var recorded: [[Double]] = []
    for values in designs.flatMap(\.scenario.recordedValues) where !recorded.contains(values) {
      recorded.append(values)
    }
    let days = designs.compactMap { RecordedDays(of: $0.scenario)?.countOfWorth }.first
    guard !recorded.isEmpty || days != nil else { return nil }
    var results: [[PairedCases]] = []
    for sample in 0..<samples {
      progress(Progress(finishedRuns: Double(sample), plannedRuns: samples, elapsedSeconds: 0))
      results.append(
        try run(
          designs, sample, warmUps: findings.designs.map(\.scenario.period.warmUp), settings, isCancelled))
    }
    // So few samples have no limits farther out.
    let confidence = min(settings.experiment.confidence, 0.95)
    return DataUncertaintyFindings(
      recorded: recorded.map(\.count), recordedDays: days, samples: samples,
      replicationsEach: replicationsEach,
      designs: findings.designs.indices.map { position in
        design(position, findings, results, confidence)
      })
  }

  private static func run(
    _ designs: [StudyDesign], _ sample: Int, warmUps: [Microseconds], _ settings: StudySettings,
    _ isCancelled: () -> Bool
  ) throws(StudyError) -> [PairedCases] {
    let scenarios = zip(designs, warmUps).map { design, warmUp in
      let resampling = Resampling(
        seed: settings.experiment.seed, study: settings.experiment.study, sample: sample)
      var scenario = resampling.redrawn(design.scenario)
      scenario.period.warmUp = warmUp
      return scenario
    }
    var programs: [Program] = []
    for (design, scenario) in zip(designs, scenarios) {
      programs.append(try Runner.program(scenario, name: design.name))
    }
    var experiment = settings.experiment
    experiment.phase = .bootstrap
    experiment.round = UInt32(sample)
    experiment.replications = replicationsEach
    experiment.precision = nil
    do throws(ExperimentError) {
      let tallies = try Experiment.run(designs: programs, settings: experiment, isCancelled: isCancelled)
        .values
      return zip(scenarios, tallies).map { PairedCases($0, $1) }
    } catch {
      throw StudyError(error)
    }
  }

  private static func design(
    _ position: Int, _ findings: Findings, _ results: [[PairedCases]], _ confidence: Double
  ) -> DataUncertaintyFindings.Design {
    func interval(
      _ estimate: Double?, _ value: ([PairedCases]) -> Double?
    ) -> Interval? {
      let values = results.compactMap(value)
      guard let estimate, values.count == results.count else { return nil }
      return percentiles(of: values, about: estimate, confidence)
    }
    func mean(_ cases: PairedCases) -> Double? { cases.isCensored ? nil : cases.meanOfMeans }
    func difference(_ cases: [PairedCases], _ value: (PairedCases) -> Double?) -> Double? {
      guard let before = value(cases[0]), let after = value(cases[position]) else { return nil }
      return after - before
    }
    let overall = findings.designs[position].overall
    let comparison = findings.comparisons.first { $0.design == position }
    return DataUncertaintyFindings.Design(
      kept: interval(overall.promise?.kept.share) { $0[position].keptShare },
      meanSeconds: interval(overall.workingTime.meanSeconds.interval?.estimate) { mean($0[position]) },
      keptDifference: interval(comparison?.row(.promiseKept)?.difference?.estimate) {
        difference($0, \.keptShare)
      },
      meanDifference: interval(comparison?.row(.meanTime)?.difference?.estimate) { difference($0, mean) })
  }

  /// The limits between which the middle part of the values lies, and never without the estimate.
  static func percentiles(of values: [Double], about estimate: Double, _ confidence: Double) -> Interval? {
    let sorted = values.sorted()
    guard let lower = Quantile.ofSorted(sorted, probability: (1 - confidence) / 2),
      let upper = Quantile.ofSorted(sorted, probability: (1 + confidence) / 2)
    else { return nil }
    return Interval(
      estimate: estimate, lower: min(lower, estimate), upper: max(upper, estimate), confidence: confidence)
  }
}
