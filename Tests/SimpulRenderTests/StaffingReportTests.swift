// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said of officers and the promise")
struct StaffingReportTests {
  private func trial(_ officers: [Int], _ kept: ShareLimits?, promise: Int = 0) -> StaffingTrial {
    StaffingTrial(
      staffing: Staffing(officers), cost: Double(officers.reduce(0, +)), promise: promise, kept: kept)
  }

  private func limits(_ share: Double, _ lower: Double, _ upper: Double, replications: Int = 30)
    -> ShareLimits
  {
    PromiseReportTests.limits(share, lower, upper, replications: replications)
  }

  private func findings(_ verdict: StaffingVerdict) -> StaffingFindings {
    StaffingFindings(
      study: PromiseReportTests.study, types: [PromiseReportTests.type()], actors: ["Petugas", "Kasi"],
      singlePosts: ["Camat"], costBasis: .officers, now: trial([2, 1], limits(0.712, 0.69, 0.74)),
      verdict: verdict, mostReplications: 1000)
  }

  private var certified: StaffingFindings {
    findings(.certified(trial([3, 1], limits(0.931, 0.9208, 0.94, replications: 64))))
  }

  private func cheaper(_ officers: [Int], _ limits: ShareLimits, isRefuted: Bool) -> Minimality.CheaperTrial {
    Minimality.CheaperTrial(trial: trial(officers, limits), confidence: 0.975, isRefuted: isRefuted)
  }

  private func verdict(_ findings: StaffingFindings, _ language: Language) -> [String] {
    StaffingSentences(language: language, findings: findings).verdict
  }

  @Test("Certified, with what it costs")
  func certifiedSentence() {
    #expect(
      ProofReading.differences("StaffingReportTests.certifiedSentence") { verdict(certified, $0) } == [])
    var priced = certified
    priced.costBasis = .dutyHoursPerWeek
    #expect(verdict(priced, .english)[1] == "Cost of the hours on duty a week: 4.00, now 3.00.")
  }

  @Test("No late file: what so many replications show")
  func allKept() {
    let all = findings(.certified(trial([3, 1], limits(1, 0.9025, 1, replications: 36))))
    #expect(ProofReading.differences("StaffingReportTests.allKept") { verdict(all, $0)[0] } == [])
  }

  @Test("Minimal, not shown to be, and what cannot be fewer")
  func minimality() {
    var found = certified
    found.minimality = Minimality(cheaper: [cheaper([2, 1], limits(0.71, 0.69, 0.73), isRefuted: true)])
    #expect(ProofReading.differences("StaffingReportTests.minimality") { verdict(found, $0)[2] } == [])
    found.minimality = Minimality(cheaper: [cheaper([2, 1], limits(0.899, 0.89, 0.907), isRefuted: false)])
    #expect(ProofReading.differences("StaffingReportTests.minimality 2") { verdict(found, $0)[2] } == [])
    found.minimality = Minimality(cheaper: [])
    #expect(verdict(found, .english)[2].hasPrefix("Fewer are not possible:"))
    #expect(verdict(found, .indonesian)[2].hasPrefix("Lebih sedikit tidak mungkin:"))
    found.minimality = Minimality(
      cheaper: [
        cheaper([2, 1], limits(0.71, 0.69, 0.73), isRefuted: true),
        cheaper([1, 2], limits(0.61, 0.59, 0.63), isRefuted: true),
      ])
    #expect(verdict(found, .english)[2].contains("and with every cheaper choice around"))
  }

  @Test("A candidate that failed on fresh random numbers is told, and so is a cheaper one that is too close")
  func failures() {
    var found = certified
    found.attempts = [
      CertificationAttempt(
        round: 1, trial: trial([2, 1], limits(0.889, 0.88, 0.9)), confidence: 0.975, isCertified: false),
      CertificationAttempt(
        round: 2, trial: trial([3, 1], limits(0.931, 0.92, 0.94)), confidence: 0.9875, isCertified: true),
    ]
    found.tooClose = [trial([1, 2], limits(0.9002, 0.895, 0.905))]
    #expect(
      verdict(found, .english).suffix(2) == [
        "Seemed enough but was not confirmed in fresh replications: 2 Petugas and 1 Kasi (88.9 %).",
        "Too close to call with 1,000 replications: with 1 Petugas and 2 Kasi kept for 90.0 % of files (89.5 % … 90.5 %).",
      ])
  }

  @Test("Too close to call")
  func tooClose() {
    var found = findings(.tooCloseToCall)
    found.tooClose = [trial([3, 1], limits(0.901, 0.896, 0.906))]
    #expect(ProofReading.differences("StaffingReportTests.tooClose") { verdict(found, $0) } == [])
  }

  @Test("Limits of the search that lie above what is asked are no claim, and that is said")
  func limitsOfTheSearch() {
    var found = certified
    found.tooClose = [trial([1, 2], limits(0.903, 0.901, 0.906))]
    #expect(
      verdict(found, .english).last
        == "Too close to call with 1,000 replications: with 1 Petugas and 2 Kasi kept for 90.3 % of files (90.1 % … 90.6 %). "
        + "Even limits wholly above what is asked prove nothing here: these choices were picked because they seemed enough in "
        + "the same replications, and proof takes fresh ones, perhaps more than 1,000.")
    found = findings(.tooCloseToCall)
    found.tooClose = [trial([1, 2], limits(0.903, 0.901, 0.906))]
    #expect(
      verdict(found, .indonesian).last?.contains(
        "belum membuktikan apa-apa di sini: susunan itu dipilih karena tampak cukup") == true)
  }

  @Test("Nobody can help, and what holds it")
  func nobody() {
    let plenty = trial([16, 15], limits(0.77, 0.75, 0.79))
    let absent = findings(.noNumberHelps(more: 14, plenty, .waiting("Camat", .offDuty, seconds: 12_000)))
    #expect(ProofReading.differences("StaffingReportTests.nobody") { verdict(absent, $0) } == [])
    let waits = findings(.noNumberHelps(more: 14, plenty, .statedWaits(seconds: 7_200)))
    #expect(verdict(waits, .english)[1] == "What holds it is the stated waits, 2 h a file.")
    #expect(
      ProofReading.differences("StaffingReportTests.nobody 2") { verdict(findings(.nobodyToAdd), $0) } == [])
  }

  @Test("Of several promises each is named, and the share is of the one that is farthest off")
  func several() {
    var found = certified
    found.types = [
      PromiseReportTests.type(), PromiseReportTests.type(5, share: 0.8, caseType: "usaha", position: 1),
    ]
    found.now.promise = 1
    let sentences = StaffingSentences(language: .english, findings: found)
    #expect(
      sentences.question
        == "To be kept: 3 working days for 90 % of warga and 5 working days for 80 % of usaha.")
    #expect(sentences.now == "Now, with 2 Petugas and 1 Kasi: kept for 71.2 % of usaha (69.0 % … 74.0 %).")
  }

  @Test(
    "The workload analysis and the front stand beside it, cited and explained", arguments: Language.allCases)
  func text(language: Language) {
    var found = certified
    found.workload = [
      WorkloadNeed(actor: "Petugas", hoursPerYear: 1_900, officers: 2, proposed: 3, dutyHoursPerYear: 1_870),
      WorkloadNeed(actor: "Camat", hoursPerYear: 400, officers: 1, proposed: nil, dutyHoursPerYear: 1_870),
    ]
    found.front = [
      FrontMember(
        trial: found.now, meanSeconds: Letter.interval(30_000, 29_000, 31_000), isFasterThanCheaper: nil),
      FrontMember(
        trial: trial([3, 1], limits(1, 0.905, 1)), meanSeconds: Letter.interval(20_000, 19_000, 21_000),
        isFasterThanCheaper: false),
    ]
    let text = StaffingDocument(findings: found, language: language).document.text(.plain)
    #expect(text.contains("PermenPAN-RB 1/2020"))
    #expect(
      text.contains(language == .english ? "ABK counts work and knows no queue" : "tidak mengenal antrean"))
    #expect(text.contains(language == .english ? "all 12,480" : "semua 12.480"))
    #expect(
      text.contains(language == .english ? "◀ certified; faster than the one above: not shown" : "◀ terbukti")
    )
    #expect(text.contains("Camat *"))
    let now = found.front.removeFirst()
    found.nowBehindFront = now
    let behind = StaffingDocument(findings: found, language: language).document.text(.plain)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      behind.contains(
        language == .english
          ? "now; another choice that costs no more is shown to be faster"
          : "sekarang; susunan lain yang tidak lebih mahal terbukti lebih cepat"))
    found.front.insert(now, at: 0)
    found.nowBehindFront = nil
    let rows = StaffingFrontCSV.text(found).split(separator: "\r\n")
    #expect(rows[0].hasPrefix("Petugas,Kasi,cost,mean_seconds"))
    #expect(rows[2] == "3,1,4.0,20000.0,19000.0,21000.0,1.0,0.905,1.0,false,warga")
    #expect(FindingsJSON.text(found).contains("\"proposedGrade\": \"D\""))
  }

  @Test("A mere substitute is never tried with fewer, and no claim of fewest is made of him")
  func mereSubstitutes() {
    var found = certified
    found.mereSubstitutes = ["Kasi"]
    found.minimality = Minimality(cheaper: [cheaper([2, 1], limits(0.71, 0.69, 0.73), isRefuted: true)])
    #expect(
      verdict(found, .english)[2]
        == "MINIMAL: with one officer fewer at any other actor it is not kept (95 % confidence).")
    found.minimality = Minimality(cheaper: [])
    #expect(verdict(found, .english)[2].hasPrefix("Fewer are not possible: every other actor has"))
    #expect(
      verdict(found, .indonesian)[2].hasPrefix("Lebih sedikit tidak mungkin: setiap pelaksana yang lain"))
    #expect(
      StaffingDocument(findings: found, language: .english).document.text(.plain).contains(
        "Never fewer than now: Kasi (who only stand in for others; what else they do is not in the file)."))
    #expect(
      StaffingDocument(findings: found, language: .indonesian).document.text(.plain).contains(
        "Tidak pernah dikurangi: Kasi (hanya pengganti; tugasnya yang lain tidak ada dalam berkas)."))
  }

  @Test("Claims from records say that these are taken as they are")
  func records() {
    var found = certified
    #expect(!StaffingDocument(findings: found, language: .english).document.text(.plain).contains("records"))
    found.records = RecordedInputs(counts: [25], haveLog: true)
    #expect(
      StaffingDocument(findings: found, language: .english).document.text(.plain).contains(
        "That confidence is about the simulation with durations from records (n = 25) and arrivals from a log as they are; "
          + "what other records would show is not in it ('simpul run' shows it)."))
    #expect(
      StaffingDocument(findings: found, language: .indonesian).document.text(.plain).contains(
        "Keyakinan itu tentang hitungan dengan lama kerja dari catatan (n = 25) dan kedatangan dari catatan sebagaimana "
          + "adanya;"))
  }

  @Test("Where nothing is certified it is said that the workload analysis knows no promise")
  func workloadAlone() {
    func told(_ officers: [Int], _ language: Language = .english) -> [String] {
      var found = findings(.tooCloseToCall)
      found.workload = zip(["Petugas", "Kasi"], officers).map {
        WorkloadNeed(actor: $0, hoursPerYear: 1_900, officers: $1, proposed: nil, dutyHoursPerYear: 1_870)
      }
      return WorkloadSentences(language: language, findings: found).differences
    }
    let knowsNothing =
      "; it counts work and knows neither queues nor hours of presence, so it says nothing of the promise."
    // 1,900 / 1,250 = 1.52.
    #expect(told([2, 2]) == ["By ABK there are officers enough" + knowsNothing])
    #expect(
      told([1, 2]) == ["By ABK there are too few officers at Petugas, and enough elsewhere" + knowsNothing])
    #expect(told([1, 1]) == ["By ABK there are too few officers at Petugas and Kasi" + knowsNothing])
    #expect(
      told([1, 2], .indonesian) == [
        "Menurut ABK petugas kurang pada Petugas dan cukup pada yang lain; ABK menghitung pekerjaan dan tidak mengenal antrean "
          + "maupun jadwal, sehingga tidak mengatakan apa-apa tentang janji."
      ])
  }
}
