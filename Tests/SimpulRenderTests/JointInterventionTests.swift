// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Those who work together, in words and tables")
struct JointInterventionReportTests {
  private let pair = ActorSet(["Petugas", "Camat"])

  /// Both wait for ten minutes a file together; one more of both takes two hours off, one more of either nothing.
  private func design(isSinglePost: Bool = false, alone: Double = 0) -> DesignFindings {
    let together = ActorGain(
      actors: pair, officersAdded: 2, isDiagnosisOnly: isSinglePost,
      meanSeconds: Letter.interval(7_200, 6_000, 8_400), promiseShare: nil, isExactlyNothing: false)
    let none = Letter.interval(alone, alone, alone)
    var design = Letter.design(
      "as-is", mean: 36_000, kept: .unavailable,
      bottleneck: Letter.bottleneck(
        .single(pair), gains: [Letter.gain("Petugas", none), Letter.gain("Camat", none), together]))
    design.overall.waitingByActor.append(
      ActorWaiting(actors: pair, waiting: Letter.waiting(90_000, .contention), shareOfWaiting: 0.5))
    return design
  }

  private func sentences(_ design: DesignFindings, _ language: Language) -> Sentences {
    Sentences(language: language, findings: Letter.findings([design]))
  }

  @Test("the pair is named, and that each alone does not do it")
  func bottleneck() {
    let design = design()
    #expect(
      ProofReading.differences("JointReliefReportTests.bottleneck") {
        sentences(design, $0).bottleneck(design).first
      } == [])
    let half = self.design(alone: 1_800)
    #expect(sentences(half, .english).bottleneck(half).first?.contains("less than half") == false)
  }

  @Test("where one of them is a post that exists once, it is a diagnosis")
  func singlePost() {
    let design = design(isSinglePost: true)
    let text = sentences(design, .english).bottleneck(design).first ?? ""
    #expect(text.contains("exists once: the way out is less work at that desk"))
  }

  @Test("the longest wait is for both together")
  func wait() {
    let design = design()
    #expect(
      sentences(design, .english).waiting(design)?.hasPrefix(
        "Files wait longest for Petugas and Camat together: ")
        == true)
    #expect(
      sentences(design, .indonesian).waiting(design)?.hasPrefix(
        "Berkas paling lama menunggu Petugas dan Camat bersama-sama: ") == true)
  }

  @Test("what comes behind a pair")
  func next() {
    var design = design()
    design.bottleneck?.next = NextBottleneck(
      relieved: pair,
      oneMoreOfficer: AddedCapacityFindings(
        addedCapacity: .oneMoreOfficer, gains: [], byMeanTime: .tied([pair, "Camat"]), byPromise: nil))
    #expect(
      sentences(design, .english).nextBottleneck(design)
        == "Were Petugas and Camat relieved so, the next bottleneck would be one of Petugas + Camat and Camat, which cannot "
        + "be distinguished.")
    design.bottleneck?.next?.oneMoreOfficer.byMeanTime = .single(pair)
    #expect(
      sentences(design, .english).nextBottleneck(design)
        == "Were Petugas and Camat relieved so, the bottleneck would still be there: one more of each helps most there."
    )
  }

  @Test("tables have a row for both, in the terminal, in CSV and in JSON")
  func tables() {
    let findings = Letter.findings([design()])
    let rows = ActorsCSV.text(findings).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map(\.count)).count == 1)
    let row = rows.first { $0[1] == "Petugas + Camat" }
    let column = { (name: String) in rows[0].firstIndex { $0 == name } ?? 0 }
    #expect(row?[column("plus_one_officer_gain_seconds")] == "7200.0")
    #expect(row?[column("main_cause")] == "contention")
    #expect(row?[column("officers")] == "")
    let text = StudyDocument(findings: findings, language: .english).run.text(.plain)
    #expect(text.contains("Petugas + Camat"))
    #expect(text.contains("(2 officers)"))
    let json = FindingsJSON.text(findings)
    #expect(json.contains("\"longestWait\": \"Camat\""))
  }

  @Test("what a team gains, and what that costs the others", arguments: Language.allCases)
  func starvingTeam(language: Language) {
    var design = design()
    let place = CorrectiveMeasureFindings.ActivityPlace(procedure: "dua", activity: "both", name: "Both")
    func type(_ procedure: String, _ gain: Interval) -> CorrectiveMeasureFindings.CaseTypeGain {
      CorrectiveMeasureFindings.CaseTypeGain(procedure: procedure, caseType: procedure, meanSeconds: gain)
    }
    design.bottleneck?.correctiveMeasures = [
      CorrectiveMeasureFindings(
        actor: "Petugas", kinds: [.keepsOfficersFree(place)], meanSeconds: nil,
        meanSecondsAfter: .unavailable,
        promise: nil, promiseAfter: nil,
        byCaseType: [
          type("satu", Letter.interval(-1_200, -1_500, -900)),
          type("dua", Letter.interval(39_600, 36_000, 43_200)),
        ])
    ]
    let text = sentences(design, language).bottleneck(design).last ?? ""
    #expect(
      text
        == (language == .english
          ? "Both waits until enough of Petugas are free at once, while other work goes before it. Were officers kept free "
            + "for it (keeps officers free): dua −11 h (−12 h … −10 h) and satu +20 min (+15 min … +25 min)."
          : "Both menunggu sampai Petugas cukup bebas bersamaan, sementara pekerjaan lain mendahuluinya. Bila petugas "
            + "dibebaskan untuknya (keeps officers free): dua −11 jam (−12 jam … −10 jam) dan satu +20 menit (+15 menit … "
            + "+25 menit)."))
  }

  @Test("where other work would be the bottleneck as files, it is said", arguments: Language.allCases)
  func otherWork(language: Language) {
    var design = design()
    #expect(sentences(design, language).bottleneck(design).count == 1)
    design.bottleneck?.otherWorkThatDecides = "Camat"
    let text = sentences(design, language).bottleneck(design).last ?? ""
    #expect(
      text.contains(
        language == .english
          ? "Written as a procedure of its own it would count, and Camat might be the bottleneck."
          : "Ditulis sebagai prosedur tersendiri, pekerjaan itu ikut dihitung, dan Camat dapat menjadi simpulnya."
      ))
  }
}
