// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Officers reserved for a token that waits for its team, until the team is complete.
extension Replication {
  /// Clears all reservations, before each pass of a dispatch.
  /// - Complexity: O(officers of the group).
  mutating func letGoOfOfficersSetAside(in group: Int) {
    for actor in program.groups[group].actors where pools[actor].setAside > 0 {
      let first = pools[actor].firstOfficer
      for officer in first..<first + pools[actor].officerCount { officers[officer].isSetAside = false }
      pools[actor].changeSetAside(by: -pools[actor].setAside, at: now)
    }
  }

  /// Reserves for the first active team that is staffed as many free officers as it needs, the lowest-numbered ones.
  /// - Complexity: O(officers of the team's actors).
  mutating func setOfficersAside(for token: Int) {
    guard let team = firstStaffedTeam(for: Int(tokens[token].activity)) else { return }
    let first = Int(tables.teams[team].firstRequirement)
    for place in first..<first + Int(tables.teams[team].requirementCount) {
      let actor = Int(tables.requirements[place].actor)
      let available = pools[actor].free - pools[actor].setAside
      let count = min(Int(tables.requirements[place].officers), available)
      if count > 0 { setAside(count, of: actor) }
    }
  }

  private func firstStaffedTeam(for activity: Int) -> Int? {
    let first = tables.activities[activity].firstTeam
    for team in first..<first + tables.activities[activity].teamCount where isActive(team) {
      if isEveryRequirement(of: team, metBy: { pools[$0].onDuty }) { return team }
    }
    return nil
  }

  /// - Precondition: so many are free and not reserved.
  private mutating func setAside(_ count: Int, of actor: Int) {
    var officer = pools[actor].firstOfficer
    var missing = count
    while missing > 0 {
      if officers[officer].isOnDuty, officers[officer].token < 0, !officers[officer].isSetAside {
        officers[officer].isSetAside = true
        missing -= 1
      }
      officer += 1
    }
    pools[actor].changeSetAside(by: count, at: now)
  }
}
