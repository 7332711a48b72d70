// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Independent jobs on several threads, with results in the order of the jobs.
package enum WorkQueue {
  package static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `work` on each job. Workers take jobs in order; the calling thread waits, reports progress and asks whether
  /// to cancel. A single worker is the calling thread itself, so that jobs can have queues of their own.
  ///
  /// - Parameter work: gives nil when its report of progress (0 to 1) is answered with false.
  /// - Throws: the error of the first failing job, for any number of threads.
  package static func run<Job: Sendable, Value: Sendable>(
    _ jobs: [Job], threads: Int,
    work: @escaping @Sendable (Job, _ report: (Double) -> Bool) throws(ExperimentError) -> Value?,
    progress: (_ finishedJobs: Double) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> [Value] {
    let board = Board<Value>(jobs: jobs.count, workers: max(1, min(threads, jobs.count)))
    progress(0)
    guard board.workers > 1 else {
      return try runHere(jobs, board, work: work, progress: progress, isCancelled: isCancelled)
    }
    let group = DispatchGroup()
    for worker in 0..<board.workers {
      DispatchQueue.global(qos: .userInitiated).async(group: group) {
        while let index = board.takeJob() {
          board.carryOut(index, worker: worker) { () throws(ExperimentError) in
            try work(jobs[index]) { board.report($0, worker: worker) }
          }
        }
      }
    }
    while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      if isCancelled() { board.cancel() }
      progress(board.finishedJobs)
    }
    if isCancelled() { board.cancel() }
    let values = try board.values
    progress(Double(jobs.count))
    return values
  }

  private static func runHere<Job: Sendable, Value: Sendable>(
    _ jobs: [Job], _ board: Board<Value>,
    work: @escaping @Sendable (Job, _ report: (Double) -> Bool) throws(ExperimentError) -> Value?,
    progress: (_ finishedJobs: Double) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> [Value] {
    var told = ContinuousClock.now
    func look() -> Bool {
      let now = ContinuousClock.now
      guard told.duration(to: now) >= .milliseconds(100) else { return true }
      told = now
      progress(board.finishedJobs)
      if isCancelled() { board.cancel() }
      return board.isGoingOn
    }
    while let index = board.takeJob() {
      board.carryOut(index, worker: 0) { () throws(ExperimentError) in
        try work(jobs[index]) { part in board.report(part, worker: 0) && look() }
      }
      guard look() else { break }
    }
    if isCancelled() { board.cancel() }
    let values = try board.values
    progress(Double(jobs.count))
    return values
  }
}

/// State shared by the workers.
private final class Board<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var isCancelled = false
    /// The first failed job, and why.
    var failure: (job: Int, error: ExperimentError)?
    var results: [Value?]
    var finished = 0
    /// Part done of each worker's job.
    var parts: [Double]
  }

  let workers: Int
  private let count: Int
  private let state: Mutex<State>

  init(jobs: Int, workers: Int) {
    self.workers = workers
    count = jobs
    state = Mutex(
      State(results: Array(repeating: nil, count: jobs), parts: Array(repeating: 0, count: workers)))
  }

  func takeJob() -> Int? {
    state.withLock { state in
      guard !state.isCancelled, state.failure == nil, state.next < state.results.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// - Returns: false when the job is to be cancelled.
  func report(_ part: Double, worker: Int) -> Bool {
    state.withLock { state in
      state.parts[worker] = part
      return !state.isCancelled
    }
  }

  /// Jobs taken before one that fails are finished, so that it is always the same failure that is reported.
  func carryOut(_ job: Int, worker: Int, _ work: () throws(ExperimentError) -> Value?) {
    do throws(ExperimentError) {
      // Whoever answered false has cancelled it.
      guard let value = try work() else { return }
      state.withLock { state in
        state.results[job] = value
        state.finished += 1
        state.parts[worker] = 0
      }
    } catch {
      state.withLock { state in if job < state.failure?.job ?? .max { state.failure = (job, error) } }
    }
  }

  var isGoingOn: Bool { state.withLock { !$0.isCancelled } }

  func cancel() { state.withLock { $0.isCancelled = true } }

  var finishedJobs: Double { state.withLock { Double($0.finished) + $0.parts.reduce(0, +) } }

  var values: [Value] {
    get throws(ExperimentError) {
      let (values, failure, isCancelled) = state.withLock { state in
        (state.results.compactMap { $0 }, state.failure, state.isCancelled)
      }
      if let failure { throw failure.error }
      guard !isCancelled, values.count == count else { throw .cancelled }
      return values
    }
  }
}
