// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import Testing

@testable import SimpulAnalysis
@testable import SimpulApp

@Suite("One progress of a whole job")
struct JobWatchTests {
  /// What is reported while the work reports.
  private func shares(_ work: (JobWatch) -> Void) -> [Double] {
    let diary = JobDiary()
    work(diary.watch)
    return diary.shares
  }

  private func progress(_ finished: Double, of planned: Int) -> Progress {
    Progress(finishedRuns: finished, plannedRuns: planned, elapsedSeconds: 0)
  }

  private func report(_ watch: JobWatch, _ phase: StudyPhase, runs: Int) {
    for finished in [0, runs / 2, runs] { watch.report(phase, progress(Double(finished), of: runs)) }
  }

  @Test("replications of all phases count alike")
  func planned() {
    let told = shares { watch in
      watch.expect([PlannedPhase(.designs, runs: 20), PlannedPhase(.bottleneck(design: 0), runs: 60)])
      report(watch, .designs, runs: 20)
      report(watch, .bottleneck(design: 0), runs: 20)
      report(watch, .bottleneck(design: 0), runs: 40)
      watch.finish()
    }
    #expect(told == [0, 0.125, 0.25, 0.25, 0.375, 0.5, 0.5, 0.75, 0.99, 1])
  }

  @Test("a phase that is left out, or takes more than was planned, does not take the share back")
  func unforeseen() {
    let told = shares { watch in
      watch.expect([
        PlannedPhase(.pilot, runs: 10), PlannedPhase(.designs, runs: 10),
        PlannedPhase(.sensitivity, runs: 10),
      ])
      report(watch, .designs, runs: 10)
      for _ in 1...4 { report(watch, .sensitivity, runs: 10) }
      report(watch, .dataUncertainty, runs: 100)
      watch.finish()
    }
    // Without the pilot 10 of 20; then 20 of 20, and more that nobody expected.
    #expect(told.prefix(4) == [0, 0.25, 0.5, 0.5])
    #expect(told == told.sorted() && told.last == 1 && told.dropLast().allSatisfy { $0 < 1 })
  }

  @Test("a precision that asks for more replications makes the share stand, and not fall")
  func precision() {
    let told = shares { watch in
      watch.expect([PlannedPhase(.designs, runs: 30), PlannedPhase(.sensitivity, runs: 30)])
      watch.report(.designs, progress(30, of: 30))
      watch.report(.designs, progress(30, of: 90))
      watch.report(.designs, progress(60, of: 90))
      watch.report(.designs, progress(90, of: 90))
    }
    #expect(told == [0.5, 0.5, 0.5, 0.75])
  }

  @Test("what rests is told by the speed so far")
  func rest() {
    let progress = JobProgress(phase: .designs, share: 0.25, elapsedSeconds: 10)
    #expect(progress.estimatedRestSeconds == 30)
    #expect(JobProgress(phase: .designs, share: 0, elapsedSeconds: 10).estimatedRestSeconds == nil)
  }
}
