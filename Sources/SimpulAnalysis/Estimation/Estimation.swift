// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime

/// Output analysis: from the tallies of replications to estimates with intervals.
///
/// The replication is the unit. Means are means of one value a replication, with Student's interval or, when these
/// are skewed, Willink's; shares of cases are ratios of sums with Willink's interval (`ShareLimits`), other ratios
/// with the jackknife's.
package struct Estimation {
  package let scenario: Scenario
  package let tallies: [Tally]
  package let capacity: CapacityFindings
  let confidence: Double
  package let stability: StabilityFindings

  /// - Parameter designs: how many are looked at together.
  package init(
    scenario: Scenario, tallies: [Tally], capacity: CapacityFindings, confidence: Double, designs: Int = 1
  ) {
    self.scenario = scenario
    self.tallies = tallies
    self.capacity = capacity
    self.confidence = confidence
    stability = Stability.findings(
      capacity, growth: tallies.map { Stability.growth(of: $0, capacity.queues, scenario.period) },
      designs: designs)
  }

  /// All but the bottleneck, which takes further runs.
  static func findings(of run: DesignRun, confidence: Double, designs: Int = 1) -> DesignFindings {
    let estimation = Estimation(
      scenario: run.scenario, tallies: run.tallies, capacity: Capacity.findings(of: run.program),
      confidence: confidence, designs: designs)
    let scenario = run.scenario
    let overall = CaseSample(scenario, run.tallies)
    let overallFindings = estimation.cases(overall, type: nil)
    let caseTypes = scenario.streams.indices.map { type in
      estimation.cases(CaseSample(scenario, run.tallies, types: [type]), type: type)
    }
    return DesignFindings(
      name: run.name, title: scenario.title, scenario: scenario, redesign: run.redesign,
      capacity: estimation.capacity, overall: overallFindings, caseTypes: caseTypes,
      workInProcess: estimation.workInProcess(), actors: estimation.actors(overallFindings),
      activities: estimation.activities(), bottleneck: nil, checks: estimation.checks(),
      stability: estimation.stability)
  }

  /// The mean of values that are never negative.
  func mean(_ values: [Double]?) -> Interval? {
    values.flatMap { MeanInterval.ofAmounts($0, confidence: confidence) }
  }

  /// A ratio of sums; of zero width where it is the same in every replication.
  ///
  /// - Parameter range: where it may lie.
  func ratio(
    _ numerators: [Double], _ denominators: [Double], within range: ClosedRange<Double> = 0...(.infinity)
  ) -> Interval? {
    switch RatioEstimator.interval(numerators: numerators, denominators: denominators, confidence: confidence)
    {
    case .interval(let interval): interval.within(range)
    case .degenerate(let count, let of):
      of > 0
        ? Interval(estimate: count / of, lower: count / of, upper: count / of, confidence: confidence) : nil
    case .refused: nil
    }
  }

  func share(_ sample: RatioSample) -> ShareEstimate {
    let limits = ShareLimits(ofIntervalFor: sample, confidence: confidence)
    return share(limits, isZeroOrAll: limits?.isZeroOrAll ?? false)
  }

  func share(_ limits: ShareLimits?, isZeroOrAll: Bool) -> ShareEstimate {
    guard let limits else { return .unavailable }
    return isZeroOrAll
      ? .degenerate(count: limits.kept, of: limits.cases)
      : .interval(
        Interval(estimate: limits.estimate, lower: limits.lower, upper: limits.upper, confidence: confidence))
  }

  /// Weeks of clock time in the window.
  var weeks: Double {
    Double(scenario.period.length - scenario.period.warmUp) / Double(7 * Microseconds.perDay)
  }
}
