// SPDX-License-Identifier: GPL-3.0-or-later

extension SectionedQuantile {
  /// The interval for the quantile of the given probability.
  ///
  /// Where fewer than `requiredCasesBeyond` cases of a replication lie beyond the quantile on average, that is
  /// min(p, 1 - p) times the number of cases, neighbouring replications are put together into sections that have
  /// enough. Replications are independent, and so are sections of them.
  ///
  /// - Returns: `.refused` with fewer than two replications, with a section without cases, or when that would leave
  ///   fewer than `leastSections`.
  /// - Precondition: `0 < probability < 1` and `0 < confidence < 1`.
  public func interval(probability: Double, confidence: Double) -> QuantileOutcome {
    do throws(QuantileRefusal) {
      let sections = try quantiles(probability, sections: sectionCount(for: probability))
      guard let pooled = pooledQuantile(probability) else { return .refused(.tooFewReplications(0)) }
      return .interval(Self.interval(pooled: pooled, sections: sections, confidence: confidence))
    } catch { return .refused(error) }
  }

  /// The interval for one quantile of unsorted sections.
  public static func interval(sections: [[Int64]], probability: Double, confidence: Double) -> QuantileOutcome
  { SectionedQuantile(sections: sections).interval(probability: probability, confidence: confidence) }

  /// The interval for one quantile of unsorted sections; refused with `.notFinite` when a value is not finite.
  public static func interval(
    sections: [[Double]], probability: Double, confidence: Double
  ) -> QuantileOutcome {
    guard let quantile = SectionedQuantile(sections: sections) else { return .refused(.notFinite) }
    return quantile.interval(probability: probability, confidence: confidence)
  }

  /// The interval for the difference of the quantiles of two designs, after - before, by sectioning on
  /// paired replications: q and q_r are the differences, pooled and within section r.
  ///
  /// - Returns: `.refused` when either design would be, or the numbers of replications differ.
  /// - Precondition: `0 < probability < 1` and `0 < confidence < 1`.
  public static func pairedDifference(
    before: SectionedQuantile, after: SectionedQuantile, probability: Double, confidence: Double
  ) -> QuantileOutcome {
    do throws(QuantileRefusal) {
      let sections = try min(before.sectionCount(for: probability), after.sectionCount(for: probability))
      guard before.counts.count == after.counts.count else { return .refused(.unequalCounts) }
      guard let first = before.pooledQuantile(probability), let second = after.pooledQuantile(probability)
      else { return .refused(.tooFewReplications(0)) }
      let differences = zip(
        try before.quantiles(probability, sections: sections),
        try after.quantiles(probability, sections: sections)
      ).map { $1 - $0 }
      return .interval(interval(pooled: second - first, sections: differences, confidence: confidence))
    } catch { return .refused(error) }
  }

  /// The most sections in which on average enough cases lie beyond the quantile: a section a replication where
  /// that is enough.
  private func sectionCount(for probability: Double) throws(QuantileRefusal) -> Int {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    guard counts.count >= 2 else { throw .tooFewReplications(counts.count) }
    // 1 - 0.9 is a little less than a tenth: a hundred cases are enough for it all the same.
    let average = min(probability, 1 - probability) * Double(count) / Double(counts.count) * (1 + 1e-12)
    let required = Double(Self.requiredCasesBeyond)
    if average >= required { return counts.count }
    let sections = average > 0 ? counts.count / Int((required / average).rounded(.up)) : 0
    guard sections >= Self.leastSections else {
      throw .tooFewCasesBeyond(average: average, required: Self.requiredCasesBeyond)
    }
    return sections
  }

  /// The quantile of each section; sections differ by one replication at most.
  private func quantiles(_ probability: Double, sections: Int) throws(QuantileRefusal) -> [Double] {
    var found: [Double] = []
    for section in 0..<sections {
      let first = section * counts.count / sections
      let range = first..<(section + 1) * counts.count / sections
      guard let quantile = quantile(probability, replications: range) else { throw .emptyReplication(first) }
      found.append(quantile)
    }
    return found
  }

  private static func interval(pooled: Double, sections: [Double], confidence: Double) -> Interval {
    var squares = CompensatedSum()
    for section in sections { squares.add((section - pooled) * (section - pooled)) }
    let count = Double(sections.count)
    let t = StudentDistribution.twoSidedQuantile(confidence: confidence, degreesOfFreedom: count - 1)
    let error = (squares.value / (count * (count - 1))).squareRoot()
    return Interval(estimate: pooled, arm: t * error, confidence: confidence)
  }
}
