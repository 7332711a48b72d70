// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said of promises")
struct PromiseReportTests {
  static func limits(_ share: Double, _ lower: Double, _ upper: Double, replications: Int = 30) -> ShareLimits
  {
    ShareLimits(
      estimate: share, lower: lower, upper: upper, confidence: 0.95, replications: replications,
      kept: Int(12_480 * share), cases: 12_480)
  }

  static func type(
    _ amount: Double = 3, _ unit: DurationDistribution.Unit = .workingDays, share: Double = 0.9,
    caseType: String = "warga",
    position: Int = 0
  ) -> PromisedCaseType {
    PromisedCaseType(
      procedure: "procedure", caseType: caseType, position: position,
      promise: Promise(caseType: caseType, amount: amount, unit: unit, counting: .usual(of: unit)),
      share: share,
      isOfFile: true)
  }

  static let study = StudyFindings(
    title: "Surat keterangan", agency: "Kecamatan Contoh", period: Letter.period(2026), replications: 30,
    seed: 1,
    confidence: 0.95, version: "0", platform: "p", runs: 1)

  private func answer(
    _ verdict: KeptVerdict, _ asked: ShareLimits?, _ shortest: ShortestPromise = .within(4)
  ) -> PromiseAnswer {
    PromiseAnswer(
      type: PromiseReportTests.type(), verdict: verdict, shortest: shortest,
      curve: [
        DeadlinePoint(amount: 1, kept: PromiseReportTests.limits(0.2, 0.18, 0.22)),
        DeadlinePoint(amount: 3, kept: asked),
        DeadlinePoint(amount: 4, kept: PromiseReportTests.limits(0.95, 0.94, 0.96)),
      ])
  }

  private func sentences(_ language: Language) -> PromiseSentences {
    PromiseSentences(language: language, study: PromiseReportTests.study)
  }

  @Test("Kept, not kept, undecided: each with its range")
  func verdicts() {
    let kept = answer(.kept, PromiseReportTests.limits(0.932, 0.9213, 0.9401), .within(3))
    #expect(ProofReading.differences("PromiseReportTests.verdicts") { sentences($0).verdict(kept) } == [])
    let not = answer(.notKept, PromiseReportTests.limits(0.5, 0.45, 0.55))
    #expect(
      sentences(.english).verdict(not)
        == "NO: a promise of 3 working days is not kept for 90 % of files. It is kept for 50.0 % of files (45.0 % … 55.0 %)."
    )
    let undecided = answer(.undecided, PromiseReportTests.limits(0.898, 0.889, 0.908))
    #expect(
      ProofReading.differences("PromiseReportTests.verdicts 2") { sentences($0).verdict(undecided) } == [])
    #expect(
      sentences(.english).verdict(answer(.noCases, nil))
        == "Nothing can be said of a promise of 3 working days: there are no files.")
  }

  @Test("No late file at all is not told as 100 %, and none kept not as 0 %")
  func zeroOrAll() {
    let all = answer(.kept, PromiseReportTests.limits(1, 0.90497, 1), .within(3))
    #expect(ProofReading.differences("PromiseReportTests.allOrNone") { sentences($0).verdict(all) } == [])
    let none = answer(.notKept, PromiseReportTests.limits(0, 0, 0.09503))
    #expect(ProofReading.differences("PromiseReportTests.allOrNone 2") { sentences($0).verdict(none) } == [])
  }

  @Test(
    "Behind the first deadline that is not shown nothing is claimed, and where somebody cannot keep up only of the period"
  )
  func notClaimed() {
    var found = answer(.undecided, PromiseReportTests.limits(0.91, 0.895, 0.925))
    found.curve[0].kept = PromiseReportTests.limits(0.93, 0.92, 0.94)
    let text = sentences(.english).shortest(found)
    #expect(
      text.hasSuffix(
        "Of still shorter ones nothing is claimed, even where their own limit would do (1 working day)."))
    #expect(
      sentences(.indonesian).shortest(found).hasSuffix(
        "Tentang yang lebih singkat lagi tidak ada yang dinyatakan, juga bila batasnya sendiri cukup (1 hari kerja)."
      ))
    func overloaded(_ language: Language) -> String {
      PromiseSentences(language: language, study: PromiseReportTests.study, isOverloaded: true).shortest(
        found)
    }
    #expect(overloaded(.english).contains("with 95 % confidence, in the period that was run alone. "))
    #expect(overloaded(.indonesian).contains("dengan keyakinan 95 %, hanya pada masa yang dihitung. "))
  }

  @Test("Where the limit of a longer deadline is lower because no file was late, it says so; and else not")
  func lessIsShown() {
    let asked = PromiseReportTests.limits(0.932, 0.9213, 0.9401)
    var found = answer(.kept, asked)
    #expect(sentences(.english).lessIsShown(found) == nil)
    found.curve.append(DeadlinePoint(amount: 5, kept: PromiseReportTests.limits(1, 0.90497, 1)))
    #expect(
      ProofReading.differences("PromiseReportTests.lessIsShown") { sentences($0).lessIsShown(found) } == [])
    found.curve[3].kept = PromiseReportTests.limits(1, 0.95, 1)
    #expect(sentences(.english).lessIsShown(found) == nil)
  }

  @Test("The shortest promise, with the next shorter; or that none is shown")
  func shortest() {
    let asked = PromiseReportTests.limits(0.898, 0.889, 0.908)
    #expect(
      ProofReading.differences("PromiseReportTests.shortest") {
        sentences($0).shortest(answer(.undecided, asked))
      } == [])
    #expect(
      sentences(.english).shortest(answer(.kept, asked, .within(1)))
        == "The shortest promise that is shown to be kept for 90 % of files is 1 working day, with 95 % confidence. Shorter "
        + "ones were not tried.")
    #expect(
      ProofReading.differences("PromiseReportTests.shortest 2") {
        sentences($0).shortest(answer(.undecided, asked, .noneShown(longest: 4)))
      } == [])
  }

  @Test(
    "What is printed: every deadline once, the marks, and why no correction is needed",
    arguments: Language.allCases)
  func text(language: Language) {
    let findings = PromiseStudyFindings(
      study: PromiseReportTests.study,
      answers: [answer(.undecided, PromiseReportTests.limits(0.898, 0.889, 0.908))],
      numbers: [NumberBasis(basis: .assumed, count: 7)])
    let text = PromiseDocument(findings: findings, language: language).document.text(.plain)
    let lines = text.split(separator: "\n")
    #expect(!text.contains("\u{1B}"))
    #expect(lines.count { $0.contains("◀") } == 2)
    #expect(text.contains(language == .english ? "7 numbers: 7 ASSUMED" : "7 angka: 7 ASUMSI"))
    #expect(
      text.contains(
        language == .english
          ? "wrong with a probability of at most 5 %, however many were tried"
          : "paling banyak dengan peluang 5 %"))
    #expect(lines.contains { $0.hasSuffix(language == .english ? "◀ asked" : "◀ ditanyakan") })
  }

  @Test("Where the office cannot keep up, the figures hold for the period only")
  func overload() {
    var findings = PromiseStudyFindings(study: PromiseReportTests.study, answers: [], numbers: [])
    #expect(
      !PromiseDocument(findings: findings, language: .english).document.text(.plain).contains(
        "period of this study only"))
    findings.overloaded = ["Camat"]
    #expect(
      PromiseDocument(findings: findings, language: .english).document.text(.plain).contains(
        "More work comes to Camat than can be done: the pile keeps growing, and the figures above hold for the period of "
          + "this study only."))
    #expect(
      PromiseDocument(findings: findings, language: .indonesian).document.text(.plain).contains(
        "Camat mendapat pekerjaan lebih banyak daripada yang dapat dikerjakan: tumpukan terus bertambah, dan angka di atas "
          + "hanya berlaku untuk masa studi ini."))
  }

  @Test("The table for machines has a row for each deadline; the JSON holds every limit")
  func tables() {
    var findings = PromiseStudyFindings(
      study: PromiseReportTests.study, answers: [answer(.noCases, nil, .noneShown(longest: 4))], numbers: [])
    findings.answers[0].curve[2].undecided = UndecidedCases(clockStanding: 2.5, clockRunning: 0.5)
    let rows = PromiseCurveCSV.text(findings).split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[1] == "procedure,warga,1.0,workingDays,0.2,0.18,0.22,0.95,30,2496,12480,0.9,0.0,0.0")
    #expect(rows[2] == "procedure,warga,3.0,workingDays,,,,,,,,0.9,0.0,0.0")
    // 95 % of 12,480 are 11,856; then how many files a replication are undecided, by their clock.
    #expect(rows[3] == "procedure,warga,4.0,workingDays,0.95,0.94,0.96,0.95,30,11856,12480,0.9,2.5,0.5")
    #expect(FindingsJSON.text(findings).contains("\"verdict\": \"noCases\""))
  }
}
