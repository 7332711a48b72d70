// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine

extension Experiment {
  /// Reduced active periods of the first replications of a design, with the random numbers of `run`.
  ///
  /// - Parameters:
  ///   - progress: as in `run`.
  ///   - isCancelled: as in `run`.
  public static func activePeriods<Value: Sendable>(
    of program: Program, settings: ExperimentSettings, reduce: @escaping @Sendable (ActivePeriodLog) -> Value,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> [Value] {
    let started = ContinuousClock.now
    return try WorkQueue.run(
      Array(0..<settings.replications), threads: settings.threads ?? WorkQueue.coreCount,
      work: { replication, report throws(ExperimentError) in
        do throws(EndlessCase) {
          return try program.activePeriods(settings.key(ofReplication: replication), report: report)
            .map(reduce)
        } catch {
          throw .endlessCase(error)
        }
      },
      progress: { finished in
        progress(
          Progress(
            finishedRuns: finished, plannedRuns: settings.replications,
            elapsedSeconds: started.duration(to: .now) / .seconds(1)))
      }, isCancelled: isCancelled)
  }
}
