// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

#if canImport(Glibc)
  import Glibc
#endif

@Suite("What recorded data leave unknown")
struct DataUncertaintyTests {
  /// One desk, with work drawn from recorded hours.
  private func desk(_ values: [Double], hours: Int = 2_000, promise: Bool = false) -> StudyDesign {
    StudyDesign(
      name: "desk",
      scenario: Scenario(
        title: "desk",
        period: StudyPeriod(
          first: CivilDate(dayNumber: 20_458), length: Microseconds(hours) * .perHour, warmUp: 200 * .perHour),
        actors: [Actor(key: "desk")],
        procedures: [
          Procedure(
            arrivals: [
              ArrivalStream(
                key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
            ],
            promises: promise ? [Promise(amount: 3, unit: .hours, counting: .byHours, target: 0.9)] : [],
            steps: [
              .activity(
                Activity(
                  key: "serve", performers: .actor("desk"),
                  work: ByCaseType(DurationDistribution(.empirical(values), .hours))))
            ])
        ]))
  }

  private func study(_ designs: [StudyDesign]) throws -> (Findings, DataUncertaintyFindings?) {
    let settings = StudySettings(
      experiment: ExperimentSettings(seed: 1, replications: 20, study: "data"), seeksBottleneck: false)
    let findings = try Study.run(designs, settings: settings).findings
    return (findings, findings.dataUncertainty)
  }

  @Test("few values leave more unknown than the simulation does, many hardly")
  func fewAndMany() throws {
    // An even spread from 0.5 to 1.5 hours.
    func values(_ count: Int) -> [Double] { (0..<count).map { 0.5 + (Double($0) + 0.5) / Double(count) } }
    let widths = try [8, 2_000].map { count in
      let (findings, data) = try study([desk(values(count), promise: true)])
      let found = try #require(data)
      #expect(found.recorded == [count])
      let mean = try #require(found.designs[0].meanSeconds)
      let own = try #require(findings.designs[0].overall.workingTime.meanSeconds.interval)
      #expect(mean.estimate == own.estimate)
      #expect(
        try #require(found.designs[0].kept).contains(
          try #require(findings.designs[0].overall.promise?.kept.share)))
      return mean.halfWidth / own.halfWidth
    }
    #expect(widths[0] > 3)
    #expect(widths[1] >= 1 && widths[1] < 2)
  }

  @Test("records that are all the same leave nothing unknown beside the simulation")
  func alike() throws {
    let (findings, data) = try study([desk([Double](repeating: 1, count: 25), promise: true)])
    let found = try #require(data?.designs[0])
    let own = findings.designs[0].overall
    #expect(found.meanSeconds == own.workingTime.meanSeconds.interval)
    #expect(found.kept == own.promise?.kept.interval)
  }

  @Test("where every file is in time the simulation's limit stands, and what the data leave unknown is added")
  func allInTime() throws {
    // With 0.5 hours each no case waits for three hours.
    let (findings, data) = try study([desk([0.5, 0.5, 0.5], promise: true)])
    let promise = try #require(findings.designs[0].overall.promise)
    #expect(promise.kept.interval == nil)
    let kept = try #require(data?.designs[0].kept)
    #expect(kept.lower == promise.zeroOrAll?.lower && kept.upper == 1)
  }

  @Test("what the replications of a sample differ by is taken out of the spread of the samples")
  func withoutSimulationNoise() {
    // A variance of 5/3, of which 0.25 is that of the mean of two that lie 0.5 on either side.
    let changes = [1.0, 2, 3, 4]
    let found = DataUncertainty.withoutSimulationNoise(changes, changes.map { [$0 - 0.5, $0 + 0.5] })
    let factor = (1 - 0.25 / (5.0 / 3)).squareRoot()
    for (change, value) in zip(changes, found) {
      #expect(abs(value - (2.5 + factor * (change - 2.5))) < 1e-12)
    }
    // Nothing but random numbers.
    #expect(
      DataUncertainty.withoutSimulationNoise(changes, changes.map { [$0 - 5, $0 + 5] }).allSatisfy {
        $0 == 2.5
      })
    #expect(DataUncertainty.withoutSimulationNoise([1, 1], [[1, 1], [1, 1]]) == [1, 1])
  }

  @Test("the errors of the data and of the simulation add up by their squares, each side by itself")
  func addedUp() throws {
    let own = Interval(estimate: 10, lower: 6, upper: 14, confidence: 0.95)
    // Quantiles at 0.025 and 0.975 of evenly spread values: -3 and 7.5, but for the ends.
    let changes = (0...1_000).map { -3.2763 + 11.0526 * Double($0) / 1_000 }
    let both = try #require(DataUncertainty.widened(own, by: changes, 0.95))
    #expect(both.estimate == 10)
    #expect(abs(both.lower - (10 - 5)) < 0.02)
    #expect(abs(both.upper - (10 + 8.5)) < 0.02)
    // Data that all say less leave the other side to the simulation.
    let less = try #require(DataUncertainty.widened(own, by: [-3, -3, -3], 0.95))
    #expect(less.lower == 5 && less.upper == 14)
  }

  @Test(
    "the intervals cover the mean of the law that the data came from; those of the simulation hardly ever do")
  func cover() throws {
    // Work of mean 1, every 2 hours: the mean time to finish of M/M/1 is 2 hours. 60 records of it each time.
    var generator = SplitMix(state: 7)
    var (covered, alone) = (0, 0)
    let experiments = 60
    for _ in 0..<experiments {
      let values = (0..<60).map { _ in -log1p(-generator.unit()) }
      // A sample that cannot be kept up with has no mean to speak of; none of these is one.
      let (findings, data) = try study([desk(values, hours: 1_200)])
      let own = try #require(findings.designs[0].overall.workingTime.meanSeconds.interval)
      if let found = data?.designs[0].meanSeconds {
        covered += found.contains(7_200) ? 1 : 0
      }
      alone += own.contains(7_200) ? 1 : 0
    }
    // Of 60, binomial: 0.8 or less would show 55 or more with probability 0.02; the simulation alone covers a third.
    #expect(covered >= 51, "\(covered)")
    #expect(alone <= 35, "\(alone)")
  }

  @Test("the same data in both designs are drawn alike: a design that scales them has a sharp difference")
  func paired() throws {
    let values = (0..<20).map { 0.3 + 0.07 * Double($0) }
    var faster = desk(values, promise: true)
    faster.name = "faster"
    faster.scenario.actors[0].officers = 2
    let (_, data) = try study([desk(values, promise: true), faster])
    let after = try #require(data?.designs[1])
    let (before, difference) = (
      try #require(data?.designs[0].meanSeconds), try #require(after.meanDifference)
    )
    #expect(difference.upper < 0)
    #expect(difference.halfWidth < before.halfWidth * 1.2)
    #expect(try #require(after.keptDifference).lower > 0)
    #expect(data?.designs[0].meanDifference == nil)
  }

  @Test("without recorded values there is nothing to say")
  func none() throws {
    var design = desk([1])
    design.scenario = design.scenario.changingActivities {
      $0.work = ByCaseType(DurationDistribution(.exponential(mean: 1), .hours))
    }
    #expect(try study([design]).1 == nil)
  }

  @Test("a sample has as many values, all of them recorded, and the same ones for the same data")
  func resampling() {
    let values = (0..<500).map(Double.init)
    let one = Resampling(seed: 1, study: "s", sample: 3).drawn(from: values)
    #expect(one.count == 500 && one.allSatisfy(values.contains))
    #expect(one == Resampling(seed: 1, study: "s", sample: 3).drawn(from: values))
    #expect(one != Resampling(seed: 1, study: "s", sample: 4).drawn(from: values))
    // Each is left out with probability (1 - 1/n)^n = 0.3675; three standard errors of it.
    #expect(abs(Double(500 - Set(one).count) / 500 - 0.3675) < 3 * 0.0215)
    let scenario = desk([1, 2]).scenario.replacingRecorded { $0.map { 10 * $0 } }
    #expect(scenario.recordedValues == [[10, 20]])
    var other = desk([1, 2]).scenario
    other.actors[0].otherWork = OtherWork(
      tasksPerDay: 3, task: DurationDistribution(.empirical([4, 5]), .minutes))
    #expect(other.recordedValues == [[1, 2], [4, 5]])
  }
}

/// A small generator of its own, so that data do not come from what is tested.
private struct SplitMix {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
    return Double(value >> 11) * 0x1p-53
  }
}
