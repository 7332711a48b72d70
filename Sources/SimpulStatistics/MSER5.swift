// SPDX-License-Identifier: GPL-3.0-or-later

/// The marginal standard error rule on means of five, which finds the end of the warm-up in a series
/// (White 1997; White, Cobb & Spratt 2000).
public enum MSER5 {
  /// The number of values in a batch.
  public static let batchSize = 5

  /// The number of batches at the end of the series that are never all that remains: so few batches
  /// may be nearly equal by chance (Hoad & Robinson 2011).
  public static let leastRemainingBatches = 5

  /// The number of values to drop from the beginning of `series`.
  ///
  /// With the batch means Z_1 ... Z_n, `index` is 5 d for the d that makes sum_{j > d} (Z_j - mean_d)^2 / (n - d)^2
  /// least among d <= n / 2; among equal ones, the first. `isInLastHalf` says that the least value over the whole
  /// series, but for the last `leastRemainingBatches`, lies beyond n / 2: the warm-up does not end early enough, and
  /// the caller asks for a longer series instead of using `index`. Values after the last full batch are left out.
  ///
  /// Give it the mean of the series of several pilot replications (Welch 1983), not the series of the replication
  /// that it is to truncate: that would choose low samples.
  ///
  /// - Complexity: linear.
  /// - Returns: `(0, true)` when the series has fewer than ten batches, or a value that is not finite, as nothing can
  ///   be said then.
  public static func truncation(of series: [Double]) -> (index: Int, isInLastHalf: Bool) {
    let means = batchMeans(of: series)
    guard means.count >= 2 * leastRemainingBatches, Sample.areFinite(means) else { return (0, true) }
    var mean = 0.0
    var squares = 0.0
    var best = (dropped: 0, value: Double.infinity)
    var bestInFirstHalf = best
    for dropped in means.indices.reversed() {
      let remaining = Double(means.count - dropped)
      let deviation = means[dropped] - mean
      mean += deviation / remaining
      squares += deviation * (means[dropped] - mean)
      guard means.count - dropped >= leastRemainingBatches else { continue }
      let value = squares / (remaining * remaining)
      if value <= best.value { best = (dropped, value) }
      if dropped <= means.count / 2, value <= bestInFirstHalf.value { bestInFirstHalf = (dropped, value) }
    }
    return (bestInFirstHalf.dropped * batchSize, best.dropped > means.count / 2)
  }

  private static func batchMeans(of series: [Double]) -> [Double] {
    (0..<series.count / batchSize).map { batch in
      var sum = 0.0
      for index in batch * batchSize..<(batch + 1) * batchSize { sum += series[index] }
      return sum / Double(batchSize)
    }
  }
}
