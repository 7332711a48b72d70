// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Contribution of each change to the whole difference, on average over all orders of making the changes, from runs
/// of every combination on common random numbers.
struct ChangeParts {
  let orders: ChangeOrders
  /// Cases by the index of the set in `orders.sets`.
  let bySet: [PairedCases]
  let confidence: Double

  func fill(_ changes: inout [ChangeContribution], keys: [Change.Key]) {
    for (number, group) in orders.groups.enumerated() {
      for change in group { changes[change].contributesWith = group.filter { $0 != change }.map { keys[$0] } }
      let weights = orders.weights(of: number)
      changes[group[0]].contribution = ChangeEffect(
        promiseShare: promise(weights), promiseAfter: nil, meanSeconds: mean(weights), meanSecondsAfter: nil)
    }
  }

  private func promise(_ weights: [Double]) -> Interval? {
    let kept = bySet.compactMap(\.kept)
    guard kept.count == bySet.count else { return nil }
    return PromiseSample.combination(of: kept, weights: weights, confidence: confidence)
  }

  /// The weighted mean; nil where files were unfinished, or some replication finished none.
  private func mean(_ weights: [Double]) -> Interval? {
    let means = bySet.compactMap { $0.isCensored ? nil : $0.meanSeconds }
    guard means.count == bySet.count, let count = means.first?.count else { return nil }
    let parts = (0..<count).map { replication in
      zip(means, weights).reduce(0) { $0 + $1.1 * $1.0[replication] }
    }
    return MeanInterval.ofDifferences(parts, confidence: confidence)
  }
}
