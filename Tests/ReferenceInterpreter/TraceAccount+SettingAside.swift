// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// Officers who are kept free until a team is complete, found from who waits and who is there.
extension TraceAccount {
  struct SettingAside {
    var visit: VisitAccount
    var officers: [Officer]
  }

  /// Those set aside at an instant, and the time for which they are.
  mutating func findSettingsAside(_ moment: Moment, _ open: [OpenVisit], until next: Microseconds) {
    settingsAside = []
    guard plan.rows.contains(where: \.activity.keepsOfficersFree) else { return }
    let now = moment.time
    let waiting = open.map { visits[$0.index] }.filter { visit in
      plan.rows[visit.row].activity.keepsOfficersFree
        && (visit.isHandedBack(at: now) || visit.started.map { $0 > now } ?? true)
    }.sorted(by: isBefore)
    var moment = moment
    for visit in waiting {
      let officers = moment.toSetAside(roster.activeTeams(row: visit.row, at: now))
      moment.setAside(officers)
      settingsAside.append(SettingAside(visit: visit, officers: officers))
      let time = Span(now, next).cut(to: Span(office.warmUp, office.end)).length
      for officer in officers { keptFreeTimes[officer.actor, default: 0] += max(0, time) }
    }
  }

  /// Queue order: (precedence, turn, enabled, stream, case, branch, visit).
  func isBefore(_ left: VisitAccount, _ right: VisitAccount) -> Bool {
    let (mine, theirs) = (precedence(left), precedence(right))
    if mine != theirs { return mine < theirs }
    let (myTurn, theirTurn) = (turn(left), turn(right))
    if myTurn != theirTurn { return myTurn < theirTurn }
    if left.enabled != right.enabled { return left.enabled < right.enabled }
    let (myStream, theirStream) = (plan.streams[left.name.stream].hash, plan.streams[right.name.stream].hash)
    if myStream != theirStream { return myStream < theirStream }
    if left.name.ordinal != right.name.ordinal { return left.name.ordinal < right.name.ordinal }
    let (myBranch, theirBranch) = (plan.rows[left.row].branch, plan.rows[right.row].branch)
    if myBranch != theirBranch { return myBranch < theirBranch }
    return left.visit < right.visit
  }

  private func turn(_ visit: VisitAccount) -> Microseconds {
    switch plan.home(row: visit.row).map({ office.scenario.actors[$0].queueDiscipline }) {
    case .lastCome: 0 - visit.enabled
    case .shortestWork: visit.drawnWork
    case .earliestDue: dueTime(visit)
    case .firstCome, .random, nil: 0
    }
  }

  /// The instant from which the promise to its case was broken, as it was when the visit was enabled.
  private func dueTime(_ visit: VisitAccount) -> Microseconds {
    let stream = plan.streams[visit.name.stream]
    guard let account = caseAccount(visit.name),
      let promise = plan.procedures[stream.procedure].promise(for: stream.caseType)
    else { return .max }
    let way = account.visits.map { visits[$0] }.filter { $0.enabled <= visit.enabled }
    let key = { (own: VisitAccount) in plan.rows[own.row].activity.key }
    let begun = promise.from.map { from in way.first { key($0) == from }?.enabled }
    var clock = PromiseClock(start: begun ?? account.arrived)
    guard let start = clock.start else { return .max }
    let isOther = { (own: VisitAccount) in own.row != visit.row || own.visit != visit.visit }
    clock.doneAt =
      way.filter { key($0) == promise.to && isOther($0) && $0.enabled >= start }.compactMap(\.completed)
      .filter { $0 <= visit.enabled }.min()
    clock.stops = stops(way, until: visit.enabled).filter { $0.end > start }
    return clock.time(at: promise.amount, promise.unit, isByDate: promise.counting == .byDate, office)
  }

  /// Times with the applicant outside blocks that are over by then.
  private func stops(_ way: [VisitAccount], until end: Microseconds) -> [Span] {
    let outside = way.filter { plan.rows[$0.row].path.isEmpty && !$0.isSkipped }
    var stops: [Span] = []
    for visit in outside where visit.completed.map({ $0 <= end }) ?? false {
      guard let completed = visit.completed else { continue }
      if plan.rows[visit.row].isForApplicant { stops.append(Span(visit.enabled, completed)) }
      guard visit.isReturned, let back = outside.map(\.enabled).filter({ $0 >= completed }).min() else {
        continue
      }
      stops.append(Span(completed, back))
    }
    return stops.filter { $0.length > 0 }
  }
}
