// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// Many replications of one or more designs.
///
/// A replication is a function of (scenario, study, seed, number) alone, and results stand in the order of
/// designs and replications; so they do not depend on the number of threads, and the first n replications of
/// a longer experiment are those of a shorter one. All designs meet the same luck: common random numbers.
public enum Experiment {
  /// Runs the designs and keeps every tally.
  ///
  /// - Parameters:
  ///   - isPrecise: says whether the tallies so far are precise enough; asked only with a precision, at the
  ///     times of `SequentialStopping`.
  ///   - progress: called about ten times a second on the calling thread.
  ///   - isCancelled: asked as often.
  public static func run(
    designs: [Program], settings: ExperimentSettings = ExperimentSettings(),
    isPrecise: ([[Tally]]) -> Bool = { _ in true }, progress: (Progress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> ExperimentResult<Tally> {
    try run(
      designs: designs, settings: settings, reduce: { $0 }, isPrecise: isPrecise, progress: progress,
      isCancelled: isCancelled)
  }

  /// Runs the designs and keeps of every tally what `reduce` makes of it, so that many designs need little
  /// memory.
  public static func run<Value: Sendable>(
    designs: [Program], settings: ExperimentSettings = ExperimentSettings(),
    reduce: @escaping @Sendable (Tally) -> Value, isPrecise: ([[Value]]) -> Bool = { _ in true },
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> ExperimentResult<Value> {
    guard settings.replications >= 1, settings.replications <= Int(UInt32.max),
      settings.confidence > 0, settings.confidence < 1, settings.precision.map({ $0 > 0 }) ?? true
    else { throw .invalidSettings }
    let started = ContinuousClock.now
    var values = [[Value]](repeating: [], count: designs.count)

    func extend(to replications: Int) throws(ExperimentError) {
      let first = values.first?.count ?? 0
      let before = Double(first * designs.count)
      let threads = settings.threads ?? WorkQueue.coreCount
      let bundles = Bundle.dividing(first..<replications, of: designs, threads: threads)
      let runs = Double((replications - first) * designs.count)
      let results = try WorkQueue.run(
        bundles, threads: threads,
        work: { bundle, report in
          simulate(designs[bundle.design], bundle.replications, settings: settings, report: report)?
            .map(reduce)
        },
        progress: { finished in
          progress(
            Progress(
              finishedRuns: before + finished / Double(max(1, bundles.count)) * runs,
              plannedRuns: designs.count * replications,
              elapsedSeconds: started.duration(to: .now) / .seconds(1)))
        },
        isCancelled: isCancelled)
      for (bundle, some) in zip(bundles, results) { values[bundle.design] += some }
    }

    guard settings.precision != nil, !designs.isEmpty else {
      try extend(to: settings.replications)
      return ExperimentResult(values: values)
    }
    let rule = SequentialStopping(
      initialReplications: max(2, settings.replications),
      maximumReplications: max(2, settings.replications, settings.maximumReplications))
    var decision = rule.decision(replications: 0, isPrecise: false)
    while case .resume(let replications) = decision {
      try extend(to: replications)
      decision = rule.decision(replications: replications, isPrecise: isPrecise(values))
    }
    return ExperimentResult(values: values, isPrecise: decision == .precise)
  }

  /// Some replications in slices; nil when told to stop.
  private static func simulate(
    _ program: Program, _ replications: Range<Int>, settings: ExperimentSettings, report: (Double) -> Bool
  ) -> [Tally]? {
    let keys = replications.map {
      DrawKey(seed: settings.seed, study: settings.study, phase: .production, replication: UInt32($0))
    }
    return program.run(keys, report: report)
  }
}

/// Replications of one design that one thread runs together.
private struct Bundle: Sendable {
  var design: Int
  var replications: Range<Int>

  /// As many together as is best for the program, but so that all threads have something to do. Of one design they are
  /// in order.
  static func dividing(_ replications: Range<Int>, of designs: [Program], threads: Int) -> [Bundle] {
    let fair = max(1, replications.count * designs.count / max(1, threads))
    var bundles: [Bundle] = []
    for design in designs.indices {
      let size = min(designs[design].replicationsRunTogether, fair)
      for first in stride(from: replications.lowerBound, to: replications.upperBound, by: size) {
        bundles.append(
          Bundle(design: design, replications: first..<min(first + size, replications.upperBound)))
      }
    }
    // Designs take turns, so that the long runs of one do not all come last.
    return bundles.sorted {
      ($0.replications.lowerBound, $0.design) < ($1.replications.lowerBound, $1.design)
    }
  }
}
