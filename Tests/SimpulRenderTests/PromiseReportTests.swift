// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import Testing

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
    _ amount: Double = 3, _ unit: DurationLaw.Unit = .workingDays, share: Double = 0.9,
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
    #expect(
      sentences(.english).verdict(kept)
        == "YES: a promise of 3 working days is kept for at least 90 % of files. It is kept for 93.2 % of files (92.1 % … "
        + "94.1 %).")
    #expect(
      sentences(.indonesian).verdict(kept)
        == "YA: janji 3 hari kerja ditepati untuk sekurang-kurangnya 90 % berkas. Janji itu ditepati untuk 93,2 % berkas "
        + "(92,1 % … 94,1 %).")
    let not = answer(.notKept, PromiseReportTests.limits(0.5, 0.45, 0.55))
    #expect(
      sentences(.english).verdict(not)
        == "NO: a promise of 3 working days is not kept for 90 % of files. It is kept for 50.0 % of files (45.0 % … 55.0 %)."
    )
    let undecided = answer(.undecided, PromiseReportTests.limits(0.898, 0.889, 0.908))
    #expect(
      sentences(.english).verdict(undecided)
        == "NOT DECIDED whether a promise of 3 working days is kept for 90 % of files. It is kept for 89.8 % of files "
        + "(88.9 % … 90.8 %). That is too near to 90 % to call; four times as many replications (--replications 120) would "
        + "halve the range.")
    #expect(
      sentences(.indonesian).verdict(undecided)
        == "BELUM PASTI apakah janji 3 hari kerja ditepati untuk 90 % berkas. Janji itu ditepati untuk 89,8 % berkas "
        + "(88,9 % … 90,8 %). Itu terlalu dekat dengan 90 % untuk diputuskan; ulangan empat kali lebih banyak "
        + "(--replications 120) mempersempit rentangnya menjadi setengahnya.")
    #expect(
      sentences(.english).verdict(answer(.noCases, nil))
        == "Nothing can be said of a promise of 3 working days: there are no files.")
  }

  @Test("No late file at all is not told as 100 %, and none kept not as 0 %")
  func allOrNone() {
    let all = answer(.kept, PromiseReportTests.limits(1, 0.90497, 1), .within(3))
    #expect(
      sentences(.english).verdict(all)
        == "YES: a promise of 3 working days is kept for at least 90 % of files. It is kept for all 12,480 files in 30 "
        + "replications, none late, which shows at least 90.4 %.")
    #expect(
      sentences(.indonesian).verdict(all)
        == "YA: janji 3 hari kerja ditepati untuk sekurang-kurangnya 90 % berkas. Janji itu ditepati untuk semua 12.480 "
        + "berkas dalam 30 ulangan, tidak ada yang terlambat, yang membuktikan sekurang-kurangnya 90,4 %.")
    let none = answer(.notKept, PromiseReportTests.limits(0, 0, 0.09503))
    #expect(
      sentences(.english).verdict(none)
        == "NO: a promise of 3 working days is not kept for 90 % of files. It is kept for none of 12,480 files in 30 "
        + "replications, which shows at most 9.6 %.")
    #expect(
      sentences(.indonesian).verdict(none)
        == "TIDAK: janji 3 hari kerja tidak ditepati untuk 90 % berkas. Janji itu ditepati untuk tidak satu pun dari 12.480 "
        + "berkas dalam 30 ulangan, yang membuktikan paling banyak 9,6 %.")
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
      sentences(.english).lessIsShown(found)
        == "Where no file at all is late, no more is shown than 30 replications can; so the limit of a longer deadline may "
        + "lie below that of a shorter one.")
    #expect(
      sentences(.indonesian).lessIsShown(found)
        == "Bila tidak ada satu berkas pun yang terlambat, yang terbukti hanya sebanyak yang dapat ditunjukkan 30 ulangan; "
        + "karena itu batas tenggat yang lebih panjang dapat lebih rendah daripada batas yang lebih singkat.")
    found.curve[3].kept = PromiseReportTests.limits(1, 0.95, 1)
    #expect(sentences(.english).lessIsShown(found) == nil)
  }

  @Test("The shortest promise, with the next shorter; or that none is shown")
  func shortest() {
    let asked = PromiseReportTests.limits(0.898, 0.889, 0.908)
    #expect(
      sentences(.english).shortest(answer(.undecided, asked))
        == "The shortest promise that is shown to be kept for 90 % of files is 4 working days, with 95 % confidence. The next "
        + "shorter that was tried, 3 working days, is not shown to be.")
    #expect(
      sentences(.indonesian).shortest(answer(.undecided, asked))
        == "Janji tersingkat yang terbukti ditepati untuk 90 % berkas: 4 hari kerja, dengan keyakinan 95 %. Yang lebih singkat "
        + "berikutnya, 3 hari kerja, tidak terbukti.")
    #expect(
      sentences(.english).shortest(answer(.kept, asked, .within(1)))
        == "The shortest promise that is shown to be kept for 90 % of files is 1 working day, with 95 % confidence. Shorter "
        + "ones were not tried.")
    #expect(
      sentences(.english).shortest(answer(.undecided, asked, .noneShown(longest: 4)))
        == "No promise up to 4 working days is shown to be kept for 90 % of files.")
    #expect(
      sentences(.indonesian).shortest(answer(.undecided, asked, .noneShown(longest: 4)))
        == "Tidak ada janji sampai 4 hari kerja yang terbukti ditepati untuk 90 % berkas.")
  }

  @Test(
    "What is printed: every deadline once, the marks, and why no correction is needed",
    arguments: Language.allCases)
  func text(language: Language) {
    let findings = PromiseStudyFindings(
      study: PromiseReportTests.study,
      answers: [answer(.undecided, PromiseReportTests.limits(0.898, 0.889, 0.908))],
      numbers: [NumberBasis(basis: .assumed, count: 7)])
    let text = PromiseReport.text(findings, language: language, style: .plain)
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
      !PromiseReport.text(findings, language: .english, style: .plain).contains("period of this study only"))
    findings.overloaded = ["Camat"]
    #expect(
      PromiseReport.text(findings, language: .english, style: .plain).contains(
        "More work comes to Camat than can be done: the pile keeps growing, and the figures above hold for the period of "
          + "this study only."))
    #expect(
      PromiseReport.text(findings, language: .indonesian, style: .plain).contains(
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
