// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Officers who do an activity together.
public struct Team: Hashable, Sendable {
  public struct Requirement: Hashable, Sendable {
    public var actor: Int
    public var officers: Int
  }

  struct Substitution: Hashable, Sendable {
    var principal: Int
    var fromDay: Int
  }

  public var requirements: [Requirement]
  /// When the team is only there for an absent principal.
  var substitution: Substitution?

  /// The performers' teams in order, and behind them those of each substitution.
  static func teams(of activity: Activity, in scenario: Scenario) -> [Team] {
    guard case .teams(let stated) = activity.performers else { return [] }
    let position = { (key: Actor.Key) in scenario.actors.firstIndex { $0.key == key } ?? -1 }
    let ordinary = stated.map { team in
      Team(requirements: team.map { Requirement(actor: position($0.actor), officers: $0.officers) })
    }
    let substituted = activity.substitutions.flatMap { substitution in
      ordinary.compactMap { team in
        team.exchanging(
          position(substitution.principal), for: position(substitution.substitute),
          fromDay: substitution.fromDay)
      }
    }
    return ordinary + substituted
  }

  private func exchanging(_ principal: Int, for substitute: Int, fromDay: Int) -> Team? {
    guard let place = requirements.firstIndex(where: { $0.actor == principal }) else { return nil }
    var exchanged = requirements
    if let own = requirements.firstIndex(where: { $0.actor == substitute }) {
      exchanged[own].officers += requirements[place].officers
      exchanged.remove(at: place)
    } else {
      exchanged[place].actor = substitute
    }
    return Team(
      requirements: exchanged, substitution: Substitution(principal: principal, fromDay: fromDay))
  }
}
