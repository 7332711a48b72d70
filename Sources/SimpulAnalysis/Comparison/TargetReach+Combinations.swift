// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension TargetReach {
  /// - Parameter kept: by the position of the set in `orders.sets`.
  /// - Returns: nil without a promise in some design.
  init?(
    of target: Double, orders: ChangeOrders, kept: [RatioSample?], keys: [Change.Key], confidence: Double
  ) {
    let samples = kept.compactMap { $0 }
    guard samples.count == kept.count, let whole = samples.last else { return nil }
    // One-sided limits, of all combinations together.
    let level = 1 - 2 * (1 - confidence) / Double(samples.count)
    let verdicts = samples.map { TargetVerdict(of: $0, target: target, confidence: level) }
    let sizes = orders.sets.indices.map { orders.changes(in: $0).count }
    let least = sizes.indices.filter { verdicts[$0] == .reached }.map { sizes[$0] }.min()
    let smallest = sizes.indices.filter { verdicts[$0] == .reached && sizes[$0] == least }
    let own = RatioEstimator.interval(of: whole, confidence: confidence).interval
    self.init(
      target: target,
      missing: own.map {
        Interval(
          estimate: target - $0.estimate, lower: target - $0.upper, upper: target - $0.lower,
          confidence: confidence)
      }, verdict: TargetVerdict(of: whole, target: target, confidence: confidence) ?? .undecided,
      smallest: smallest.map { orders.changes(in: $0).map { keys[$0] } },
      smallerUndecided: least.map { least in
        sizes.indices.count { sizes[$0] < least && verdicts[$0] == .undecided }
      } ?? 0, combinations: samples.count)
  }
}

extension TargetVerdict {
  /// Nil where there are no cases, or too few replications.
  init?(of kept: RatioSample, target: Double, confidence: Double) {
    switch RatioEstimator.interval(of: kept, confidence: confidence) {
    case .interval(let interval): self.init(of: interval, target: target)
    case .degenerate(let count, let of):
      guard of > 0 else { return nil }
      self = count / of >= target ? .reached : .notReached
    case .refused: return nil
    }
  }

  init(of kept: Interval, target: Double) {
    self = kept.lower >= target ? .reached : kept.upper < target ? .notReached : .undecided
  }
}
