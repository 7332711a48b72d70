// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// The expected part of an activity's work that falls to each of its substitutes.
struct SubstituteShare {
  /// The first team with the principal exchanged for the substitute.
  var team: [Requirement]
  /// Share from 0 to 1.
  var share: Double
}

extension Scenario {
  /// Shares by substitution of a principal of the first team, in the order of the activity.
  ///
  /// Work that arrives on the first days of a spell waits for the substitute, so all of it in a spell that is long
  /// enough falls to him.
  func substituteShares(of activity: Activity) -> [SubstituteShare] {
    let team = activity.performers.preferredTeam
    var rest = 1.0
    var principals: Set<Actor.Key> = []
    return activity.substitutions.compactMap { substitution in
      guard team.contains(where: { $0.actor == substitution.principal }),
        principals.insert(substitution.principal).inserted, let principal = actor(substitution.principal)
      else { return nil }
      let share = min(rest, shareOfDaysAway(principal, fromDay: substitution.fromDay))
      rest -= share
      return SubstituteShare(team: team.exchanging(substitution), share: share)
    }
  }

  /// The expected part of an actor's rostered days on which all his officers are absent, in spells of at least so
  /// many days. The spells of several officers are assumed to coincide at random.
  private func shareOfDaysAway(_ actor: Actor, fromDay: Int) -> Double {
    let drawn = actor.absence.map { absence in
      (0..<actor.officers).reduce(1.0) { product, _ in product * absence.share }
        * absence.shareOfDays(inSpellsOf: fromDay)
    }
    var days = 0.0
    var away = 0.0
    var known = 0
    for date in period.dates where !rosterHours(actor, on: date).isEmpty {
      days += 1
      if actor.knownAbsences.contains(where: { $0.contains(date) }) {
        known += 1
        continue
      }
      away += (known >= fromDay ? Double(known) : 0) + (drawn ?? 0)
      known = 0
    }
    away += known >= fromDay ? Double(known) : 0
    return days > 0 ? away / days : 0
  }
}

extension Absence {
  /// Number of quantiles that stand for the distribution of a spell's length.
  private static let points = 2_000

  /// The part of the absent days that lies in spells of at least so many days.
  func shareOfDays(inSpellsOf least: Int) -> Double {
    guard least > 1, let distribution = try? spell.checked() else { return 1 }
    var days = 0.0
    var inLongSpells = 0.0
    for point in 0..<Absence.points {
      let length = distribution.quantile((Double(point) + 0.5) / Double(Absence.points))
      // Rounded down or up at random so that the mean stays.
      let whole = length.rounded(.down)
      for (rounded, probability) in [(whole, 1 - (length - whole)), (whole + 1, length - whole)] {
        days += probability * rounded
        if Int(rounded) >= least { inLongSpells += probability * rounded }
      }
    }
    return days > 0 ? inLongSpells / days : 1
  }
}

extension [Requirement] {
  func exchanging(_ substitution: Substitution) -> [Requirement] {
    map {
      $0.actor == substitution.principal ? Requirement(substitution.substitute, officers: $0.officers) : $0
    }
  }
}
