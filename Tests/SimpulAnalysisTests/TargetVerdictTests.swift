// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("Whether a target is reached")
struct TargetVerdictTests {
  private func sample(_ shares: [Double], cases: Double = 100) -> RatioSample {
    RatioSample(numerators: shares.map { $0 * cases }, denominators: shares.map { _ in cases })
  }

  /// As the page says it.
  private func verdict(_ shares: [Double], _ target: Double, cases: Double = 100) throws -> TargetVerdict {
    let limits = ShareLimits(ofIntervalFor: sample(shares, cases: cases), confidence: 0.95)
    return TargetVerdict(of: try #require(limits), target: target)
  }

  @Test("all kept is enough for a target as soon as that many replications show it, and not before")
  func allKept() throws {
    // 0.9^28 = 5.2 %, 0.9^29 = 4.7 %; 0.95^58 = 5.1 %, 0.95^59 = 4.8 %.
    func all(_ replications: Int) -> [Double] { Array(repeating: 1, count: replications) }
    #expect(try verdict(all(2), 0.9) == .undecided)
    #expect(try verdict(all(28), 0.9) == .undecided)
    #expect(try verdict(all(29), 0.9) == .reached)
    // What is run unless somebody says otherwise.
    #expect(try verdict(all(30), 0.9) == .reached)
    #expect(try verdict(all(30), 0.95) == .undecided)
    #expect(try verdict(all(58), 0.95) == .undecided)
    #expect(try verdict(all(59), 0.95) == .reached)
    // However many cases there are in each of them.
    #expect(try verdict(all(28), 0.9, cases: 1e6) == .undecided)
  }

  @Test("none kept misses a target as soon as that is shown")
  func noneKept() throws {
    // 0.1^2 = 1 %; 0.5^4 = 6.3 %, 0.5^5 = 3.1 %.
    func none(_ replications: Int) -> [Double] { Array(repeating: 0, count: replications) }
    #expect(try verdict(none(2), 0.9) == .notReached)
    #expect(try verdict(none(4), 0.5) == .undecided)
    #expect(try verdict(none(5), 0.5) == .notReached)
  }

  @Test("a target of all is never shown, and disproved by one late case; one of none needs no proof")
  func extremes() throws {
    #expect(try verdict(Array(repeating: 1, count: 1_000), 1) == .undecided)
    #expect(try verdict(Array(repeating: 1, count: 29) + [0.99], 1) == .notReached)
    #expect(try verdict([0, 0], 0) == .reached)
  }

  @Test("between them the limits decide")
  func between() throws {
    let shares = [0.93, 0.95, 0.94, 0.96, 0.95, 0.94, 0.95, 0.93, 0.96, 0.94]
    #expect(try verdict(shares, 0.9) == .reached)
    #expect(try verdict(shares, 0.945) == .undecided)
    #expect(try verdict(shares, 0.97) == .notReached)
  }

  @Test("several targets: that all are reached needs no correction, that one is missed does")
  func several() {
    // Standard error 0.01 in 10 replications: t(0.95, 9) = 1.833, t(0.975, 9) = 2.262.
    func about(_ share: Double) -> RatioSample {
      sample((0..<10).map { share + ($0 % 2 == 0 ? 1 : -1) * 0.03 }, cases: 1_000)
    }
    func verdict(_ shares: Double...) -> TargetVerdict? {
      TargetVerdict(
        ofAll: shares.map(about), targets: shares.map { _ in 0.9 }, confidence: 0.95)
    }
    #expect(verdict(0.92) == .reached && verdict(0.92, 0.92) == .reached)
    #expect(verdict(0.88) == .notReached)
    #expect(verdict(0.88, 0.95) == .undecided)
    #expect(verdict(0.87, 0.95) == .notReached)
    #expect(verdict(0.92, 0.9) == .undecided)
    #expect(
      TargetVerdict(
        ofAll: [about(0.9), sample([0.9, 0.8], cases: 0)], targets: [0.9, 0.9], confidence: 0.95)
        == nil)
    #expect([TargetVerdict.reached, .notReached, .undecided].worst == .notReached)
    #expect([TargetVerdict.reached, .undecided].worst == .undecided)
    #expect([TargetVerdict]().worst == nil)
  }
}
