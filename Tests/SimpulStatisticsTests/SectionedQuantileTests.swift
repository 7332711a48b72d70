// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Sectioned quantile")
struct SectionedQuantileTests {
  /// Medians 10, 20 and 16; the median of all 63 values is 15.
  private static let sections: [[Int64]] = [Array(0...20), Array(10...30).reversed(), Array(6...26)]
  /// t(0.975, 2) sqrt((5^2 + 5^2 + 1^2) / (3 * 2)).
  private static let arm = 4.302652729749462 * (51.0 / 6).squareRoot()

  @Test("the interval of a median, by hand")
  func byHand() throws {
    let interval = try #require(
      SectionedQuantile.interval(sections: Self.sections, probability: 0.5, confidence: 0.95).interval)
    #expect(interval.estimate == 15)
    #expect(abs(interval.upper - (15 + Self.arm)) <= 1e-9)
    #expect(abs(interval.lower - (15 - Self.arm)) <= 1e-9)
  }

  @Test("pooled and single quantiles")
  func quantiles() {
    let quantile = SectionedQuantile(sections: Self.sections)
    #expect(quantile.counts == [21, 21, 21])
    #expect(quantile.count == 63)
    // h = 62 * 0.25 = 15.5, between two values of 10.
    #expect(quantile.pooledQuantile(0.25) == 10)
    #expect(quantile.quantile(0.5, replication: 1) == 20)
    #expect(quantile.quantile(0.05, replication: 0) == 1)
    #expect(quantile.pooledQuantile(1) == 30)
  }

  @Test("real numbers give the same, negative ones too")
  func realNumbers() throws {
    let real = Self.sections.map { $0.map { Double($0) - 100 } }
    let interval = try #require(
      SectionedQuantile.interval(sections: real, probability: 0.5, confidence: 0.95).interval)
    #expect(interval.estimate == -85)
    #expect(abs(interval.halfWidth - Self.arm) <= 1e-9)
  }

  @Test("exact stores give the same, sketches within their error")
  func stores() throws {
    func stores(capacity: Int) -> [ValueStore] {
      Self.sections.map { section in
        var store = ValueStore(capacity: capacity)
        for value in section { store.append(value * 1_000_000) }
        return store
      }
    }
    let exact = SectionedQuantile(stores: stores(capacity: 21))
    #expect(exact.pooledQuantile(0.5) == 15e6)
    let sketched = SectionedQuantile(stores: stores(capacity: 20))
    let pooled = try #require(sketched.pooledQuantile(0.5))
    #expect(pooled != 15e6)
    #expect(abs(pooled / 15e6 - 1) <= 0.001 * (1 + 1e-9))
    let single = try #require(sketched.quantile(0.5, replication: 2))
    #expect(abs(single / 16e6 - 1) <= 0.001 * (1 + 1e-9))
    let interval = try #require(sketched.interval(probability: 0.5, confidence: 0.95).interval)
    #expect(abs(interval.halfWidth / 1e6 - Self.arm) <= 0.05)
  }

  @Test("fewer than ten cases beyond the quantile are refused")
  func tooFewBeyond() {
    func outcome(_ cases: Int, _ probability: Double) -> QuantileOutcome {
      SectionedQuantile.interval(
        sections: Array(repeating: Array(0..<Int64(cases)), count: 2), probability: probability,
        confidence: 0.95)
    }
    for probability in [0.9, 0.1] {
      #expect(outcome(100, probability).interval != nil)
      guard case .refused(.tooFewCasesBeyond(let average, let required)) = outcome(99, probability) else {
        Issue.record("99 cases have 9.9 beyond \(probability), and yet there is \(outcome(99, probability))")
        return
      }
      #expect(abs(average - 9.9) <= 1e-9)
      #expect(required == 10)
    }
  }

  @Test("replications with few cases are put together, neighbours, into sections with ten cases beyond")
  func together() throws {
    // 20 replications of 50 cases, the values of each two neighbours those of one of ten sections.
    func interval(_ sections: [[Int64]]) throws -> Interval {
      try #require(
        SectionedQuantile.interval(sections: sections, probability: 0.9, confidence: 0.95).interval)
    }
    let sections = (0..<Int64(10)).map { section in (0..<Int64(100)).map { $0 * (section + 3) } }
    let halves = sections.flatMap { [Array($0[..<50]), Array($0[50...])] }
    #expect(try interval(halves) == interval(sections))
    #expect(try interval(halves).halfWidth > 0)
    // With 19 there would be nine.
    let fewer = SectionedQuantile.interval(
      sections: Array(halves.dropLast()), probability: 0.9, confidence: 0.95)
    #expect(fewer.interval == nil)
  }

  @Test("two designs are put together alike, and so stay paired")
  func pairedTogether() throws {
    let before = (0..<Int64(40)).map { replication in (0..<Int64(30)).map { $0 * (replication + 3) } }
    // After the change every case takes the same, and each replication has cases enough: what varies is before.
    let after = before.map { _ in Array(repeating: Int64(1_000), count: 300) }
    let alone = try #require(
      SectionedQuantile.interval(sections: before, probability: 0.9, confidence: 0.95).interval)
    let outcome = SectionedQuantile.pairedDifference(
      before: SectionedQuantile(sections: before), after: SectionedQuantile(sections: after),
      probability: 0.9, confidence: 0.95)
    let interval = try #require(outcome.interval)
    #expect(interval.estimate == 1_000 - alone.estimate)
    #expect(abs(interval.halfWidth - alone.halfWidth) <= 1e-9 * alone.halfWidth)
  }

  @Test("it is the average over replications that counts")
  func unequalCounts() {
    let outcome = SectionedQuantile.interval(
      sections: [Array(0..<Int64(150)), Array(0..<Int64(50))], probability: 0.9, confidence: 0.95)
    #expect(outcome.interval != nil)
  }

  @Test("one replication, an empty one, and numbers that are not finite are refused")
  func refusals() {
    let full = Array(0..<Int64(100))
    func outcome(_ sections: [[Int64]]) -> QuantileOutcome {
      SectionedQuantile.interval(sections: sections, probability: 0.5, confidence: 0.95)
    }
    #expect(outcome([]) == .refused(.tooFewReplications(0)))
    #expect(outcome([full]) == .refused(.tooFewReplications(1)))
    #expect(outcome([full, full, []]) == .refused(.emptyReplication(2)))
    #expect(
      SectionedQuantile.interval(sections: [[1, .nan], [2, 3]], probability: 0.5, confidence: 0.95)
        == .refused(.notFinite))
  }

  @Test("the paired difference: what moves all cases alike has no width")
  func pairedShift() {
    let before = SectionedQuantile(sections: Self.sections)
    let after = SectionedQuantile(sections: Self.sections.map { $0.map { $0 - 4 } })
    #expect(
      SectionedQuantile.pairedDifference(before: before, after: after, probability: 0.5, confidence: 0.95)
        == .interval(Interval(estimate: -4, lower: -4, upper: -4, confidence: 0.95)))
  }

  @Test("the paired difference by hand")
  func pairedByHand() throws {
    // After: twice as long. Medians 20, 40 and 32, pooled 30; the differences are 10, 20, 16 and pooled 15.
    let before = SectionedQuantile(sections: Self.sections)
    let after = SectionedQuantile(sections: Self.sections.map { $0.map { 2 * $0 } })
    let outcome = SectionedQuantile.pairedDifference(
      before: before, after: after, probability: 0.5, confidence: 0.95)
    let interval = try #require(outcome.interval)
    #expect(interval.estimate == 15)
    #expect(abs(interval.halfWidth - Self.arm) <= 1e-9)
  }

  @Test("designs with unequal numbers of replications are not paired")
  func unpaired() {
    let three = SectionedQuantile(sections: Self.sections)
    let two = SectionedQuantile(sections: Array(Self.sections.dropLast()))
    #expect(
      SectionedQuantile.pairedDifference(before: three, after: two, probability: 0.5, confidence: 0.95)
        == .refused(.unequalCounts))
  }
}
