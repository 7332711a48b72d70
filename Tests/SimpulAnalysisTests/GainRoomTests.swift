// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

/// Ten replications, and five actors whose interventions are told together, so that the limits of each gain are those
/// of 99 %, and those of the share that is shown beside them of 95 %.
@Suite("What is gained is no more than what the report says is left")
struct GainRoomTests {
  private static let keys = ["a", "b", "c", "d", "e"]

  private let scenario = Scenario(
    title: "room", period: StudyPeriod(first: CivilDate(dayNumber: 20_458), length: .perDay),
    actors: GainRoomTests.keys.map { Actor(key: $0) }, procedures: [])

  private func cases(_ kept: [Double], unfinished: [Double]? = nil, seconds: [Double]) -> PairedCases {
    PairedCases(
      meanSeconds: seconds,
      kept: PromiseSample(
        decided: RatioSample(numerators: kept, denominators: kept.map { _ in 100 }),
        clockStanding: kept.map { _ in 0 }, clockRunning: unfinished ?? kept.map { _ in 0 }),
      isCensored: false)
  }

  private let share = [70.0, 62, 90, 41, 85, 77, 58, 93, 66, 64]
  private let all = [Double](repeating: 100, count: 10)
  private let waits = [0.0, 0, 0, 0, 60, 0, 0, 0, 0, 600]
  private let none = [Double](repeating: 0, count: 10)

  private func gains(_ base: PairedCases, _ relieved: PairedCases) -> [ActorGain] {
    Bottleneck.addedCapacityFindings(
      .oneMoreOfficer, Self.keys.map { ActorSet($0) }, scenario, base: base,
      relieved: Self.keys.map { _ in relieved }, confidence: 0.95
    ).gains
  }

  @Test("of shares: the difference of both, and limits within those that are shown")
  func shares() throws {
    let (base, relieved) = (cases(share, seconds: none), cases(all, seconds: none))
    let shown = try #require(base.kept?.intervalLimits(confidence: 0.95))
    let wide = try #require(relieved.keptDifference(from: base, confidence: 0.99))
    #expect(wide.upper > 1 - shown.lower + 0.01, "the limits of all five together would go beyond")
    for gain in gains(base, relieved) {
      let interval = try #require(gain.promiseShare)
      #expect(abs(interval.estimate - (1 - 0.706)) < 1e-12)
      #expect(interval.upper <= 1 - shown.lower + 1e-12 && interval.lower <= interval.estimate)
    }
    // And no more is lost than there was.
    for loss in gains(relieved, cases(none, seconds: none)) {
      #expect(try #require(loss.promiseShare).lower >= -1)
    }
  }

  @Test("of shares of which some files are undecided, by the limits that hold either way")
  func undecided() throws {
    let base = cases(share.map { $0 - 5 }, unfinished: share.map { _ in 5 }, seconds: none)
    let shown = try #require(base.kept?.intervalLimits(confidence: 0.95))
    for gain in gains(base, cases(all, seconds: none)) {
      let interval = try #require(gain.promiseShare)
      #expect(interval.upper <= 1 - shown.lower + 1e-12)
    }
  }

  @Test("of times: no more goes away than the mean may be as it is shown")
  func times() throws {
    let (base, relieved) = (cases(all, seconds: waits), cases(all, seconds: none))
    let shown = try #require(MeanInterval.ofAmounts(waits, confidence: 0.95))
    let wide = try #require(base.meanDifference(from: relieved, confidence: 0.99))
    #expect(wide.upper > shown.upper + 1)
    for gain in gains(base, relieved) {
      let interval = try #require(gain.meanSeconds)
      #expect(interval.estimate == 66 && interval.upper <= shown.upper + 1e-9)
    }
  }
}
