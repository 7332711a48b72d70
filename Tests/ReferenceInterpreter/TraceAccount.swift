// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// A trace put together again: cases, visits, and why each visit waited, found from the trace and the scenario
/// alone.
public struct TraceAccount {
  public let office: Office
  public let plan: Plan
  let roster: Roster
  let comingHours: ComingHours
  var draws: Draws
  public private(set) var cases: [CaseAccount] = []
  public var visits: [VisitAccount] = []
  public private(set) var postponed: [(name: CaseName, time: Microseconds)] = []
  public private(set) var lost: [(name: CaseName, time: Microseconds)] = []
  public var violations: [Violation] = []
  var histories: [CaseName: CaseHistory] = [:]
  /// Of the instant that is being looked at.
  var settingsAside: [SettingAside] = []
  /// By actor: officer time in which somebody was kept free in the window.
  var keptFreeTimes: [Int: Microseconds] = [:]
  private var caseOfName: [CaseName: Int] = [:]
  private var visitOfName: [VisitName: Int] = [:]

  private struct VisitName: Hashable {
    var name: CaseName
    var row: Int
    var visit: Int
  }

  public init(_ trace: [TraceRecord], of scenario: Scenario, key: DrawKey) throws {
    var draws = Draws(key: key)
    office = try Office(scenario, draws: &draws)
    plan = Plan(scenario)
    roster = Roster(office, plan)
    comingHours = ComingHours(office, plan)
    self.draws = draws
    for (index, record) in trace.enumerated() {
      if index > 0, record < trace[index - 1] { report(.order, record, "behind \(trace[index - 1])") }
      read(record)
    }
    let ends = cases.filter { isMeasured($0) }.map { $0.ended ?? office.cap }
    stoppedAt = max(office.end, ends.max() ?? 0)
    findWaits()
  }

  public func caseAccount(_ name: CaseName) -> CaseAccount? { caseOfName[name].map { cases[$0] } }

  func visitIndex(_ name: CaseName, row: Int, visit: Int) -> Int? {
    visitOfName[VisitName(name: name, row: row, visit: visit)]
  }

  public func isMeasured(_ account: CaseAccount) -> Bool {
    plan.streams[account.name.stream].otherWorkOf == nil && office.warmUp <= account.arrived
      && account.arrived < office.end && account.name.ordinal < Plan.firstBacklogOrdinal
  }

  /// When the run stops by the rule: with the last measured case, not before the end and not behind the cap.
  public private(set) var stoppedAt: Microseconds = 0

  // MARK: Reading

  mutating func report(_ kind: Violation.Kind, _ record: TraceRecord, _ text: String) {
    violations.append(Violation(kind: kind, time: record.time, text: "\(record.kind): \(text) in \(record)"))
  }

  mutating func report(_ kind: Violation.Kind, _ visit: VisitAccount, at time: Microseconds, _ text: String) {
    violations.append(
      Violation(
        kind: kind, time: time,
        text: "\(text) in case \(visit.name) at \(visit.row), visit \(visit.visit)"))
  }

  private mutating func read(_ record: TraceRecord) {
    let name = CaseName(stream: record.stream, ordinal: record.ordinal)
    switch record.kind {
    case .lost: lost.append((name, record.time))
    case .postpone: postponed.append((name, record.time))
    case .arrive:
      if caseOfName[name] != nil { report(.life, record, "came before") }
      caseOfName[name] = cases.count
      cases.append(CaseAccount(name: name, arrived: record.time))
    case .end:
      guard let index = caseOfName[name], cases[index].ended == nil else {
        report(.life, record, "not there")
        return
      }
      cases[index].ended = record.time
      cases[index].outcome = record.outcome
    case .enable, .skip: readEnable(record, name)
    default:
      guard let row = record.activity,
        let index = visitIndex(name, row: row, visit: record.visit)
      else {
        report(.life, record, "not enabled")
        return
      }
      readStep(record, visit: index)
    }
  }

  private mutating func readEnable(_ record: TraceRecord, _ name: CaseName) {
    guard let row = record.activity, plan.rows.indices.contains(row), let index = caseOfName[name] else {
      report(.life, record, "no such case or activity")
      return
    }
    if visitIndex(name, row: row, visit: record.visit) != nil { report(.life, record, "enabled before") }
    visitOfName[VisitName(name: name, row: row, visit: record.visit)] = visits.count
    cases[index].visits.append(visits.count)
    visits.append(VisitAccount(name: name, row: row, visit: record.visit, enabled: record.time))
    if record.kind == .skip {
      visits[visits.count - 1].isSkipped = true
      visits[visits.count - 1].completed = record.time
    }
  }

  private mutating func readStep(_ record: TraceRecord, visit index: Int) {
    let visit = visits[index]
    let isOpen = visit.released == nil && visit.cancelled == nil
    let isWorked = visit.worked.last?.end == .max
    let isAllowed =
      switch record.kind {
      case .start:
        isOpen && visit.completed == nil
          && (visit.worked.isEmpty || (!isWorked && visit.isHandedBack(at: record.time)))
      case .suspend, .release: isOpen && isWorked
      case .resume, .reassign: isOpen && !visit.worked.isEmpty && !isWorked
      case .complete:
        visit.completed == nil && visit.cancelled == nil
          && (plan.rows[visit.row].isForApplicant == (visit.released == nil))
      case .returned: visit.completed == record.time && !visit.isReturned
      case .leave: isOpen && visit.worked.isEmpty && visit.completed == nil && visit.left == nil
      case .cancel: visit.completed == nil && visit.left == nil && visit.cancelled == nil
      case .arrive, .lost, .postpone, .enable, .skip, .end: false
      }
    guard isAllowed else {
      report(.life, record, "not now")
      return
    }
    switch record.kind {
    case .start:
      visits[index].team = record.officers
      checkTeam(record, row: visit.row)
    case .suspend, .resume, .release, .reassign:
      if record.officers != visit.team { report(.team, record, "not those who started") }
    default: break
    }
    switch record.kind {
    case .start, .resume:
      visits[index].worked.append(Span(record.time, .max))
      visits[index].crews.append(record.officers)
    case .reassign: visits[index].reassigned.append(record.time)
    case .suspend: visits[index].worked[visit.worked.count - 1].end = record.time
    case .release:
      visits[index].worked[visit.worked.count - 1].end = record.time
      visits[index].released = record.time
    case .complete:
      visits[index].completed = record.time
      visits[index].statedWaits = record.waited
    case .returned: visits[index].isReturned = true
    case .leave:
      visits[index].left = record.time
      visits[index].statedWaits = record.waited
    case .cancel:
      if isWorked { visits[index].worked[visit.worked.count - 1].end = record.time }
      visits[index].cancelled = record.time
      visits[index].statedWaits = record.waited
    case .arrive, .lost, .postpone, .enable, .skip, .end: break
    }
  }

  /// The officers must be those of an active team, each once.
  private mutating func checkTeam(_ record: TraceRecord, row: Int) {
    let active =
      record.time < office.cap
      ? roster.activeTeams(row: row, at: record.time) : plan.rows[row].teams
    if !active.contains(where: { isTeam(record.officers, $0) }) { report(.team, record, "no active team") }
  }

  private func isTeam(_ officers: [Officer], _ team: Team) -> Bool {
    var rest = officers[...]
    for requirement in team.requirements {
      let taken = rest.prefix(requirement.officers)
      guard taken.count == requirement.officers, taken.allSatisfy({ $0.actor == requirement.actor }),
        zip(taken, taken.dropFirst()).allSatisfy({ $0.number < $1.number }),
        taken.allSatisfy({ office.officers(of: $0.actor).contains($0) })
      else { return false }
      rest = rest.dropFirst(requirement.officers)
    }
    return rest.isEmpty
  }
}
