// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("Two promises in one office")
struct TwoPromisesTests {
  /// A desk of its own for each: M/M/1 with half of the time busy, and two hours promised for 85 % of files.
  private static func procedure(_ name: String) -> Procedure {
    Procedure(
      key: name,
      arrivals: [
        ArrivalStream(key: name, pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
      ],
      promises: [Promise(amount: 2, unit: .hours, counting: .byHours, target: 0.85)],
      steps: [
        .activity(
          Activity(
            key: "serve \(name)", performers: .actor(name),
            work: ByCaseType(DurationDistribution(.exponential(mean: 1), .hours))))
      ])
  }

  @Test("what both together reach is missed by one of them, and by how much")
  func oneMissesIt() throws {
    let base = Scenario(
      title: "two",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 4_000 * .perHour, warmUp: 200 * .perHour),
      actors: [Actor(key: "letter"), Actor(key: "permit")],
      procedures: [Self.procedure("letter"), Self.procedure("permit")])
    let redesign = Redesign(
      title: "faster",
      changes: [
        Change(key: "letters", verbs: [.scaleWork("letter", 0.25)]),
        Change(key: "permits", verbs: [.scaleWork("permit", 0.8)]),
      ])
    let findings = try Study.run(
      [
        StudyDesign(name: "as-is", scenario: base),
        StudyDesign(name: "to-be", scenario: try redesign.scenario(from: base), redesign: redesign),
      ],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: 20, study: "two"), seeksBottleneck: false)
    ).findings
    let reach = try #require(findings.comparisons[0].target)
    // Times to finish are exponential with rate 1/S - 1/2: within two hours 1 - e^-7 and 1 - e^-1.5 = 0.7769, together 0.888.
    #expect(try #require(findings.designs[1].overall.promise?.kept.interval).lower > 0.85)
    #expect(reach.caseTypes.map(\.caseType) == ["letter", "permit"])
    #expect(reach.caseTypes.map(\.verdict) == [.reached, .notReached])
    #expect(reach.verdict == .notReached && reach.smallest.isEmpty && reach.combinations == 4)
    let farthest = try #require(reach.farthest)
    #expect(farthest.procedure == "permit" && farthest.target == 0.85)
    #expect(try #require(farthest.missing).contains(0.85 - 0.776_870))
  }
}
