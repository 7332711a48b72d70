// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is printed")
struct TerminalReportTests {
  @Test("Plain text has no escape codes, styled text has")
  func styles() {
    #expect(!StudyDocument(findings: Letter.run(), language: .english).run.text(.plain).contains("\u{1B}"))
    #expect(StudyDocument(findings: Letter.run(), language: .english).run.text(.ansi).contains("\u{1B}[1m"))
  }

  @Test("Relief: exactly nothing, a gain, and a post that exists once")
  func addedCapacity() throws {
    let lines = StudyDocument(findings: Letter.run(), language: .english).run.text(.plain).split(
      separator: "\n")
    let clerk = try #require(lines.first { $0.hasPrefix("  Petugas ") })
    let head = try #require(lines.first { $0.hasPrefix("  Camat ") })
    #expect(clerk.contains("no difference"))
    #expect(head.contains("◀"))
    #expect(head.hasSuffix(" *"))
    #expect(lines.contains { $0.contains("* a post that exists once: a diagnosis, not advice") })
    #expect(head.contains("nobody at the desk"))
  }

  @Test("A comparison leads with the promise, then the target, then the time")
  func comparison() throws {
    let text = StudyDocument(findings: Letter.better, language: .english).comparison.text(.plain)
    let places = try [
      "keeps the promise for 75.9 % of files instead of 1.4 %", "target of 90 % is NOT reached",
      "A file takes 1 h 21 min instead of 8 h 24 min",
    ].map { try #require(text.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test("No number is cut off in the table of a comparison", arguments: Language.allCases)
  func wholeNumbers(language: Language) {
    let findings = Letter.comparison(.better, Letter.interval(-85_260, -123_420, -47_100))
    let text = StudyDocument(findings: findings, language: language).comparison.text(.plain)
    #expect(text.contains(language == .english ? "−13 h 5 min)" : "−13 j 5 m)"))
  }

  @Test("A change that does nothing, one that is not shown, and one that cannot stand alone")
  func changes() throws {
    func effect(_ mean: Interval) -> ChangeEffect {
      ChangeEffect(promiseShare: nil, promiseAfter: nil, meanSeconds: mean, meanSecondsAfter: nil)
    }
    func change(_ name: String, _ alone: ChangeEffect?, isHarmful: Bool = false) -> ChangeContribution {
      ChangeContribution(
        change: name, name: name, alone: alone, madeWith: [],
        takenAway: effect(Letter.interval(60, -60, 180)), goneWith: [], shareOfPromiseGain: nil,
        shareOfMeanGain: 0.5, isHarmful: isHarmful)
    }
    let text = StudyDocument(
      findings: Letter.comparison(
        .better, Letter.interval(-25_380, -27_060, -23_700),
        changes: [
          change("idle", effect(Letter.interval(0, 0, 0))), change("needy", nil),
          change("bad", effect(Letter.interval(600, 300, 900)), isHarmful: true),
        ]), language: .english
    ).comparison.text(.plain)
    let lines = text.split(separator: "\n")
    #expect(try #require(lines.first { $0.hasPrefix("  idle") }).contains("same"))
    #expect(try #require(lines.first { $0.hasPrefix("  idle") }).contains("not shown"))
    #expect(try #require(lines.first { $0.hasPrefix("  needy") }).contains("not possible"))
    #expect(text.contains("The change \"bad\" does harm"))
  }

  @Test("The summary has at most ten lines and no escape codes", arguments: Language.allCases)
  func summary(language: Language) {
    let text = StudyDocument(findings: Letter.better, language: language).memo.text(.plain)
    #expect((4...10).contains(text.split(separator: "\n").count))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("A failed check is told with the design in which it failed")
  func failedCheck() {
    var findings = Letter.better
    findings.designs[1].checks[1].outcome = .failed
    let text = StudyDocument(findings: findings, language: .english).comparison.text(.plain)
    #expect(text.contains("Little's law ✗ (to-be)"))
    #expect(text.contains("causes add up ✓"))
  }

  @Test("What the run cannot tell has no mark, neither that it is so nor that it is not")
  func untoldCheck() {
    let language = Language.english
    func checked(_ outcomes: CheckResult.Outcome...) -> String? {
      language.checked(.everyQueueKeepsUp, outcomes.enumerated().map { ("\($0.offset + 1)", $0.element) })
    }
    #expect(checked(.passed, .passed) == "all can keep up ✓")
    #expect(checked(.passed, .cannotBeTold) == "all can keep up: cannot be determined (2)")
    #expect(checked(.failed, .cannotBeTold) == "all can keep up ✗ (1); cannot be determined (2)")
    #expect(checked() == nil)
  }

  @Test("However much there is to say, the summary keeps its last two lines")
  func fullSummary() {
    var findings = Letter.better
    findings.designs[0].capacity = Letter.capacity("Petugas", camatHours: 4)
    findings.designs[0].workInProcess.growthPerWeek = Letter.interval(14, 12, 16)
    findings.designs[0].overall.counts.censored = 12
    findings.comparisons += findings.comparisons + findings.comparisons
    let lines = StudyDocument(findings: findings, language: .english).memo.text(.plain).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[8].contains("1 ASSUMED"))
    #expect(lines[9].contains("20 replications, seed 1"))
  }

  @Test("A lopsided interval is told by its limits, not as plus or minus")
  func lopsided() throws {
    var findings = Letter.run()
    let interval = Letter.interval(45_600, 16_200, 167_400)
    findings.designs[0].bottleneck?.oneMoreOfficer.gains[1].meanSeconds = interval
    findings.designs[0].overall.workingTime.meanSeconds = .interval(Letter.interval(64_140, 40_000, 174_000))
    let text = StudyDocument(findings: findings, language: .english).run.text(.plain)
    #expect(text.contains("−12 h 40 min (−46 h 30 min … −4 h 30 min) *"))
    #expect(text.contains("mean 17 h 49 min (11 h 7 min … 48 h 20 min)"))
    #expect(!text.contains("±"))
  }

  @Test("The parts of the time are all named; what is nothing is left out")
  func parts() {
    var findings = Letter.run()
    findings.designs[0].overall.composition.otherWaits = Letter.span(1800)
    let text = StudyDocument(findings: findings, language: .english).run.text(.plain)
    #expect(text.contains("of which work 9 min (2 %), waiting 8 h 15 min (98 %), stated waits 30 min (6 %)"))
    findings.designs[0].overall.composition.otherWaits = Letter.span(0)
    findings.designs[0].overall.returns = Letter.interval(0, 0, 0)
    let without = StudyDocument(findings: findings, language: .english).run.text(.plain)
    #expect(!without.contains("stated waits"))
    #expect(!without.contains("returned to the applicant"))
  }

  @Test("A year whose holidays are not known is named")
  func unknownHolidays() {
    var findings = Letter.run()
    #expect(!StudyDocument(findings: findings, language: .english).run.text(.plain).contains("NOT KNOWN"))
    findings.designs[0].scenario = Letter.scenario(year: 2027)
    let unknown = "HOLIDAYS OF 2027 ARE NOT KNOWN, nor the hours in Ramadan (known are 2025 and 2026)"
    #expect(StudyDocument(findings: findings, language: .english).run.text(.plain).contains(unknown))
    #expect(
      StudyDocument(findings: findings, language: .indonesian).run.text(.plain).contains(
        "HARI LIBUR 2027 TIDAK DIKETAHUI"))
  }
}
