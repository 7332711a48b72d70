// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import Synchronization

/// Many offices, each a study of its own: offices in parallel on the threads, the replications of each one in sequence.
public enum Sweep {
  /// Studies offices and hands over each result as soon as it is there, so that nothing is kept.
  ///
  /// - Parameters:
  ///   - offices: their indices in a table.
  ///   - office: gives an office by its index; called on the threads that do the work.
  ///   - finished: takes its result; called there too, by one thread at a time, in the order in which offices are
  ///     finished.
  ///   - progress: called about ten times a second on the calling thread; a run of it is an office.
  ///   - isCancelled: called as often.
  public static func run(
    _ offices: [Int], settings: SweepSettings, office: @escaping @Sendable (Int) throws -> SweepOffice,
    finished: @escaping @Sendable (Int, OfficeResult) throws -> Void,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws {
    let started = ContinuousClock.now
    let failure = Mutex<(any Error)?>(nil)
    let turn = Mutex(())
    do throws(ExperimentError) {
      _ = try WorkQueue.run(
        offices, threads: settings.threads ?? WorkQueue.coreCount,
        work: { place, report -> Bool? in
          guard failure.withLock({ $0 == nil }) else { return nil }
          do {
            let result = try withoutActuallyEscaping(report) { report in
              try OfficeStudy(office: try office(place), settings: settings, report: report).result()
            }
            try turn.withLock { _ in try finished(place, result) }
            return true
          } catch StudyError.cancelled { return nil } catch let error as StudyError {
            failure.withLock { $0 = $0 ?? OfficeFailure(office: place, error: error) }
            return nil
          } catch {
            failure.withLock { $0 = $0 ?? error }
            return nil
          }
        },
        progress: { count in
          progress(
            Progress(
              finishedRuns: count, plannedRuns: offices.count,
              elapsedSeconds: started.duration(to: .now) / .seconds(1)))
        }, isCancelled: { isCancelled() || failure.withLock { $0 != nil } })
    } catch {
      if let failure = failure.withLock({ $0 }) { throw failure }
      throw StudyError(error)
    }
  }
}
