// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// What is said of the promise to a case that is not finished when the run stops.
extension TraceAccount {
  /// Where an unfinished case stands.
  private struct Standing {
    var path: [CaseHistory.Tile]
    /// Since when it is with the applicant.
    var outSince: Microseconds?
  }

  /// Broken if it would be, did the case come to the promise's end at this instant; else nobody can tell yet.
  func countUndecided(_ own: CaseAccount, _ history: CaseHistory, in count: inout Recount.OfCaseType) {
    let stream = plan.streams[own.name.stream]
    guard let promise = plan.procedures[stream.procedure].promise(for: stream.caseType) else { return }
    guard let start = history.clock.start else {
      count.undecidedWithClockStanding += 1
      return
    }
    let standing = standing(history.main, promise, stream)
    let span = Span(start, stoppedAt)
    let stops =
      (standing.path.filter { $0.kind == .stopped }.map(\.span)
      + (standing.outSince.map { [Span($0, stoppedAt)] } ?? []))
      .map { $0.cut(to: span) }.filter { $0.length > 0 }
    let working = office.hours.openTime(span) - stops.reduce(0) { $0 + office.hours.openTime($1) }
    if !isKept(promise, span, stops: stops, working: working) {
      count.promiseBroken += 1
    } else if standing.outSince != nil {
      count.undecidedWithClockStanding += 1
    } else {
      count.undecidedWithClockRunning += 1
    }
  }

  /// Of the tokens in a block the one on the way to the promise's end, else the first in the file that is not at the join.
  private func standing(
    _ branch: CaseHistory.Branch, _ promise: Promise, _ stream: Plan.Stream
  ) -> Standing {
    switch branch.tasks.last {
    case .block(let block, let branches) where branches.allSatisfy({ $0.leaves == nil }):
      let earlier = CaseHistory.Branch(tasks: branch.tasks.dropLast())
      let unfinished = branches.filter { $0.end == nil }
      let chosen = unfinished.first { holds(promise.to, stream, block, $0.position) } ?? unfinished.first
      var inner = chosen.map { standing($0, promise, stream) } ?? Standing(path: [], outSince: nil)
      inner.path = criticalPath(earlier) + inner.path
      return inner
    case .visit(let index):
      let visit = visits[index]
      let path = criticalPath(branch)
      if let completed = visit.completed { return Standing(path: path, outSince: completed) }
      return Standing(
        path: path, outSince: plan.rows[visit.row].isForApplicant ? visit.enabled : nil)
    case .block, .stopped, nil:
      return Standing(path: criticalPath(branch), outSince: nil)
    }
  }

  /// Whether a row lies on a branch of a block, in a block within it too.
  private func holds(
    _ key: Activity.Key?, _ stream: Plan.Stream, _ block: Int, _ position: Int
  ) -> Bool {
    guard let row = key.flatMap({ plan.row($0, procedure: stream.procedure) }) else { return false }
    let source = plan.blocks[block].source
    let path = plan.rows[row].path
    return zip(path, path.dropFirst()).enumerated().contains { place, pair in
      place % 2 == 0 && pair == (source.key, source.branches[position].name)
    }
  }
}
