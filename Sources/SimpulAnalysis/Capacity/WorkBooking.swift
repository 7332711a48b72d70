// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Which actors the expected work falls to.
///
/// Work falls to the first team of its activity. Where that cannot do it all, the work that others may take
/// too is dealt out so that loads are as even as they can be: a pile grows only when no way of sharing
/// prevents it.
struct WorkBooking {
  /// All expected work of one activity.
  struct Package {
    /// In the order of preference, substitutes last.
    var teams: [[Share]]
    /// Of one team, in hours of the study.
    var hours: Double
  }

  struct Share {
    var actor: Int
    var officers: Double
  }

  /// Officer hours by actor.
  private(set) var hours: [Double]
  private let capacity: [Double]
  private static let portions = 1000

  /// - Parameters:
  ///   - otherWork: hours that stand already, by actor.
  ///   - capacity: hours by actor.
  init(_ packages: [Package], otherWork: [Double], capacity: [Double]) {
    hours = otherWork
    self.capacity = capacity
    for package in packages { book(package.teams.first, package.hours) }
    let movable = packages.filter { package in
      package.teams.count > 1 && package.hours.isFinite
        && package.teams[0].contains { load(of: $0.actor) >= 1 }
    }
    guard !movable.isEmpty else { return }
    for package in movable { book(package.teams.first, -package.hours) }
    for _ in 0..<WorkBooking.portions {
      for package in movable {
        let portion = package.hours / Double(WorkBooking.portions)
        let least = package.teams.min { load(with: $0, portion) < load(with: $1, portion) }
        book(least, portion)
      }
    }
  }

  private mutating func book(_ team: [Share]?, _ time: Double) {
    for share in team ?? [] where time != 0 { hours[share.actor] += time * share.officers }
  }

  /// The greatest load in the team after it has taken so much more.
  private func load(with team: [Share], _ time: Double) -> Double {
    team.map { (hours[$0.actor] + time * $0.officers) / capacity[$0.actor] }.max() ?? 0
  }

  /// Work over capacity; infinite for work without capacity.
  func load(of actor: Int) -> Double {
    hours[actor] == 0 ? 0 : hours[actor] / capacity[actor]
  }
}

extension WorkBooking.Package {
  /// All work of an activity: what its substitutes are expected to do, and the rest.
  ///
  /// - Parameters:
  ///   - hours: of one team.
  ///   - places: positions of the actors.
  static func packages(
    _ activity: Activity, _ substitutes: [SubstituteShare], hours: Double, places: [Actor.Key: Int]
  ) -> [WorkBooking.Package] {
    func shares(_ team: [Requirement]) -> [WorkBooking.Share] {
      team.compactMap { requirement in
        places[requirement.actor].map {
          WorkBooking.Share(actor: $0, officers: Double(requirement.officers))
        }
      }
    }
    var teams: [[Requirement]] = []
    if case .teams(let stated) = activity.performers { teams = stated }
    for substitution in activity.substitutions {
      for team in teams where team.contains(where: { $0.actor == substitution.principal }) {
        teams.append(team.exchanging(substitution))
      }
    }
    let rest = 1 - substitutes.reduce(0) { $0 + $1.share }
    return substitutes.filter { $0.share > 0 }.map {
      WorkBooking.Package(teams: [shares($0.team)], hours: $0.share * hours)
    } + [WorkBooking.Package(teams: teams.map(shares), hours: rest * hours)]
  }
}
