// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// All expected work that the same teams may do, in the same order of preference.
struct WorkPackage: Hashable {
  /// Teams as stated, in the order of preference; never empty.
  var teams: [[TeamShare]]
  /// Teams with a substitute for a principal, and the part of the time in which they may work.
  var substitutes: [Substitute]
  /// Work of one team, in hours of the study.
  var hours: Double
  /// Set-up: visits, with the longest set-up before each, in hours of the study.
  var setUpHours: Double

  struct Substitute: Hashable {
    var team: [TeamShare]
    var shareOfTime: Double
  }

  var allTeams: [[TeamShare]] { teams + substitutes.map(\.team) }
  var hasChoice: Bool { teams.count > 1 || !substitutes.isEmpty }

  /// Actors without whom it is not done.
  var mandatory: [Int] {
    teams[0].map(\.actor).filter { actor in allTeams.allSatisfy { $0.contains { $0.actor == actor } } }
  }

  /// The most officers of an actor that any of its teams takes.
  func mostOfficers(of actor: Int) -> Int {
    allTeams.joined().filter { $0.actor == actor }.map(\.officers).max() ?? 0
  }
}

extension Scenario {
  /// Positions of the actors.
  var actorPlaces: [Actor.Key: Int] {
    Dictionary(actors.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func teamShares(_ team: [Requirement], _ places: [Actor.Key: Int]) -> [TeamShare] {
    team.compactMap { requirement in
      places[requirement.actor].map { TeamShare(actor: $0, officers: requirement.officers) }
    }
  }

  /// The work package of an activity, without the hours.
  func package(of activity: Activity, _ places: [Actor.Key: Int]) -> WorkPackage? {
    guard case .teams(let stated) = activity.performers, !stated.isEmpty else { return nil }
    let shares = substituteShares(of: activity)
    let substitutes = activity.substitutions.filter { substitution in
      // Whoever is never absent needs no substitute.
      actor(substitution.principal).map { ($0.absence?.share ?? 0) > 0 || !$0.knownAbsences.isEmpty } ?? false
    }.flatMap { substitution in
      stated.filter { $0.contains { $0.actor == substitution.principal } }.map { team in
        let exchanged = team.exchanging(substitution)
        // A later substitute of one principal is never needed when the first is not.
        let share = shares.first { $0.team == exchanged }?.share ?? 1
        return WorkPackage.Substitute(team: teamShares(exchanged, places), shareOfTime: share)
      }
    }
    return WorkPackage(
      teams: stated.map { teamShares($0, places) }, substitutes: substitutes, hours: 0, setUpHours: 0)
  }
}
