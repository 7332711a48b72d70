// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

extension TraceAccount {
  /// Whoever leaves has a reason, and whoever has one leaves.
  mutating func checkLeaving() throws {
    for visit in visits where !visit.isSkipped {
      let due = try patience(of: visit)
      if let due, due < stoppedAt, visit.started.map({ $0 >= due }) ?? ((visit.gone ?? .max) > due) {
        report(.leaving, visit, at: due, "waits though the citizen's patience is at an end")
      }
      guard let left = visit.left else {
        if visit.gone != visit.enabled, isAmongNewcomers(visit), roomTaken(by: visit) > room(of: visit) {
          report(.leaving, visit, at: visit.enabled, "stays though there is no room")
        }
        continue
      }
      let outcome = caseAccount(visit.name)?.outcome
      if outcome == Target.reneged {
        if due != left { report(.leaving, visit, at: left, "gives up though patient until \(due ?? .max)") }
      } else if outcome != Target.blocked || visit.enabled != left || !isAmongNewcomers(visit)
        || roomTaken(by: visit, atSomeTime: true) < room(of: visit)
      {
        report(.leaving, visit, at: left, "leaves without a reason")
      }
    }
  }

  private mutating func patience(of visit: VisitAccount) throws -> Microseconds? {
    let row = plan.rows[visit.row]
    guard !row.isForApplicant, let duration = row.activity.patience?[plan.streams[visit.name.stream].caseType]
    else { return nil }
    let length = try draws.duration(
      duration, workingDay: office.meanOpenDay, at: address(visit, .patience))
    if length == 0 { return visit.enabled }
    return duration.unit.isWorkingTime
      ? office.hours.instant(after: length, from: visit.enabled) : visit.enabled + length
  }

  private func room(of visit: VisitAccount) -> Int {
    plan.home(row: visit.row).flatMap { office.scenario.actors[$0].room } ?? .max
  }

  /// Whether it is the case's first with an officer, outside blocks.
  private func isAmongNewcomers(_ visit: VisitAccount) -> Bool {
    guard let own = caseAccount(visit.name), plan.streams[visit.name.stream].otherWorkOf == nil,
      plan.rows[visit.row].path.isEmpty, !plan.rows[visit.row].isForApplicant,
      visit.name.ordinal < Plan.firstBacklogOrdinal
    else { return false }
    return !own.visits.contains { visits[$0].started.map { $0 <= visit.enabled } ?? false }
  }

  /// How many wait where it comes to at the end of that instant, or at some time in it; without those who leave then.
  private func roomTaken(by visit: VisitAccount, atSomeTime isAny: Bool = false) -> Int {
    let home = plan.home(row: visit.row)
    return visits.count { other in
      guard !other.isSkipped else { return false }
      let cancelledAgain = other.reassigned.isEmpty ? nil : other.cancelled
      guard plan.home(row: other.row) == home, plan.streams[other.name.stream].otherWorkOf == nil,
        other.enabled <= visit.enabled, (other.gone ?? cancelledAgain ?? .max) > visit.enabled
      else { return false }
      // It waits for its first start, or for another one since it was reassigned.
      let since = other.reassigned.last { $0 <= visit.enabled } ?? other.enabled
      let started = other.worked.map(\.start).first { $0 >= since } ?? .max
      return isAny ? started >= visit.enabled : started > visit.enabled
    }
  }
}
