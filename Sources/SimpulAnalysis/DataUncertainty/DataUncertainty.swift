// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime

/// Intervals that cover input uncertainty, the sampling error of recorded data, as well as simulation error.
///
/// The data are drawn anew (the bootstrap: Barton, Nelson & Xie 2014), and each sample meets the random numbers of
/// the stated data too, so that they differ by the data, and by the random numbers that they do not have in common,
/// which is taken out. The quantiles of these differences and the interval of the simulation are two independent
/// errors: their squares add up (Cheng & Holland 1997). Without that the random numbers of so few replications would
/// be attributed to the data.
enum DataUncertainty {
  static let samples = 100
  /// Replications of each sample where durations are drawn anew, which hardly changes which case meets which random
  /// numbers.
  static let replicationsEach = 2
  /// Replications of each sample where days of a log are drawn anew: other cases arrive, with other random numbers,
  /// which so many replications average out well enough for the rest of it to be taken out. A log of ten weeks of
  /// Poisson arrivals at half load had the truth in 93 % of 600 intervals of nominally 95 %; with two replications in
  /// 88 %, and with the noise of the simulation left in, at two, in 98 %, for they were twice as wide (a separate
  /// program).
  static let replicationsEachOfLogs = 8
  /// Sets of random numbers, which the samples use in turn.
  private static let lots = 10

  /// Replications of all designs.
  static func runs(for designs: [StudyDesign]) -> Int {
    let hasLogs = designs.contains { RecordedDays(of: $0.scenario) != nil }
    guard hasLogs || designs.contains(where: { !$0.scenario.recordedValues.isEmpty }) else { return 0 }
    return (lots + samples) * designs.count * (hasLogs ? replicationsEachOfLogs : replicationsEach)
  }

  /// - Parameter stated: the study with the data as they are.
  /// - Returns: nil where nothing is drawn from recorded values or arrives by a log.
  static func findings(
    _ designs: [StudyDesign], of stated: StatedStudy, settings: StudySettings,
    progress: (Progress) -> Void, isCancelled: () -> Bool
  ) throws(StudyError) -> DataUncertaintyFindings? {
    var recorded: [[Double]] = []
    for values in designs.flatMap(\.scenario.recordedValues) where !recorded.contains(values) {
      recorded.append(values)
    }
    let days = designs.compactMap { RecordedDays(of: $0.scenario)?.countOfWorth }.first
    guard !recorded.isEmpty || days != nil else { return nil }
    let warmUps = stated.designs.map(\.scenario.period.warmUp)
    var settings = settings
    settings.experiment.replications = days == nil ? replicationsEach : replicationsEachOfLogs
    var asTheyAre: [[PairedCases]] = []
    for lot in 0..<lots {
      asTheyAre.append(try run(designs, nil, lot: lot, warmUps: warmUps, settings, progress, isCancelled))
    }
    var results: [DrawnData] = []
    for sample in 0..<samples {
      let lot = sample % lots
      let drawn = try run(designs, sample, lot: lot, warmUps: warmUps, settings, progress, isCancelled)
      results.append(DrawnData(asTheyAre: asTheyAre[lot], drawn: drawn))
    }
    // So few samples have no limits farther out.
    let confidence = min(settings.experiment.confidence, 0.95)
    return DataUncertaintyFindings(
      recorded: recorded.map(\.count), recordedDays: days, samples: samples,
      replicationsEach: settings.experiment.replications, confidence: confidence,
      designs: stated.designs.indices.map { position in design(position, stated, results, confidence) })
  }

  /// One set of data drawn anew, and the data as they are, both on common random numbers; by design.
  private struct DrawnData {
    var asTheyAre: [PairedCases]
    var drawn: [PairedCases]
  }

  /// - Parameter sample: nil for the data as they are.
  private static func run(
    _ designs: [StudyDesign], _ sample: Int?, lot: Int, warmUps: [Microseconds], _ settings: StudySettings,
    _ progress: (Progress) -> Void, _ isCancelled: () -> Bool
  ) throws(StudyError) -> [PairedCases] {
    let scenarios = zip(designs, warmUps).map { design, warmUp in
      var scenario = design.scenario
      if let sample {
        let resampling = Resampling(
          seed: settings.experiment.seed, study: settings.experiment.study, sample: sample)
        scenario = resampling.redrawn(scenario)
      }
      scenario.period.warmUp = warmUp
      return scenario
    }
    var programs: [Program] = []
    for (design, scenario) in zip(designs, scenarios) {
      programs.append(try Runner.program(scenario, name: design.name))
    }
    var experiment = settings.experiment
    experiment.phase = .bootstrap
    experiment.round = UInt32(lot)
    experiment.precision = nil
    do throws(ExperimentError) {
      let tallies = try Experiment.run(
        designs: programs, settings: experiment, progress: progress, isCancelled: isCancelled
      ).values
      return zip(scenarios, tallies).map { PairedCases($0, $1) }
    } catch { throw StudyError(error) }
  }

  private static func design(
    _ position: Int, _ stated: StatedStudy, _ results: [DrawnData], _ confidence: Double
  ) -> DataUncertaintyFindings.Design {
    func interval(
      _ own: Interval?, _ value: ([PairedCases]) -> Double?, _ each: ([PairedCases]) -> [Double]?
    ) -> Interval? {
      let changes = results.compactMap { sample in
        value(sample.drawn).flatMap { drawn in value(sample.asTheyAre).map { drawn - $0 } }
      }
      let inReplications = results.compactMap { sample in
        each(sample.drawn).flatMap { drawn in each(sample.asTheyAre).map { zip(drawn, $0).map { $0 - $1 } } }
      }
      guard let own, changes.count == results.count else { return nil }
      let isKnown = inReplications.count == results.count
      return widened(own, by: isKnown ? withoutSimulationNoise(changes, inReplications) : changes, confidence)
    }
    /// The interval both with all unfinished cases late whose clock runs and with all of them in time.
    func both(_ own: Interval?, _ ways: [([PairedCases]) -> RatioPair?]) -> Interval? {
      guard let own else { return nil }
      return PromiseSample.hull(
        ways.map { way in interval(own, { way($0)?.difference }, { way($0)?.differences }) },
        estimate: own.estimate)
    }
    func kept(_ cases: PairedCases, _ way: KeyPath<PromiseSample, RatioSample>) -> RatioPair? {
      cases.kept.map { RatioPair(before: nil, after: $0[keyPath: way]) }
    }
    func keptDifference(
      _ cases: [PairedCases], _ before: KeyPath<PromiseSample, RatioSample>,
      _ after: KeyPath<PromiseSample, RatioSample>
    ) -> RatioPair? {
      guard let first = cases[0].kept, let second = cases[position].kept else { return nil }
      return RatioPair(before: first[keyPath: before], after: second[keyPath: after])
    }
    func mean(_ cases: PairedCases) -> Double? { cases.isCensored ? nil : cases.meanOfMeans }
    func difference(_ cases: [PairedCases], _ value: (PairedCases) -> Double?) -> Double? {
      guard let before = value(cases[0]), let after = value(cases[position]) else { return nil }
      return after - before
    }
    func differences(_ cases: [PairedCases], _ values: (PairedCases) -> [Double]?) -> [Double]? {
      guard let before = values(cases[0]), let after = values(cases[position]) else { return nil }
      return zip(before, after).map { $1 - $0 }
    }
    let comparison = stated.comparisons.first { $0.design == position }
    func keptShare(_ place: Int) -> Interval? {
      let own = stated.designs[place].overall.promise?.ownLimits(confidence)
      return both(own, [{ kept($0[place], \.least) }, { kept($0[place], \.most) }])?.within(0...1)
    }
    func meanTime(_ place: Int) -> Interval? {
      interval(
        stated.designs[place].overall.workingTime.meanSeconds.interval, { mean($0[place]) },
        { $0[place].meanSeconds })?.notNegative
    }
    // Differences are limited to what both designs leave room for.
    var room = -1.0...1
    if let before = keptShare(0), let after = keptShare(position) {
      room = DifferenceRange.ofShares(before: before.lower...before.upper, after: after.lower...after.upper)
    }
    return DataUncertaintyFindings.Design(
      kept: keptShare(position), meanSeconds: meanTime(position),
      keptDifference: both(
        comparison?.row(.promiseKept)?.difference,
        [{ keptDifference($0, \.most, \.least) }, { keptDifference($0, \.least, \.most) }])?.within(room),
      meanDifference: interval(
        comparison?.row(.meanTime)?.difference, { difference($0, mean) }, { differences($0, \.meanSeconds) })?
        .within(DifferenceRange.ofAmounts(before: meanTime(0), after: meanTime(position))))
  }

  /// Changes by other data, shrunk together by the spread that the simulation causes.
  ///
  /// A day with other arrivals gives the cases other draws, so that few of the random numbers are in common. The
  /// spread of a sample's replications shows how much of the total is that (a component of variance, as Sun, Apley &
  /// Staum 2011 take it out); the rest is the data's.
  ///
  /// - Parameter inReplications: by change: in each replication.
  static func withoutSimulationNoise(_ changes: [Double], _ inReplications: [[Double]]) -> [Double] {
    let noises = inReplications.map { (Sample.variance(of: $0) ?? 0) / Double($0.count) }
    guard let mean = Sample.mean(of: changes), let variance = Sample.variance(of: changes), variance > 0,
      let noise = Sample.mean(of: noises)
    else { return changes }
    let factor = max(0, 1 - noise / variance).squareRoot()
    return changes.map { mean + factor * ($0 - mean) }
  }

  /// - Parameters:
  ///   - own: interval of the simulation alone.
  ///   - changes: changes by other data.
  static func widened(_ own: Interval, by changes: [Double], _ confidence: Double) -> Interval? {
    let sorted = changes.sorted()
    guard let lower = Quantile.ofSorted(sorted, probability: (1 - confidence) / 2),
      let upper = Quantile.ofSorted(sorted, probability: (1 + confidence) / 2)
    else { return nil }
    func reach(_ data: Double, _ simulation: Double) -> Double {
      let part = max(0, data)
      return (part * part + simulation * simulation).squareRoot()
    }
    return Interval(
      estimate: own.estimate, lower: own.estimate - reach(-lower, own.estimate - own.lower),
      upper: own.estimate + reach(upper, own.upper - own.estimate), confidence: confidence)
  }
}

/// Shares kept over replications, of one design or of two with common random numbers.
private struct RatioPair {
  /// The base; nil for one design.
  var before: RatioSample?
  var after: RatioSample

  /// After - before, of all replications together.
  var difference: Double? {
    guard let after = after.ratio else { return nil }
    guard let before else { return after }
    return before.ratio.map { after - $0 }
  }

  /// Differences by replication; nil where one has no cases.
  package var differences: [Double]? {
    guard let after = CaseSample.quotients(after.numerators, after.denominators) else { return nil }
    guard let before else { return after }
    return CaseSample.quotients(before.numerators, before.denominators).map { zip($0, after).map { $1 - $0 } }
  }
}

extension PromiseFindings {
  /// Limits of the simulation alone: where all or none were kept in every replication, those of a zero-or-all share.
  fileprivate func ownLimits(_ confidence: Double) -> Interval? {
    kept.interval
      ?? zeroOrAll.map {
        Interval(estimate: $0.estimate, lower: $0.lower, upper: $0.upper, confidence: confidence)
      }
  }
}
