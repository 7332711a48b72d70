// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Intervals end where the possible ends")
struct PossibleRangeTests {
  @Test("the part of an interval that lies in a range, also with the estimate on its edge or outside")
  func within() {
    func cut(_ estimate: Double, _ lower: Double, _ upper: Double) -> Interval {
      Interval(estimate: estimate, lower: lower, upper: upper, confidence: 0.95).within(0...1)
    }
    #expect(cut(0.5, 0.4, 0.6) == Interval(estimate: 0.5, lower: 0.4, upper: 0.6, confidence: 0.95))
    #expect(cut(0.9, 0.7, 1.1) == Interval(estimate: 0.9, lower: 0.7, upper: 1, confidence: 0.95))
    #expect(cut(0, -0.2, 0.2) == Interval(estimate: 0, lower: 0, upper: 0.2, confidence: 0.95))
    #expect(cut(1, 0.8, 1.2) == Interval(estimate: 1, lower: 0.8, upper: 1, confidence: 0.95))
    #expect(cut(1.1, 0.8, 1.2) == Interval(estimate: 1.1, lower: 0.8, upper: 1.1, confidence: 0.95))
  }

  /// As it was read: a share of 70.6 %, at least 56.2 %, to which 25.5 points came, up to 87.2.
  @Test("a share gains no more than is missing to all, and loses no more than there is")
  func shares() {
    let range = DifferenceRange.ofShares(before: 0.562...0.85, after: 0.9...0.99)
    #expect(abs(range.upperBound - 0.438) < 1e-15 && range.lowerBound == max(-0.85, 0.9 - 1))
    let loss = DifferenceRange.ofShares(before: 0.05...0.1, after: 0...0.02)
    #expect(loss == -0.1...0.02)
    #expect(DifferenceRange.ofShares(before: 0...1, after: 0...1) == -1...1)
  }

  /// Of ten replications in each of which all are in time the one limit is that of 95 % on one side, 0.05^(1/10) = 74.1 %, and
  /// that is what is shown: no more than 25.9 points are left, though with 97.5 % it would be 30.9.
  @Test("where all are in time, what is left is what the limit that is shown leaves")
  func allOfThem() {
    let all = RatioSample(
      numerators: [Double](repeating: 100, count: 10), denominators: [Double](repeating: 100, count: 10))
    let range = DifferenceRange.ofShares(before: all, after: all, confidence: 0.95)
    #expect(abs(range.upperBound - 0.258866) < 1e-6 && abs(range.lowerBound + 0.258866) < 1e-6)
  }

  @Test("times gain no more than there was")
  func times() throws {
    // Nine replications without waiting, and one with 10 minutes: 1 on average, by Student from -1.26 to 3.26.
    let waits = [Double](repeating: 0, count: 9) + [10.0]
    let mean = try #require(MeanInterval.ofAmounts(waits, confidence: 0.95))
    #expect(mean.lower == 0 && mean.estimate == 1 && mean.upper > 1)
    let none = [Double](repeating: 0, count: 10)
    let gain = try #require(MeanInterval.pairedAmounts(before: waits, after: none, confidence: 0.95))
    #expect(gain.estimate == -1 && gain.upper <= 0 && abs(gain.lower + mean.upper) < 1e-12)
    // The other way round all of it is new.
    let loss = try #require(MeanInterval.pairedAmounts(before: none, after: waits, confidence: 0.95))
    #expect(loss.lower == 0 && abs(loss.upper - mean.upper) < 1e-12)
  }

  @Test("with all kept after it, what is gained is what was missing, with the limits of that")
  func allKeptAfter() throws {
    let before = RatioSample(
      numerators: [70, 62, 90, 41, 85, 77, 58, 93, 66, 64], denominators: [Double](repeating: 100, count: 10))
    let all = RatioSample(numerators: before.denominators, denominators: before.denominators)
    let limits = try #require(ShareLimits(of: before, confidence: 0.975))
    let gain = try #require(RatioEstimator.pairedInterval(before: before, after: all, confidence: 0.95))
    #expect(abs(gain.estimate - 0.294) < 1e-12)
    #expect(abs(gain.lower - (1 - limits.upper)) < 1e-12 && abs(gain.upper - (1 - limits.lower)) < 1e-12)
    let contribution = try #require(
      RatioEstimator.combination(of: [before, all], weights: [-0.5, 0.5], confidence: 0.95))
    #expect(contribution.upper <= 0.5 * (1 - limits.lower) + 1e-12)
  }

  @Test("nothing falls by more than 100 %")
  func percent() throws {
    let change = try #require(
      RatioEstimator.percentChange(before: [10, 2, 30, 8], after: [0, 0, 9, 0.1], confidence: 0.95).interval)
    #expect(change.lower >= -100 && change.estimate < -80)
  }

  /// With the officer at work for a twentieth of the time instead of half, 1.895 of 2 hours are gained. Each interval holds
  /// what the whole one holds, for nothing that is cut off can be true, and ends at what there is to gain.
  @Test("cut off, gains of time hold the truth as often")
  func coverOfGains() throws {
    let before = LindleyQueue(arrivalRate: 0.5)
    let after = LindleyQueue(arrivalRate: 0.5, meanService: 0.1)
    let truth = 1 / (1 / 0.1 - 0.5) - 2.0
    var (whole, cut) = (0, 0)
    for experiment in 0..<UInt64(1_000) {
      func means(_ queue: LindleyQueue) -> [Double] {
        (0..<UInt64(10)).map { replication in
          let times = queue.times(count: 160, dropping: 100, seed: experiment << 20 | replication)
          return times.reduce(0, +) / Double(times.count)
        }
      }
      let (first, second) = (means(before), means(after))
      let own = try #require(MeanInterval.automatic(of: first, confidence: 0.95))
      let plain = try #require(MeanInterval.paired(before: first, after: second, confidence: 0.95))
      let found = try #require(MeanInterval.pairedAmounts(before: first, after: second, confidence: 0.95))
      #expect(found.lower >= -own.upper && found.lower >= plain.lower && found.upper <= plain.upper)
      if plain.contains(truth) { whole += 1 }
      if found.contains(truth) { cut += 1 }
    }
    #expect(cut >= whole - 10 && whole >= 880, "\(cut) of \(whole)")
  }

  /// Times to finish are exponential with rate 1/2 before, and with rate 9.5 after: of 90 % in time before, all but one in a
  /// billion billion are after.
  @Test("cut off, gains of shares hold the truth as often")
  func coverOfShares() throws {
    let queues = (LindleyQueue(arrivalRate: 0.5), LindleyQueue(arrivalRate: 0.5, meanService: 0.1))
    let limit = 4.605170185988091
    var (whole, cut) = (0, 0)
    for experiment in 0..<UInt64(1_000) {
      func kept(_ queue: LindleyQueue) -> RatioSample {
        let counts = (0..<UInt64(10)).map { replication in
          Double(
            queue.times(count: 200, dropping: 100, seed: experiment << 20 | replication).count { $0 <= limit }
          )
        }
        return RatioSample(numerators: counts, denominators: counts.map { _ in 100 })
      }
      let (first, second) = (kept(queues.0), kept(queues.1))
      let plain = try #require(
        WillinkInterval.mean(of: zip(first.linearised, second.linearised).map { $1 - $0 }, confidence: 0.95))
      let found = try #require(RatioEstimator.pairedInterval(before: first, after: second, confidence: 0.95))
      let limits = try #require(ShareLimits(of: first, confidence: 0.975))
      #expect(found.upper <= 1 - limits.lower + 1e-12 && found.lower >= -1)
      if plain.contains(0.1) { whole += 1 }
      if found.contains(0.1) { cut += 1 }
    }
    #expect(cut >= whole - 10 && whole >= 900, "\(cut) of \(whole)")
  }
}
