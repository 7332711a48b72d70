// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What is estimated and compared: a performance measure.
public enum Measure: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case promiseKept, withoutTicket, leftUnserved, deemedApproved, ended, meanTime, medianTime,
      ninetiethPercentileTime, ninetyFifthPercentileTime, meanClockTime, waiting, waitingAt, work, handOvers,
      returns, initials, utilisation, overtime, overtimeCost, cost, waitingCost, workInProcessGrowth
  }

  /// The share of cases for which the promise was kept, of those that finished, left unserved, or were late at the end.
  case promiseKept
  /// Arrivals for each week that found no ticket.
  case withoutTicket
  /// The share of cases that left before they were served: reneged or blocked.
  case leftUnserved
  /// The share of cases deemed approved.
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
  /// Waiting for one actor alone, or for several who were missing at the same time.
  case waitingAt(ActorSet)
  /// Time of work along the critical path, for each finished case.
  case work
  case handOvers
  case returns
  case initials
  case utilisation(Actor.Key)
  /// Overtime in officer hours of an actor, for each week.
  case overtime(Actor.Key)
  /// Cost of overtime, at the actor's cost of any other hour, for each week.
  case overtimeCost(Actor.Key)
  /// Cost of each case that arrived, in the currency of the scenario.
  case cost
  /// Cost to the citizen of the time to finish, for each finished case.
  case waitingCost
  /// Growth of the number of cases present, for each week. Compared only where it is shown in one of the designs: of
  /// two queues that do not grow neither is better.
  case workInProcessGrowth

  /// Whether less of it is better; nil for a measure that is neither good nor bad.
  public var isBetterWhenLess: Bool? {
    switch self {
    case .promiseKept: false
    case .withoutTicket, .leftUnserved, .deemedApproved, .meanTime, .medianTime, .ninetiethPercentileTime,
      .ninetyFifthPercentileTime, .meanClockTime, .waiting, .waitingAt, .returns, .overtime, .overtimeCost,
      .cost, .waitingCost, .workInProcessGrowth:
      true
    case .ended, .work, .handOvers, .initials, .utilisation: nil
    }
  }

  public enum Unit: Hashable, Sendable { case seconds, share, count, currency }

  public var unit: Unit {
    switch self {
    case .meanTime, .medianTime, .ninetiethPercentileTime, .ninetyFifthPercentileTime, .meanClockTime,
      .waiting, .waitingAt, .work:
      .seconds
    case .promiseKept, .leftUnserved, .deemedApproved, .ended, .utilisation: .share
    case .withoutTicket, .handOvers, .returns, .initials, .overtime, .workInProcessGrowth: .count
    case .overtimeCost, .cost, .waitingCost: .currency
    }
  }
}
