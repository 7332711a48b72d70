// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Sentences of the bottleneck")
struct BottleneckSentencesTests {
  @Test("A single bottleneck is named, a post that exists once gets no second officer as advice")
  func singleBottleneck() throws {
    let design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    let text = try #require(sentences.bottleneck(design).first)
    #expect(text.hasPrefix("BOTTLENECK: Camat. "))
    #expect(text.contains("(5 h 51 min faster, 5 h 21 min … 6 h 21 min)"))
    #expect(text.contains("exists once"))
  }

  @Test("Actors that the data do not separate are named together")
  func tiedBottleneck() {
    let design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.tied(["Camat", "Petugas"]), gains: []))
    let findings = Letter.findings([design])
    #expect(
      Sentences(language: .english, findings: findings).bottleneck(design).first
        == "BOTTLENECK: Camat and Petugas, which cannot be distinguished by the time to finish.")
    #expect(
      Sentences(language: .indonesian, findings: findings).bottleneck(design).first?.contains(
        "Camat dan Petugas")
        == true)
  }

  @Test("Without a relief that surely helps nobody is blamed")
  func noBottleneck() {
    let design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable, bottleneck: Letter.bottleneck(.none, gains: []))
    #expect(
      Sentences(language: .english, findings: Letter.findings([design])).bottleneck(design).first
        == "No actor is shown to improve the time to finish when relieved.")
  }

  @Test("The busiest actor is spoken of only where he is surely another one")
  func busiest() {
    let design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.notTheBusiest(design)?.contains("Petugas") == true)
    let tied = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.tied(["Camat", "Petugas"]), gains: []))
    #expect(sentences.notTheBusiest(tied) == nil)
  }

  @Test("That an officer helps the busiest less is said of the measure of the headline alone")
  func busiestByMeasure() {
    func text(_ language: Language, _ change: (inout BottleneckStatement) -> Void) -> String? {
      var design = Letter.asIs()
      if var bottleneck = design.bottleneck {
        change(&bottleneck)
        design.bottleneck = bottleneck
      }
      return Sentences(language: language, findings: Letter.findings([design])).notTheBusiest(design)
    }
    func byPromise(_ bottleneck: inout BottleneckStatement) {
      bottleneck.headlineMeasure = .promise
      bottleneck.oneMoreOfficer.byPromise = .single("Camat")
      bottleneck.oneMoreOfficer.gains[1].promiseShare = Letter.interval(0.1, 0.08, 0.12)
    }
    #expect(ProofReading.differences("BottleneckSentencesTests.busiestByMeasure") { text($0) { _ in } } == [])
    #expect(
      ProofReading.differences("BottleneckSentencesTests.busiestByMeasure 2") { text($0, byPromise) } == [])
  }

  @Test("Where less work helps elsewhere, it is said that this is about time")
  func interventionsDisagree() {
    func text(_ language: Language) -> String? {
      var design = Letter.asIs()
      design.bottleneck?.tenPercentLessWork.byMeanTime = .single("Petugas")
      let gain = Letter.interval(60, 30, 90)
      design.bottleneck?.tenPercentLessWork.gains = [
        Letter.gain("Petugas", gain), Letter.gain("Camat", gain),
      ]
      return Sentences(language: language, findings: Letter.findings([design])).interventionsDisagree(design)
    }
    #expect(ProofReading.differences("BottleneckSentencesTests.reliefsDisagree") { text($0) } == [])
  }

  @Test("The longest queue elsewhere is told; 'either' only after the busiest was named")
  func longestQueue() {
    var design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.notTheLongestQueue(design) == nil)
    design.bottleneck?.longestQueue = "Kasi"
    #expect(
      sentences.notTheLongestQueue(design)
        == "The longest queue is at Kasi, who is not the bottleneck either.")
    design.bottleneck?.busiest = "Camat"
    #expect(
      sentences.notTheLongestQueue(design) == "The longest queue is at Kasi, who is not the bottleneck.")
    design.bottleneck?.longestQueue = "Camat"
    #expect(sentences.notTheLongestQueue(design) == nil)
  }

  /// What is said of a study whose only corrective measure is as given.
  private func correctiveMeasure(
    _ language: Language = .english, time: Interval = Letter.interval(21_060, 19_260, 22_860),
    promise: Interval? = nil, after: PromiseFindings? = nil,
    _ change: (inout DesignFindings) -> Void = { _ in }
  ) -> String? {
    var design = Letter.asIs()
    design.bottleneck?.correctiveMeasures[0].kinds = [.handleSingly]
    design.bottleneck?.correctiveMeasures[0].meanSeconds?.gain = time
    design.bottleneck?.correctiveMeasures[0].promise = promise.map {
      CorrectiveMeasureGain(gain: $0, oneMoreAt: "Petugas", overOneMore: $0, standing: .tied)
    }
    design.bottleneck?.correctiveMeasures[0].promiseAfter = after
    change(&design)
    return Sentences(language: language, findings: Letter.findings([design])).correctiveMeasures(design).first
  }

  private func kept(_ verdict: TargetVerdict?) -> PromiseFindings {
    PromiseFindings(
      promise: nil, kept: .interval(Letter.interval(0.909, 0.902, 0.917)), target: 0.9, targetVerdict: verdict
    )
  }

  @Test("A lever tells its gain of time only where the interval shows one")
  func correctiveMeasures() {
    #expect(correctiveMeasure() == "Camat: files one by one: −5 h 51 min (−6 h 21 min … −5 h 21 min)")
    #expect(
      correctiveMeasure(time: Letter.interval(60, -600, 720))
        == "Camat: files one by one: less time is not shown")
    #expect(
      correctiveMeasure(time: Letter.interval(-600, -1200, -300))
        == "Camat: files one by one: takes LONGER: +10 min (+5 min … +20 min)")
  }

  @Test("A lever tells what it adds to the promise, then what is kept, and whether the target is reached")
  func leverPromise() {
    let gain = Letter.interval(0.652, 0.58, 0.724)
    #expect(
      ProofReading.differences("BottleneckSentencesTests.leverPromise") {
        correctiveMeasure($0, promise: gain, after: kept(.reached))
      } == [])
    #expect(
      correctiveMeasure(after: kept(.undecided))?.hasSuffix(
        ", promise then kept for 90.9 % (90.2 % … 91.7 %): may reach the target") == true)
  }

  @Test("A lever whose gain of the promise is not shown, or a loss, says so")
  func leverPromiseNotGained() {
    let unsure = Letter.interval(0.01, -0.02, 0.04)
    #expect(
      correctiveMeasure(promise: unsure, after: kept(nil))?.hasSuffix(
        ", a change of the promise is not shown, then kept for 90.9 % (90.2 % … 91.7 %)") == true)
    #expect(
      correctiveMeasure(.indonesian, promise: unsure, after: kept(nil))?.hasSuffix(
        ", perubahan pada janji tidak terbukti, lalu ditepati untuk 90,9 % (90,2 % … 91,7 %)") == true)
    let loss = Letter.interval(-0.03, -0.04, -0.02)
    #expect(
      correctiveMeasure(promise: loss)?.hasSuffix(", promise kept LESS often: −3.0 points (−4.0 … −2.0)")
        == true)
    #expect(
      correctiveMeasure(.indonesian, promise: loss)?.hasSuffix(
        ", janji LEBIH JARANG ditepati: −3,0 poin (−4,0 … −2,0)")
        == true)
  }

  @Test("A share of several case types says so, and reaches no target, for each type has its own")
  func leverPromiseOfSeveral() {
    func both(_ design: inout DesignFindings) { design.caseTypes.append(design.caseTypes[0]) }
    func twoOfThree(_ design: inout DesignFindings) {
      both(&design)
      design.caseTypes.append(design.caseTypes[0])
      design.caseTypes[2].promise = nil
    }
    func oneOfTwo(_ design: inout DesignFindings) {
      both(&design)
      design.caseTypes[1].promise = nil
    }
    #expect(
      correctiveMeasure(after: kept(.reached), both)?.hasSuffix(
        "then kept for 90.9 % of all files (90.2 % … 91.7 %)")
        == true)
    #expect(
      correctiveMeasure(.indonesian, after: kept(.reached), both)?.hasSuffix(
        "lalu ditepati untuk 90,9 % dari semua berkas (90,2 % … 91,7 %)") == true)
    #expect(
      correctiveMeasure(after: kept(.reached), twoOfThree)?.hasSuffix(
        "then kept for 90.9 % of all files with a promise (90.2 % … 91.7 %)") == true)
    #expect(
      correctiveMeasure(.indonesian, after: kept(.reached), twoOfThree)?.hasSuffix(
        "lalu ditepati untuk 90,9 % dari semua berkas yang memiliki janji (90,2 % … 91,7 %)") == true)
    #expect(
      correctiveMeasure(after: kept(.reached), oneOfTwo)?.hasSuffix(
        "then kept for 90.9 % (90.2 % … 91.7 %): reaches the target") == true)
  }

  @Test("A substitute is tried as a person without other duties, and both names say so")
  func substitute() {
    func text(_ language: Language) -> String? {
      correctiveMeasure(language) { $0.bottleneck?.correctiveMeasures[0].kinds = [.substituteFromFirstDay] }
    }
    #expect(text(.english)?.hasPrefix("Camat: a substitute without other duties from day 1: −5 h ") == true)
    #expect(
      text(.indonesian)?.hasPrefix("Camat: pengganti tanpa tugas lain sejak hari pertama: −5 jam ") == true)
    #expect(
      ProofReading.differences("BottleneckSentencesTests.substitute") {
        $0.predicate(CorrectiveMeasureFindings.Kind.substituteFromFirstDay)
      } == [])
  }

  @Test("Where the headline follows the promise, points stand first, and only if they are shown")
  func promiseFirst() throws {
    #expect(
      try worth(Letter.interval(0.031, 0.02, 0.042), Letter.interval(3600, 1800, 5400))
        == "BOTTLENECK: Camat. One more officer there improves the share of promises kept most "
        + "(+3.1 points of the promise, +2.0 … +4.2; 1 h faster, 30 min … 1 h 30 min).")
    #expect(
      try !worth(Letter.interval(0.01, -0.02, 0.042), Letter.interval(3600, 1800, 5400)).contains("points"))
  }

  @Test("Files that take longer with one more officer are slower, and not faster by less than nothing")
  func slower() throws {
    let points = Letter.interval(0.031, 0.02, 0.042)
    let loss = Letter.interval(-10_800, -13_860, -7200)
    #expect(
      try worth(points, loss).hasSuffix(
        "(+3.1 points of the promise, +2.0 … +4.2; 3 h slower, 2 h … 3 h 51 min)."))
    #expect(
      try worth(points, loss, .indonesian).hasSuffix(
        "(+3,1 poin janji, +2,0 … +4,2; 3 jam lebih lama, 2 jam … 3 jam 51 menit)."))
  }

  @Test("What is not shown beside the measure of the headline is said not to be shown")
  func besideNotShown() throws {
    let points = Letter.interval(0.031, 0.02, 0.042)
    let unsure = Letter.interval(-600, -3600, 2400)
    #expect(try worth(points, unsure).hasSuffix("+2.0 … +4.2; a change of the time to finish is not shown)."))
    #expect(
      try worth(points, unsure, .indonesian).hasSuffix(
        "+2,0 … +4,2; perubahan pada waktu selesai tidak terbukti)."))
    let time = Letter.interval(3600, 1800, 5400)
    #expect(
      try worth(Letter.interval(0.01, -0.02, 0.04), time, by: .meanTime).hasSuffix(
        "(1 h faster, 30 min … 1 h 30 min; a change of promises kept is not shown)."))
    #expect(
      try worth(Letter.interval(0.01, -0.02, 0.04), time, .indonesian, by: .meanTime).hasSuffix(
        "(1 jam lebih cepat, 30 menit … 1 jam 30 menit; perubahan pada janji yang ditepati tidak terbukti)."))
  }

  /// The headline where one more officer at the head gains as given.
  private func worth(
    _ share: Interval, _ time: Interval, _ language: Language = .english,
    by measure: BottleneckStatement.HeadlineMeasure = .promise
  ) throws -> String {
    let gain = ActorGain(
      actors: "Camat", officersAdded: 1, isDiagnosisOnly: false, meanSeconds: time,
      promiseShare: share, isExactlyNothing: false)
    var bottleneck = Letter.bottleneck(.single("Camat"), gains: [gain])
    bottleneck.headlineMeasure = measure
    bottleneck.oneMoreOfficer.byPromise = .single("Camat")
    let design = Letter.design("as-is", mean: 3600, kept: .unavailable, bottleneck: bottleneck)
    return try #require(
      Sentences(language: language, findings: Letter.findings([design])).bottleneck(design).first)
  }

  @Test("A relief by a whole team says so")
  func team() throws {
    let gain = Letter.gain("Camat", Letter.interval(3600, 1800, 5400), officersAdded: 3)
    let design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.single("Camat"), gains: [gain]))
    func text(_ language: Language) -> String? {
      Sentences(language: language, findings: Letter.findings([design])).bottleneck(design).first
    }
    #expect(
      text(.english)
        == "BOTTLENECK: Camat. One more team there (3 officers) improves the time to finish most "
        + "(1 h faster, 30 min … 1 h 30 min).")
    #expect(text(.indonesian)?.hasPrefix("SIMPUL: Camat. Satu regu lagi di sana (3 petugas) ") == true)
    #expect(
      Sentences(language: .english, findings: Letter.findings([design])).remark(gain) == " (3 officers)")
  }

}
