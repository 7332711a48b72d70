// SPDX-License-Identifier: GPL-3.0-or-later

extension RatioEstimator {
  /// A weighted sum of shares over the same replications, each a ratio of sums, with Willink's limits of the same sum
  /// of their linearised values (`ShareLimits`).
  ///
  /// Where that sum is the same in all replications it has the interval of `ZeroOrAllShare`; a sum of zero has no
  /// width, for every replication says that the shares make up for each other.
  ///
  /// - Returns: nil when there is no interval.
  /// - Precondition: `0 < confidence < 1`, and as many weights as samples.
  public static func combination(
    of samples: [RatioSample], weights: [Double], confidence: Double
  ) -> Interval? {
    precondition(samples.count == weights.count, "each sample has a weight")
    let parts = zip(samples, weights).filter { $1 != 0 }.map { (sample: $0, weight: $1) }
    guard let count = parts.first?.0.count else {
      return Interval(estimate: 0, arm: 0, confidence: confidence)
    }
    guard parts.allSatisfy({ $0.0.refusal == nil && $0.0.count == count }) else { return nil }
    var all = CompensatedSum()
    var each = [CompensatedSum](repeating: CompensatedSum(), count: count)
    for (sample, weight) in parts {
      all.add(weight * (sample.ratio ?? 0))
      for (index, value) in sample.linearised.enumerated() { each[index].add(weight * value) }
    }
    let range = parts.reduce(0) { $0 + min(0, $1.1) }...parts.reduce(0) { $0 + max(0, $1.1) }
    return ZeroOrAllShare.limits(
      of: each.map(\.value), about: all.value, within: range,
      replications: RatioSample.replicationsWithCases(parts.map(\.0)), confidence: confidence
    )?.within(possible(parts, confidence))
  }

  /// Range that the limits of the shares leave for the sum.
  private static func possible(
    _ parts: [(sample: RatioSample, weight: Double)], _ confidence: Double
  ) -> ClosedRange<Double> {
    var (lower, upper) = (0.0, 0.0)
    for (sample, weight) in parts {
      let limits = ShareLimits(of: sample, confidence: (1 + confidence) / 2)
      let (least, most) = (limits?.lower ?? 0, limits?.upper ?? 1)
      lower += weight * (weight > 0 ? least : most)
      upper += weight * (weight > 0 ? most : least)
    }
    return lower...upper
  }
}
