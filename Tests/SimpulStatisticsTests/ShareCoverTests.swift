// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulStatistics

/// Shares near 1 are skewed to the left: most replications keep nearly all, and a few do not.
@Suite("Cover of shares near 1")
struct ShareCoverTests {
  private struct Misses {
    /// Experiments of which the lower limit is above the truth: a target would be claimed wrongly.
    var above = 0
    var below = 0
  }

  private static let experiments = 1_000

  /// Times to finish at half load are exponential with rate 1/2: the share is kept within -2 ln(1 - share).
  private func misses(
    share: Double, replications: Int, cases: Int
  ) throws -> (jackknife: Misses, willink: Misses) {
    let queue = LindleyQueue(arrivalRate: 0.5)
    let limit = -2 * log(1 - share)
    var (jackknife, willink) = (Misses(), Misses())
    for experiment in 0..<UInt64(Self.experiments) {
      let kept = (0..<UInt64(replications)).map { replication in
        Double(
          queue.times(count: cases + 100, dropping: 100, seed: experiment << 20 | replication).count {
            $0 <= limit
          })
      }
      let sample = RatioSample(numerators: kept, denominators: kept.map { _ in Double(cases) })
      // Where all are kept the jackknife sees no spread, and its interval is 1 alone.
      let plain = RatioEstimator.interval(of: sample, confidence: 0.95).interval
      if plain?.lower ?? 1 > share { jackknife.above += 1 }
      if plain?.upper ?? 1 < share { jackknife.below += 1 }
      let limits = try #require(ShareLimits(ofIntervalFor: sample, confidence: 0.95))
      if limits.lower > share { willink.above += 1 }
      if limits.upper < share { willink.below += 1 }
    }
    return (jackknife, willink)
  }

  /// How often each limit misses, of 20,000 experiments by a separate program (C, another generator).
  struct Known: Sendable {
    var share: Double
    var replications: Int
    var willinkAbove: Double
    var willinkBelow: Double
    var jackknifeAbove: Double
  }

  @Test(
    "Willink's limits claim too much hardly more often than they should, the jackknife's do up to six times as often",
    arguments: [
      Known(
        share: 0.97, replications: 10, willinkAbove: 0.0435, willinkBelow: 0.0112, jackknifeAbove: 0.0820),
      Known(
        share: 0.97, replications: 30, willinkAbove: 0.0306, willinkBelow: 0.0215, jackknifeAbove: 0.0564),
      Known(
        share: 0.99, replications: 10, willinkAbove: 0.0462, willinkBelow: 0.0069, jackknifeAbove: 0.1498),
      Known(
        share: 0.99, replications: 30, willinkAbove: 0.0336, willinkBelow: 0.0185, jackknifeAbove: 0.0906),
    ])
  func cover(known: Known) throws {
    let found = try misses(share: known.share, replications: known.replications, cases: 300)
    func agrees(_ count: Int, _ probability: Double) -> Bool {
      let experiments = Double(Self.experiments)
      return abs(Double(count) - experiments * probability)
        <= 3.3 * (experiments * probability * (1 - probability)).squareRoot()
    }
    #expect(agrees(found.willink.above, known.willinkAbove), "\(found)")
    #expect(agrees(found.willink.below, known.willinkBelow), "\(found)")
    #expect(agrees(found.jackknife.above, known.jackknifeAbove), "\(found)")
    // Nominally 2.5 % on either side; a claim of a target may be wrong in 5 %.
    #expect(known.willinkAbove < 0.05 && known.jackknifeAbove > 0.05)
  }
}
