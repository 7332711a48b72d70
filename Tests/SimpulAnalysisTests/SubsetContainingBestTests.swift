// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import Testing

@testable import SimpulAnalysis

@Suite("Which of several designs may be the best")
struct SubsetContainingBestTests {
  private func subsetContainingBest(_ designs: [StudyDesign], replications: Int = 20) throws
    -> SubsetContainingBest?
  {
    try Study.run(
      designs,
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: replications, study: "best"),
        seeksBottleneck: false)
    ).findings.subsetContainingBest
  }

  @Test("is not asked of two")
  func two() throws {
    #expect(try subsetContainingBest(OneDeskDesigns.designs(work: [1, 0.5], days: 20)) == nil)
  }

  @Test("is the one that is surely better than all others, by promise and by time")
  func single() throws {
    let found = try subsetContainingBest(OneDeskDesigns.designs(work: [1, 0.5, 0.8], promise: 2))
    #expect(found == SubsetContainingBest(promise: .designs([1]), meanTime: .designs([1])))
  }

  @Test("are all that cannot be distinguished, and those that are the same; the best estimate first")
  func tied() throws {
    let same = try subsetContainingBest(OneDeskDesigns.designs(work: [1, 0.5, 0.5], promise: 2))
    #expect(same == SubsetContainingBest(promise: .designs([1, 2]), meanTime: .designs([1, 2])))
    let other = StudyDesign(
      name: "other numbers", scenario: OneDeskDesigns.scenario(work: 0.5, randomNumbers: "another"))
    let found = try subsetContainingBest(OneDeskDesigns.designs(work: [1, 0.5]) + [other])
    #expect(found?.promise == nil)
    guard case .designs(let places)? = found?.meanTime else {
      Issue.record("times are comparable")
      return
    }
    #expect(places.sorted() == [1, 2])
  }

  @Test("is not told by shares of different promises, nor by means of those that have finished")
  func notComparable() throws {
    let looser = StudyDesign(name: "loose", scenario: OneDeskDesigns.scenario(work: 1, promise: 4))
    let promises = try subsetContainingBest(OneDeskDesigns.designs(work: [1, 0.5], promise: 2) + [looser])
    #expect(promises?.promise == .notComparable)
    #expect(promises?.meanTime == .designs([1]))
    let hopeless = OneDeskDesigns.designs(work: [1, 0.5, 20], days: 20, promise: 2)
    let found = try subsetContainingBest(hopeless)
    #expect(found == SubsetContainingBest(promise: .designs([1]), meanTime: .notComparable))
  }

  @Test("a promise whose clock starts elsewhere is another one; a renamed activity is not")
  func clocks() {
    func desk(_ key: String, from: String?) -> Scenario {
      var scenario = OneDeskDesigns.scenario(work: 1, promise: 2)
      scenario = scenario.changingActivities { $0.key = key }
      scenario.procedures[0].promises[0].from = from
      return scenario
    }
    #expect(desk("serve", from: "serve").promisesTheSame(as: desk("serve", from: "serve")))
    #expect(!desk("serve", from: nil).promisesTheSame(as: desk("serve", from: "serve")))
    #expect(desk("serve", from: "serve").promisesTheSame(as: desk("help", from: "help")))
  }
}
