// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Officers who are kept free for a token that waits for its team, until the team is complete.
extension Replication {
  /// Before each pass of a dispatch nobody is set aside.
  ///
  /// O(officers of the group).
  mutating func letGoOfOfficersSetAside(in group: Int) {
    for actor in program.groups[group].actors where desks[actor].setAside > 0 {
      let first = desks[actor].firstOfficer
      for officer in first..<first + desks[actor].officerCount { officers[officer].isSetAside = false }
      desks[actor].changeSetAside(by: -desks[actor].setAside, at: now)
    }
  }

  /// For the first active team that is staffed: as many of those whom it needs as are free, the lowest-numbered ones.
  ///
  /// O(officers of the team's actors).
  mutating func setOfficersAside(for token: Int) {
    guard let team = firstStaffedTeam(for: Int(tokens[token].activity)) else { return }
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      let available = desks[actor].free - desks[actor].setAside
      let count = min(Int(tables.requirements[place].officers), available)
      if count > 0 { setAside(count, of: actor) }
    }
  }

  private func firstStaffedTeam(for activity: Int) -> Int? {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount where isActive(team) {
      if isEveryRequirement(of: team, metBy: { desks[$0].onDuty }) { return team }
    }
    return nil
  }

  /// - Precondition: so many are free and not set aside.
  private mutating func setAside(_ count: Int, of actor: Int) {
    var officer = desks[actor].firstOfficer
    var missing = count
    while missing > 0 {
      if officers[officer].isOnDuty, officers[officer].token < 0, !officers[officer].isSetAside {
        officers[officer].isSetAside = true
        missing -= 1
      }
      officer += 1
    }
    desks[actor].changeSetAside(by: count, at: now)
  }
}
