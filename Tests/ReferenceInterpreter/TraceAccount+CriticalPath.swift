// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

extension TraceAccount {
  /// What the case's time went to, from its arrival on: inside a block along the branch that comes last.
  func criticalPath(_ branch: CaseHistory.Branch) -> [CaseHistory.Tile] {
    branch.pieces.flatMap { piece in
      switch piece {
      case .visit(let index): tiles(visits[index])
      case .stopped(let span): [CaseHistory.Tile(span: span, kind: .stopped)]
      case .block(let branches): criticalPath(lastBranch(branches))
      }
    }
  }

  /// Of several that come at the same instant, the first in the file; one that has not come is last.
  private func lastBranch(_ branches: [CaseHistory.Branch]) -> CaseHistory.Branch {
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
    let work = visit.worked.map { CaseHistory.Tile(span: $0, kind: .work) }
    let waits = visit.waits.map {
      CaseHistory.Tile(span: $0.span, kind: .waiting($0.cause, actor: $0.actor))
    }
    let behind = CaseHistory.Tile(span: Span(visit.released ?? completed, completed), kind: .otherWait)
    return (work + waits + [behind]).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// The measured span of a case and how it went.
  public enum SpanOutcome: Hashable, Sendable {
    case finished(Span)
    case endedOtherwise(String)
    case censored
  }

  public func span(of account: CaseAccount) -> SpanOutcome {
    let stream = plan.streams[account.name.stream]
    let promise = plan.procedures[stream.procedure].promise(for: stream.caseType)
    let position = { (key: Activity.Key?) in key.flatMap { plan.row($0, procedure: stream.procedure) } }
    let own = account.visits.map { visits[$0] }
    let start = position(promise?.from).flatMap { row in
      own.filter { $0.row == row }.map(\.enabled).min()
    }
    let end = position(promise?.to).flatMap { row in
      own.filter { $0.row == row }.compactMap(\.completed).min()
    }
    if let end { return .finished(Span(start ?? account.arrived, end)) }
    guard let ended = account.ended, let outcome = account.outcome else { return .censored }
    return outcome == Target.done
      ? .finished(Span(start ?? account.arrived, ended)) : .endedOtherwise(outcome)
  }
}
