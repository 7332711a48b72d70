// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// Invariants that every trace must keep, whoever made it.
public struct TraceChecker: Sendable {
  public let scenario: Scenario
  public let key: DrawKey

  public init(_ scenario: Scenario, key: DrawKey) {
    self.scenario = scenario
    self.key = key
  }

  /// All violations in the trace, in no particular order.
  public func violations(in trace: [TraceRecord]) throws -> [Violation] {
    var account = try TraceAccount(trace, of: scenario, key: key)
    return try TraceChecker.violations(in: &account, trace)
  }

  static func violations(in account: inout TraceAccount, _ trace: [TraceRecord]) throws -> [Violation] {
    for record in trace where record.time > account.stoppedAt || record.time >= account.office.cap {
      account.report(.stop, record, "the run stops at \(account.stoppedAt)")
    }
    account.checkOfficers()
    account.checkKeptOfficers()
    account.checkQuotas()
    account.checkWaits()
    try account.checkLeaving()
    for own in account.cases {
      let history = try account.history(of: own)
      if account.isMeasured(own) { account.checkPromiseClock(own, history) }
    }
    return account.violations
  }
}

extension TraceAccount {
  /// No officer does two things at once, or more than he may.
  fileprivate mutating func checkOfficers() {
    for actor in office.scenario.actors.indices {
      for officer in office.officers(of: actor) {
        let spans = visits.flatMap { visit in
          visit.worked.indices.filter { visit.crews[$0].contains(officer) }.map { visit.worked[$0] }
        }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let most = office.mostOpen(actor)
        for (place, later) in spans.enumerated() where place >= most {
          guard spans[..<place].count(where: { later.start < $0.end }) >= most else { continue }
          let earlier = spans[place - 1]
          violations.append(
            Violation(
              kind: .twoThingsAtOnce, time: later.start,
              text: "\(officer) works at \(earlier) and at \(later)"))
        }
      }
    }
  }

  /// Whoever has to do a visit does it.
  fileprivate mutating func checkKeptOfficers() {
    for visit in visits {
      for begun in visit.begun {
        let kept = keptOfficer(visit, at: begun.time, before: true)
        for officer in ownOfficers(visit) + (kept.map { [$0] } ?? []) {
          guard begun.crew.contains(where: { $0.actor == officer.actor }), !begun.crew.contains(officer)
          else { continue }
          report(.team, visit, at: begun.time, "is not begun by \(officer), who has to")
        }
      }
    }
  }

  /// None of a piece of endless work, which anybody takes.
  private func ownOfficers(_ visit: VisitAccount) -> [Officer] {
    let isEndless = plan.streams[visit.name.stream].otherWorkOf.map {
      office.scenario.actors[$0].otherWork?.supply == .endless
    }
    return isEndless ?? false ? [] : plan.ownOfficers(visit.name, office.scenario, draws)
  }

  /// No more come in on a date than there are tickets.
  fileprivate mutating func checkQuotas() {
    for stream in plan.streams.indices {
      guard let quota = plan.streams[stream].arrivals?.tickets?.quota else { continue }
      let own = cases.filter { $0.name.stream == stream && $0.name.ordinal < 1 << 28 }
      for (day, comings) in Dictionary(grouping: own, by: { Office.day(of: $0.arrived) })
        .sorted(by: { $0.key < $1.key }) where comings.count > quota
      {
        violations.append(
          Violation(
            kind: .life, time: Microseconds(day) * .perDay,
            text: "\(comings.count) of stream \(stream) come in with \(quota) tickets"))
      }
    }
  }

  /// The stated waits are those that the state of the office gives, and nothing is released without a round.
  fileprivate mutating func checkWaits() {
    for visit in visits where !visit.isSkipped {
      if let completed = visit.completed ?? visit.left ?? visit.cancelled,
        visit.statedWaits != visit.waitsByCause
      {
        report(
          .cause, visit, at: completed, "waited \(visit.statedWaits) and not \(visit.waitsByCause)")
      }
      let batchSchedule = plan.rows[visit.row].activity.batchSchedule
      if batchSchedule.isTakenUpAnyTime {
        checkPile(of: visit)
        continue
      }
      guard let started = visit.started, !batchSchedule.isEmpty else { continue }
      if !roster.hasRound(row: visit.row, from: visit.enabled, through: started) {
        report(.round, visit, at: started, "starts without a round")
      }
    }
  }

  /// The parts of the critical path lie end to end and fill the span.
  fileprivate mutating func checkPromiseClock(_ account: CaseAccount, _ history: CaseHistory) {
    guard case .finished(let span) = self.span(of: account, history), account.ended != nil else { return }
    var reached = span.start
    for tile in criticalPath(history.main) {
      let cut = tile.span.cut(to: span)
      guard cut.length > 0 else { continue }
      if cut.start != reached { break }
      reached = cut.end
    }
    if reached != span.end {
      violations.append(
        Violation(
          kind: .span, time: reached, text: "\(account.name): a gap in the span \(span)"))
    }
  }
}

extension TraceAccount {
  /// A batch that may be released at any instant was released for a reason (a round, enough files, or an old one), and
  /// as soon as there was one.
  fileprivate mutating func checkPile(of visit: VisitAccount) {
    guard visit.hasStatedWaits else { return }
    let batchSchedule = plan.rows[visit.row].activity.batchSchedule
    let time = takenUp(visit)
    let others = visits.filter { $0.row == visit.row && !$0.isSkipped }
    let pile = others.filter {
      $0.enabled <= time && (!$0.hasStatedWaits || takenUp($0) >= time)
    }
    let isOld = pile.contains { isTimeUp($0, at: time) }
    let isGoingOn =
      batchSchedule.goesOnUntilEmpty
      && others.contains {
        // Of a visit that the end of the run cuts off nobody knows when it was released.
        ($0.hasStatedWaits ? takenUp($0) < time : $0.enabled < time) && ($0.over ?? .max) >= time
      }
    let hasLeft = visit.gone == time
    if !isOld, !isGoingOn, !hasLeft, pile.count < batchSchedule.files ?? .max,
      !roster.isRound(row: visit.row, at: time)
    {
      report(.round, visit, at: time, "is taken up without a reason")
    }
    if let end = office.timeIsUp(batchSchedule.oldest, since: visit.enabled), end < time {
      report(.round, visit, at: end, "lies on the pile for too long")
    }
    if batchSchedule.goesOnUntilEmpty,
      let other = others.first(where: { isWorkedOn($0, past: visit, until: time) })
    {
      report(.round, visit, at: time, "lies on the pile while \(other.name) is being worked on")
    }
    let left = others.filter {
      $0.hasStatedWaits && $0.enabled <= visit.enabled && takenUp($0) > visit.enabled
    }
    if left.count >= batchSchedule.files ?? .max {
      report(.round, visit, at: visit.enabled, "lies on a pile that is high enough")
    }
  }

  /// Whether some other is queued or worked on while one lies on the batch.
  private func isWorkedOn(_ other: VisitAccount, past visit: VisitAccount, until time: Microseconds) -> Bool {
    max(takenUp(other), visit.enabled) < min(other.over ?? .max, time)
  }

  private func isTimeUp(_ visit: VisitAccount, at time: Microseconds) -> Bool {
    let oldest = plan.rows[visit.row].activity.batchSchedule.oldest
    return office.timeIsUp(oldest, since: visit.enabled).map { $0 <= time } ?? false
  }
}
