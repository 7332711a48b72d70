// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Officers who are kept free until a team is complete.
extension ReferenceInterpreter {
  /// Officers who were set aside for a token in the latest pass of dispatch.
  struct SettingAside {
    var token: Token
    var officers: [Officer]
  }

  /// The officers as a token finds them: those are not free who are set aside for others before it.
  func moment(for token: Token) -> Moment {
    var moment = moment
    guard !token.isUrgent else { return moment }
    for own in settingsAside where isBefore(own.token, token) { moment.setAside(own.officers) }
    return moment
  }

  /// Sets officers aside for a token that cannot start.
  mutating func setAside(for token: Token) {
    guard plan.rows[token.row].activity.keepsOfficersFree else { return }
    var moment = moment
    for own in settingsAside { moment.setAside(own.officers) }
    let officers = moment.toSetAside(roster.activeTeams(row: token.row, at: now))
    if !officers.isEmpty { settingsAside.append(SettingAside(token: token, officers: officers)) }
  }
}

extension Moment {
  /// Of the first team that is staffed as many as are free of those whom it takes, by their numbers.
  func toSetAside(_ teams: [Team]) -> [Officer] {
    guard let team = firstStaffed(teams, []) else { return [] }
    return team.requirements.flatMap { freeOfficers($0.actor).prefix($0.officers) }
  }
}
