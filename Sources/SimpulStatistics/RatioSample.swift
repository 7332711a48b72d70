// SPDX-License-Identifier: GPL-3.0-or-later

/// The numerators and denominators of a ratio, one of each for every replication: for instance the
/// files that were on time, and all files.
public struct RatioSample: Equatable, Sendable {
  public let numerators: [Double]
  public let denominators: [Double]

  /// A sample of a ratio. Faults in it are found when an interval is asked for.
  public init(numerators: [Double], denominators: [Double]) {
    self.numerators = numerators
    self.denominators = denominators
  }

  /// The number of replications.
  public var count: Int { denominators.count }

  /// Replications that had cases: the others show nothing.
  public var replicationsWithCases: Int { denominators.count { $0 > 0 } }
}

extension RatioSample {
  /// Replications in which each of some samples of the same runs has cases.
  static func replicationsWithCases(_ samples: [RatioSample]) -> Int {
    let count = samples.map(\.count).min() ?? 0
    return (0..<count).count { replication in samples.allSatisfy { $0.denominators[replication] > 0 } }
  }

  /// The ratio of sums, and the same without each replication in turn.
  struct LeaveOneOut {
    var all: Double
    var without: [Double]
  }

  /// The reason why the sample has no jackknife, if there is one.
  var refusal: RatioRefusal? {
    guard numerators.count == denominators.count else { return .unequalCounts }
    guard count >= 2 else { return .tooFewReplications(count) }
    guard Sample.areFinite(numerators), Sample.areFinite(denominators) else { return .notFinite }
    let positive = denominators.count { $0 > 0 }
    guard positive >= 2, denominators.allSatisfy({ $0 >= 0 }) else { return .vanishingDenominator }
    return nil
  }

  /// The sums, when the ratio is zero or one in every replication.
  var degenerate: DegenerateRatio? {
    let total = CompensatedSum.of(denominators)
    if numerators.allSatisfy({ $0 == 0 }) { return DegenerateRatio(count: 0, of: total) }
    return numerators == denominators ? DegenerateRatio(count: total, of: total) : nil
  }

  /// The ratios that the jackknife compares; the sample has no `refusal`.
  var leaveOneOut: LeaveOneOut {
    let numerator = CompensatedSum.of(numerators)
    let denominator = CompensatedSum.of(denominators)
    return LeaveOneOut(
      all: numerator / denominator,
      without: zip(numerators, denominators).map { (numerator - $0) / (denominator - $1) })
  }
}
