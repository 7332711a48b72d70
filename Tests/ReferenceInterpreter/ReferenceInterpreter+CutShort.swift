// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// Cases that end by themselves, and branches that are given up.
extension ReferenceInterpreter {
  /// When a case may end by itself; nil when it does not.
  func endsByItself(_ caseNumber: Int) -> (time: Microseconds, outcome: String)? {
    let own = cases[caseNumber]
    guard !own.isEnded else { return nil }
    let withdrawn = own.clock.isDone ? nil : own.withdrawn
    let deemed = deemedApproved(caseNumber)
    if let withdrawn, withdrawn <= deemed ?? .max { return (withdrawn, Target.withdrawn) }
    return deemed.map { ($0, Target.deemedApproved) }
  }

  /// Not while the whole case is with the applicant.
  private func deemedApproved(_ caseNumber: Int) -> Microseconds? {
    guard let deadline = promise(caseNumber)?.deemedApproval else { return nil }
    let isOut = tokens.contains { token in
      token.caseNumber == caseNumber && plan.rows[token.row].path.isEmpty
        && (token.isSentBack || (plan.rows[token.row].isForApplicant && token.wakes != nil))
    }
    if isOut { return nil }
    let time = cases[caseNumber].clock.time(
      at: deadline.amount, deadline.unit, isByDate: deadline.unit == .workingDays, office)
    return time == .max ? nil : max(now, time)
  }

  /// Everything that ends or leaves at the end of an instant, until nothing does.
  mutating func cutShort() throws {
    var isOver = false
    while !isOver {
      isOver = true
      for caseNumber in cases.indices {
        guard let end = endsByItself(caseNumber), end.time == now else { continue }
        cancel { $0.caseNumber == caseNumber }
        try go(caseNumber, .end(end.outcome))
        isOver = false
      }
      let leaving = tokens.filter { if case .leaving = $0.state { true } else { false } }.sorted {
        ($0.enabled, plan.rows[$0.row].branch) < ($1.enabled, plan.rows[$1.row].branch)
      }
      if let first = leaving.first {
        try leaveBlocks(first)
        isOver = false
        try giveUp()
      }
    }
  }

  private mutating func leaveBlocks(_ token: Token) throws {
    guard case .leaving(let way, let depth) = token.state else { return }
    let around = plan.rows[token.row].path.prefix(2 * depth + 1)
    let rows = plan.rows
    cancel { $0.caseNumber == token.caseNumber && rows[$0.row].path.starts(with: around) }
    try go(token.caseNumber, way)
  }

  /// Lets go of tokens; a visit that is under way is reported.
  private mutating func cancel(where isCancelled: (Token) -> Bool) {
    let concerned = tokens.filter(isCancelled).flatMap { token in
      if case .worked(let officers, _) = token.state { officers.prefix(1) } else { [Officer]().prefix(1) }
    }
    for officer in concerned { divideTime(of: officer) }
    for token in tokens.filter(isCancelled) {
      switch token.state {
      case .sentBack, .leaving: continue
      case .worked(let officers, _): moment.free(officers, of: token)
      default: break
      }
      record(.cancel, token, waited: token.waited)
    }
    tokens.removeAll(where: isCancelled)
    for officer in concerned { lookAhead(officer) }
  }

  // MARK: Draws

  mutating func withdrawal(_ caseNumber: Int) throws -> Microseconds? {
    let own = cases[caseNumber]
    return try Later(plan.streams[own.stream].arrivals?.withdrawal, .withdrawal, .withdrawalDelay)
      .instant(own.stream, own.ordinal, from: now, nil, plan, office, &draws)
  }

  mutating func resubmit(_ caseNumber: Int, outcome: String) throws {
    let own = cases[caseNumber]
    guard outcome == Target.refused, own.ordinal / (1 << 28) % 8 < 7 else { return }
    let time = try Later(
      plan.streams[own.stream].arrivals?.resubmission, .resubmission, .resubmissionDelay
    ).instant(own.stream, own.ordinal, from: now, comingHours, plan, office, &draws)
    guard let time, time < office.cap else { return }
    comings.append(Coming(time: time, stream: own.stream, ordinal: own.ordinal + (1 << 28)))
  }
}

/// What a share of cases does after some time.
struct Later {
  let stated: ArrivalStream.Later?
  let chance: DrawPurpose
  let delay: DrawPurpose

  init(_ stated: ArrivalStream.Later?, _ chance: DrawPurpose, _ delay: DrawPurpose) {
    self.stated = stated
    self.chance = chance
    self.delay = delay
  }

  /// Nil for a case that does not do it.
  ///
  /// - Parameter comingHours: where it comes in again then.
  func instant(
    _ stream: Int, _ ordinal: Int, from start: Microseconds, _ comingHours: ComingHours?, _ plan: Plan,
    _ office: Office, _ draws: inout Draws
  ) throws -> Microseconds? {
    guard let stated else { return nil }
    func address(_ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(
        entity: UInt32(ordinal), element: 0, visit: 0, purpose: purpose, scope: plan.streams[stream].hash)
    }
    guard draws.uniform(at: address(chance)) < stated.share else { return nil }
    let length = try draws.duration(stated.after, workingDay: office.meanOpenDay, at: address(delay))
    if let comingHours {
      return comingHours.instant(
        after: length, stated.after, from: start, stream: stream, at: address(.comingHour), draws)
    }
    let isWorkingTime = stated.after.unit.isWorkingTime && length > 0
    return isWorkingTime ? office.hours.instant(after: length, from: start) : start + length
  }
}
