// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment

/// Makes one progress of a job of what its phases report, each of which knows of itself alone; and passes on whether it is to
/// end.
///
/// What counts is replications: those that were run, of those and the ones that are still planned. A phase that takes more than
/// was planned makes the share grow more slowly, and never fall.
package final class JobWatch {
  private let tell: (JobProgress) -> Void
  let isCancelled: () -> Bool
  /// Says at once what somebody who waits should know.
  let note: (String) -> Void
  private let started = ContinuousClock.now
  /// What follows the present phase.
  private var coming: [PlannedPhase] = []
  private var phase: StudyPhase?
  /// Replications planned for the present phase before it began.
  private var planned = 0.0
  /// Replications of all phases and experiments that are over.
  private var finished = 0.0
  /// What the experiments before this one in the same phase took.
  private var finishedInPhase = 0.0
  private var experiment = Progress(finishedRuns: 0, plannedRuns: 0, elapsedSeconds: 0)
  private var share = 0.0
  /// More may come than was planned.
  private static let mostBeforeTheEnd = 0.99

  /// - Parameters:
  ///   - progress: called about ten times a second on the thread that runs the job, with shares that never fall and end at 1.
  ///   - note: called on the same thread.
  ///   - isCancelled: asked as often.
  package init(
    progress: @escaping (JobProgress) -> Void = { _ in }, note: @escaping (String) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    tell = progress
    self.note = note
    self.isCancelled = isCancelled
  }

  /// What is going to be run, as far as that is known.
  package func expect(_ phases: [PlannedPhase]) { coming = phases }

  /// What a phase reports: one experiment after another, each from its beginning to its end.
  package func report(_ phase: StudyPhase, _ progress: Progress) {
    if phase != self.phase {
      begin(phase)
    } else if progress.finishedRuns < experiment.finishedRuns {
      endExperiment()
    }
    experiment = progress
    let ofPhase = max(planned, finishedInPhase + Double(progress.plannedRuns))
    let total = finished - finishedInPhase + ofPhase + coming.reduce(0) { $0 + $1.runs }
    let done = total > 0 ? (finished + progress.finishedRuns) / total : 0
    share = max(share, min(done, JobWatch.mostBeforeTheEnd))
    tell(JobProgress(phase: phase, share: share, elapsedSeconds: started.duration(to: .now) / .seconds(1)))
  }

  /// The job is done.
  package func finish() {
    guard let phase else { return }
    share = 1
    tell(JobProgress(phase: phase, share: share, elapsedSeconds: started.duration(to: .now) / .seconds(1)))
  }

  private func begin(_ phase: StudyPhase) {
    endExperiment()
    finishedInPhase = 0
    self.phase = phase
    planned = 0
    guard let place = coming.firstIndex(where: { $0.phase == phase }) else { return }
    planned = coming[place].runs
    coming.removeFirst(place + 1)
  }

  private func endExperiment() {
    finished += Double(experiment.plannedRuns)
    finishedInPhase += Double(experiment.plannedRuns)
    experiment = Progress(finishedRuns: 0, plannedRuns: 0, elapsedSeconds: 0)
  }
}
