// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulStatistics

@Suite("Limits of a share")
struct ShareLimitsTests {
  private func sample(_ shares: [Double], cases: Double = 100) -> RatioSample {
    RatioSample(numerators: shares.map { $0 * cases }, denominators: shares.map { _ in cases })
  }

  @Test("With equally many cases they are Willink's limits of the shares, each with the whole doubt")
  func equal() throws {
    let shares = [0.9, 0.92, 0.97, 0.88, 0.99, 0.95]
    let limits = try #require(ShareLimits(of: sample(shares), confidence: 0.95))
    let interval = try #require(WillinkInterval.mean(of: shares, confidence: 0.9))
    #expect(abs(limits.lower - interval.lower) < 1e-12)
    #expect(abs(limits.upper - interval.upper) < 1e-12)
    #expect(abs(limits.estimate - 0.935) < 1e-12)
    #expect(limits.kept == 561 && limits.cases == 600 && !limits.isZeroOrAll)
  }

  @Test("The estimate is the ratio of sums, not the mean of shares")
  func unequal() throws {
    let unequal = RatioSample(numerators: [10, 180, 20], denominators: [10, 200, 25])
    let limits = try #require(ShareLimits(of: unequal, confidence: 0.95))
    #expect(abs(limits.estimate - 210.0 / 235) < 1e-12)
    #expect(limits.lower < limits.estimate && limits.estimate < limits.upper && limits.upper <= 1)
  }

  @Test("All kept in every replication does not show 100 %")
  func all() throws {
    let limits = try #require(ShareLimits(of: sample(Array(repeating: 1, count: 30)), confidence: 0.95))
    #expect(limits.upper == 1 && limits.isZeroOrAll)
    #expect(abs(limits.lower - pow(0.05, 1.0 / 30)) < 1e-12)
    let none = try #require(ShareLimits(of: sample(Array(repeating: 0, count: 30)), confidence: 0.95))
    #expect(none.lower == 0)
    #expect(abs(none.upper - (1 - pow(0.05, 1.0 / 30))) < 1e-12)
  }

  @Test("The same share in every replication is known no better than so many show")
  func constant() throws {
    let limits = try #require(
      ShareLimits(of: sample(Array(repeating: 0.9, count: 30)), confidence: 0.95))
    let reach = 1 - pow(0.05, 1.0 / 30)
    #expect(abs(limits.lower - 0.9 * (1 - reach)) < 1e-12)
    #expect(abs(limits.upper - (0.9 + 0.1 * reach)) < 1e-12)
    #expect(limits.kept == 2_700 && !limits.isZeroOrAll)
  }

  @Test("Replications without cases show nothing")
  func withoutCases() throws {
    let some = RatioSample(
      numerators: Array(repeating: 7, count: 29) + [0, 0],
      denominators: Array(repeating: 7, count: 29) + [0, 0])
    let limits = try #require(ShareLimits(of: some, confidence: 0.95))
    #expect(limits.replications == 29)
    #expect(abs(limits.lower - pow(0.05, 1.0 / 29)) < 1e-12)
  }

  @Test("An interval has half of the doubt on either side; all or none has it all on the one side there is")
  func ofInterval() throws {
    let some = sample([0.9, 0.92, 0.97, 0.88, 0.99, 0.95])
    #expect(ShareLimits(ofIntervalFor: some, confidence: 0.95) == ShareLimits(of: some, confidence: 0.975))
    let all = sample(Array(repeating: 1, count: 30))
    #expect(ShareLimits(ofIntervalFor: all, confidence: 0.95) == ShareLimits(of: all, confidence: 0.95))
    // A limit that holds no more often than not is none.
    #expect(ShareLimits(ofIntervalFor: all, confidence: 0.5) == ShareLimits(of: all, confidence: 0.75))
    #expect(ShareLimits(ofIntervalFor: sample([0.9]), confidence: 0.95) == nil)
  }

  @Test(
    "All or none is claimed wrongly at most so often, even where all cases of a replication share one fate",
    arguments: [(0.9, 0.95), (0.95, 0.95), (0.5, 0.9), (0.99, 0.99)])
  func worstCase(share: Double, confidence: Double) {
    // Then all of R are kept with exactly share^R.
    for replications in 2...600 {
      let lower = 1 - ZeroOrAllShare.reach(replications: replications, confidence: 2 * confidence - 1)
      if lower > share { #expect(pow(share, Double(replications)) <= 1 - confidence) }
    }
    let needed = ZeroOrAllShare.replications(toShow: share, confidence: confidence)
    #expect(pow(share, Double(needed)) <= 1 - confidence)
    #expect(pow(share, Double(needed - 1)) > 1 - confidence)
  }

  @Test("A difference that is the same in every replication is known as well as they are many")
  func same() throws {
    // 0.025^(1/30) = 0.88429.
    let most = 1 - pow(0.025, 1.0 / 30)
    let whole = ZeroOrAllShare.interval(of: 1, within: -1...1, replications: 30, confidence: 0.95)
    #expect(abs(whole.lower - (1 - 2 * most)) < 1e-12 && whole.upper == 1 && whole.estimate == 1)
    let half = ZeroOrAllShare.interval(of: 0.5, within: -1...1, replications: 30, confidence: 0.95)
    #expect(abs(half.lower - (0.5 - 1.5 * most)) < 1e-12 && abs(half.upper - (0.5 + 0.5 * most)) < 1e-12)
    let nothing = ZeroOrAllShare.interval(of: 1, within: -1...1, replications: 0, confidence: 0.95)
    #expect(nothing.lower == -1 && nothing.upper == 1)
  }

  @Test(
    "How many replications show a share where all is always kept",
    arguments: [(0.9, 0.95, 29), (0.95, 0.95, 59), (0.99, 0.95, 299), (0.5, 0.75, 2)])
  func replications(share: Double, confidence: Double, expected: Int) {
    #expect(ZeroOrAllShare.replications(toShow: share, confidence: confidence) == expected)
  }

  @Test("No limits without cases, or with one replication")
  func refused() {
    #expect(ShareLimits(of: sample([0.9]), confidence: 0.95) == nil)
    #expect(ShareLimits(of: sample([0.9, 0.8], cases: 0), confidence: 0.95) == nil)
  }

  @Test("Each limit misses an exact share about one time in twenty")
  func cover() throws {
    // Times to finish at half load are exponential with rate 1/2: 90 % are below 2 ln 10.
    let queue = LindleyQueue(arrivalRate: 0.5)
    let deadline = 2 * log(10.0)
    var (tooHigh, tooLow) = (0, 0)
    for meta in 0..<800 {
      let shares = (0..<20).map { replication in
        let times = queue.times(
          count: 700, dropping: 100, seed: UInt64(1_000_003 * meta + 7919 * replication + 1))
        return Double(times.count { $0 <= deadline }) / 600
      }
      let limits = try #require(ShareLimits(of: sample(shares, cases: 600), confidence: 0.95))
      if limits.lower > 0.9 { tooHigh += 1 }
      if limits.upper < 0.9 { tooLow += 1 }
    }
    // 40 of 800 expected; 0.1 % of such counts lie beyond 60.
    #expect(tooHigh <= 60 && tooHigh >= 20, "\(tooHigh) lower limits above the truth")
    #expect(tooLow <= 60 && tooLow >= 20, "\(tooLow) upper limits below the truth")
  }
}
