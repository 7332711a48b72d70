// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulStatistics

/// Where a redesign keeps nearly all, most replications gain little and a few gain much.
@Suite("Cover of differences of shares near 1")
struct PairedShareCoverTests {
  private static let experiments = 1_000

  /// How often each limit misses, of 20,000 experiments by a separate program (C, another generator).
  struct Known: Sendable {
    var share: Double
    var replications: Int
    var willinkBelow: Double
    var willinkAbove: Double
    var jackknifeBelow: Double
  }

  @Test(
    "Willink's limits miss hardly more often than they should, the jackknife's up to five times as often",
    arguments: [
      Known(
        share: 0.97, replications: 10, willinkBelow: 0.0452, willinkAbove: 0.0115, jackknifeBelow: 0.0780),
      Known(
        share: 0.97, replications: 30, willinkBelow: 0.0300, willinkAbove: 0.0211, jackknifeBelow: 0.0546),
      Known(
        share: 0.99, replications: 10, willinkBelow: 0.0300, willinkAbove: 0.0059, jackknifeBelow: 0.1353),
      Known(
        share: 0.99, replications: 30, willinkBelow: 0.0336, willinkAbove: 0.0163, jackknifeBelow: 0.0851),
    ])
  func cover(known: Known) throws {
    // Times to finish are exponential with the rate at which the officer works less that at which cases come.
    let before = LindleyQueue(arrivalRate: 0.5)
    let after = LindleyQueue(arrivalRate: 0.5, meanService: 0.9)
    let limit = -2 * log(1 - known.share)
    let truth = 1 - exp(-(1 / 0.9 - 0.5) * limit) - known.share
    var (above, below, jackknifeBelow) = (0, 0, 0)
    for experiment in 0..<UInt64(Self.experiments) {
      func kept(_ queue: LindleyQueue) -> RatioSample {
        let counts = (0..<UInt64(known.replications)).map { replication in
          Double(
            queue.times(count: 400, dropping: 100, seed: experiment << 20 | replication).count { $0 <= limit }
          )
        }
        return RatioSample(numerators: counts, denominators: counts.map { _ in 300 })
      }
      let (first, second) = (kept(before), kept(after))
      let interval = try #require(
        RatioEstimator.pairedInterval(before: first, after: second, confidence: 0.95))
      if interval.lower > truth { above += 1 }
      if interval.upper < truth { below += 1 }
      // With as many cases in all replications the jackknife's is Student's.
      let differences = zip(first.numerators, second.numerators).map { ($1 - $0) / 300 }
      let plain = try #require(StudentInterval.mean(of: differences, confidence: 0.95))
      if plain.upper < truth { jackknifeBelow += 1 }
    }
    func agrees(_ count: Int, _ probability: Double) -> Bool {
      let experiments = Double(Self.experiments)
      return abs(Double(count) - experiments * probability)
        <= 3.3 * (experiments * probability * (1 - probability)).squareRoot()
    }
    #expect(agrees(above, known.willinkAbove), "\(above)")
    #expect(agrees(below, known.willinkBelow), "\(below)")
    #expect(agrees(jackknifeBelow, known.jackknifeBelow), "\(jackknifeBelow)")
  }
}
