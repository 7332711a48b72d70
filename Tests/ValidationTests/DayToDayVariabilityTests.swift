// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulEngine

/// Good and bad days: the number who come on a day is a Poisson number whose mean is a gamma variable, so that its variance
/// is the mean and the square of the swing times the mean.
///
/// Source: W. Whitt, *Staffing a call center with uncertain arrival rate and absenteeism*, 2006.
@Suite("Good and bad days")
struct DayToDayVariabilityTests {
  @Test("mean and variance of the number on a day", arguments: [0.2, 0.5], [0.0, 0.4])
  func number(dayToDayVariability: Double, atTheDoor: Double) throws {
    var stream = ArrivalStream(key: "case", pattern: .rate(count: 20, per: .day))
    stream.dayToDayVariability = dayToDayVariability
    stream.atTheDoor = atTheDoor
    let scenario = Scenario(
      title: "swing", period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: .perDay),
      actors: [Actor(key: "clerk")],
      procedures: [
        Procedure(
          arrivals: [stream], steps: [.activity(Activity(key: "take", performers: .actor("clerk")))])
      ])
    let settings = ExperimentSettings(
      seed: 1, replications: 40_000, study: "swing \(dayToDayVariability) \(atTheDoor)")
    let counts = try Experiment.run(
      designs: [try Program(compiling: scenario)], settings: settings,
      reduce: { Double($0.caseTypes[0].arrived) }
    ).values[0]
    let mean = counts.reduce(0, +) / Double(counts.count)
    let rules = [
      PassRule(counts, value: 20),
      PassRule(
        counts.map { ($0 - mean) * ($0 - mean) }, value: 20 + dayToDayVariability * dayToDayVariability * 400),
    ]
    for rule in rules {
      #expect(rule.passes, "swing \(dayToDayVariability), \(atTheDoor) at the door: \(rule)")
    }
  }
}
