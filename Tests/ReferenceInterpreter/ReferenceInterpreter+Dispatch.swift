// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom

extension ReferenceInterpreter {
  mutating func dispatch() throws {
    takeUpPiles()
    repeat {
      try startAll()
      try takeEndlessWork()
    } while try turnAway()
  }

  private mutating func startAll() throws {
    var goesOn = true
    while goesOn {
      settingsAside = []
      goesOn = try resumeOrInterrupt()
      for leader in plan.leaders {
        let hasStarted =
          office.scenario.actors[leader].queueDiscipline == .random
          ? try startAtRandom(leader) : try startInOrder(leader)
        if hasStarted { goesOn = true }
      }
    }
  }

  /// Piles that have grown too high or too old, and those whose row is being worked on until nothing is left.
  private mutating func takeUpPiles() {
    for row in plan.rows.indices {
      let pile = tokens.indices.filter { index in
        if tokens[index].row == row, case .onPile = tokens[index].state { true } else { false }
      }
      let batchSchedule = plan.rows[row].activity.batchSchedule
      let isOld = pile.contains { index in
        if case .onPile(until: now) = tokens[index].state { true } else { false }
      }
      let isGoingOn = batchSchedule.goesOnUntilEmpty && tokens.contains { $0.row == row && $0.isUnderWay }
      guard isOld || isGoingOn || pile.count >= batchSchedule.files ?? .max else { continue }
      for index in pile { tokens[index].state = .inQueue }
    }
  }

  // MARK: Starting

  mutating func start(_ index: Int, by officers: [Officer]) throws {
    moment.occupy(officers, by: tokens[index])
    cases[tokens[index].caseNumber].isBegun = true
    tokens[index].patientUntil = nil
    cases[tokens[index].caseNumber].latestOfficer[tokens[index].row] = officers[0]
    let work = try workTime(tokens[index], officers)
    beginWork(index, officers, work)
    record(.start, tokens[index], officers: officers)
  }

  private func isQueued(_ index: Int, at leader: Int) -> Bool {
    guard case .inQueue = tokens[index].state else { return false }
    return plan.leader(row: tokens[index].row) == leader
  }

  /// Whether anything has started.
  private mutating func startInOrder(_ leader: Int) throws -> Bool {
    var hasStarted = false
    let waiting = tokens.indices.filter { isQueued($0, at: leader) }.sorted {
      isBefore(tokens[$0], tokens[$1])
    }
    for index in waiting {
      guard let officers = try readyTeam(tokens[index], moment(for: tokens[index])) else {
        setAside(for: tokens[index])
        continue
      }
      try start(index, by: officers)
      hasStarted = true
    }
    return hasStarted
  }

  private mutating func startAtRandom(_ leader: Int) throws -> Bool {
    var hasStarted = false
    while true {
      let able = try tokens.indices.filter {
        try isQueued($0, at: leader) && readyTeam(tokens[$0], moment) != nil
      }
      let lowest = able.map { tokens[$0].precedence }.min()
      let first = able.filter { tokens[$0].precedence == lowest }.sorted { isBefore(tokens[$0], tokens[$1]) }
      guard !first.isEmpty else { return hasStarted }
      var place = 0
      if first.count > 1 {
        let pick = picks[leader, default: 0]
        picks[leader] = pick + 1
        let element = StableHash.of(["random order", office.scenario.actors[leader].key])
        let address = DrawAddress(
          entity: UInt32(pick), element: element, visit: 0, purpose: .pick, scope: 0)
        place = min(first.count - 1, Int(draws.uniform(at: address) * Double(first.count)))
      }
      guard let officers = try readyTeam(tokens[first[place]], moment) else { return hasStarted }
      try start(first[place], by: officers)
      hasStarted = true
    }
  }

  // MARK: Interrupting

  /// What is suspended and what is urgent, in order; each once, or again when it has been interrupted meanwhile.
  private mutating func resumeOrInterrupt() throws -> Bool {
    var passed: Set<Int> = []
    var hasStarted = false
    while let index = firstToGoOn(butNot: passed) {
      if case .suspended(let officers, let rest) = tokens[index].state {
        guard officers.allSatisfy({ moment[$0].isFree }) else {
          passed.insert(index)
          continue
        }
        moment.occupy(officers, by: tokens[index])
        beginWork(index, officers, rest)
        record(.resume, tokens[index], officers: officers)
      } else if let officers = try readyTeam(tokens[index], moment) ?? interrupt(for: tokens[index], &passed)
      {
        try start(index, by: officers)
      } else {
        passed.insert(index)
        continue
      }
      hasStarted = true
    }
    return hasStarted
  }

  private func firstToGoOn(butNot passed: Set<Int>) -> Int? {
    func isSuspended(_ index: Int) -> Bool {
      if case .suspended = tokens[index].state { true } else { false }
    }
    func isUrgent(_ index: Int) -> Bool {
      if case .inQueue = tokens[index].state { tokens[index].isUrgent } else { false }
    }
    let candidates = tokens.indices.filter { !passed.contains($0) && (isSuspended($0) || isUrgent($0)) }
    return candidates.min { one, other in
      let (mine, theirs) = (tokens[one], tokens[other])
      if mine.precedence != theirs.precedence { return mine.precedence < theirs.precedence }
      if isSuspended(one) != isSuspended(other) { return isSuspended(one) }
      return isBefore(mine, theirs)
    }
  }

  /// The first active team whose officers are free or can be called away, called away.
  private mutating func interrupt(for token: Token, _ passed: inout Set<Int>) -> [Officer]? {
    let teams = roster.activeTeams(row: token.row, at: now)
    let own = ownOfficers(token)
    guard let team = teams.first(where: { moment.isInterruptible($0, own, precedence: token.precedence) })
    else { return nil }
    for requirement in team.requirements {
      let kept = own.first { $0.actor == requirement.actor }
      while !moment.isMet(requirement, own) {
        let less = tokens.indices.filter { index in
          guard case .worked(let officers, _) = tokens[index].state else { return false }
          return tokens[index].precedence > token.precedence
            && officers.contains {
              $0.actor == requirement.actor && moment[$0].isOnDuty && $0 == kept ?? $0
            }
        }
        guard let last = less.max(by: { isBefore(tokens[$0], tokens[$1]) }) else { return nil }
        suspend(last)
        passed.remove(last)
      }
    }
    return moment.ready(team, own)
  }
}
