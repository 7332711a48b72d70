// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LetterStudy
import SimpulModel
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender

@Suite("Files of findings")
struct FindingsJSONTests {
  private func designs(_ findings: Findings) -> [StudyDesign] {
    findings.designs.map { StudyDesign(name: $0.name, scenario: $0.scenario, redesign: $0.redesign) }
  }

  @Test("What is written reads back equal, with the scenarios beside it")
  func roundTrip() throws {
    for findings in [Letter.better, Letter.run(), Letter.teams] {
      let read = try FindingsJSON.read(
        Findings.self, from: Data(FindingsJSON.text(findings).utf8), of: designs(findings))
      #expect(read == findings)
    }
  }

  @Test("A whole study reads back equal, infinite numbers and a warm-up that was found included")
  func study() throws {
    var findings = Letter.better
    findings.designs[0].actors[0].capacity.load = .infinity
    findings.designs[0].actors[0].utilisation = Interval(
      estimate: 0.5, lower: -.infinity, upper: .infinity, confidence: 0.95)
    findings.study.warmUp = WarmUpFindings(weeks: 2, pilotReplications: 20, designs: [])
    let asWritten = designs(findings)
    for place in findings.designs.indices {
      findings.designs[place].scenario.period.warmUp = Microseconds(14) * .perDay
    }
    let read = try FindingsJSON.read(
      Findings.self, from: Data(FindingsJSON.text(findings).utf8), of: asWritten)
    #expect(read == findings)
  }

  @Test("A file of another version or kind, or without its designs, is none")
  func refusals() throws {
    let text = FindingsJSON.text(Letter.better)
    let designs = designs(Letter.better)
    for (before, after) in [
      ("\"version\": 2", "\"version\": 1"), ("\"kind\": \"study\"", "\"kind\": \"promise\""),
      ("\"replications\": 20", "\"replications\": \"20\""), ("\"capacity\"", "\"capacities\""),
    ] {
      let changed = text.replacing(before, with: after, maxReplacements: 1)
      #expect(changed != text)
      #expect(throws: DecodingError.self, "\(after)") {
        try FindingsJSON.read(Findings.self, from: Data(changed.utf8), of: designs)
      }
    }
    #expect(throws: DecodingError.self) {
      try FindingsJSON.read(Findings.self, from: Data(text.utf8), of: [designs[0]])
    }
  }

  /// Whoever changes the form raises `FindingsVersion`, and writes the new schema here with
  /// `simpul schema --findings > Tests/SimpulRenderTests/Data/findings.schema.json`.
  @Test("The schema is the one that was published")
  func published() throws {
    let url = try #require(Bundle.module.url(forResource: "Data/findings.schema", withExtension: "json"))
    #expect(try FindingsJSON.schema() == String(contentsOf: url, encoding: .utf8))
  }

  @Test("Every measure, verdict and other value with cases reads back equal")
  func cases() throws {
    func expectSame<Value: Codable & Equatable>(_ values: [Value]) throws {
      for value in values {
        let text = try JSONEncoding.json(value).written()
        let json = try JSONDecoder().decode(JSONText.self, from: Data(text.utf8))
        #expect(try JSONDecoding.value(Value.self, from: json) == value, "\(text)")
      }
    }
    try expectSame([
      Measure.promiseKept, .ended("refused"), .waitingAt("A"), .waitingAt(ActorSet(["A", "B"])),
      .overtime("A"),
    ])
    try expectSame([BottleneckSet.none, .single("A"), .tied(["A", ActorSet(["B", "C"])])])
    try expectSame([
      QuantileEstimate.refused(.notFinite), .refused(.tooFewCasesBeyond(average: 1, required: 10)),
      .censored(atLeast: nil), .censored(atLeast: 5),
    ])
    try expectSame([ShareEstimate.unavailable, .degenerate(count: 1, of: 1)])
    try expectSame([CapacityRule.wholeTeams(of: 2), .commonHours(with: ["A", "B"]), .sharedWork])
    try expectSame([StaffingObstacle.waiting("A", .offDuty, seconds: 3), .statedWaits(seconds: 1)])
    let trial = StaffingTrial(staffing: Staffing([1, 2]), cost: 3, kept: nil)
    try expectSame([
      StaffingVerdict.noNumberHelps(more: 1, trial, nil), .noNumberHelps(more: 1, trial, .work(seconds: 2)),
      .certified(trial), .nobodyToAdd,
    ])
    try expectSame([VerdictPart.target(design: 1), .bottleneck])
    try expectSame([SelectionFindings.Outcome.selected(1), .equal([0, 1])])
    try expectSame([SubsetContainingBest.Candidates.designs([1]), .notComparable])
    try expectSame([ShortestPromise.within(1.5), .noneShown(longest: 3)])
    try expectSame([CapacitySimplification.jointWork("a"), .ticketsCutOff(caseType: "c")])
    try expectSame([
      CorrectiveMeasureFindings.Kind.signAtOnce, .presentTwice(at: [TimeRange(8, 0, 10, 30)]),
      .keepsOfficersFree(CorrectiveMeasureFindings.ActivityPlace(procedure: "p", activity: "a", name: "n")),
    ])
    try expectSame(WaitingCause.allCases)
  }
}
