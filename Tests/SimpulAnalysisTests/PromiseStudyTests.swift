// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("Promises that can be kept")
struct PromiseStudyTests {
  /// One file an hour, half an hour of work on average: the time to finish is exponential with mean one hour.
  static func desk(days: Int = 20, warmUpDays: Int = 3, promise: Promise? = nil) -> Scenario {
    let desk = Activity(
      key: "serve", performers: .actor("desk"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 30), .minutes)))
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 1), .hours)))
    return Scenario(
      title: "desk",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: Microseconds(days) * .perDay,
        warmUp: Microseconds(warmUpDays) * .perDay),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(arrivals: [stream], promises: promise.map { [$0] } ?? [], steps: [.activity(desk)])
      ])
  }

  private func question(_ hours: Double, _ share: Double = 0.9) -> PromiseQuestion {
    PromiseQuestion(within: Promise.Deadline(hours, .hours), share: share)
  }

  @Test("M/M/1: the shortest promise is claimed too short in at most 5 % of 200 studies")
  func shortest() throws {
    let scenario = PromiseStudyTests.desk()
    // 2.3 h are kept for 89.97 %, so whatever is claimed from there down is wrong: the hardest case there is.
    let type = try scenario.promisedCaseTypes(question(2.3))[0]
    let deadlines = [1, 1.5, 2, 2.25, 2.3, 2.5, 2.75, 3, 4]
    var (tooShort, found) = (0, [Double: Int]())
    for seed in 1...200 {
      let settings = ExperimentSettings(seed: UInt64(seed), study: "desk")
      let curve = try PromiseStudy.curve(scenario, type, deadlines, settings)
      guard case .within(let claim) = PromiseStudy.answer(type, curve).shortest else { continue }
      if 1 - exp(-claim) < 0.9 { tooShort += 1 }
      found[claim, default: 0] += 1
    }
    print(
      "M/M/1, 90 % exactly at 2.303 h: claims \(found.sorted { $0.key < $1.key }), \(tooShort) of 200 too short"
    )
    // 10 expected at most; 0.1 % of such counts lie beyond 20.
    #expect(tooShort <= 20)
    // And the claims are no empty caution: 2.75 h are kept for 93.6 %.
    #expect(found.values.reduce(0, +) == 200 && found.keys.allSatisfy { $0 <= 2.75 })
  }

  @Test("M/M/1: the whole study, its curve and its verdicts")
  func wholeStudy() throws {
    let scenario = PromiseStudyTests.desk()
    for (hours, verdict) in [(4.0, KeptVerdict.kept), (1.0, .notKept)] {
      let types = try scenario.promisedCaseTypes(question(hours))
      let found = try PromiseStudy.run(scenario, types: types)
      let answer = found.answers[0]
      #expect(answer.verdict == verdict)
      #expect(answer.curve.map(\.amount) == answer.curve.map(\.amount).sorted())
      for point in answer.curve {
        let limits = try #require(point.kept)
        let exact = 1 - exp(-point.amount)
        // The limits at 95 % are 1.7 standard errors off; seven are never seen.
        let error = max(limits.upper - limits.estimate, limits.estimate - limits.lower) / 1.7
        #expect(abs(limits.estimate - exact) < 7 * error, "\(point.amount)")
      }
      guard case .within(let claim) = answer.shortest else {
        Issue.record("none shown")
        continue
      }
      #expect(claim >= 2.5 && claim <= 3)
    }
  }

  @Test(
    "Deadlines count as the promise does: none is kept by date on the day, and the engine's own promise agrees"
  )
  func agreement() throws {
    let promise = Promise(amount: 2, unit: .hours, counting: .byHours, target: 0.8)
    let scenario = PromiseStudyTests.desk(promise: promise)
    let settings = StudySettings(seeksBottleneck: false)
    let run = try Study.run([StudyDesign(name: "desk", scenario: scenario)], settings: settings)
    let types = try scenario.promisedCaseTypes(PromiseQuestion())
    #expect(types[0].isOfFile && types[0].share == 0.8)
    let answer = try PromiseStudy.run(scenario, types: types, settings: settings).answers[0]
    #expect(answer.asked?.kept?.estimate == run.findings.designs[0].overall.promise?.kept.share)
  }

  @Test("A large share takes as many replications as it needs where no file is late")
  func replications() throws {
    let scenario = PromiseStudyTests.desk()
    let types = try scenario.promisedCaseTypes(question(1_000, 0.95))
    #expect(PromiseStudy.replications(for: types, settings: ExperimentSettings()) == 59)
    let found = try PromiseStudy.run(scenario, types: types)
    #expect(found.study.replications == 59)
    #expect(found.answers[0].verdict == .kept)
    #expect(found.answers[0].asked?.kept?.isZeroOrAll == true)
  }

  @Test("Testing stops at the first deadline that is not shown, from the longest down")
  func fixedSequence() {
    func limits(_ lower: Double) -> ShareLimits {
      ShareLimits(
        estimate: lower + 0.01, lower: lower, upper: lower + 0.02, confidence: 0.95, replications: 30,
        kept: 1, cases: 2)
    }
    #expect(FixedSequence.shown([0.8, 0.95, 0.89, 0.92, 0.99].map(limits), share: 0.9) == 2)
    #expect(FixedSequence.shown([0.95, 0.95].map(limits), share: 0.9) == 2)
    #expect(FixedSequence.shown([limits(0.95), nil], share: 0.9) == 0)
  }

  @Test("The grid is of round numbers, finer where the share passes what is wanted, with what was named")
  func grid() {
    let pilot = [(1.0, 0.2), (2, 0.5), (4, 0.85), (8, 0.97), (16, 1)].map { (amount: $0.0, share: $0.1) }
    let days = DeadlineGrid.deadlines(pilot: pilot, share: 0.9, unit: .workingDays, named: [3, 20])
    #expect(days == [2, 3, 4, 5, 6, 7, 8, 20])
    let hours = DeadlineGrid.deadlines(pilot: pilot, share: 0.9, unit: .hours, named: [3.1])
    #expect(hours.contains(3.1) && hours.contains(4.5) && hours.contains(8) && !hours.contains(16))
    #expect(hours == hours.sorted() && Set(hours).count == hours.count)
    #expect(DeadlineGrid.roundStep(atLeast: 7, .workingMinutes) == 10)
  }
}
