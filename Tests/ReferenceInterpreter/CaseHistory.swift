// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// The way of one case through the procedure, with its branches.
struct CaseHistory {
  indirect enum Piece {
    /// Position in `TraceAccount.visits`.
    case visit(Int)
    /// With the applicant after a return.
    case stopped(Span)
    /// With its position in the plan.
    case block(Int, [Branch])
  }

  struct Branch {
    /// Which of its block's it is.
    var position = 0
    var tasks: [Piece] = []
    /// When the branch came to its end; nil when it has not.
    var end: Microseconds?
    var outcome: String?
    /// Where it goes that leaves the block, so that the other branches are given up.
    var leaves: Plan.Way?
    /// Whether something was under way when it was given up.
    var isCancelled = false
  }

  /// What a part of the critical path is.
  enum TileKind: Hashable {
    case work
    case waiting(WaitingCause, [Int])
    case otherWait
    case stopped
  }

  struct Tile: Hashable {
    var span: Span
    var kind: TileKind
  }

  var main: Branch
  /// The promise's clock, as it stood in the end.
  var clock: PromiseClock

  /// Positions of the visits in `TraceAccount.visits`, in the order of the walk: branch after branch in a block.
  var visits: [Int] { CaseHistory.visits(main) }

  static func latestVisit(_ branch: Branch) -> Int? {
    switch branch.tasks.last {
    case .visit(let index): index
    case .block(_, let branches): branches.first { $0.leaves != nil }.flatMap(latestVisit)
    case .stopped, nil: nil
    }
  }

  static func visits(_ branch: Branch) -> [Int] {
    branch.tasks.flatMap { task -> [Int] in
      switch task {
      case .visit(let index): [index]
      case .stopped: []
      case .block(_, let branches): branches.flatMap(visits)
      }
    }
  }
}

extension TraceAccount {
  /// Walks the case through the procedure along its visits; what does not fit is reported as a violation, once.
  mutating func history(of account: CaseAccount) throws -> CaseHistory {
    if let known = histories[account.name] { return known }
    var used: Set<Int> = []
    var counts: [Int: Int] = [:]
    let entry = plan.entry(of: account.name)
    let stream = plan.streams[account.name.stream]
    let promise = plan.procedures[stream.procedure].promise(for: stream.caseType)
    var clock = PromiseClock(start: promise?.from == nil ? account.arrived : nil)
    var main = try walk(account, entry, from: account.arrived, promise, &clock, &counts, &used)
    try checkCutShort(account, promise, clock, &main)
    let left = account.visits.filter { !used.contains($0) }
    for visit in left {
      report(.flow, visits[visit], at: visits[visit].enabled, "the procedure does not lead here")
    }
    if main.end != account.ended || main.outcome != account.outcome {
      violations.append(
        Violation(
          kind: .flow, time: account.ended ?? main.end ?? account.arrived,
          text: "\(account.name) ends \(account.outcome ?? "never"), not \(main.outcome ?? "never")"))
    }
    let history = CaseHistory(main: main, clock: clock)
    histories[account.name] = history
    return history
  }

  private mutating func walk(
    _ account: CaseAccount, _ entry: Plan.Way, from start: Microseconds, _ promise: Promise?,
    _ clock: inout PromiseClock,
    _ counts: inout [Int: Int], _ used: inout Set<Int>
  ) throws -> CaseHistory.Branch {
    var branch = CaseHistory.Branch()
    var way = entry
    var now = start
    while true {
      switch way {
      case .end(let outcome):
        branch.end = now
        branch.outcome = outcome
        return branch
      case .join:
        branch.end = now
        return branch
      case .block(let block):
        var branches: [CaseHistory.Branch] = []
        for needed in plan.neededBranches(block, account.name, draws) {
          var walked = try walk(account, needed.way, from: now, promise, &clock, &counts, &used)
          walked.position = needed.position
          branches.append(walked)
        }
        guard !branches.isEmpty else {
          way = plan.blocks[block].behind
          continue
        }
        if let (leaver, time) = firstToLeave(branches), let onward = branches[leaver].leaves {
          if let end = try endsByItself(account, promise, clock), end <= time {
            branch.tasks.append(.block(block, branches))
            return branch
          }
          for other in branches.indices where other != leaver { branches[other].leaves = nil }
          checkGivenUp(branches, but: leaver, at: time, account)
          branch.tasks.append(.block(block, branches))
          now = time
          guard plan.depth(of: onward) ?? 0 >= plan.blocks[block].depth else {
            branch.leaves = onward
            branch.end = now
            return branch
          }
          way = onward
          continue
        }
        branch.tasks.append(.block(block, branches))
        if branches.contains(where: \.isCancelled) {
          branch.isCancelled = true
          return branch
        }
        let ends = branches.compactMap(\.end)
        guard ends.count == branches.count, let last = ends.max() else { return branch }
        now = last
        way = plan.blocks[block].behind
      case .row(let row):
        let count = counts[row, default: 0]
        counts[row] = count + 1
        guard let index = visitIndex(account.name, row: row, visit: count), visits[index].enabled == now
        else {
          violations.append(
            Violation(
              kind: .flow, time: now, text: "\(account.name) does not come to \(row), visit \(count)"))
          return branch
        }
        used.insert(index)
        branch.tasks.append(.visit(index))
        let key = plan.rows[row].activity.key
        if promise?.from == key, clock.start == nil { clock = PromiseClock(start: now) }
        try checkDurations(visits[index])
        if let left = visits[index].left {
          branch.end = left
          branch.outcome = account.outcome
          return branch
        }
        let isOutside = plan.rows[row].path.isEmpty
        guard let completed = visits[index].completed else {
          branch.isCancelled = visits[index].cancelled != nil
          if isOutside, plan.rows[row].isForApplicant { clock.outSince = now }
          return branch
        }
        now = completed
        if plan.rows[row].isForApplicant, isOutside, !visits[index].isSkipped {
          clock.stops.append(Span(visits[index].enabled, completed))
        }
        if promise?.to == key, clock.start != nil, !clock.isDone { clock.doneAt = now }
        guard let on = try wayOn(index, account, &clock, counts, &branch, &now) else {
          if isOutside { clock.outSince = now }
          return branch
        }
        if plan.rows[row].activity.cancelsBranches, !visits[index].isSkipped, !visits[index].isReturned,
          let depth = plan.depth(of: on), depth < plan.rows[row].path.count / 2
        {
          branch.leaves = on
          branch.end = now
          return branch
        }
        way = on
      }
    }
  }

  /// The branch that leaves first; of several at one instant, the one whose file came to its row first.
  private func firstToLeave(_ branches: [CaseHistory.Branch]) -> (position: Int, time: Microseconds)? {
    let leaving = branches.indices.filter { branches[$0].leaves != nil }
    guard let time = leaving.compactMap({ branches[$0].end }).min() else { return nil }
    let first = leaving.filter { branches[$0].end == time }.min {
      rank(CaseHistory.latestVisit(branches[$0])) < rank(CaseHistory.latestVisit(branches[$1]))
    }
    return first.map { ($0, time) }
  }

  private func rank(_ visit: Int?) -> (Microseconds, UInt32) {
    visit.map { (visits[$0].enabled, plan.rows[visits[$0].row].branch) } ?? (0, 0)
  }

  /// The other branches have come to their end by then, or are given up then.
  private mutating func checkGivenUp(
    _ branches: [CaseHistory.Branch], but leaver: Int, at time: Microseconds, _ account: CaseAccount
  ) {
    for other in branches.indices where other != leaver {
      let under = CaseHistory.visits(branches[other]).map { visits[$0] }
      let isLate = under.contains { visit in
        visit.enabled > time || (visit.cancelled.map { $0 != time } ?? ((visit.completed ?? .max) > time))
      }
      if isLate {
        violations.append(
          Violation(kind: .flow, time: time, text: "\(account.name) goes on in a branch that was given up"))
      }
    }
  }

  /// A case that ends by itself does so when it is taken back, or when the time to decide is up; and no other case goes
  /// on behind that.
  private mutating func checkCutShort(
    _ account: CaseAccount, _ promise: Promise?, _ clock: PromiseClock, _ main: inout CaseHistory.Branch
  ) throws {
    let withdrawn = try withdrawal(account)
    let deemed = deemedApproval(account, promise, clock)
    if main.end == nil, let ended = account.ended {
      main.end = ended
      main.outcome = account.outcome
      let isDue =
        account.outcome == Target.withdrawn && withdrawn == ended
        || account.outcome == Target.deemedApproved && deemed == ended
      if !isDue { reportEnd(account, "ends by itself at \(ended) without a reason") }
    }
    let end = min(account.ended ?? stoppedAt, clock.doneAt ?? .max)
    if let withdrawn, withdrawn < end { reportEnd(account, "is not taken back at \(withdrawn)") }
    if let deemed, deemed < min(end, clock.outSince ?? .max) {
      reportEnd(account, "is not deemed approved at \(deemed)")
    }
  }

  /// When a case is taken back, or its time is up, if nothing else happens to it.
  private mutating func endsByItself(
    _ account: CaseAccount, _ promise: Promise?, _ clock: PromiseClock
  ) throws -> Microseconds? {
    guard !clock.isDone else { return nil }
    let times = [try withdrawal(account), deemedApproval(account, promise, clock)]
    return times.compactMap { $0 }.min()
  }

  private mutating func withdrawal(_ account: CaseAccount) throws -> Microseconds? {
    let stream = plan.streams[account.name.stream]
    return try Later(stream.arrivals?.withdrawal, .withdrawal, .withdrawalDelay).instant(
      account.name.stream, account.name.ordinal, from: account.arrived, nil, plan, office, &draws)
  }

  /// Not before the last stop is over.
  private func deemedApproval(
    _ account: CaseAccount, _ promise: Promise?, _ clock: PromiseClock
  ) -> Microseconds? {
    guard let rule = promise?.deemedApproval else { return nil }
    var running = clock
    running.doneAt = nil
    let time = running.time(at: rule.amount, rule.unit, isByDate: rule.unit == .workingDays, office)
    return time == .max ? nil : max(time, clock.stops.last?.end ?? account.arrived)
  }

  private mutating func reportEnd(_ account: CaseAccount, _ text: String) {
    violations.append(
      Violation(kind: .flow, time: account.ended ?? account.arrived, text: "\(account.name) \(text)"))
  }

  /// Where the case goes after a visit; nil when it is still with the applicant at the end of the run.
  private mutating func wayOn(
    _ index: Int, _ account: CaseAccount, _ clock: inout PromiseClock, _ counts: [Int: Int],
    _ branch: inout CaseHistory.Branch, _ now: inout Microseconds
  ) throws -> Plan.Way? {
    let visit = visits[index]
    let activity = plan.rows[visit.row].activity
    let caseType = plan.streams[visit.name.stream].caseType
    let isSkipped = draws.uniform(at: address(visit, .skipped)) < activity.skipped?[caseType] ?? 0
    if isSkipped != visit.isSkipped { report(.flow, visit, at: now, "passing by does not fit the draw") }
    if visit.isSkipped { return plan.way(activity.next, from: visit.row) }
    if let returned = activity.returned {
      let earlier = account.visits.count {
        visits[$0].row == visit.row && visits[$0].visit < visit.visit && visits[$0].isReturned
      }
      let isReturned =
        draws.uniform(at: address(visit, .returned))
        < Plan.probability(of: returned, caseType, returnsBefore: earlier)
      if isReturned != visit.isReturned { report(.flow, visit, at: now, "return does not fit the draw") }
    } else if visit.isReturned {
      report(.flow, visit, at: now, "nothing is returned from here")
    }
    guard visit.isReturned else {
      let branch = try plan.branch(
        of: visit.row, visit.name, visit: visit.visit, u: draws.uniform(at: address(visit, .routing)),
        now: now,
        clock, office, &draws)
      visits[index].branch = branch
      return plan.wayOn(from: visit.row, branch: branch)
    }
    let to =
      activity.returned?.to.flatMap { plan.row($0, procedure: plan.rows[visit.row].procedure) }
      ?? visit.row
    let delay = activity.returned?.delay?[caseType]
    let back = try end(of: delay, .returnDelay, of: visit, from: now, isOutside: true)
    let isOver = back >= stoppedAt || (account.ended ?? .max) <= back || !plan.rows[visit.row].path.isEmpty
    // What another branch has reneged meanwhile may come there later, on another way.
    let comes = visitIndex(visit.name, row: to, visit: counts[to, default: 0]).map { visits[$0].enabled }
    if isOver, comes != back { return nil }
    if back > now {
      branch.tasks.append(.stopped(Span(now, back)))
      if plan.rows[visit.row].path.isEmpty { clock.stops.append(Span(now, back)) }
    }
    now = back
    return .row(to)
  }

  // MARK: Drawn times

  func address(_ visit: VisitAccount, _ purpose: DrawPurpose) -> DrawAddress {
    plan.address(
      stream: visit.name.stream, ordinal: visit.name.ordinal, row: visit.row, visit: visit.visit, purpose)
  }

  /// When a drawn wait is over.
  private mutating func end(
    of duration: DurationDistribution?, _ purpose: DrawPurpose, of visit: VisitAccount,
    from start: Microseconds,
    isOutside: Bool
  ) throws -> Microseconds {
    let wait = try draws.duration(
      duration, workingDay: office.meanOpenDay, at: address(visit, purpose))
    guard let duration, wait > 0 else { return start }
    if isOutside {
      return comingHours.instant(
        after: wait, duration, from: start, stream: visit.name.stream, at: address(visit, .comingHour), draws)
    }
    return duration.unit.isWorkingTime ? office.hours.instant(after: wait, from: start) : start + wait
  }

  /// Whether its first officer has just released another file of the row as the first of the team.
  private func isSetUp(_ visit: VisitAccount) -> Bool {
    visits.contains {
      $0.row == visit.row && $0.released == visit.started && $0.team.first == visit.crews.first?.first
        && ($0.name != visit.name || $0.visit != visit.visit) && $0.released != nil
    }
  }

  private mutating func checkDurations(_ visit: VisitAccount) throws {
    guard !visit.isSkipped else { return }
    let row = plan.rows[visit.row]
    let caseType = plan.streams[visit.name.stream].caseType
    if !row.isForApplicant {
      let day = office.meanDutyDays[row.teams[0].requirements[0].actor]
      var work = try draws.duration(
        row.activity.work?[caseType], workingDay: day, at: address(visit, .work))
      if !isSetUp(visit) {
        work += try draws.duration(row.activity.setUp?[caseType], workingDay: day, at: address(visit, .setUp))
      }
      let worked = visit.workSpans.reduce(0) { $0 + min($1.end, stoppedAt) - $1.start }
      if let last = visit.shares.last {
        let before = visit.shares.dropLast().reduce(0) { $0 + $1.worked }
        work = before + office.time(workLeft(of: visit, work, at: last.begun), by: last.crew)
      }
      // What is due at the very instant at which the run stops may or may not have come.
      if visit.released != nil ? worked != work : worked > work {
        report(.duration, visit, at: visit.enabled, "worked \(worked) of \(work)")
      }
    }
    guard let start = row.isForApplicant ? visit.enabled : visit.released else { return }
    let due = try end(
      of: row.activity.wait?[caseType], .wait, of: visit, from: start, isOutside: row.isForApplicant)
    let isMissing = visit.completed == nil && due < min(stoppedAt, visit.cancelled ?? .max)
    if isMissing || visit.completed ?? due != due {
      report(.duration, visit, at: due, "the wait should end at \(due)")
    }
  }
}
