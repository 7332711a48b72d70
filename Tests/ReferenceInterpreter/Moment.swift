// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

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
    /// Whether he is kept free for a team of others.
    var isSetAside = false

    /// The latest; nil when he works on nothing.
    var workEnabled: Microseconds? { open.max() }
    var isFree: Bool { isOnDuty && open.count < mostOpen && !isSetAside }
  }

  let time: Microseconds
  /// The day of the calendar, from the study's first.
  let date: Int
  /// By actor, then by officer.
  private(set) var officers: [[OfficerState]]

  init(_ office: Office, at time: Microseconds) {
    self.time = time
    date = Office.day(of: time)
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

  mutating func setAside(_ officers: [Officer]) {
    for officer in officers { self.officers[officer.actor][officer.number].isSetAside = true }
  }

  // MARK: Teams

  func free(_ actor: Int) -> Int { officers[actor].count { $0.isFree } }

  /// Whether too few of a requirement's officers are in a state, or not the one whom it takes.
  ///
  /// - Parameter own: each of them meets the requirements for his actor, and no other does.
  private func lacks(
    _ requirement: Team.Requirement, _ own: [Officer], _ isThere: (OfficerState) -> Bool
  ) -> Bool {
    if own.contains(where: { $0.actor == requirement.actor && !isThere(self[$0]) }) { return true }
    return officers[requirement.actor].count(where: isThere) < requirement.officers
  }

  /// The requirements of a team that lack officers in a state.
  private func lacking(
    _ team: Team, _ own: [Officer], _ isThere: (OfficerState) -> Bool
  ) -> [Team.Requirement] {
    team.requirements.filter { lacks($0, own, isThere) }
  }

  /// Whether its officers are free, or work on something of a higher precedence.
  func isInterruptible(_ team: Team, _ own: [Officer], precedence: Int) -> Bool {
    lacking(team, own) {
      $0.isFree || ($0.isOnDuty && $0.workEnabled != nil && $0.workPrecedence > precedence)
    }.isEmpty
  }

  /// Whether a requirement has the officers whom it takes.
  func isMet(_ requirement: Team.Requirement, _ own: [Officer]) -> Bool {
    !lacks(requirement, own) { $0.isFree }
  }

  /// Of the free officers of a team those with the least open, by their numbers, and those whom it takes in any case; nil
  /// when it is not ready.
  func ready(_ team: Team, _ own: [Officer] = []) -> [Officer]? {
    var taken: [Officer] = []
    for requirement in team.requirements {
      guard isMet(requirement, own) else { return nil }
      let free = freeOfficers(requirement.actor)
        .sorted { (self[$0].open.count, $0.number) < (self[$1].open.count, $1.number) }
      guard let kept = own.first(where: { $0.actor == requirement.actor }) else {
        taken += free.prefix(requirement.officers)
        continue
      }
      let others = free.filter { $0 != kept }.prefix(requirement.officers - 1)
      taken += (others + [kept]).sorted { $0.number < $1.number }
    }
    return taken
  }

  func freeOfficers(_ actor: Int) -> [Officer] {
    officers[actor].indices.map { Officer(actor: actor, number: $0) }.filter { self[$0].isFree }
  }

  func firstStaffed(_ teams: [Team], _ own: [Officer]) -> Team? {
    teams.first { lacking($0, own, { $0.isOnDuty }).isEmpty }
  }

  // MARK: Causes

  /// One cause of waiting and all who were missing.
  struct Blame: Hashable {
    var cause: WaitingCause
    /// Of one team, in order. Of a team of more than four actors one, or all.
    var actors: [Int]

    init(_ cause: WaitingCause, _ actor: Int) { (self.cause, actors) = (cause, [actor]) }

    /// - Parameter missing: at least one.
    init(_ cause: WaitingCause, missing: [Int], of team: [Int]) {
      self.cause = cause
      let each = Set(missing).sorted()
      actors = each.count > 1 && team.count > Plan.mostActorsBySubset ? team.sorted() : each
    }
  }

  /// Whether one of these officers works on something that was enabled later.
  private func isOvertaken(_ officers: [OfficerState], enabled: Microseconds) -> Bool {
    officers.contains { $0.isOnDuty && ($0.workEnabled ?? .min) > enabled }
  }

  func blameOnPile(_ row: Plan.Row, isPossibleDate: Bool) -> Blame {
    Blame(
      isPossibleDate || row.activity.batchSchedule.isTakenUpAnyTime ? .batching : .offDuty,
      row.teams[0].requirements[0].actor)
  }

  /// Nil when a team is ready: then the token does not fit, or should not wait.
  ///
  /// - Parameter teams: the active ones that may take it.
  func blameInQueue(_ teams: [Team], _ own: [Officer], enabled: Microseconds) -> Blame? {
    func blame(_ cause: WaitingCause, _ team: Team, _ missing: [Team.Requirement]) -> Blame? {
      missing.isEmpty
        ? nil : Blame(cause, missing: missing.map(\.actor), of: team.requirements.map(\.actor))
    }
    guard let staffed = firstStaffed(teams, own) else {
      for team in teams where lacking(team, own, { $0.isOnDuty || $0.isReserved }).isEmpty {
        return blame(.held, team, lacking(team, own) { $0.isOnDuty })
      }
      return blame(.offDuty, teams[0], lacking(teams[0], own) { $0.isOnDuty })
    }
    let busy = lacking(staffed, own) { $0.isFree }
    guard let first = busy.first else { return nil }
    var suspects = officers[first.actor]
    if let kept = own.first(where: { $0.actor == first.actor }), !self[kept].isFree {
      suspects = [self[kept]]
    }
    return blame(isOvertaken(suspects, enabled: enabled) ? .priority : .contention, staffed, busy)
  }

  /// Nil when all are on duty and free: then the work should go on.
  func blameSuspended(team: [Officer], enabled: Microseconds) -> Blame? {
    let actors = Array(Set(team.map(\.actor)))
    let absent = team.filter { !self[$0].isOnDuty }
    if let first = absent.first {
      return Blame(
        self[first].isReserved ? .held : .offDuty, missing: absent.map(\.actor), of: actors)
    }
    let busy = team.filter { self[$0].workEnabled != nil }
    guard let first = busy.first else { return nil }
    let isOvertaken = isOvertaken([self[first]], enabled: enabled)
    return Blame(isOvertaken ? .priority : .contention, missing: busy.map(\.actor), of: actors)
  }
}
