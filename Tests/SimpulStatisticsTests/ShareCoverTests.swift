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

  /// Times to finish are exponential with rate 1 - load: the share is kept within -ln(1 - share) / (1 - load).
  ///
  /// - Parameter dropped: cases at the beginning of each replication, which finds the office empty.
  private func misses(
    share: Double, replications: Int, cases: Int, load: Double = 0.5, dropping dropped: Int = 100
  ) throws -> (jackknife: Misses, willink: Misses) {
    let queue = LindleyQueue(arrivalRate: load)
    let limit = -log(1 - share) / (1 - load)
    var (jackknife, willink) = (Misses(), Misses())
    for experiment in 0..<UInt64(Self.experiments) {
      let kept = (0..<UInt64(replications)).map { replication in
        Double(
          queue.times(count: cases + dropped, dropping: dropped, seed: experiment << 20 | replication)
            .count { $0 <= limit })
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
        share: 0.99, replications: 10, willinkAbove: 0.0408, willinkBelow: 0.0056, jackknifeAbove: 0.1498),
      Known(
        share: 0.99, replications: 30, willinkAbove: 0.0336, willinkBelow: 0.0185, jackknifeAbove: 0.0906),
    ])
  func cover(known: Known) throws {
    let found = try misses(share: known.share, replications: known.replications, cases: 300)
    #expect(agrees(found.willink.above, known.willinkAbove), "\(found)")
    #expect(agrees(found.willink.below, known.willinkBelow), "\(found)")
    #expect(agrees(found.jackknife.above, known.jackknifeAbove), "\(found)")
    // Nominally 2.5 % on either side; a claim of a target may be wrong in 5 %.
    #expect(known.willinkAbove < 0.05 && known.jackknifeAbove > 0.05)
  }

  private func agrees(_ count: Int, _ probability: Double) -> Bool {
    let experiments = Double(Self.experiments)
    return abs(Double(count) - experiments * probability)
      <= 3.3 * (experiments * probability * (1 - probability)).squareRoot()
  }

  /// How often the lower limit is too high, of 20,000 experiments by a separate program (NumPy, begun in the steady state). With
  /// Willink's limits alone it is 0.0955 and 0.0921.
  @Test(
    "under heavy load all late cases come in a few replications, and then no more is claimed than if none had been late",
    arguments: [(0.99, 30, 0.0296), (0.97, 10, 0.0385)])
  func heavyLoad(share: Double, replications: Int, above: Double) throws {
    let found = try misses(share: share, replications: replications, cases: 300, load: 0.8, dropping: 1_000)
    #expect(agrees(found.willink.above, above), "\(found)")
    #expect(found.willink.below < Self.experiments / 50)
  }

  /// One of 30 replications has one late case of 100: 1/3,000 of all, with as large a standard error.
  @Test("one late case makes nobody surer than none, and late cases in half of the replications do")
  func fewReplications() throws {
    func limits(_ late: [Double]) throws -> ShareLimits {
      try #require(
        ShareLimits(
          of: RatioSample(numerators: late.map { 100 - $0 }, denominators: late.map { _ in 100 }),
          confidence: 0.95))
    }
    let none = [Double](repeating: 0, count: 30)
    var one = none
    one[7] = 1
    #expect(try limits(one).lower == limits(none).lower)
    #expect(abs(try limits(one).lower - 0.904966) < 1e-6, "0.05^(1/30)")
    let half = (0..<30).map { Double($0 % 2) }
    #expect(try limits(half).lower > 0.99)
    let mirrored = try #require(
      ShareLimits(
        of: RatioSample(numerators: one, denominators: one.map { _ in 100 }), confidence: 0.95))
    #expect(abs(mirrored.upper - (1 - 0.904966)) < 1e-6)
    #expect(mirrored.lower >= 0)
  }
}
