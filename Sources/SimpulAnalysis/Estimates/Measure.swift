// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What is estimated and compared.
public enum Measure: Hashable, Sendable {
  /// The share of cases for which the promise was kept, of those that finished, left in vain, or were late at the end.
  case promiseKept
  /// Comings for each week that found no ticket.
  case withoutTicket
  /// The share of cases that left before they were served: out of patience, or for want of room.
  case leftInVain
  /// The share of cases that count as approved because the time to decide was up.
  case deemedApproved
  /// The share of cases that ended otherwise: refused or withdrawn, say.
  case ended(String)
  /// Working time to finish.
  case meanTime
  case medianTime
  case ninetiethPercentileTime
  case ninetyFifthPercentileTime
  /// Clock time to finish.
  case meanClockTime
  /// Working time waited along the critical path, for each finished case.
  case waiting
  /// The part of it for one actor alone, or for several who were missing at the same time.
  case waitingAt(ActorSet)
  /// Time of work along the critical path, for each finished case.
  case work
  case handOvers
  case returns
  case initials
  case utilisation(Actor.Key)
  /// Officer hours of an actor behind the end of duty, for each week.
  case overtime(Actor.Key)
  /// What they cost, at the actor's cost of any other hour, for each week.
  case overtimeCost(Actor.Key)
  /// For each case that arrived, in the currency of the scenario.
  case cost
  /// What the time to finish costs the citizen, for each finished case.
  case waitingCost
  /// Growth of the number of cases present, for each week. Compared only where it is shown in one of the designs:
  /// of two piles that do not grow neither is better.
  case pileGrowth

  /// Whether less or more of it is better; nil for a measure that is neither.
  public var isBetterWhenLess: Bool? {
    switch self {
    case .promiseKept: false
    case .withoutTicket, .leftInVain, .deemedApproved, .meanTime, .medianTime, .ninetiethPercentileTime,
      .ninetyFifthPercentileTime,
      .meanClockTime, .waiting, .waitingAt, .returns, .overtime, .overtimeCost, .cost, .waitingCost,
      .pileGrowth:
      true
    case .ended, .work, .handOvers, .initials, .utilisation: nil
    }
  }

  public enum Unit: Hashable, Sendable {
    case seconds, share, count, currency
  }

  public var unit: Unit {
    switch self {
    case .meanTime, .medianTime, .ninetiethPercentileTime, .ninetyFifthPercentileTime, .meanClockTime,
      .waiting, .waitingAt, .work:
      .seconds
    case .promiseKept, .leftInVain, .deemedApproved, .ended, .utilisation: .share
    case .withoutTicket, .handOvers, .returns, .initials, .overtime, .pileGrowth: .count
    case .overtimeCost, .cost, .waitingCost: .currency
    }
  }
}
