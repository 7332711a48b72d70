// SPDX-License-Identifier: GPL-3.0-or-later

/// The jackknife over replications (Tukey 1958; Efron 1982).
enum Jackknife {
  /// The interval estimate +- t sqrt((R - 1) / R * sum((e_i - mean of e)^2)), where e_i is the
  /// estimate without replication i, and t has R - 1 degrees of freedom. The estimate itself is kept
  /// as it is, without the correction for bias, so that it can be recomputed from the sums.
  ///
  /// - Precondition: at least two finite values in `without`.
  static func interval(estimate: Double, without: [Double], confidence: Double) -> Interval? {
    guard let variance = Sample.variance(of: without) else { return nil }
    let count = Double(without.count)
    let t = StudentDistribution.twoSidedQuantile(confidence: confidence, degreesOfFreedom: count - 1)
    let error = ((count - 1) * (count - 1) / count * variance).squareRoot()
    return Interval(estimate: estimate, arm: t * error, confidence: confidence)
  }
}
