// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

extension ReferenceInterpreter {
  // MARK: Patience and room

  mutating func patience(_ token: Token) throws -> Microseconds? {
    guard let duration = duration(\.patience, token) else { return nil }
    let length = try draws.duration(duration, workingDay: office.meanOpenDay, at: address(token, .patience))
    if length == 0 { return now }
    return instant(after: length, isWorkingTime: duration.unit.isWorkingTime)
  }

  mutating func giveUp() throws {
    while let index = tokens.firstIndex(where: { $0.givesUp == now }) { try leave(index, as: Target.reneged) }
  }

  /// Newcomers for whom there is no room, the last first. Whether officers are free again who were kept free for one.
  mutating func turnAway() throws -> Bool {
    var areFree = false
    for actor in office.scenario.actors.indices {
      guard let room = office.scenario.actors[actor].room else { continue }
      let waiting = tokens.indices.filter {
        tokens[$0].isAhead && plan.home(row: tokens[$0].row) == actor
          && plan.streams[cases[tokens[$0].caseNumber].stream].otherWorkOf == nil
      }
      let newcomers = waiting.filter {
        tokens[$0].enabled == now && !cases[tokens[$0].caseNumber].isBegun
          && plan.rows[tokens[$0].row].path.isEmpty
          && cases[tokens[$0].caseNumber].ordinal < Plan.firstBacklogOrdinal
      }.sorted { isBefore(tokens[$1], tokens[$0]) }
      for index in newcomers.prefix(max(0, waiting.count - room)).sorted(by: >) {
        let token = tokens[index]
        if settingsAside.contains(where: { $0.token.caseNumber == token.caseNumber }) {
          areFree = true
        }
        try leave(index, as: Target.blocked)
      }
    }
    return areFree
  }

  private mutating func leave(_ index: Int, as outcome: String) throws {
    let token = tokens.remove(at: index)
    record(.leave, token, waited: token.waited)
    cases[token.caseNumber].isEnded = true
    recordEnd(token.caseNumber, outcome: outcome)
    try askAgain(token.caseNumber)
  }

  // MARK: Getting ready

  mutating func setUp(_ token: Token) throws -> Microseconds {
    let row = plan.rows[token.row]
    guard let first = row.teams.first?.requirements.first else { return 0 }
    return try draws.duration(
      row.activity.setUp?[caseType(token)], workingDay: office.meanDutyDays[first.actor],
      at: address(token, .setUp))
  }

  // MARK: Due dates

  func promise(_ caseNumber: Int) -> Promise? {
    let stream = plan.streams[cases[caseNumber].stream]
    return plan.procedures[stream.procedure].promise(for: stream.caseType)
  }

  mutating func noteStop(_ token: Token) {
    if plan.rows[token.row].path.isEmpty {
      cases[token.caseNumber].clock.stops.append(Span(token.since, now))
    }
  }

  /// The instant from which the promise to a case is broken; never without a clock that runs.
  func dueTime(_ caseNumber: Int) -> Microseconds {
    guard let promise = promise(caseNumber) else { return .max }
    return cases[caseNumber].clock.time(
      at: promise.amount, promise.unit, isByDate: promise.counting == .byDate, office)
  }
}
