// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// A simulation experiment: many replications of one or more designs.
///
/// A replication is a function of (scenario, study, seed, number) alone, and results stand in the order of designs
/// and replications; so they do not depend on the number of threads, and the first n replications of a longer
/// experiment are those of a shorter one. All designs share common random numbers.
public enum Experiment {
  /// Runs the designs and keeps every tally.
  ///
  /// - Parameters:
  ///   - isPrecise: whether the tallies so far are precise enough; called only with a precision, at the times of
  ///     `SequentialStopping`.
  ///   - progress: called about ten times a second on the calling thread.
  ///   - isCancelled: called as often.
  public static func run(
    designs: [Program], settings: ExperimentSettings = ExperimentSettings(),
    isPrecise: ([[Tally]]) -> Bool = { _ in true }, progress: (Progress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> ExperimentResult<Tally> {
    try run(
      designs: designs, settings: settings, reduce: { $0 }, isPrecise: isPrecise, progress: progress,
      isCancelled: isCancelled)
  }

  /// Runs the designs and keeps the reduction of every tally, so that many designs need little memory.
  public static func run<Value: Sendable>(
    designs: [Program], settings: ExperimentSettings = ExperimentSettings(),
    reduce: @escaping @Sendable (Tally) -> Value, isPrecise: ([[Value]]) -> Bool = { _ in true },
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> ExperimentResult<Value> {
    guard settings.replications >= 1, settings.firstReplication >= 0,
      settings.firstReplication + max(settings.replications, settings.maximumReplications) <= Int(UInt32.max),
      settings.confidence > 0, settings.confidence < 1, settings.precision.map({ $0 > 0 }) ?? true
    else { throw .invalidSettings }
    let started = ContinuousClock.now
    var values = [[Value]](repeating: [], count: designs.count)

    func extend(to replications: Int) throws(ExperimentError) {
      let first = values.first?.count ?? 0
      let before = Double(first * designs.count)
      let runs = (first..<replications).flatMap { replication in
        designs.indices.map { Run(design: $0, replication: replication) }
      }
      let results = try WorkQueue.run(
        runs, threads: settings.threads ?? WorkQueue.coreCount,
        work: { run, report throws(ExperimentError) in
          try simulate(designs[run.design], replication: run.replication, settings: settings, report: report)
            .map(reduce)
        },
        progress: { finished in
          progress(
            Progress(
              finishedRuns: before + finished, plannedRuns: designs.count * replications,
              elapsedSeconds: started.duration(to: .now) / .seconds(1)))
        }, isCancelled: isCancelled)
      for (run, value) in zip(runs, results) { values[run.design].append(value) }
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

  /// One replication in slices; nil when cancelled.
  private static func simulate(
    _ program: Program, replication: Int, settings: ExperimentSettings, report: (Double) -> Bool
  ) throws(ExperimentError) -> Tally? {
    do throws(EndlessCase) {
      return try program.run(settings.key(ofReplication: replication), report: report)
    } catch { throw .endlessCase(error) }
  }
}

private struct Run: Sendable {
  var design: Int
  var replication: Int
}
