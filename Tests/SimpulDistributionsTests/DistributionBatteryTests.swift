// SPDX-License-Identifier: GPL-3.0-or-later

import SharedBatteries
import SimpulDistributions
import Testing

/// What holds of a distribution of whatever family.
@Suite("Every distribution")
struct DistributionBatteryTests {
  @Test("every family is in the battery")
  func families() {
    let known = EveryDistribution.all.map(EveryDistribution.family)
    #expect(EveryDistribution.Family.allCases.filter { !known.contains($0) }.isEmpty)
  }

  @Test(
    "the quantile is the least value that is not exceeded with its probability",
    arguments: EveryDistribution.all)
  func inverse(distribution: Distribution) throws {
    let checked = try distribution.checked()
    for step in 1...99 {
      let probability = Double(step) / 100
      let value = checked.quantile(probability)
      #expect(checked.cumulative(value) >= probability - 1e-9)
      // A little below it less is reached, unless several probabilities share a recorded value.
      #expect(checked.cumulative(value * (1 - 1e-6)) <= probability + 1e-9)
    }
  }

  @Test("the distribution function rises from 0 to 1", arguments: EveryDistribution.all)
  func rises(distribution: Distribution) throws {
    let checked = try distribution.checked()
    #expect(checked.cumulative(-1) == 0)
    let values = (0...400).map { checked.cumulative(Double($0) / 4) }
    #expect(values.allSatisfy { (0...1).contains($0) })
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(checked.cumulative(1e6) > 1 - 1e-9)
  }

  /// ∫ (1 − F) is the mean and 2 ∫ x (1 − F) the mean square of what is never negative, by the rule of Simpson between kinks.
  @Test("mean and variance are those of the distribution function", arguments: EveryDistribution.all)
  func moments(distribution: Distribution) throws {
    let checked = try distribution.checked()
    // All values at which some distribution of the battery has a kink or a step are whole; near 0 a density may be without bound.
    let small = (1...80).reversed().map { 1 / Double(sign: .plus, exponent: $0, significand: 1) }
    let bounds = [0] + small + (2...80_000).map { Double($0) / 40 }.filter { $0 > 0.5 }
    var (mean, square) = (0.0, 0.0)
    for (left, right) in zip(bounds, bounds.dropFirst()) {
      let width = right - left
      for (place, weight) in [(0.000_000_001, 1.0), (0.5, 4), (0.999_999_999, 1)] {
        let x = left + place * width
        let tail = 1 - checked.cumulative(x)
        mean += weight / 6 * width * tail
        square += weight / 6 * width * 2 * x * tail
      }
    }
    #expect(abs(checked.mean - mean) <= 1e-4 * mean)
    #expect(abs(checked.variance - (square - mean * mean)) <= 1e-3 * max(1, checked.variance))
  }

  @Test("twice as long is twice the mean and four times the variance", arguments: EveryDistribution.all)
  func scaling(distribution: Distribution) throws {
    let (one, two) = (try distribution.checked(), try distribution.scaled(by: 2).checked())
    #expect(abs(two.mean - 2 * one.mean) <= 1e-12 * two.mean)
    #expect(abs(two.variance - 4 * one.variance) <= 1e-9 * two.variance)
    #expect(abs(two.quantile(0.3) - 2 * one.quantile(0.3)) <= 1e-9 * two.mean)
  }

  @Test("parameters that are no numbers are refused", arguments: EveryDistribution.all)
  func refusals(distribution: Distribution) {
    #expect(distribution.problem == nil)
    #expect(distribution.scaled(by: .nan).problem != nil)
    #expect(distribution.scaled(by: -1).problem != nil)
  }
}
