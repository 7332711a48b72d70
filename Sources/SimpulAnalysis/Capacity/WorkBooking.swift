// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Allocation of the expected work to actors, with its least and its most.
///
/// Work falls to the first of its teams that is present, hour by hour; arrivals in a principal's long absences fall
/// to his substitute. Where somebody cannot do all of that, work that others may do too is allocated so that loads
/// are as even as possible.
struct WorkBooking {
  let packages: [WorkPackage]
  /// Fixed hours, by actor.
  let otherWork: [Double]
  package let capacity: [CapacityHours]
  /// Expected officer hours by actor.
  private(set) var hours: [Double]

  /// - Parameter shares: by package: the part of the time in which each of its stated teams is the first one present.
  init(_ packages: [WorkPackage], shares: [[Double]], otherWork: [Double], capacity: [CapacityHours]) {
    self.packages = packages
    self.otherWork = otherWork
    self.capacity = capacity
    hours = otherWork
    for (package, share) in zip(packages, shares) { prefer(package, share, times: 1) }
    let movable = packages.indices.filter { place in
      packages[place].hasChoice && packages[place].hours.isFinite
        && packages[place].allTeams.joined().contains { load(of: $0.actor) >= 1 }
    }
    guard !movable.isEmpty else { return }
    for place in movable { prefer(packages[place], shares[place], times: -1) }
    for place in movable { bookMandatory(packages[place]) }
    let even = EvenLoads(
      fixed: hours, capacity: capacity.map(\.estimate),
      tasks: movable.map { task(packages[$0], among: capacity.map(\.estimate)) })
    for (place, taken) in zip(movable, even.taken) {
      let package = packages[place]
      let all = taken.reduce(0, +)
      let (mandatory, size) = (package.mandatory, Double(leastOfficers(package)))
      for (team, part) in zip(package.allTeams, taken) {
        // What nobody could do is spread over all alike.
        let time =
          all > 0 ? part / all * package.hours : package.hours / Double(max(1, package.allTeams.count))
        for share in team where !mandatory.contains(share.actor) && size > 0 {
          hours[share.actor] += time * Double(share.officers)
        }
      }
    }
  }

  /// Expected work over the estimated capacity; infinite for work without capacity.
  func load(of actor: Int) -> Double { quotient(hours[actor], capacity[actor].estimate) }

  /// Least loads by actor: his least possible work, with all work shared as evenly as can be, over the greatest
  /// capacity.
  func lowestLoads(_ teamHours: [[TeamShare]: CapacityHours]) -> [Double] {
    var fixed = otherWork
    for package in packages { bookMandatory(package, &fixed) }
    let greatest = capacity.map(\.greatest)
    let choices = packages.filter { $0.hasChoice && $0.hours > 0 }
    var loads = EvenLoads(fixed: fixed, capacity: greatest, tasks: choices.map { task($0, among: greatest) })
      .loads
    var joint: [[TeamShare]: Double] = [:]
    for package in packages where package.teams[0].count > 1 && !package.hasChoice {
      joint[package.teams[0], default: 0] += package.hours
    }
    for package in packages where package.teams[0].count > 1 && !package.hasChoice {
      let team = package.teams[0]
      let load = quotient(joint[team] ?? 0, teamHours[team]?.greatest ?? 0)
      for share in team { loads[share.actor] = max(loads[share.actor], load) }
    }
    return loads
  }

  /// Highest loads by actor: his most possible work, if nobody else did what others may do, over the least capacity.
  func highestLoads() -> [Double] {
    capacity.indices.map { actor in
      let own = packages.filter { $0.mostOfficers(of: actor) > 0 && $0.hours > 0 }
      if let pool = pool(of: actor, own) {
        let work = own.reduce(0) { $0 + $1.hours + $1.setUpHours }
        return quotient(work, pool.reduce(0) { $0 + capacity[$1].least })
      }
      let work = own.reduce(otherWork[actor]) {
        $0 + ($1.hours + $1.setUpHours) * Double($1.mostOfficers(of: actor))
      }
      return quotient(work, capacity[actor].least)
    }
  }

  /// Actors of whom each one alone may do all work that any of them does, so that none is idle while a file waits;
  /// nil where the actor is in no such pool.
  private func pool(of actor: Int, _ own: [WorkPackage]) -> Set<Int>? {
    guard let first = own.first, first.teams.count > 1 else { return nil }
    let members = Set(first.teams.joined().map(\.actor))
    let isAlone = packages.filter { $0.hours > 0 }.allSatisfy { package in
      let all = Set(package.allTeams.joined().map(\.actor))
      return all.isDisjoint(with: members)
        || all == members && package.substitutes.isEmpty
          && package.teams.allSatisfy { $0.count == 1 && $0[0].officers == 1 }
    }
    return isAlone && members.allSatisfy { otherWork[$0] == 0 } ? members : nil
  }

  private func quotient(_ work: Double, _ capacity: Double) -> Double { work == 0 ? 0 : work / capacity }

  private mutating func prefer(_ package: WorkPackage, _ shares: [Double], times sign: Double) {
    guard package.hours != 0 else { return }
    var rest = 1.0
    var named: Set<[TeamShare]> = []
    for substitute in package.substitutes where named.insert(substitute.team).inserted {
      let share = min(rest, substitute.shareOfTime)
      rest -= share
      for member in substitute.team where share > 0 {
        hours[member.actor] += sign * share * package.hours * Double(member.officers)
      }
    }
    for (team, share) in zip(package.teams, shares) where share > 0 && rest > 0 {
      for member in team {
        hours[member.actor] += sign * share * rest * package.hours * Double(member.officers)
      }
    }
  }

  private mutating func bookMandatory(_ package: WorkPackage) { bookMandatory(package, &hours) }

  /// Books the least work of its mandatory actors.
  private func bookMandatory(_ package: WorkPackage, _ hours: inout [Double]) {
    for actor in package.mandatory where package.hours != 0 {
      let officers = package.allTeams.compactMap { team in team.first { $0.actor == actor }?.officers }.min()
      hours[actor] += package.hours * Double(officers ?? 0)
    }
  }

  /// The fewest officers that any of its teams takes of the actor who stands for it.
  private func leastOfficers(_ package: WorkPackage) -> Int {
    package.allTeams.compactMap { representative(of: $0, in: package)?.officers }.min() ?? 0
  }

  private func representative(of team: [TeamShare], in package: WorkPackage) -> TeamShare? {
    let mandatory = package.mandatory
    return team.first { !mandatory.contains($0.actor) }
  }

  /// A task in which one actor who is not in all teams stands for each: less than it asks, so that a load which is
  /// too much here is too much in the office.
  private func task(_ package: WorkPackage, among capacity: [Double]) -> EvenLoads.Task {
    let all = package.allTeams.map { representative(of: $0, in: package) }
    // Without such an actor a team has unlimited time of its own.
    guard all.allSatisfy({ $0 != nil }) else { return EvenLoads.Task(hours: 0, takers: []) }
    let limits =
      package.teams.map { _ in Double.infinity }
      + package.substitutes.map { substitute in
        representative(of: substitute.team, in: package).map {
          substitute.shareOfTime >= 1 ? .infinity : substitute.shareOfTime * capacity[$0.actor]
        } ?? .infinity
      }
    return EvenLoads.Task(
      hours: package.hours * Double(leastOfficers(package)),
      takers: zip(all, limits).compactMap { share, limit in share.map { ($0.actor, limit) } })
  }
}
