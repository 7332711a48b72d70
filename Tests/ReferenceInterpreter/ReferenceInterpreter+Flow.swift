// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

extension ReferenceInterpreter {
  // MARK: Ways

  mutating func go(_ caseNumber: Int, _ way: Plan.Way) throws {
    switch way {
    case .row(let row): try enable(caseNumber, row: row)
    case .block(let block):
      let own = cases[caseNumber]
      let needed = plan.neededBranches(block, CaseName(stream: own.stream, ordinal: own.ordinal), draws)
      cases[caseNumber].missing[block] = needed.count
      if needed.isEmpty { try go(caseNumber, plan.blocks[block].behind) }
      for branch in needed { try go(caseNumber, branch.way) }
    case .join(let block):
      cases[caseNumber].missing[block] -= 1
      if cases[caseNumber].missing[block] == 0 { try go(caseNumber, plan.blocks[block].behind) }
    case .end(let outcome):
      cases[caseNumber].isEnded = true
      recordEnd(caseNumber, outcome: outcome)
      try askAgain(caseNumber)
      try resubmit(caseNumber, outcome: outcome)
    }
  }

  mutating func enable(_ caseNumber: Int, row: Int) throws {
    let visit = cases[caseNumber].visits[row]
    cases[caseNumber].visits[row] += 1
    var token = Token(caseNumber: caseNumber, row: row, visit: visit, enabled: now, state: .inQueue)
    let own = plan.rows[row]
    let stream = plan.streams[cases[caseNumber].stream]
    token.precedence = stream.precedence(in: office.scenario)
    token.isUrgent = stream.interrupts(in: office.scenario)
    if let from = promise(caseNumber)?.from, from == own.activity.key, cases[caseNumber].clock.start == nil {
      cases[caseNumber].clock.start = now
      cases[caseNumber].clock.stops = []
    }
    if draws.uniform(at: address(token, .skipped)) < own.activity.skipped?[caseType(token)] ?? 0 {
      record(.skip, token)
      stopClock(token)
      try go(caseNumber, plan.way(own.activity.next, from: row))
      return
    }
    record(.enable, token)
    if let desk = own.teams.first?.requirements.first?.actor {
      switch office.scenario.actors[desk].queueDiscipline {
      case .firstCome, .random: token.turn = 0
      case .lastCome: token.turn = 0 - now
      case .shortestWork: token.turn = try draw(\.work, .work, token)
      case .earliestDue: token.turn = dueTime(caseNumber)
      }
      token.patientUntil = try patience(token)
    }
    if own.isForApplicant {
      let wait = try draw(\.wait, .wait, token)
      if wait == 0 {
        try complete(token)
      } else {
        keep(token, .waiting(until: back(token, after: wait, duration(\.wait, token))))
      }
    } else {
      keep(
        token,
        own.activity.batchSchedule.isEmpty
          ? .inQueue : .onPile(until: office.timeIsUp(own.activity.batchSchedule.oldest, since: now)))
    }
  }

  /// Return, decision, next: in this order.
  mutating func complete(_ token: Token) throws {
    record(.complete, token, waited: token.waited)
    let activity = plan.rows[token.row].activity
    let caseType = caseType(token)
    stopClock(token)
    if let returned = activity.returned,
      draws.uniform(at: address(token, .returned))
        < Plan.probability(of: returned, caseType, returnsBefore: cases[token.caseNumber].returns[token.row])
    {
      try sendBack(token, returned)
      return
    }
    let u = draws.uniform(at: address(token, .routing))
    let own = cases[token.caseNumber]
    let name = CaseName(stream: own.stream, ordinal: own.ordinal)
    let branch = try plan.branch(
      of: token.row, name, visit: token.visit, u: u, now: now, own.clock, office, &draws)
    let way = plan.wayOn(from: token.row, branch: branch)
    if activity.cancelsBranches, let depth = plan.depth(of: way), depth < plan.rows[token.row].path.count / 2
    {
      keep(token, .leaving(to: way, depth: depth))
    } else {
      try go(token.caseNumber, way)
    }
  }

  /// A promise ends with the first visit to its last row, done or passed by, behind its first.
  private mutating func stopClock(_ token: Token) {
    if let to = promise(token.caseNumber)?.to, to == plan.rows[token.row].activity.key,
      cases[token.caseNumber].clock.start != nil, !cases[token.caseNumber].clock.isDone
    {
      cases[token.caseNumber].clock.doneAt = now
    }
  }

  private mutating func sendBack(_ token: Token, _ returned: Return) throws {
    cases[token.caseNumber].returns[token.row] += 1
    record(.returned, token)
    let procedure = plan.rows[token.row].procedure
    let row = returned.to.flatMap { plan.row($0, procedure: procedure) } ?? token.row
    let duration = returned.delay?[caseType(token)]
    let delay = try draws.duration(
      duration, workingDay: office.meanOpenDay, at: address(token, .returnDelay))
    if delay == 0 {
      try enable(token.caseNumber, row: row)
    } else {
      keep(token, .sentBack(to: row, until: back(token, after: delay, duration)))
    }
  }

  /// Queue order: (precedence, turn, enabled, stream, case, branch, visit).
  func isBefore(_ left: Token, _ right: Token) -> Bool {
    let (mine, theirs) = (cases[left.caseNumber], cases[right.caseNumber])
    if left.precedence != right.precedence { return left.precedence < right.precedence }
    if left.turn != right.turn { return left.turn < right.turn }
    if left.enabled != right.enabled { return left.enabled < right.enabled }
    let (myStream, theirStream) = (plan.streams[mine.stream].hash, plan.streams[theirs.stream].hash)
    if myStream != theirStream { return myStream < theirStream }
    if mine.ordinal != theirs.ordinal { return mine.ordinal < theirs.ordinal }
    let (myBranch, theirBranch) = (plan.rows[left.row].branch, plan.rows[right.row].branch)
    if myBranch != theirBranch { return myBranch < theirBranch }
    return left.visit < right.visit
  }

  // MARK: Waiting

  /// Nothing happens between this instant and the next, so each cause lasts until then.
  mutating func waitUntil(_ next: Microseconds) {
    for index in tokens.indices {
      if let blame = blame(tokens[index]) { tokens[index].waited[blame.cause.rawValue] += next - now }
    }
  }

  private func blame(_ token: Token) -> Moment.Blame? {
    switch token.state {
    case .onPile:
      return moment.blameOnPile(
        plan.rows[token.row], isPossibleDate: roster.isPossible(row: token.row, day: moment.date))
    case .inQueue:
      return blameInQueue(token)
    case .suspended(let officers, _):
      return moment.blameSuspended(team: officers, enabled: token.enabled)
    case .worked, .waiting, .sentBack, .leaving: return nil
    }
  }

  // MARK: Drawn times

  func caseType(_ token: Token) -> String {
    plan.streams[cases[token.caseNumber].stream].caseType
  }

  func address(_ token: Token, _ purpose: DrawPurpose) -> DrawAddress {
    let own = cases[token.caseNumber]
    return plan.address(
      stream: own.stream, ordinal: own.ordinal, row: token.row, visit: token.visit, purpose)
  }

  func duration(_ field: KeyPath<Activity, ByCaseType<DurationDistribution>?>, _ token: Token)
    -> DurationDistribution?
  {
    plan.rows[token.row].activity[keyPath: field]?[caseType(token)]
  }

  func isWorkingTime(_ field: KeyPath<Activity, ByCaseType<DurationDistribution>?>, _ token: Token) -> Bool {
    duration(field, token)?.unit.isWorkingTime ?? false
  }

  mutating func draw(
    _ field: KeyPath<Activity, ByCaseType<DurationDistribution>?>, _ purpose: DrawPurpose, _ token: Token
  ) throws -> Microseconds {
    let first = plan.rows[token.row].teams.first?.requirements.first
    let workingDay =
      if purpose == .work, let first {
        office.meanDutyDays[first.actor]
      } else {
        office.meanOpenDay
      }
    return try draws.duration(duration(field, token), workingDay: workingDay, at: address(token, purpose))
  }

  /// When a wait is over that nobody moves to an opening.
  func instant(after wait: Microseconds, isWorkingTime: Bool) -> Microseconds {
    isWorkingTime ? office.hours.instant(after: wait, from: now) : now + wait
  }

  /// When a file is back from the applicant.
  func back(_ token: Token, after wait: Microseconds, _ duration: DurationDistribution?) -> Microseconds {
    comingHours.instant(
      after: wait, duration, from: now, stream: cases[token.caseNumber].stream,
      at: address(token, .comingHour),
      draws)
  }
}
