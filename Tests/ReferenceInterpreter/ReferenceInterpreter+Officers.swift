// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// What depends on who does the work.
extension ReferenceInterpreter {
  /// The one who has to perform a row for a case; nil where anybody may.
  func keptOfficer(_ token: Token) -> Officer? {
    let row = plan.rows[token.row]
    guard let same = row.activity.sameOfficerAs, let other = plan.row(same, procedure: row.procedure),
      let officer = cases[token.caseNumber].latestOfficer[other]
    else { return nil }
    return plan.isKept(officer, row: token.row, at: now, office) ? officer : nil
  }

  /// Those who alone meet requirements for their actors: of the case, or kept for it.
  func ownOfficers(_ token: Token) -> [Officer] {
    cases[token.caseNumber].ownOfficers + (keptOfficer(token).map { [$0] } ?? [])
  }

  /// The active teams that may take a token.
  func teams(for token: Token) -> [Team] {
    roster.activeTeams(row: token.row, at: now, keptOfficer(token))
  }

  /// The first team that can start; nil where none can.
  ///
  /// - Parameter moment: with those set aside whom it may not take.
  mutating func readyTeam(_ token: Token, _ moment: Moment) throws -> [Officer]? {
    for team in teams(for: token) {
      guard let officers = moment.ready(team, ownOfficers(token)) else { continue }
      if try fits(token, officers) { return officers }
    }
    return nil
  }

  private mutating func fits(_ token: Token, _ officers: [Officer]) throws -> Bool {
    let actors = Set(officers.map(\.actor)).filter(office.startsOnlyWhatFits)
    guard let end = actors.compactMap({ office.endOfStretch(actor: $0, at: now) }).min() else { return true }
    let withSetUp = try office.time(token.rest ?? draw(\.work, .work, token) + setUp(token), by: officers)
    let longest =
      actors.filter { office.endOfStretch(actor: $0, at: now) != nil }
      .map(office.longestStretch).min() ?? 0
    return try withSetUp > longest || now + workTime(token, officers) <= end
  }

  /// What a team has to do: the drawn work and set-up, or what is left.
  mutating func workTime(_ token: Token, _ officers: [Officer]) throws -> Microseconds {
    if let rest = token.rest { return office.time(rest, by: officers) }
    var work = try draw(\.work, .work, token)
    if releases[Release(row: token.row, officer: officers[0])] != now { work += try setUp(token) }
    return office.time(work, by: officers)
  }

  /// Why a token that lies in a queue waits.
  func blameInQueue(_ token: Token) -> Moment.Blame? {
    let (teams, own, moment) = (teams(for: token), ownOfficers(token), moment(for: token))
    if let blame = moment.blameInQueue(teams, own, enabled: token.enabled) { return blame }
    let staffed = moment.firstStaffed(teams, own)
    let actor = staffed?.requirements.map(\.actor).first { office.waitsForWhatFits($0, at: now) }
    return actor.map { Moment.Blame(.held, $0) }
  }

  /// What has waited too long for somebody who is away goes back.
  mutating func reassign() {
    for index in tokens.indices {
      guard case .suspended(let officers, let rest) = tokens[index].state,
        officers.contains(where: { office.isAwayTooLong($0, at: now) })
      else { continue }
      record(.reassign, tokens[index], officers: officers)
      tokens[index].rest = office.work(rest, by: officers)
      tokens[index].state = .inQueue
    }
  }
}

extension Plan {
  /// Whether an officer has to do a row that is to be done by the same one.
  func isKept(_ officer: Officer, row: Int, at time: Microseconds, _ office: Office) -> Bool {
    !office.isAwayTooLong(officer, at: time)
      && rows[row].teams.contains { team in
        team.substitution == nil && team.requirements.contains { $0.actor == officer.actor }
      }
  }
}

extension Roster {
  /// The active teams of a row that hold the actor of the one who has to do it, or stand in for somebody.
  func activeTeams(row: Int, at time: Microseconds, _ kept: Officer?) -> [Team] {
    activeTeams(row: row, at: time).filter { team in
      guard let kept else { return true }
      return team.substitution != nil || team.requirements.contains { $0.actor == kept.actor }
    }
  }
}
