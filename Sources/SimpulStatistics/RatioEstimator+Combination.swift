// SPDX-License-Identifier: GPL-3.0-or-later

extension RatioEstimator {
  /// A weighted sum of ratios of sums over the same replications, with the jackknife interval: a replication is left out
  /// of all of them at once.
  ///
  /// Where every ratio with a weight is zero or one in every replication, the sum is the same in all of them and has the
  /// interval of `AllOrNone`; a sum of zero has no width, for every replication says that the ratios make up for each other.
  ///
  /// - Returns: nil when there is no interval.
  /// - Precondition: `0 < confidence < 1`, and as many weights as samples.
  public static func combination(
    of samples: [RatioSample], weights: [Double], confidence: Double
  ) -> Interval? {
    precondition(samples.count == weights.count, "each sample has a weight")
    let parts = zip(samples, weights).filter { $1 != 0 }
    guard let count = parts.first?.0.count else {
      return Interval(estimate: 0, arm: 0, confidence: confidence)
    }
    guard parts.allSatisfy({ $0.0.refusal == nil && $0.0.count == count }) else { return nil }
    var all = CompensatedSum()
    var without = [CompensatedSum](repeating: CompensatedSum(), count: count)
    for (sample, weight) in parts {
      let ratios = sample.leaveOneOut
      all.add(weight * ratios.all)
      for index in without.indices { without[index].add(weight * ratios.without[index]) }
    }
    if parts.allSatisfy({ $0.0.degenerate != nil }) {
      let least = parts.reduce(0) { $0 + min(0, $1.1) }
      let greatest = parts.reduce(0) { $0 + max(0, $1.1) }
      let value = min(max(least, all.value), greatest)
      // Weights that make up for each other leave a rounding error.
      return abs(value) <= 1e-12 * max(greatest, -least)
        ? Interval(estimate: 0, arm: 0, confidence: confidence)
        : AllOrNone.interval(
          of: value, within: least...greatest,
          replications: RatioSample.replicationsWithCases(parts.map(\.0)), confidence: confidence)
    }
    return Jackknife.interval(estimate: all.value, without: without.map(\.value), confidence: confidence)
  }
}
