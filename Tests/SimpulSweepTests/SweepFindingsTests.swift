// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulAnalysis
@testable import SimpulStatistics
@testable import SimpulSweep

@Suite("Offices read together")
struct SweepFindingsTests {
  private static let replications = 30

  private func outcome(
    share: Double, error: Double, time: OfficeOutcome.TimeStatus = .estimated, seconds: Double = 600
  ) -> OfficeOutcome {
    let isPlain = error > 0
    return OfficeOutcome(
      arrived: 100, finished: 100, unfinished: 0, overloaded: time == .cannotKeepUp ? ["Clerk"] : [],
      busiest: "Clerk", greatestLoad: 0.5, time: time,
      meanSeconds: time == .estimated
        ? EstimateMoments(estimate: seconds, standardError: 1, skewness: 0, count: Self.replications) : nil,
      ninetiethPercentileSeconds: nil,
      promise: OfficePromise(
        kept: Int((share * 3_000).rounded()), of: 3_000,
        moments: isPlain
          ? EstimateMoments(estimate: share, standardError: error, skewness: 0, count: Self.replications)
          : nil,
        target: 0.9, replications: Self.replications), longestWait: nil, growthPerWeek: nil, presentAtEnd: nil
    )
  }

  private func office(_ name: String, _ outcome: OfficeOutcome, bottleneck: [String] = []) -> OfficeResult {
    OfficeResult(
      office: name, asIs: outcome,
      addedCapacity: OfficeAddedCapacity(
        bottleneck: bottleneck, basis: .time, tried: 2, untried: 0, officersAdded: nil, isDiagnosisOnly: nil,
        gainSeconds: nil, gainShare: nil), toBe: nil, change: nil)
  }

  @Test("ranks are told as far as joint intervals do, and equal estimates share one")
  func ranks() {
    // Reach of each joint interval: about three standard errors.
    let findings = SweepFindings(
      [
        office("clearly best", outcome(share: 0.95, error: 0.001)),
        office("tied a", outcome(share: 0.50, error: 0.01)),
        office("tied b", outcome(share: 0.52, error: 0.01)),
        office("clearly worst", outcome(share: 0.10, error: 0.001)),
        office("like tied a", outcome(share: 0.50, error: 0.01)),
      ], confidence: 0.95)
    #expect(findings.ranking.basis == .promise)
    #expect(findings.ranking.places.map(\.office) == [3, 1, 4, 2, 0])
    #expect(findings.ranking.places.map(\.rank) == [1, 2, 2, 4, 5])
    #expect(findings.ranking.places.map(\.possible) == [1...1, 2...4, 2...4, 2...4, 5...5])
  }

  @Test("without a promise those that cannot keep up come first, among themselves without an order")
  func overload() {
    func plain(_ outcome: OfficeOutcome) -> OfficeOutcome {
      var result = outcome
      result.promise = nil
      return result
    }
    let findings = SweepFindings(
      [
        office("fast", plain(outcome(share: 0, error: 0, seconds: 100))),
        office("stuck", plain(outcome(share: 0, error: 0, time: .cannotKeepUp))),
        office("slow", plain(outcome(share: 0, error: 0, seconds: 900))),
        office("stuck too", plain(outcome(share: 0, error: 0, time: .cannotKeepUp))),
        office("unknown", plain(outcome(share: 0, error: 0, time: .casesUnfinished))),
      ], confidence: 0.95)
    #expect(findings.ranking.basis == .time)
    #expect(findings.ranking.places.map(\.office) == [1, 3, 2, 0])
    #expect(findings.ranking.places.map(\.possible) == [1...2, 1...2, 3...3, 4...4])
    #expect(findings.asIs.cannotKeepUp == 2)
  }

  @Test("a target is surely missed or reached only where the joint interval says so")
  func standings() throws {
    let findings = SweepFindings(
      [
        office("below", outcome(share: 0.5, error: 0.01)),
        office("above", outcome(share: 0.97, error: 0.005)),
        // By itself it would be below: 2.05 standard errors; together with four others it is not told.
        office("hardly below", outcome(share: 0.879, error: 0.01)),
        office("all", outcome(share: 1, error: 0)), office("none", outcome(share: 0, error: 0)),
      ], confidence: 0.95)
    let standings = try #require(findings.asIs.standings)
    #expect(
      standings == .init(below: 2, undecided: 1, allKept: 1, reached: 1, target: 0.9))
    let hardly = try #require(findings.offices[2].asIs.promise)
    #expect(hardly.standing(confidence: 0.95) == .below)
    #expect(hardly.standing(confidence: findings.jointConfidence) == .undecided)
    // 0.05^(1/30) = 0.905, and 0.01^(1/30) = 0.858: alone it is shown, together with four others it is not.
    let all = try #require(findings.offices[3].asIs.promise)
    #expect(all.standing(confidence: 0.95) == .reached)
    #expect(all.standing(confidence: findings.jointConfidence) == .allKept)
  }

  @Test("never in 30 replications leaves 9.5 % possible, as the exact limit for none of 30 does")
  func never() throws {
    let never = try #require(outcome(share: 0, error: 0).promise?.interval(confidence: 0.95))
    // Clopper & Pearson 1934: 0 of 30, 95 % on the one side there is: 0.0950, as a study of one office has it.
    #expect(never.lower == 0 && abs(never.upper - 0.0950) < 5e-5)
    let always = try #require(outcome(share: 1, error: 0).promise?.interval(confidence: 0.95))
    #expect(always.upper == 1 && abs(always.lower - 0.9050) < 5e-5)
    // As in a study, one late file disproves that all are in time, and the same share each time is not known for sure.
    let nearly = OfficePromise(
      kept: 2_999, of: 3_000,
      moments: EstimateMoments(
        estimate: 2_999.0 / 3_000, standardError: 1 / 3_000.0, skewness: -5, count: 30),
      target: 1, replications: 30)
    #expect(nearly.standing(confidence: 0.95) == .below)
    let constant = OfficePromise(
      kept: 2_700, of: 3_000,
      moments: EstimateMoments(estimate: 0.9, standardError: 0, skewness: 0, count: 30), target: 0.9,
      replications: 30)
    #expect(constant.standing(confidence: 0.95) == .undecided)
    // Two of three in the only replication that had cases.
    let single = OfficePromise(kept: 2, of: 3, moments: nil, target: 0.9, replications: 1)
    let anything = try #require(single.interval(confidence: 0.95))
    #expect(anything.lower == 0 && anything.upper == 1 && single.standing(confidence: 0.95) == .undecided)
  }

  @Test("an office lies apart only where its whole interval is beyond the fence")
  func outliers() throws {
    var offices = (0..<20).map { office("s\($0)", outcome(share: 0.5 + 0.001 * Double($0), error: 0.001)) }
    offices.append(office("far", outcome(share: 0.2, error: 0.001)))
    // Its estimate is beyond the fence of about 0.487, its interval is not.
    offices.append(office("unsure", outcome(share: 0.48, error: 0.02)))
    let promise = try #require(SweepFindings(offices, confidence: 0.95).asIs.promise)
    #expect(promise.below == [20] && promise.above == [])
    #expect(promise.least == 0.2 && abs(promise.greatest - 0.519) < 1e-12)
  }

  @Test("quartiles are those of Hyndman and Fan's seventh kind")
  func quartiles() throws {
    let values = [4.0, 1, 3, 2].map { Interval(estimate: $0, lower: $0, upper: $0, confidence: 0.95) }
    let spread = try #require(SweepDistribution(values))
    #expect(spread.lowerQuartile == 1.75 && spread.median == 2.5 && spread.upperQuartile == 3.25)
  }

  @Test("bottlenecks are counted alone and tied")
  func bottlenecks() {
    let plain = outcome(share: 0.5, error: 0.1)
    let findings = SweepFindings(
      [
        office("1", plain, bottleneck: ["Head"]), office("2", plain, bottleneck: ["Clerk", "Head"]),
        office("3", plain, bottleneck: ["Head"]), office("4", plain),
      ], confidence: 0.95)
    #expect(
      findings.bottlenecks == [
        .init(actor: "Head", alone: 2, tied: 1), .init(actor: "Clerk", alone: 0, tied: 1),
      ])
    #expect(findings.withoutBottleneck == 1)
  }
}
