// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// Runs what the cases of the suite ask for, on all cores.
struct ExactRunner {
  static let replications = 30
  static let mostReplications = 1_000

  var seed: UInt64 = 1
  /// Whether the quantities of ``LongRuns`` are held against the program, too.
  var includesLongRuns = false

  /// What `reduce` makes of each replication of the scenarios, by scenario; as many replications as it takes until they
  /// are precise, or so many.
  func values<Value: Sendable>(
    _ scenarios: [Scenario], study: String, replications: Int? = nil,
    reduce: @escaping @Sendable (Tally) -> Value, isPrecise: ([[Value]]) -> Bool = { _ in true }
  ) throws -> [[Value]] {
    let settings = ExperimentSettings(
      seed: seed, replications: replications ?? ExactRunner.replications,
      precision: replications == nil ? PassRule.power : nil,
      maximumReplications: ExactRunner.mostReplications, study: study)
    return try Experiment.run(
      designs: scenarios.map { try Runner.program($0, name: study) }, settings: settings, reduce: reduce,
      isPrecise: isPrecise
    ).values
  }

  /// What `work` makes of each number of a replication; nil where it was told to give up.
  func values<Value: Sendable>(
    of replications: Range<Int>, work: @escaping @Sendable (Int, _ report: (Double) -> Bool) -> Value?
  ) throws -> [Value] {
    try WorkQueue.run(
      Array(replications), threads: WorkQueue.coreCount, work: work, progress: { _ in },
      isCancelled: { false })
  }
}
