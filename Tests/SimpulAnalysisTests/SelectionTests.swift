// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("The best of several designs")
struct SelectionTests {
  private func select(
    _ designs: [StudyDesign], measure: Measure? = nil, indifference: Indifference? = nil,
    most: Int = 1_000, threads: Int? = nil
  ) throws -> SelectionResult {
    try Selection.run(
      designs,
      settings: SelectionSettings(
        experiment: ExperimentSettings(
          seed: 1, replications: 30, maximumReplications: most, threads: threads, study: "selection"),
        measure: measure, indifference: indifference))
  }

  private func refusal(
    _ designs: [StudyDesign], measure: Measure? = nil, indifference: Indifference? = nil
  ) -> SelectionRefusal? {
    do throws(SelectionError) {
      _ = try Selection.run(
        designs,
        settings: SelectionSettings(
          experiment: ExperimentSettings(replications: 10, maximumReplications: 20), measure: measure,
          indifference: indifference))
      return nil
    } catch {
      if case .refused(let refusal) = error { return refusal }
      return nil
    }
  }

  /// 2 h, 1.64 h, 1.08 h and 1.21 h.
  private let fourDesigns = OneDeskDesigns.designs(work: [1, 0.9, 0.7, 0.75])

  @Test("is the one that queueing theory says it is, by time, by its P90 and by the promise")
  func known() throws {
    let byTime = try select(fourDesigns).findings
    #expect(byTime.measure == .meanTime)
    #expect(byTime.outcome == .selected(2))
    // 2 % of the first design's mean, 2 h for M/M/1.
    #expect(abs(byTime.indifference - 0.02 * 7_200) <= 0.05 * 0.02 * 7_200)
    for design in byTime.designs where design.name != "0.7" {
      let elimination = try #require(design.elimination)
      #expect(elimination.difference > 0, "what is out takes longer")
    }
    let p90 = try select(fourDesigns, measure: .ninetiethPercentileTime).findings
    #expect(p90.outcome == .selected(2))
    // The sojourn is exponential, so that its P90 is ln 10 times its mean.
    #expect(abs(p90.designs[2].mean / byTime.designs[2].mean / 2.302585 - 1) <= 0.05)
    let promised = OneDeskDesigns.designs(work: [1, 0.9, 0.7, 0.75], promise: 2)
    let byPromise = try select(promised).findings
    #expect(byPromise.measure == .promiseKept && byPromise.indifference == 0.01)
    #expect(byPromise.outcome == .selected(2))
    #expect(byPromise.designs.allSatisfy { $0.elimination.map { $0.difference < 0 } ?? true })
  }

  @Test("is found with fewer runs of what is far behind")
  func economy() throws {
    let found = try select(fourDesigns, indifference: .share(0.02)).findings
    #expect(found.designs[0].replications == 30)
    #expect(found.designs[2].replications == found.study.replications)
    #expect(found.designs[3].replications >= found.designs[1].replications)
    #expect(found.study.runs < 4 * found.study.replications || found.study.replications == 30)
  }

  /// The figures of the survivors are those of a study that runs them to the end, and the decisions are those of the
  /// procedure fed with them one replication after the other.
  @Test("does not depend on how many replications are run at a time, nor on the threads")
  func steps() throws {
    let designs =
      OneDeskDesigns.designs(work: [1, 0.9]) + [
        StudyDesign(
          name: "random numbers", scenario: OneDeskDesigns.scenario(work: 0.9, randomNumbers: "another"))
      ]
    let found = try select(designs, indifference: .time(3, .minutes))
    #expect(try select(designs, indifference: .time(3, .minutes), threads: 1) == found)
    let last = found.findings.study.replications
    #expect(last > 30)
    let study = try Study.run(
      designs,
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: last, study: "selection"),
        seeksBottleneck: false)
    )
    let rows = Dictionary(grouping: study.replications, by: \.design)
    var procedure = KimNelson(designs: 3, firstStage: 30, indifference: 180, confidence: 0.95)
    for replication in 0..<last {
      let values = try procedure.survivors.map { design in
        try #require(rows[designs[design].name]?[replication].meanWorkingSeconds)
      }
      for (design, value) in zip(procedure.survivors, values) {
        let row = found.rows.first {
          $0.design == designs[design].name && $0.replication == replication + 1
        }
        // The same to the rounding of a mean.
        #expect(abs((row?.value ?? 0) - value) <= 1e-11 * value)
      }
      procedure.observe(values.map { -$0 })
    }
    #expect(procedure.decision != .undecided)
    #expect(found.findings.outcome == procedure.survivors.first.map { .selected($0) })
    for elimination in procedure.eliminations {
      let design = found.findings.designs[elimination.design]
      #expect(design.replications == elimination.observations)
      #expect(design.elimination?.by == elimination.by)
    }
  }

  @Test("of steady states is picked after the same warm-up as in a study")
  func steadyState() throws {
    var designs = OneDeskDesigns.designs(work: [1, 0.5], days: 700)
    for index in designs.indices { designs[index].scenario.period.isSteady = true }
    let found = try select(designs)
    let study = try Study.run(
      designs,
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: 30, study: "selection"), seeksBottleneck: false)
    )
    let warmUp = try #require(found.findings.study.warmUp)
    #expect(warmUp.weeks > 0)
    #expect(warmUp == study.findings.study.warmUp)
    let first = try #require(study.replications.first?.meanWorkingSeconds)
    #expect(abs((found.rows.first?.value ?? 0) - first) <= 1e-11 * first)
  }

  @Test("designs that are the same are told as the same")
  func equal() throws {
    let found = try select(OneDeskDesigns.designs(work: [1, 0.7, 0.7])).findings
    #expect(found.outcome == .equal([1, 2]))
    #expect(found.study.replications == 30)
  }

  @Test("what is not decided in the replications allowed is said to be so, with how many it may take")
  func undecided() throws {
    let designs = [
      StudyDesign(name: "a", scenario: OneDeskDesigns.scenario(work: 1)),
      StudyDesign(name: "b", scenario: OneDeskDesigns.scenario(work: 1, randomNumbers: "another")),
      StudyDesign(name: "slow", scenario: OneDeskDesigns.scenario(work: 1.3)),
    ]
    let found = try select(designs, indifference: .time(3, .minutes), most: 40).findings
    #expect(found.outcome == .undecided([0, 1]))
    #expect(found.study.replications == 40)
    #expect(found.replicationsNeededAtMost > 40)
    #expect(found.designs[2].elimination != nil)
  }

  @Test("the first replications end where there are no more, and the last look is counted")
  func cap() throws {
    let designs = [
      StudyDesign(name: "a", scenario: OneDeskDesigns.scenario(work: 1)),
      StudyDesign(name: "b", scenario: OneDeskDesigns.scenario(work: 1, randomNumbers: "another")),
    ]
    let found = try select(designs, indifference: .time(1, .minutes), most: 35)
    #expect(found.findings.study.replications == 35)
    #expect(found.rows.count == 70)
  }

  @Test("by cost, with an indifference in its currency")
  func cost() throws {
    let designs = OneDeskDesigns.designs(work: [1, 0.5], cost: 10)
    let found = try select(designs, measure: .cost, indifference: .amount(0.1)).findings
    #expect(found.outcome == .selected(1) && found.indifference == 0.1)
    // Work at 10 an hour.
    #expect(abs(found.designs[0].mean - 10) <= 0.3 && abs(found.designs[1].mean - 5) <= 0.15)
  }

  // MARK: No difference that matters

  /// S / (1 - S / 2) hours: 2 h, 1.96 h and 3.71 h, where 0.4 h are worth telling.
  @Test("designs less than the indifference apart are as good, and one that is further away is not")
  func alike() throws {
    let found = try select(OneDeskDesigns.designs(work: [1, 0.99, 1.3]), indifference: .share(0.2)).findings
    let alike = try #require(found.alike)
    #expect(alike.designs == [0, 1])
    #expect(alike.replications >= 30 && alike.basis == .officers && alike.amounts == [1, 1])
    #expect(alike.cheapest == [0, 1])
    #expect(found.saturation == nil)
  }

  /// 10 and 12 an hour at all hours: 1,680 and 2,016 a week; by number both are one officer.
  @Test("of those that are as good the cheapest is told, by cost where all have one")
  func cheapest() throws {
    func pair(_ costs: [Double?]) throws -> AlikeDesigns {
      let designs = zip([1, 0.99], costs).map { work, cost in
        StudyDesign(name: "\(work)", scenario: OneDeskDesigns.scenario(work: work, cost: cost))
      }
      return try #require(
        try select(designs, measure: .meanTime, indifference: .share(0.2)).findings.alike)
    }
    let priced = try pair([10, 12])
    #expect(priced.basis == .dutyHoursPerWeek && priced.cheapest == [0])
    #expect(zip(priced.amounts, [1_680, 2_016]).allSatisfy { abs($0 - $1) < 1e-6 })
    let half = try pair([10, nil])
    #expect(half.basis == .officers && half.cheapest == [0, 1])
  }

  @Test("designs that are the same are as good without further replications, and more officers cost more")
  func sameAndMore() throws {
    var designs = OneDeskDesigns.designs(work: [0.1, 0.1])
    // A second officer at a desk that is busy for a twentieth of the time: 0.1 / (1 - 0.05) h against hardly less.
    designs[1].scenario.actors[0].officers = 2
    designs.append(designs[0])
    let alike = try #require(try select(designs, indifference: .share(0.2)).findings.alike)
    #expect(alike.designs == [0, 1, 2] && alike.amounts == [1, 2, 1] && alike.cheapest == [0, 2])
    let same = try #require(try select(OneDeskDesigns.designs(work: [1, 0.7, 0.7])).findings.alike)
    #expect(same.designs == [1, 2] && same.replications == 0)
  }

  /// The time to finish is exponential with rate 1 / S - 1 / 2 in an hour: beyond 100 h lies exp(-50) of it with S = 1,
  /// and within 0.001 h lie 0.0005 of it with S = 1 and 0.0015 with S = 0.5.
  @Test(
    "a promise that all keep, or none, is passed over for the time",
    arguments: [(100.0, PromiseSaturation.keptByAll), (0.001, .keptByNone)])
  func saturated(promise: Double, saturation: PromiseSaturation) throws {
    let designs = OneDeskDesigns.designs(work: [1, 0.5], promise: promise)
    let found = try select(designs).findings
    #expect(found.measure == .meanTime && found.saturation == saturation && found.outcome == .selected(1))
    #expect(found.alike == nil)
    let asked = try select(designs, measure: .promiseKept).findings
    #expect(asked.measure == .promiseKept && asked.saturation == saturation)
    #expect(asked.alike?.designs == [0, 1])
  }

  /// Within 2 h finish 1 - exp(-1) = 63 % and 1 - exp(-3) = 95 %.
  @Test("a promise that some break is what designs are picked by")
  func notSaturated() throws {
    let found = try select(OneDeskDesigns.designs(work: [1, 0.5], promise: 2)).findings
    #expect(found.measure == .promiseKept && found.saturation == nil && found.alike == nil)
    #expect(PromiseSaturation([0.995, 0.98], indifference: 0.01) == nil)
    #expect(PromiseSaturation([0.995, 0.99], indifference: 0.01) == .keptByAll)
    #expect(PromiseSaturation([0.01, 0.002], indifference: 0.01) == .keptByNone)
    #expect(PromiseSaturation([0, 1], indifference: 0.01) == nil)
  }

  @Test("an office that cannot keep up is named")
  func overload() throws {
    let found = try select(OneDeskDesigns.designs(work: [2.5, 1], days: 20, promise: 4)).findings
    #expect(found.designs.map(\.overloaded) == [["desk"], []])
    #expect(found.outcome == .selected(1))
  }

  @Test("is refused where designs cannot be compared")
  func refusals() {
    let plain = OneDeskDesigns.scenario(work: 1)
    let promised = OneDeskDesigns.scenario(work: 1, promise: 2)
    let looser = OneDeskDesigns.scenario(work: 1, promise: 4)
    func pair(_ first: Scenario, _ second: Scenario) -> [StudyDesign] {
      [StudyDesign(name: "a", scenario: first), StudyDesign(name: "b", scenario: second)]
    }
    #expect(refusal([StudyDesign(name: "a", scenario: plain)]) == .tooFewDesigns)
    #expect(refusal(pair(promised, plain), measure: .promiseKept) == .noPromise(design: "b"))
    #expect(refusal(pair(promised, looser), measure: .promiseKept) == .differentPromises("a", "b"))
    #expect(refusal(pair(plain, plain), measure: .cost) == .noCost(design: "a"))
    #expect(refusal(pair(plain, plain), measure: .returns) == .measureOfAnotherKind(.returns))
    #expect(
      refusal(pair(plain, plain), indifference: .amount(1)) == .indifferenceOfAnotherKind(.meanTime))
    #expect(
      refusal(pair(promised, promised), indifference: .time(1, .hours))
        == .indifferenceOfAnotherKind(.promiseKept))
    let hopeless = OneDeskDesigns.scenario(work: 20, days: 20)
    #expect(refusal(pair(plain, hopeless)) == .unfinishedCases(design: "b", replication: 1))
    #expect(refusal(pair(plain, hopeless), measure: .ninetiethPercentileTime) != nil)
    // A file every two hours that takes twenty, and a promise that is years away.
    let waiting = OneDeskDesigns.scenario(work: 20, days: 20, promise: 50_000)
    #expect(
      refusal(pair(waiting, waiting), measure: .promiseKept)
        == .undecidedPromises(design: "a", replication: 1, cannotKeepUp: ["desk"]))
    let short = OneDeskDesigns.scenario(work: 1, days: 4)
    guard
      case .tooFewCasesBeyond(design: "a", let average, required: 10)? = refusal(
        pair(short, short), measure: .ninetiethPercentileTime)
    else {
      Issue.record("a P90 of about five cases")
      return
    }
    #expect(average > 2 && average < 8)
  }

  @Test("needs replications for a variance, and a confidence above a half")
  func settings() {
    for experiment in [ExperimentSettings(replications: 1), ExperimentSettings(confidence: 0.5)] {
      #expect(throws: SelectionError.study(.invalidSettings)) {
        try Selection.run(fourDesigns, settings: SelectionSettings(experiment: experiment))
      }
    }
  }

  @Test("where promises differ or one has none, time is what designs are picked by")
  func defaultMeasure() throws {
    let promised = StudyDesign(name: "a", scenario: OneDeskDesigns.scenario(work: 1, promise: 2))
    let looser = StudyDesign(name: "b", scenario: OneDeskDesigns.scenario(work: 0.5, promise: 4))
    #expect(try select([promised, looser]).findings.measure == .meanTime)
  }
}
