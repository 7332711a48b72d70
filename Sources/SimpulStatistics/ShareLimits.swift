// SPDX-License-Identifier: GPL-3.0-or-later

/// A share over replications, with one-sided limits that each hold with a stated confidence.
///
/// A claim such as "at least 90 % are on time" is one-sided; so each limit has the whole error probability to itself,
/// and the two together hold with twice that error.
public struct ShareLimits: Equatable, Sendable, Codable {
  public var estimate: Double
  /// Lower limit, from 0 to 1: with the stated confidence the share is not below it.
  public var lower: Double
  /// Upper limit, from 0 to 1: with the stated confidence the share is not above it.
  public var upper: Double
  /// Confidence of each limit alone, such as 0.95.
  public var confidence: Double
  /// Replications that had cases: the others show nothing.
  public var replications: Int
  /// Cases that kept it, over all replications.
  public var kept: Int
  /// Cases, over all replications.
  public var cases: Int

  public init(
    estimate: Double, lower: Double, upper: Double, confidence: Double, replications: Int, kept: Int,
    cases: Int
  ) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.replications = replications
    self.kept = kept
    self.cases = cases
  }

  /// The ratio of sums sum(a_r) / sum(n_r), with Willink's limits (`WillinkInterval`) of its linearised values q +
  /// (a_r - q n_r) / mean of n, whose mean is the ratio q itself (Cochran 1977, section 2.11). Where the numbers of
  /// cases are equal, these values are the shares of the replications.
  ///
  /// Near 1 shares are skewed to the left, which the jackknife's symmetric interval (`RatioEstimator`) does not mind:
  /// in M/M/1 with 300 cases a replication, at a share of 99 %, its limit of nominally 2.5 % lies above the truth in
  /// 15 % of experiments with 10 replications and in 9 % with 30, and this one in 4.6 % and 3.4 %; at 97 % it is 8 %
  /// and 6 % against 4.4 % and 3.1 % (`ShareCoverTests`).
  ///
  /// Where all is kept in every replication, or nothing, there is no standard error, and limits of zero distance
  /// would claim a certainty that R replications do not give. The limits are then those of `ZeroOrAllShare`, which
  /// hold whatever the distribution: with all kept in 30 replications the share is at least 90.5 % with 95 %
  /// confidence, and not 100 %. Another share that is the same in every replication is limited in the same way, and
  /// so, towards its middle, is a share with hardly more than one replication that has the rare event: under heavy
  /// load (M/M/1, load 0.8) Willink's limit of nominally 2.5 % lies above a share of 99 % in 9.5 % of experiments
  /// with 30 replications, and this one in 3.0 % (`ShareCoverTests`).
  ///
  /// - Returns: nil with fewer than two replications, without cases, or when a value is not finite.
  /// - Precondition: `0.5 < confidence < 1`.
  public init?(of sample: RatioSample, confidence: Double) {
    precondition(confidence > 0.5 && confidence < 1, "each limit holds more likely than not")
    guard sample.refusal == nil else { return nil }
    let cases = CompensatedSum.of(sample.denominators)
    let kept = CompensatedSum.of(sample.numerators)
    self.init(
      estimate: kept / cases, lower: 0, upper: 1, confidence: confidence,
      replications: sample.replicationsWithCases, kept: Int(kept.rounded()), cases: Int(cases.rounded()))
    let bothSides = 2 * confidence - 1
    if let degenerate = sample.degenerate {
      let reach = ZeroOrAllShare.reach(replications: replications, confidence: bothSides)
      if degenerate.count == 0 { upper = reach } else { lower = 1 - reach }
      return
    }
    guard
      let interval = ZeroOrAllShare.limits(
        of: sample.linearised, about: estimate, within: 0...1, replications: replications,
        confidence: bothSides)
    else { return nil }
    let error = (sample.standardDeviation ?? 0) / Double(sample.count).squareRoot()
    let found = interval.within(0...1).asFarAsFewReplicationsTell(
      standardError: error, replications: replications)
    lower = found.lower
    upper = found.upper
  }

  /// The limits of a two-sided interval with a confidence, each with half of the error probability.
  ///
  /// Where all is kept in every replication, or nothing, nothing can be claimed on the other side, so that the only
  /// limit has the whole error probability to itself.
  ///
  /// - Returns: nil where `init(of:confidence:)` gives none.
  /// - Precondition: `0 < confidence < 1`.
  public init?(ofIntervalFor sample: RatioSample, confidence: Double) {
    guard let both = ShareLimits(of: sample, confidence: (1 + confidence) / 2) else { return nil }
    let alone = both.isZeroOrAll && confidence > 0.5 ? ShareLimits(of: sample, confidence: confidence) : nil
    self = alone ?? both
  }

  /// Whether all cases are on the same side in every replication.
  public var isZeroOrAll: Bool { kept == 0 || kept == cases }
}

extension Interval {
  /// The limits of a share, widened where hardly more than one replication has the rare event.
  ///
  /// With a mean m and a standard error e of what is late, m² / e² is how many replications with an equal number of
  /// late cases would show the same: fewer than two of them do not show how many more there are elsewhere, nor how
  /// bad others get. That a case was late can make nobody surer than if none had been, so that the limit on that side
  /// is no closer than that of `ZeroOrAllShare`. The mirror image holds where hardly any are kept.
  package func asFarAsFewReplicationsTell(standardError error: Double, replications: Int) -> Interval {
    let rare = min(estimate, 1 - estimate)
    guard rare * rare < Interval.fewestReplicationsThatTell * error * error else { return self }
    let reach = ZeroOrAllShare.reach(replications: replications, confidence: confidence)
    var result = self
    if estimate > 0.5 { result.lower = min(lower, 1 - reach) } else { result.upper = max(upper, reach) }
    return result
  }

  private static let fewestReplicationsThatTell = 2.0
}

extension RatioSample {
  /// Linearised values, one a replication, whose mean is the ratio of sums and whose spread is that of the ratio; the
  /// sample has no `refusal`.
  var linearised: [Double] {
    let total = CompensatedSum.of(denominators)
    let ratio = CompensatedSum.of(numerators) / total
    let average = total / Double(count)
    return zip(numerators, denominators).map { ratio + ($0 - ratio * $1) / average }
  }

  /// The standard deviation of one replication's share, by the ratio of sums; nil without an estimate.
  public var standardDeviation: Double? { refusal == nil ? Sample.standardDeviation(of: linearised) : nil }

  /// The ratio of sums; nil without cases.
  public var ratio: Double? {
    refusal == nil ? CompensatedSum.of(numerators) / CompensatedSum.of(denominators) : nil
  }
}
