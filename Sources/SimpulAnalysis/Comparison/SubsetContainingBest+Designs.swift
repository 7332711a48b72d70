// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension SubsetContainingBest {
  /// - Returns: nil where there are fewer than three designs, of which a comparison says more.
  /// - Precondition: the designs were run on common random numbers.
  init?(_ designs: [(scenario: Scenario, cases: PairedCases)], confidence: Double) {
    guard designs.count >= 3 else { return nil }
    let places = Array(designs.indices)
    let cases = designs.map(\.cases)
    let shares = cases.compactMap(\.keptShare)
    if !designs.allSatisfy({ $0.scenario.promisesTheSame(as: designs[0].scenario) }) {
      promise = .notComparable
    } else if shares.count == cases.count {
      promise = SubsetContainingBest.ordered(
        BestSet.members(of: places, confidence: confidence) {
          cases[$0].keptDifference(from: cases[$1], confidence: $2)
        }, by: shares.map { -$0 })
    }
    let means = cases.compactMap(\.meanOfMeans)
    guard means.count == cases.count, !cases.contains(where: \.isCensored) else {
      meanTime = .notComparable
      return
    }
    meanTime = SubsetContainingBest.ordered(
      BestSet.members(of: places, confidence: confidence) {
        cases[$1].meanDifference(from: cases[$0], confidence: $2)
      }, by: means)
  }

  /// Candidates, the least first.
  private static func ordered(_ designs: [Int], by values: [Double]) -> Candidates {
    .designs(designs.sorted { (values[$0], $0) < (values[$1], $1) })
  }
}
