// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import Testing

@Suite("Distributions as they are stated")
struct DistributionTests {
  @Test(
    "scaling multiplies every parameter that has the unit",
    arguments: [
      (Distribution.constant(3), Distribution.constant(6)),
      (.exponential(mean: 3), .exponential(mean: 6)),
      (.gamma(mean: 3, standardDeviation: 2), .gamma(mean: 6, standardDeviation: 4)),
      (.erlang(phases: 3, mean: 3), .erlang(phases: 3, mean: 6)),
      (.lognormal(mean: 3, standardDeviation: 2), .lognormal(mean: 6, standardDeviation: 4)),
      (.normal(mean: 3, standardDeviation: 2), .normal(mean: 6, standardDeviation: 4)),
      (.weibull(mean: 3, standardDeviation: 2), .weibull(mean: 6, standardDeviation: 4)),
      (.uniform(least: 1, most: 2), .uniform(least: 2, most: 4)),
      (.triangular(least: 1, likely: 2, most: 3), .triangular(least: 2, likely: 4, most: 6)),
      (.pert(least: 1, likely: 2, most: 3), .pert(least: 2, likely: 4, most: 6)),
      (.empirical([1, 2]), .empirical([2, 4])),
      (
        .mixture([.init(weight: 0.4, distribution: .constant(1))]),
        .mixture([.init(weight: 0.4, distribution: .constant(2))])
      ),
    ])
  func scaling(stated: Distribution, doubled: Distribution) {
    #expect(stated.scaled(by: 2) == doubled)
  }

  @Test(
    "what cannot be a duration",
    arguments: [
      (Distribution.constant(-5), "the time -5 is negative: write 0 or more"),
      (.constant(.infinity), "the time is not a number"),
      (.exponential(mean: 0), "the mean 0 is not above 0: write more than 0"),
      (.exponential(mean: .nan), "the mean is not a number"),
      (.erlang(phases: 0, mean: 1), "0 phases: an Erlang distribution has at least 1"),
      (.gamma(mean: 0, standardDeviation: 1), "the mean 0 is not above 0: write more than 0"),
      (.lognormal(mean: 1, standardDeviation: -1), "the standard deviation -1 is negative: write 0 or more"),
      (.normal(mean: -1, standardDeviation: 1), "the mean -1 is negative: write 0 or more"),
      (.weibull(mean: -2, standardDeviation: 0), "the mean -2 is negative: write 0 or more"),
      (.uniform(least: 3, most: 2), "3-2 is not in order: write the least first"),
      (.uniform(least: -1, most: 2), "the time -1 is negative: write 0 or more"),
      (
        .triangular(least: 1, likely: 4, most: 3),
        "1/4/3 is not in order: write the least, the most likely and the most"
      ),
      (
        .pert(least: 2, likely: 1.5, most: 3),
        "2/1.5/3 is not in order: write the least, the most likely and the most"
      ),
      (.empirical([]), "there are no recorded times: give at least one"),
      (.empirical([1, -2]), "the recorded time -2 is negative: write 0 or more"),
      (.mixture([]), "no part of the mixture has a share above 0%"),
      (
        .mixture([.init(weight: -1, distribution: .constant(1))]),
        "the share -1 is negative: write 0 or more"
      ),
      (
        .mixture([.init(weight: 1, distribution: .constant(-1))]), "the time -1 is negative: write 0 or more"
      ),
    ])
  func problems(distribution: Distribution, message: String) {
    #expect(distribution.problem?.description == message)
  }

  @Test("what can be a duration has no problem")
  func sound() {
    let sound: [Distribution] = [
      .constant(0), .exponential(mean: 1), .normal(mean: 0, standardDeviation: 1),
      .lognormal(mean: 0, standardDeviation: 0), .triangular(least: 0, likely: 0, most: 0),
      .uniform(least: 1, most: 1), .empirical([0]),
      .mixture([.init(weight: 2, distribution: .constant(0)), .init(weight: 0, distribution: .constant(1))]),
    ]
    for distribution in sound { #expect(distribution.problem == nil) }
  }

  @Test("which never give anything but 0")
  func alwaysZero() {
    #expect(Distribution.constant(0).mean == 0)
    #expect(Distribution.uniform(least: 0, most: 0).mean == 0)
    #expect(Distribution.empirical([0, 0]).mean == 0)
    #expect(
      Distribution.mixture([
        .init(weight: 2, distribution: .constant(0)), .init(weight: 0, distribution: .constant(1)),
      ]).mean == 0)
    #expect(Distribution.normal(mean: 0, standardDeviation: 1).mean != 0)
    #expect(Distribution.pert(least: 0, likely: 0, most: 1).mean != 0)
  }
}
