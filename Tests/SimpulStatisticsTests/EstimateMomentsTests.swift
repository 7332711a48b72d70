// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Moments of estimates")
struct EstimateMomentsTests {
  private func expectSame(_ left: Interval, _ right: Interval) {
    #expect(left.estimate == right.estimate && left.confidence == right.confidence)
    #expect(abs(left.lower - right.lower) < 1e-13 && abs(left.upper - right.upper) < 1e-13)
  }

  @Test(
    "any interval can be made of them later", arguments: [0.9, 0.95, 0.999_993],
    [[1.0, 2, 3, 4, 5, 6], [1, 1, 1, 1, 2, 9]])
  func intervals(confidence: Double, values: [Double]) throws {
    let mean = try #require(EstimateMoments.mean(of: values))
    let known = try #require(MeanInterval.automatic(of: values, confidence: confidence))
    expectSame(mean.interval(confidence: confidence), known)
    let before = values.reversed().map { 0.5 * $0 }
    let paired = try #require(EstimateMoments.pairedMean(before: before, after: values))
    let difference = try #require(MeanInterval.paired(before: before, after: values, confidence: confidence))
    expectSame(paired.interval(confidence: confidence), difference)
  }

  /// The second sample has most of its late cases in one replication.
  @Test(
    "those of a share give its limits; all or none has no moments", arguments: [0.9, 0.95, 0.999_993],
    [[52.0, 60, 61, 66, 51, 70], [59, 60, 70, 66, 41, 80]])
  func share(confidence: Double, kept: [Double]) throws {
    let sample = RatioSample(numerators: kept, denominators: [60, 61, 70, 68, 60, 80])
    let moments = try #require(EstimateMoments.share(of: sample))
    let limits = try #require(ShareLimits(of: sample, confidence: (1 + confidence) / 2))
    let willink = moments.interval(confidence: confidence)
    #expect(willink.estimate == limits.estimate)
    let interval = willink.within(0...1).asFarAsFewReplicationsTell(
      standardError: moments.standardError, replications: 6)
    #expect(abs(interval.lower - limits.lower) < 1e-12)
    #expect(abs(interval.upper - limits.upper) < 1e-12)
    #expect((abs(max(0, willink.lower) - limits.lower) > 1e-12) == (kept[4] == 41))
    #expect(EstimateMoments.share(of: RatioSample(numerators: [5, 6], denominators: [5, 6])) == nil)
    #expect(EstimateMoments.share(of: RatioSample(numerators: [5, 0], denominators: [6, 0])) == nil)
  }

  @Test(
    "those of a difference of shares give its interval, also where it is the same in every replication",
    arguments: [0.9, 0.95, 0.999_993])
  func pairedShare(confidence: Double) throws {
    let before = RatioSample(numerators: [59, 60, 70, 66, 41, 80], denominators: [60, 61, 70, 68, 60, 80])
    let after = RatioSample(numerators: [60, 60, 69, 68, 51, 80], denominators: [60, 61, 70, 68, 60, 80])
    let all = RatioSample(numerators: before.denominators, denominators: before.denominators)
    let none = RatioSample(numerators: [0, 0, 0, 0, 0, 0], denominators: before.denominators)
    for (first, second) in [(before, after), (none, all), (all, all), (before, before), (all, before)] {
      let moments = try #require(EstimateMoments.pairedShare(before: first, after: second))
      let known = try #require(
        RatioEstimator.pairedInterval(before: first, after: second, confidence: confidence))
      let range = DifferenceRange.ofShares(before: first, after: second, confidence: confidence)
      expectSame(
        moments.interval(ofShareWithin: -1...1, replications: 6, confidence: confidence).within(range), known)
    }
    #expect(
      EstimateMoments.pairedShare(
        before: before, after: RatioSample(numerators: [1, 2], denominators: [2, 3])) == nil)
  }

  @Test("equal values leave no width, and one value no interval")
  func degenerate() throws {
    let same = try #require(EstimateMoments.mean(of: [2, 2, 2]))
    #expect(same.interval(confidence: 0.99).lower == 2 && same.interval(confidence: 0.99).upper == 2)
    #expect(EstimateMoments.mean(of: [2]) == nil)
    #expect(EstimateMoments.pairedMean(before: [1, 2], after: [1]) == nil)
  }
}
