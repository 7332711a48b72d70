// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("The warm-up of the steady state")
struct WarmUpTests {
  /// One desk that never closes, with work of one hour on average.
  private func desk(every hours: Double, weeks: Int, officers: Int = 1) -> Scenario {
    Scenario(
      title: "desk",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_458), length: Microseconds(weeks * 7) * .perDay, isSteady: true),
      actors: [Actor(key: "desk", officers: officers)],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: hours), .hours)))
          ],
          steps: [
            .activity(
              Activity(
                key: "serve", performers: .actor("desk"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 1), .hours))))
          ])
      ])
  }

  private func study(_ scenarios: [Scenario], replications: Int = 20) throws -> Findings {
    try Study.run(
      scenarios.enumerated().map { StudyDesign(name: "design \($0)", scenario: $1) },
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: replications, study: "warm-up"),
        seeksBottleneck: false)
    ).findings
  }

  private func refusal(_ scenarios: [Scenario]) -> WarmUpRefusal? {
    do {
      _ = try study(scenarios, replications: 2)
      return nil
    } catch StudyError.notSteady(let refusal) {
      return refusal
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  @Test("a desk busy nine tenths of the time: counted from its steady state, the mean is that of M/M/1")
  func steady() throws {
    let findings = try study([desk(every: 1 / 0.9, weeks: 200)])
    let warmUp = try #require(findings.study.warmUp)
    #expect(warmUp.weeks >= 1 && warmUp.weeks <= 20)
    #expect(warmUp.pilotReplications == 20)
    let series = try #require(warmUp.designs.first)
    #expect(series.presentAtDayEnd.count == 1_400 && series.weeklyMeans.count == 1_394)
    #expect(findings.designs[0].scenario.period.warmUp == Microseconds(7 * warmUp.weeks) * .perDay)
    let mean = try #require(findings.designs[0].overall.workingTime.meanSeconds.interval)
    #expect(Agreement(replications: 20).holds(mean, 10))
  }

  @Test("the longest warm-up of all designs is that of all; pilot runs have random numbers of their own")
  func common() throws {
    let (slow, fast) = (desk(every: 1 / 0.9, weeks: 200), desk(every: 4, weeks: 200))
    let own = try study([slow], replications: 2).study.warmUp
    let findings = try study([fast, slow], replications: 2)
    let warmUp = try #require(findings.study.warmUp)
    #expect(warmUp.weeks == own?.weeks)
    #expect(Set(findings.designs.map(\.scenario.period.warmUp)).count == 1)
    // The same pilot runs whatever the number of replications that count.
    #expect(try study([fast, slow], replications: 3).study.warmUp == warmUp)
  }

  @Test("a study with a stated beginning has no pilot runs")
  func stated() throws {
    var scenario = desk(every: 2, weeks: 4)
    scenario.period.isSteady = false
    let findings = try study([scenario], replications: 2)
    #expect(findings.study.warmUp == nil)
    #expect(findings.designs[0].scenario.period.warmUp == 0)
  }

  @Test("who is offered more than he can do has no steady state")
  func overloaded() {
    #expect(
      refusal([desk(every: 2, weeks: 60), desk(every: 0.9, weeks: 60)])
        == .overloaded(design: "design 1", actors: ["desk"]))
  }

  @Test("a period of seven weeks is too short to see it")
  func tooFewWeeks() { #expect(refusal([desk(every: 2, weeks: 7)]) == .tooFewWeeks(least: 8)) }

  @Test("a study is ten times as long as its warm-up")
  func tooShort() throws {
    #expect(throws: WarmUpRefusal.tooShort(warmUpWeeks: 3, leastWeeks: 30)) {
      try WarmUpRule.check(3, length: 29 * 7 * .perDay)
    }
    try WarmUpRule.check(3, length: 30 * 7 * .perDay)
  }

  @Test("three times what the slowest series takes, in whole weeks and at least one")
  func rule() throws {
    func series(_ days: Int?, count: Int = 100) -> WarmUpFindings.Series {
      WarmUpFindings.Series(
        design: "x", presentAtDayEnd: [Double](repeating: 0, count: count), weeklyMeans: [],
        settledAfterDays: days)
    }
    #expect(try WarmUpRule.weeks([series(0)]) == 1)
    #expect(try WarmUpRule.weeks([series(0), series(5)]) == 3)
    #expect(try WarmUpRule.weeks([series(35), series(10)]) == 15)
    #expect(throws: WarmUpRefusal.notSettled(design: "x")) { try WarmUpRule.weeks([series(5), series(nil)]) }
    #expect(throws: WarmUpRefusal.tooFewWeeks(least: 8)) { try WarmUpRule.weeks([series(5, count: 55)]) }
  }

  @Test("the rhythm of the week is not taken for a transient, a pile that empties is")
  func rhythm() {
    let weekly = (0..<140).map { [9.0, 7, 5, 3, 1, 0, 0][$0 % 7] }
    #expect(WarmUpRule.series("x", presentAtDayEnd: [weekly]).settledAfterDays == 0)
    let emptying = weekly.enumerated().map { $1 + max(0, 50 - 5 * Double($0)) }
    let found = WarmUpRule.series("x", presentAtDayEnd: [emptying, weekly]).settledAfterDays
    #expect(found == 10)
    let growing = weekly.enumerated().map { $1 + Double($0) }
    #expect(WarmUpRule.series("x", presentAtDayEnd: [growing]).settledAfterDays == nil)
  }

  @Test("what is said when it is refused")
  func texts() {
    #expect(
      "\(WarmUpRefusal.overloaded(design: "as-is", actors: ["Kasi", "Kabid"]))"
        == "as-is: there is no steady state, since Kasi, Kabid cannot do what comes in and the pile only grows: write "
        + "'starts empty' instead of 'steady' to study the stated period")
    #expect(
      "\(WarmUpRefusal.notSettled(design: "as-is"))"
        == "as-is: the number of files present still changes in the last half of the period, so no steady state is seen: "
        + "write a longer period, or 'starts empty' instead of 'steady' to study the stated one")
    #expect(
      "\(WarmUpRefusal.tooShort(warmUpWeeks: 4, leastWeeks: 40))"
        == "by the pilot runs 4 weeks are warm-up, and a study of the steady state is ten times as long: write a period of "
        + "40 weeks or more")
    #expect(
      "\(WarmUpRefusal.tooFewWeeks(least: 8))"
        == "a steady state cannot be seen in less than 8 weeks: write a longer period")
  }
}
