// SPDX-License-Identifier: GPL-3.0-or-later

extension SectionedQuantile {
  /// The interval for the quantile of the given probability.
  ///
  /// - Returns: `.refused` with fewer than two replications, with a replication without cases, or when
  ///   on average fewer than `requiredCasesBeyond` cases of a replication lie beyond the quantile:
  ///   min(p, 1 - p) times the number of cases.
  /// - Precondition: `0 < probability < 1` and `0 < confidence < 1`.
  public func interval(probability: Double, confidence: Double) -> QuantileOutcome {
    if let refusal = refusal(probability: probability) { return .refused(refusal) }
    guard let pooled = pooledQuantile(probability) else { return .refused(.tooFewReplications(0)) }
    let sections = sectionQuantiles(probability)
    return .interval(Self.interval(pooled: pooled, sections: sections, confidence: confidence))
  }

  /// The same as `init(sections:)` and `interval(probability:confidence:)`, for one quantile.
  public static func interval(
    sections: [[Int64]], probability: Double, confidence: Double
  ) -> QuantileOutcome {
    SectionedQuantile(sections: sections).interval(probability: probability, confidence: confidence)
  }

  /// The same as `init(sections:)` and `interval(probability:confidence:)`, for one quantile; refused
  /// with `.notFinite` when a value is not finite.
  public static func interval(
    sections: [[Double]], probability: Double, confidence: Double
  ) -> QuantileOutcome {
    guard let quantile = SectionedQuantile(sections: sections) else { return .refused(.notFinite) }
    return quantile.interval(probability: probability, confidence: confidence)
  }

  /// The interval for the difference of the quantiles of two designs, after - before, by sectioning on
  /// paired replications: q and q_r are the differences, pooled and within replication r.
  ///
  /// - Returns: `.refused` when either design would be, or the numbers of replications differ.
  /// - Precondition: `0 < probability < 1` and `0 < confidence < 1`.
  public static func pairedDifference(
    before: SectionedQuantile, after: SectionedQuantile, probability: Double, confidence: Double
  ) -> QuantileOutcome {
    if let refusal = before.refusal(probability: probability) ?? after.refusal(probability: probability) {
      return .refused(refusal)
    }
    guard before.counts.count == after.counts.count else { return .refused(.unequalCounts) }
    guard let first = before.pooledQuantile(probability), let second = after.pooledQuantile(probability)
    else { return .refused(.tooFewReplications(0)) }
    let differences = zip(
      before.sectionQuantiles(probability), after.sectionQuantiles(probability)
    ).map { $1 - $0 }
    return .interval(
      interval(pooled: second - first, sections: differences, confidence: confidence))
  }

  private func sectionQuantiles(_ probability: Double) -> [Double] {
    counts.indices.compactMap { quantile(probability, replication: $0) }
  }

  private func refusal(probability: Double) -> QuantileRefusal? {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    guard counts.count >= 2 else { return .tooFewReplications(counts.count) }
    if let empty = counts.firstIndex(of: 0) { return .emptyReplication(empty) }
    let average = min(probability, 1 - probability) * Double(count) / Double(counts.count)
    // 1 - 0.9 is a little less than a tenth: a hundred cases are enough for it all the same.
    guard average >= Double(Self.requiredCasesBeyond) * (1 - 1e-12) else {
      return .tooFewCasesBeyond(average: average, required: Self.requiredCasesBeyond)
    }
    return nil
  }

  private static func interval(pooled: Double, sections: [Double], confidence: Double) -> Interval {
    var squares = CompensatedSum()
    for section in sections { squares.add((section - pooled) * (section - pooled)) }
    let count = Double(sections.count)
    let t = StudentDistribution.twoSidedQuantile(
      confidence: confidence, degreesOfFreedom: count - 1)
    let error = (squares.value / (count * (count - 1))).squareRoot()
    return Interval(estimate: pooled, arm: t * error, confidence: confidence)
  }
}
