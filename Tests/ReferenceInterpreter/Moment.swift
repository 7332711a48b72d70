// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Who is on duty and who works at one instant.
struct Moment {
  struct OfficerState {
    var isOnDuty: Bool
    /// When that on which he works was enabled; nil when he works on nothing.
    var workEnabled: Microseconds?
    /// Its precedence.
    var workPrecedence = 0

    var isFree: Bool { isOnDuty && workEnabled == nil }
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
        OfficerState(isOnDuty: office.isOnDuty($0, at: time), workEnabled: nil)
      }
    }
  }

  subscript(_ officer: Officer) -> OfficerState { officers[officer.actor][officer.number] }

  mutating func occupy(_ team: [Officer], by token: Token) {
    occupy(team, enabled: token.enabled, precedence: token.precedence)
  }

  mutating func occupy(_ team: [Officer], enabled: Microseconds, precedence: Int) {
    for officer in team {
      officers[officer.actor][officer.number].workEnabled = enabled
      officers[officer.actor][officer.number].workPrecedence = precedence
    }
  }

  mutating func free(_ team: [Officer]) {
    for officer in team { officers[officer.actor][officer.number].workEnabled = nil }
  }

  // MARK: Teams

  private func onDuty(_ actor: Int) -> Int { officers[actor].count { $0.isOnDuty } }

  func free(_ actor: Int) -> Int { officers[actor].count { $0.isFree } }

  func isStaffed(_ team: Team) -> Bool {
    team.requirements.allSatisfy { onDuty($0.actor) >= $0.officers }
  }

  /// Whether its officers are free, or work on something of a higher precedence.
  func isInterruptible(_ team: Team, precedence: Int) -> Bool {
    team.requirements.allSatisfy { requirement in
      officers[requirement.actor].count {
        $0.isFree || ($0.isOnDuty && $0.workEnabled != nil && $0.workPrecedence > precedence)
      } >= requirement.officers
    }
  }

  /// The lowest-numbered free officers of a team; nil when it is not ready.
  func ready(_ team: Team) -> [Officer]? {
    var taken: [Officer] = []
    for requirement in team.requirements {
      let free = officers[requirement.actor].indices.filter { officers[requirement.actor][$0].isFree }
      guard free.count >= requirement.officers else { return nil }
      taken += free.prefix(requirement.officers).map { Officer(actor: requirement.actor, number: $0) }
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
    officers.contains { ($0.workEnabled ?? .min) > enabled }
  }

  func blameOnPile(_ row: Plan.Row, isPossibleDate: Bool) -> Blame {
    Blame(
      cause: isPossibleDate || row.activity.rounds.isTakenUpAnyTime ? .batching : .offDuty,
      actor: row.teams[0].requirements[0].actor)
  }

  /// Nil when a team is ready: then the token should not wait.
  func blameInQueue(activeTeams: [Team], enabled: Microseconds) -> Blame? {
    guard let staffed = activeTeams.first(where: isStaffed) else {
      let lacking = activeTeams[0].requirements.first { onDuty($0.actor) < $0.officers }
      return lacking.map { Blame(cause: .offDuty, actor: $0.actor) }
    }
    guard let lacking = staffed.requirements.first(where: { free($0.actor) < $0.officers }) else {
      return nil
    }
    let isOvertaken = isOvertaken(officers[lacking.actor], enabled: enabled)
    return Blame(cause: isOvertaken ? .priority : .contention, actor: lacking.actor)
  }

  /// Nil when all are on duty and free: then the work should go on.
  func blameSuspended(team: [Officer], enabled: Microseconds) -> Blame? {
    if let absent = team.first(where: { !self[$0].isOnDuty }) {
      return Blame(cause: .offDuty, actor: absent.actor)
    }
    guard let busy = team.first(where: { self[$0].workEnabled != nil }) else { return nil }
    let isOvertaken = isOvertaken([self[busy]], enabled: enabled)
    return Blame(cause: isOvertaken ? .priority : .contention, actor: busy.actor)
  }
}
