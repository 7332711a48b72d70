// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

extension TraceAccount {
  /// What the case's time went to, from its arrival on: inside a block along the branch that comes last.
  func criticalPath(_ branch: CaseHistory.Branch) -> [CaseHistory.Tile] {
    branch.tasks.flatMap { task in
      switch task {
      case .visit(let index): tiles(visits[index])
      case .stopped(let span): [CaseHistory.Tile(span: span, kind: .stopped)]
      case .block(_, let branches): criticalPath(lastBranch(branches))
      }
    }
  }

  /// Of several that come at the same instant, the first in the file; one that has not come is last.
  private func lastBranch(_ branches: [CaseHistory.Branch]) -> CaseHistory.Branch {
    if let leaver = branches.first(where: { $0.leaves != nil }) { return leaver }
    var last = branches[0]
    for branch in branches.dropFirst() where (branch.end ?? .max) > (last.end ?? .max) { last = branch }
    return last
  }

  /// Work, waiting and other time of one visit, in the order of time.
  private func tiles(_ visit: VisitAccount) -> [CaseHistory.Tile] {
    guard let completed = visit.completed else { return [] }
    if plan.rows[visit.row].isForApplicant {
      return [CaseHistory.Tile(span: Span(visit.enabled, completed), kind: .stopped)]
    }
    let work = visit.workSpans.map { CaseHistory.Tile(span: $0, kind: .work) }
    let waits = visit.waits.map {
      CaseHistory.Tile(span: $0.span, kind: .waiting($0.cause, $0.actors))
    }
    let behind = CaseHistory.Tile(span: Span(visit.released ?? completed, completed), kind: .otherWait)
    return (work + waits + [behind]).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// The measured span of a case and how it went.
  enum SpanOutcome: Hashable, Sendable {
    case finished(Span)
    case endedOtherwise(String)
    case censored
  }

  /// From the first time at `from`, or the arrival, to the first time behind that at which `to` is completed, or
  /// the end of the case; of a case that never comes to `from`, from its arrival to its end.
  func span(of account: CaseAccount, _ history: CaseHistory) -> SpanOutcome {
    let stream = plan.streams[account.name.stream]
    let promise = plan.procedures[stream.procedure].promise(for: stream.caseType)
    let position = { (key: Activity.Key?) in key.flatMap { plan.row($0, procedure: stream.procedure) } }
    var way = history.visits.map { visits[$0] }[...]
    var start = account.arrived
    var hasStarted = true
    if let from = position(promise?.from) {
      if let first = way.firstIndex(where: { $0.row == from }) {
        start = way[first].enabled
        way = way[first...]
      } else {
        hasStarted = false
      }
    }
    if hasStarted, let to = position(promise?.to),
      let end = way.filter({ $0.row == to && $0.enabled >= start }).compactMap(\.completed).min()
    {
      return .finished(Span(start, end))
    }
    guard let ended = account.ended, let outcome = account.outcome else { return .censored }
    return outcome == Target.done ? .finished(Span(start, ended)) : .endedOtherwise(outcome)
  }
}
