// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Substitution {
  /// The team with the substitute in the place of the principal; nil where the principal is not in it.
  public func exchanging(in team: [Requirement]) -> [Requirement]? {
    guard let place = team.firstIndex(where: { $0.actor == principal }) else { return nil }
    var exchanged = team
    if let own = team.firstIndex(where: { $0.actor == substitute }) {
      exchanged[own].officers += team[place].officers
      exchanged.remove(at: place)
    } else {
      exchanged[place].actor = substitute
    }
    return exchanged
  }
}

extension Activity {
  /// All teams that may perform the activity: the stated ones, then those of substitutes; none for an applicant.
  public var teams: [[Requirement]] {
    guard case .teams(let stated) = performers else { return [] }
    return stated + substitutions.flatMap { substitution in stated.compactMap(substitution.exchanging) }
  }
}
