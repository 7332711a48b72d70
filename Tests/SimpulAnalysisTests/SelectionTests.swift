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
        StudyDesign(name: "luck", scenario: OneDeskDesigns.scenario(work: 0.9, luck: "another"))
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
      StudyDesign(name: "b", scenario: OneDeskDesigns.scenario(work: 1, luck: "another")),
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
      StudyDesign(name: "b", scenario: OneDeskDesigns.scenario(work: 1, luck: "another")),
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
