// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

/// How often intervals of nominally 95 % hold the exact value in 1,000 repeated experiments on queues with exact
/// answers. The bands lie around the true cover of each method, which is not always 95 %; the seeds are fixed.
@Suite("Cover of intervals")
struct CoverTests {
  private static let experiments = 1_000

  /// The share of the experiments whose interval holds `value`.
  private func cover(_ value: Double, interval: (_ experiment: UInt64) throws -> Interval?) throws -> Double {
    var holding = 0
    for experiment in 0..<UInt64(Self.experiments) {
      if try #require(try interval(experiment)).contains(value) { holding += 1 }
    }
    return Double(holding) / Double(Self.experiments)
  }

  /// The same for several measures of the same experiments.
  private func covers(
    _ values: [Double], intervals: (_ experiment: UInt64) throws -> [Interval?]
  ) throws -> [Double] {
    var holding = values.map { _ in 0 }
    for experiment in 0..<UInt64(Self.experiments) {
      for (index, interval) in try intervals(experiment).enumerated()
      where try #require(interval).contains(values[index]) {
        holding[index] += 1
      }
    }
    return holding.map { Double($0) / Double(Self.experiments) }
  }

  private func sections(
    _ queue: LindleyQueue, replications: Int, cases: Int, dropping dropped: Int, experiment: UInt64
  ) -> [[Double]] {
    (0..<UInt64(replications)).map { replication in
      queue.times(count: cases, dropping: dropped, seed: experiment << 20 | replication)
    }
  }

  private func means(_ sections: [[Double]]) -> [Double] {
    sections.map { $0.reduce(0, +) / Double($0.count) }
  }

  @Test("half of the time busy, 20 replications: mean, 90th percentile and share within a limit")
  func halfBusy() throws {
    // The time of a case is exponential with mean 2: 90 % are done within 2 ln 10.
    let limit = 4.605170185988091
    let queue = LindleyQueue(arrivalRate: 0.5)
    let found = try covers([2, limit, 0.9, 0.9]) { experiment in
      let sections = sections(queue, replications: 20, cases: 1_200, dropping: 200, experiment: experiment)
      let kept = sections.map { Double($0.count { $0 <= limit }) }
      return [
        StudentInterval.mean(of: means(sections), confidence: 0.95),
        SectionedQuantile.interval(sections: sections, probability: 0.9, confidence: 0.95).interval,
        StudentInterval.mean(of: kept.map { $0 / 1_000 }, confidence: 0.95),
        RatioEstimator.interval(
          numerators: kept, denominators: kept.map { _ in 1_000 }, confidence: 0.95
        ).interval,
      ]
    }
    #expect((0.93...0.97).contains(found[0]), "mean: \(found[0])")
    #expect((0.93...0.97).contains(found[1]), "90th percentile: \(found[1])")
    #expect((0.925...0.97).contains(found[2]), "share: \(found[2])")
    #expect((0.925...0.97).contains(found[3]), "ratio: \(found[3])")
  }

  @Test("a small office, 30 replications of 60 cases: the 90th percentile from pairs of replications")
  func smallOffice() throws {
    let queue = LindleyQueue(arrivalRate: 0.5)
    let found = try cover(4.605170185988091) { experiment in
      let sections = sections(queue, replications: 30, cases: 160, dropping: 100, experiment: experiment)
      return SectionedQuantile.interval(sections: sections, probability: 0.9, confidence: 0.95).interval
    }
    #expect((0.92...0.97).contains(found), "\(found)")
  }

  @Test("service a tenth faster under common random numbers: the difference of means")
  func paired() throws {
    let before = LindleyQueue(arrivalRate: 0.5)
    let after = LindleyQueue(arrivalRate: 0.5, meanService: 0.9)
    // 1 / (1 - 0.5) = 2 becomes 1 / (1 / 0.9 - 0.5) = 18 / 11.
    let found = try cover(18.0 / 11 - 2) { experiment in
      func means(_ queue: LindleyQueue) -> [Double] {
        self.means(
          sections(queue, replications: 20, cases: 1_200, dropping: 200, experiment: experiment))
      }
      return MeanInterval.paired(before: means(before), after: means(after), confidence: 0.95)
    }
    #expect((0.93...0.97).contains(found), "\(found)")
  }

  @Test("four fifths of the time busy: the mean; and the binomial interval of pooled cases, which is wrong")
  func mostlyBusy() throws {
    // The time of a case is exponential with mean 5: 90 % are done within 5 ln 10.
    let limit = 11.512925464970229
    let queue = LindleyQueue(arrivalRate: 0.8)
    let found = try covers([5, 5, 0.9]) { experiment in
      let sections = sections(queue, replications: 20, cases: 5_000, dropping: 1_000, experiment: experiment)
      let means = means(sections)
      let cases = 20.0 * 4_000
      let share = Double(sections.reduce(0) { $0 + $1.count { $0 <= limit } }) / cases
      let arm = 1.959963984540054 * (share * (1 - share) / cases).squareRoot()
      return [
        StudentInterval.mean(of: means, confidence: 0.95), WillinkInterval.mean(of: means, confidence: 0.95),
        Interval(estimate: share, lower: share - arm, upper: share + arm, confidence: 0.95),
      ]
    }
    #expect((0.92...0.965).contains(found[0]), "Student: \(found[0])")
    #expect((0.92...0.965).contains(found[1]), "Willink: \(found[1])")
    #expect((0.15...0.26).contains(found[2]), "pooled cases: \(found[2])")
  }

  @Test("the first 200 cases of an office that begins empty: skewed, so Willink's interval")
  func fromEmpty() throws {
    let queue = LindleyQueue(arrivalRate: 0.8)
    let found = try covers([4.508692993582502, 4.508692993582502]) { experiment in
      let means = means(
        sections(queue, replications: 30, cases: 200, dropping: 0, experiment: experiment))
      return [
        WillinkInterval.mean(of: means, confidence: 0.95), StudentInterval.mean(of: means, confidence: 0.95),
      ]
    }
    #expect((0.91...0.96).contains(found[0]), "Willink: \(found[0])")
    #expect(found[1] < found[0], "Student's interval covers less often: \(found[1])")
  }
}
