// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Who is on duty and who works at one instant.
struct Moment {
  struct OfficerState {
    var isOnDuty: Bool
    /// Whether he would be, were the hours not kept for something else.
    var isReserved = false
    /// When the things on which he works were enabled.
    var open: [Microseconds] = []
    var mostOpen = 1
    /// The precedence of the only one.
    var workPrecedence = 0

    /// The latest; nil when he works on nothing.
    var workEnabled: Microseconds? { open.max() }
    var isFree: Bool { isOnDuty && open.count < mostOpen }
  }

  let time: Microseconds
  let day: Int
  /// By actor, then by officer.
  private(set) var officers: [[OfficerState]]

  init(_ office: Office, at time: Microseconds) {
    self.time = time
    day = Office.day(of: time)
    officers = office.scenario.actors.indices.map { actor in
      office.officers(of: actor).map {
        OfficerState(
          isOnDuty: office.isOnDuty($0, at: time), isReserved: office.isReserved($0, at: time),
          mostOpen: office.mostOpen(actor))
      }
    }
  }

  subscript(_ officer: Officer) -> OfficerState { officers[officer.actor][officer.number] }

  mutating func occupy(_ team: [Officer], by token: Token) {
    occupy(team, enabled: token.enabled, precedence: token.precedence)
  }

  mutating func occupy(_ team: [Officer], enabled: Microseconds, precedence: Int) {
    for officer in team {
      officers[officer.actor][officer.number].open.append(enabled)
      officers[officer.actor][officer.number].workPrecedence = precedence
    }
  }

  mutating func free(_ team: [Officer], of token: Token) {
    for officer in team {
      guard let place = self[officer].open.firstIndex(of: token.enabled) else { continue }
      officers[officer.actor][officer.number].open.remove(at: place)
    }
  }

  // MARK: Teams

  func free(_ actor: Int) -> Int { officers[actor].count { $0.isFree } }

  /// Whether too few of a requirement's officers are in a state, or not the one who is kept.
  private func lacks(
    _ requirement: Team.Requirement, _ kept: Officer?, _ isThere: (OfficerState) -> Bool
  ) -> Bool {
    if let kept, kept.actor == requirement.actor, !isThere(self[kept]) { return true }
    return officers[requirement.actor].count(where: isThere) < requirement.officers
  }

  /// Of a team's requirements the first that lacks officers in a state.
  private func firstLack(
    _ team: Team, _ kept: Officer?, _ isThere: (OfficerState) -> Bool
  ) -> Team.Requirement? {
    team.requirements.first { lacks($0, kept, isThere) }
  }

  /// Whether its officers are free, or work on something of a higher precedence.
  func isInterruptible(_ team: Team, precedence: Int) -> Bool {
    team.requirements.allSatisfy { requirement in
      officers[requirement.actor].count {
        $0.isFree || ($0.isOnDuty && $0.workEnabled != nil && $0.workPrecedence > precedence)
      } >= requirement.officers
    }
  }

  /// Of the free officers of a team those with the least open, by their numbers, and the one who is kept; nil when it is
  /// not ready.
  func ready(_ team: Team, _ kept: Officer? = nil) -> [Officer]? {
    var taken: [Officer] = []
    for requirement in team.requirements {
      guard !lacks(requirement, kept, { $0.isFree }) else { return nil }
      let free = officers[requirement.actor].indices.filter { officers[requirement.actor][$0].isFree }
        .map { Officer(actor: requirement.actor, number: $0) }
        .sorted { (self[$0].open.count, $0.number) < (self[$1].open.count, $1.number) }
      guard let kept, kept.actor == requirement.actor else {
        taken += free.prefix(requirement.officers)
        continue
      }
      let others = free.filter { $0 != kept }.prefix(requirement.officers - 1)
      taken += (others + [kept]).sorted { $0.number < $1.number }
    }
    return taken
  }

  // MARK: Causes

  /// One cause of waiting and the actor to blame.
  struct Blame: Hashable {
    var cause: WaitingCause
    var actor: Int
  }

  /// Whether one of these officers works on something that was enabled later.
  private func isOvertaken(_ officers: [OfficerState], enabled: Microseconds) -> Bool {
    officers.contains { $0.isOnDuty && ($0.workEnabled ?? .min) > enabled }
  }

  func blameOnPile(_ row: Plan.Row, isPossibleDate: Bool) -> Blame {
    Blame(
      cause: isPossibleDate || row.activity.rounds.isTakenUpAnyTime ? .batching : .offDuty,
      actor: row.teams[0].requirements[0].actor)
  }

  /// Nil when a team is ready: then the token does not fit, or should not wait.
  ///
  /// - Parameter teams: the active ones that may take it.
  func blameInQueue(_ teams: [Team], _ kept: Officer?, enabled: Microseconds) -> Blame? {
    guard let staffed = firstStaffed(teams, kept) else {
      for team in teams where firstLack(team, kept, { $0.isOnDuty || $0.isReserved }) == nil {
        return firstLack(team, kept) { $0.isOnDuty }.map { Blame(cause: .held, actor: $0.actor) }
      }
      return firstLack(teams[0], kept) { $0.isOnDuty }.map { Blame(cause: .offDuty, actor: $0.actor) }
    }
    guard let lacking = firstLack(staffed, kept, { $0.isFree }) else { return nil }
    var suspects = officers[lacking.actor]
    if let kept, kept.actor == lacking.actor, !self[kept].isFree { suspects = [self[kept]] }
    let isOvertaken = isOvertaken(suspects, enabled: enabled)
    return Blame(cause: isOvertaken ? .priority : .contention, actor: lacking.actor)
  }

  func firstStaffed(_ teams: [Team], _ kept: Officer?) -> Team? {
    teams.first { firstLack($0, kept, { $0.isOnDuty }) == nil }
  }

  /// Nil when all are on duty and free: then the work should go on.
  func blameSuspended(team: [Officer], enabled: Microseconds) -> Blame? {
    if let absent = team.first(where: { !self[$0].isOnDuty }) {
      return Blame(cause: self[absent].isReserved ? .held : .offDuty, actor: absent.actor)
    }
    guard let busy = team.first(where: { self[$0].workEnabled != nil }) else { return nil }
    let isOvertaken = isOvertaken([self[busy]], enabled: enabled)
    return Blame(cause: isOvertaken ? .priority : .contention, actor: busy.actor)
  }
}
