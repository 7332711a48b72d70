// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// Runs what the cases of the suite ask for.
struct ExactRunner {
  static let replications = 30
  static let mostReplications = 1_000

  var seed: UInt64 = 1
  /// Nil for one a core.
  var threads: Int?
  /// Whether the quantities of ``LongRuns`` are held against the program, too.
  var includesLongRuns = false
  /// Told the share of the work that is done, from 0 to 1.
  var progress: (Double) -> Void = { _ in }
  var isCancelled: () -> Bool = { false }

  /// For one of several experiments that take about as long as each other.
  func part(_ number: Int, of count: Int) -> ExactRunner {
    var part = self
    part.progress = { [progress] in progress((Double(number) + $0) / Double(count)) }
    return part
  }

  /// What `reduce` makes of each replication of the scenarios, by scenario; as many replications as it takes until they
  /// are precise, or so many.
  func values<Value: Sendable>(
    _ scenarios: [Scenario], study: String, replications: Int? = nil,
    reduce: @escaping @Sendable (Tally) -> Value, isPrecise: ([[Value]]) -> Bool = { _ in true }
  ) throws(StudyError) -> [[Value]] {
    var programs: [Program] = []
    for scenario in scenarios { programs.append(try Runner.program(scenario, name: study)) }
    let settings = ExperimentSettings(
      seed: seed, replications: replications ?? ExactRunner.replications,
      precision: replications == nil ? PassRule.power : nil,
      maximumReplications: ExactRunner.mostReplications, threads: threads, study: study)
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: settings, reduce: reduce, isPrecise: isPrecise,
        progress: { progress($0.share) }, isCancelled: isCancelled
      ).values
    } catch {
      throw StudyError(error)
    }
  }

  /// What `work` makes of each number of a replication; nil where it was told to give up.
  func values<Value: Sendable>(
    of replications: Range<Int>, work: @escaping @Sendable (Int, _ report: (Double) -> Bool) -> Value?
  ) throws(StudyError) -> [Value] {
    do throws(ExperimentError) {
      return try WorkQueue.run(
        Array(replications), threads: threads ?? WorkQueue.coreCount, work: work,
        progress: { progress($0 / Double(replications.count)) }, isCancelled: isCancelled)
    } catch {
      throw StudyError(error)
    }
  }
}
