// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Designs of a selection that are practically equivalent, and the cheapest of them.
public struct AlikeDesigns: Equatable, Sendable, Codable {
  /// Indices of the designs, ascending: the one that was selected, and those that were shown to be less than the
  /// indifference away from it.
  public var designs: [Int]
  /// Replications of their own by which that was shown, which the selection had not seen; 0 where their means were
  /// exactly the same.
  public var replications: Int
  public var basis: StaffingCostBasis
  /// Amounts in the order of `designs`: officers, or the cost of their hours of duty in a week.
  public var amounts: [Double]

  /// The cheapest designs; several where they take equally much.
  public var cheapest: [Int] {
    guard let least = amounts.min() else { return [] }
    // Sums of the same costs in another order are the same cost.
    return zip(designs, amounts).filter { $1 <= least * (1 + 1e-9) }.map(\.0)
  }
}

extension AlikeDesigns {
  /// Compares the cost of officers where all of them have one, else their number.
  init(_ designs: [Int], of scenarios: [Scenario], replications: Int) {
    let officers = scenarios.map { scenario in scenario.actors.filter { $0.kind == .officers } }
    let arePriced = designs.allSatisfy { design in
      !officers[design].isEmpty && officers[design].allSatisfy { $0.costPerHour ?? 0 > 0 }
    }
    let amounts = designs.map { design -> Double in
      guard arePriced else { return Double(officers[design].reduce(0) { $0 + $1.officers }) }
      let scenario = scenarios[design]
      let weeks = Double(scenario.period.length) / Double(7 * Microseconds.perDay)
      return officers[design].reduce(0) { sum, actor in
        sum + Double(actor.officers) * (actor.costPerHour ?? 0) * actor.hoursOfOneOfficer(in: scenario)
          / weeks
      }
    }
    self.init(
      designs: designs, replications: replications, basis: arePriced ? .dutyHoursPerWeek : .officers,
      amounts: amounts)
  }
}

/// Why a promise cannot separate designs: all of them keep it for nearly all cases, or for nearly none.
public enum PromiseSaturation: String, Equatable, Sendable, Codable, CaseIterable {
  case keptByAll, keptByNone

  /// - Parameters:
  ///   - shares: of each design, the mean of its first replications.
  ///   - indifference: in points of the promise, as a share: where no design is further from the end, none can differ from
  ///     another by more.
  init?(_ shares: [Double], indifference: Double) {
    if shares.allSatisfy({ $0 >= 1 - indifference }) {
      self = .keptByAll
    } else if shares.allSatisfy({ $0 <= indifference }) {
      self = .keptByNone
    } else {
      return nil
    }
  }
}
