// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import Testing

@testable import SimpulReport

@Suite("Sentences of the verdict")
struct SentencesTests {
  private func time(_ verdict: Verdict, _ difference: Interval?, _ language: Language = .english) -> String? {
    let findings = Letter.comparison(verdict, difference)
    return Sentences(language: language, findings: findings).timeChange(findings.comparisons[0])
  }

  @Test("An interval below zero says how much less a file takes")
  func surelyLess() {
    let difference = Letter.interval(-25_380, -27_060, -23_700)
    #expect(
      time(.better, difference)
        == "A file takes 1 h 21 min instead of 8 h 24 min (7 h 3 min less, 6 h 35 min … 7 h 31 min).")
    #expect(
      time(.better, difference, .indonesian)
        == "Satu berkas selesai dalam 1 jam 21 menit, semula 8 jam 24 menit "
        + "(7 jam 3 menit lebih cepat, 6 jam 35 menit … 7 jam 31 menit).")
  }

  @Test("An interval above zero says MORE")
  func surelyMore() {
    #expect(
      time(.worse, Letter.interval(3600, 1800, 5400))
        == "A file takes 9 h 24 min instead of 8 h 24 min (1 h MORE, 30 min … 1 h 30 min).")
  }

  @Test("An interval that holds zero claims neither a difference nor that there is none")
  func notShown() {
    let difference = Letter.interval(-600, -1800, 600)
    #expect(
      time(.notShown, difference)
        == "That the time to finish changes is not shown (8 h 24 min and 8 h 14 min).")
    #expect(
      time(.notShown, difference, .indonesian)
        == "Bahwa waktu selesai berubah tidak terbukti (8 jam 24 menit dan 8 jam 14 menit).")
  }

  @Test("The same in every replication is exactly as now")
  func exactlyNothing() {
    let nothing = Letter.interval(0, 0, 0)
    #expect(time(.noDifference, nothing) == "The time to finish is exactly as now (8 h 24 min).")
    #expect(
      time(.noDifference, nothing, .indonesian)
        == "Waktu selesai sama persis seperti sekarang (8 jam 24 menit)."
    )
  }

  @Test("No interval, no comparison")
  func notComparable() {
    #expect(
      time(.notComparable, nil)
        == "Mean times cannot be compared: some files were unfinished when the run ended."
    )
  }

  @Test("The promise: an interval with its limits, none of all, all of all, and no files")
  func promise() throws {
    func text(_ kept: ShareEstimate, _ verdict: TargetVerdict) -> String? {
      let design = Letter.design("as-is", mean: 3600, kept: kept, verdict: verdict)
      return Sentences(language: .english, findings: Letter.findings([design])).promise(design.overall)
    }
    #expect(
      text(.interval(Letter.interval(0.014, 0.012, 0.016)), .notReached)
        == "The promise (60 working minutes) is kept for 1.4 % of files (1.2 % … 1.6 %). "
        + "The target of 90 % is NOT reached.")
    #expect(
      text(.interval(Letter.interval(0.9, 0.88, 0.92)), .undecided)
        == "The promise (60 working minutes) is kept for 90.0 % of files (88.0 % … 92.0 %). "
        + "Whether the target of 90 % is reached cannot be told.")
    #expect(
      text(.degenerate(count: 0, of: 6400), .notReached)
        == "The promise (60 working minutes) is kept for none of 6,400 files. The target of 90 % is NOT reached."
    )
    #expect(
      text(.degenerate(count: 6400, of: 6400), .reached)
        == "The promise (60 working minutes) is kept for all 6,400 files; none is late. "
        + "The target of 90 % is reached.")
    #expect(try #require(text(.unavailable, .undecided)).hasPrefix("Nothing can be said of the promise"))
  }

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
        == "BOTTLENECK: Camat and Petugas, which cannot be told apart by the time to finish.")
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
    #expect(
      text(.english) { _ in }
        == "The busiest actor (Petugas) is not the bottleneck: one more officer there improves the time to finish less. "
        + "Files wait 10 min there, and 8 h 5 min at Camat.")
    #expect(
      text(.indonesian) { _ in }
        == "Pelaksana yang paling sibuk (Petugas) bukan simpulnya: menambah petugas di sana kurang memperbaiki waktu "
        + "selesai. Berkas menunggu 10 menit di sana, 8 jam 5 menit di Camat.")
    #expect(
      text(.english, byPromise)
        == "The busiest actor (Petugas) is not the bottleneck: one more officer there improves the share of promises "
        + "kept less. Files wait 10 min there, and 8 h 5 min at Camat.")
    #expect(
      text(.indonesian, byPromise)
        == "Pelaksana yang paling sibuk (Petugas) bukan simpulnya: menambah petugas di sana kurang memperbaiki bagian "
        + "janji yang ditepati. Berkas menunggu 10 menit di sana, 8 jam 5 menit di Camat.")
  }

  @Test("Where less work helps elsewhere, it is said that this is about time")
  func reliefsDisagree() {
    func text(_ language: Language) -> String? {
      var design = Letter.asIs()
      design.bottleneck?.tenPercentLessWork.byMeanTime = .single("Petugas")
      return Sentences(language: language, findings: Letter.findings([design])).reliefsDisagree(design)
    }
    #expect(
      text(.english)
        == "For the time to finish: if work took 10 % less time it would help most at Petugas, and not where one more "
        + "officer does.")
    #expect(
      text(.indonesian)
        == "Untuk waktu selesai: bila setiap pekerjaan 10 % lebih singkat, hal itu paling membantu pada Petugas, bukan "
        + "pada pelaksana tempat satu petugas lagi paling membantu.")
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

  /// What is said of a study whose only lever is as given.
  private func lever(
    _ language: Language = .english, time: Interval = Letter.interval(21_060, 19_260, 22_860),
    promise: Interval? = nil, after: PromiseFindings? = nil,
    _ change: (inout DesignFindings) -> Void = { _ in }
  ) -> String? {
    var design = Letter.asIs()
    design.bottleneck?.levers[0].kinds = [.handleSingly]
    design.bottleneck?.levers[0].meanSeconds?.gain = time
    design.bottleneck?.levers[0].promise = promise.map {
      LeverGain(gain: $0, oneMoreAt: "Petugas", overOneMore: $0, standing: .tied)
    }
    design.bottleneck?.levers[0].promiseAfter = after
    change(&design)
    return Sentences(language: language, findings: Letter.findings([design])).levers(design).first
  }

  private func kept(_ verdict: TargetVerdict?) -> PromiseFindings {
    PromiseFindings(
      promise: nil, kept: .interval(Letter.interval(0.909, 0.902, 0.917)), target: 0.9, targetVerdict: verdict
    )
  }

  @Test("A lever tells its gain of time only where the interval shows one")
  func levers() {
    #expect(lever() == "Camat: files one by one: −5 h 51 min (−6 h 21 min … −5 h 21 min)")
    #expect(
      lever(time: Letter.interval(60, -600, 720)) == "Camat: files one by one: less time is not shown")
    #expect(
      lever(time: Letter.interval(-600, -1200, -300))
        == "Camat: files one by one: takes LONGER: +10 min (+5 min … +20 min)")
  }

  @Test("A lever tells what it adds to the promise, then what is kept, and whether the target is reached")
  func leverPromise() {
    let gain = Letter.interval(0.652, 0.58, 0.724)
    #expect(
      lever(promise: gain, after: kept(.reached))
        == "Camat: files one by one: −5 h 51 min (−6 h 21 min … −5 h 21 min), promise +65.2 points (+58.0 … +72.4), "
        + "then kept for 90.9 % (90.2 % … 91.7 %): reaches the target")
    #expect(
      lever(.indonesian, promise: gain, after: kept(.reached))
        == "Camat: berkas satu per satu: −5 jam 51 menit (−6 jam 21 menit … −5 jam 21 menit), janji +65,2 poin "
        + "(+58,0 … +72,4), lalu ditepati untuk 90,9 % (90,2 % … 91,7 %): sasaran tercapai")
    #expect(
      lever(after: kept(.undecided))?.hasSuffix(
        ", promise then kept for 90.9 % (90.2 % … 91.7 %): may reach the target") == true)
  }

  @Test("A lever whose gain of the promise is not shown, or a loss, says so")
  func leverPromiseNotGained() {
    let unsure = Letter.interval(0.01, -0.02, 0.04)
    #expect(
      lever(promise: unsure, after: kept(nil))?.hasSuffix(
        ", a change of the promise is not shown, then kept for 90.9 % (90.2 % … 91.7 %)") == true)
    #expect(
      lever(.indonesian, promise: unsure, after: kept(nil))?.hasSuffix(
        ", perubahan pada janji tidak terbukti, lalu ditepati untuk 90,9 % (90,2 % … 91,7 %)") == true)
    let loss = Letter.interval(-0.03, -0.04, -0.02)
    #expect(
      lever(promise: loss)?.hasSuffix(", promise kept LESS often: −3.0 points (−4.0 … −2.0)") == true)
    #expect(
      lever(.indonesian, promise: loss)?.hasSuffix(", janji LEBIH JARANG ditepati: −3,0 poin (−4,0 … −2,0)")
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
      lever(after: kept(.reached), both)?.hasSuffix("then kept for 90.9 % of all files (90.2 % … 91.7 %)")
        == true)
    #expect(
      lever(.indonesian, after: kept(.reached), both)?.hasSuffix(
        "lalu ditepati untuk 90,9 % dari semua berkas (90,2 % … 91,7 %)") == true)
    #expect(
      lever(after: kept(.reached), twoOfThree)?.hasSuffix(
        "then kept for 90.9 % of all files with a promise (90.2 % … 91.7 %)") == true)
    #expect(
      lever(.indonesian, after: kept(.reached), twoOfThree)?.hasSuffix(
        "lalu ditepati untuk 90,9 % dari semua berkas yang memiliki janji (90,2 % … 91,7 %)") == true)
    #expect(
      lever(after: kept(.reached), oneOfTwo)?.hasSuffix(
        "then kept for 90.9 % (90.2 % … 91.7 %): reaches the target") == true)
  }

  @Test("A substitute is tried as a person without other duties, and both names say so")
  func substitute() {
    func text(_ language: Language) -> String? {
      lever(language) { $0.bottleneck?.levers[0].kinds = [.substituteFromFirstDay] }
    }
    #expect(text(.english)?.hasPrefix("Camat: a substitute without other duties from day 1: −5 h ") == true)
    #expect(
      text(.indonesian)?.hasPrefix("Camat: pengganti tanpa tugas lain sejak hari pertama: −5 jam ") == true)
    #expect(
      Language.english.predicate(LeverFindings.Kind.substituteFromFirstDay)
        == "has a substitute without other duties from the first day of each absence")
    #expect(
      Language.indonesian.predicate(LeverFindings.Kind.substituteFromFirstDay)
        == "digantikan oleh pengganti tanpa tugas lain sejak hari pertama setiap ketidakhadiran")
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
    #expect(
      try worth(points, unsure).hasSuffix("+2.0 … +4.2; a change of the time to finish is not shown)."))
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
      actor: "Camat", officersAdded: 1, isDiagnosisOnly: false, meanSeconds: time,
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

  @Test("Long working times are told in working days of the office")
  func workingDays() {
    #expect(Language.english.workingTime(8 * 3600, day: 27_000) == "8 h")
    #expect(Language.english.workingTime(81_000, day: 27_000) == "3.0 working days")
    #expect(Language.indonesian.workingTime(94_500, day: 27_000) == "3,5 hari kerja")
    #expect(Language.english.workingTime(54_000, beside: [216_000], day: 27_000) == "2.0 working days")
    #expect(Language.english.workingTime(3000, beside: [216_000], day: 27_000) == "50 min")
    #expect(Language.english.workingTime(216_000, beside: [3000], day: 27_000) == "8.0 working days")
  }

  @Test("Limits in working days share their unit")
  func limits() {
    let sentences = Sentences(language: .english, findings: Letter.run())
    let day = Letter.scenario().meanOpenDay.seconds
    #expect(sentences.times(4 * day, 16.8 * day) == "4.0 … 16.8 working days")
    #expect(sentences.times(4 * day, 16.8 * day, sign: "−") == "−4.0 … −16.8 working days")
    #expect(sentences.times(600, 3600) == "10 min … 1 h")
  }

  @Test("A pile that surely grows is told where an actor cannot keep up, unfinished files always")
  func pile() {
    var design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.overload(design).isEmpty)
    design.overall.counts.censored = 12
    #expect(
      sentences.overload(design) == ["On average 12 files a replication were unfinished when the run ended."])
    design.capacity = Letter.capacity("Petugas", camatHours: 4)
    design.pile.growthPerWeek = Letter.interval(14, 12, 16)
    let text = sentences.overload(design)
    #expect(text.count == 3)
    #expect(text[0].hasPrefix("Camat is asked for 5.0 hours a week and has 4.0: the pile can only grow"))
    #expect(text[1] == "The pile grows by 14.0 files a week (12.0 … 16.0).")
    design.pile.growthPerWeek = Letter.interval(1, -1, 3)
    #expect(sentences.overload(design).count == 2)
  }

  @Test("Promises of several case types are told one by one, less often is said aloud")
  func caseTypes() {
    func row(_ type: String, _ verdict: Verdict, _ difference: Interval) -> ComparisonRow {
      ComparisonRow(
        caseType: type, measure: .promiseKept, before: 0.5, after: 0.5 + difference.estimate,
        difference: difference, percent: nil, verdict: verdict)
    }
    var findings = Letter.better
    findings.comparisons[0].caseTypeRows = [
      row("usaha", .better, Letter.interval(0.1, 0.05, 0.15)),
      row("khusus", .worse, Letter.interval(-0.1, -0.15, -0.05)),
    ]
    #expect(
      Sentences(language: .english, findings: findings).promiseChanges(findings.comparisons[0]) == [
        "usaha: The redesign keeps the promise for 60.0 % of files instead of 50.0 % "
          + "(+10.0 points, +5.0 … +15.0).",
        "khusus: The redesign keeps the promise for 40.0 % of files instead of 50.0 % "
          + "(−10.0 points, −15.0 … −5.0): LESS often.",
      ])
  }

  @Test("Ranges that were not tried out, and a precision that was missed, are admitted")
  func careful() throws {
    var findings = Letter.run()
    #expect(
      Sentences(language: .english, findings: findings).careful
        == "Numbers that are assumed or estimated (1) were taken as written; their ranges were not tried out."
    )
    #expect(Sentences(language: .english, findings: findings).precision == nil)
    findings.study.precision = PrecisionFindings(
      wanted: 0.05,
      measures: [
        PrecisionFindings.MeasurePrecision(design: 0, measure: .meanTime, reached: 0.08, isReached: false)
      ])
    #expect(
      Sentences(language: .english, findings: findings).precision
        == "The precision of 5.0 % is NOT reached for as-is: time to finish, mean.")
  }

  private func leaving(_ share: ShareEstimate, _ language: Language = .english) -> String? {
    var design = Letter.asIs()
    design.overall.leftInVain = share
    return Sentences(language: language, findings: Letter.findings([design])).leaving(design.overall)
  }

  @Test("How many leave without being served, and whom the times are of")
  func leaving() {
    #expect(
      leaving(.interval(Letter.interval(0.418, 0.416, 0.42)))
        == "41.8 % of citizens leave without being served (41.6 % … 42.0 %). Times to finish are of the others, "
        + "waiting by activity is of all who come.")
    #expect(
      leaving(.interval(Letter.interval(0.418, 0.416, 0.42)), .indonesian)
        == "41,8 % pemohon pergi tanpa dilayani (41,6 % … 42,0 %). Waktu selesai hanya tentang yang dilayani; waktu "
        + "menunggu per kegiatan tentang semua yang datang.")
    #expect(
      leaving(.degenerate(count: 0, of: 310)) == "No citizen leaves without being served (of 310).")
    #expect(leaving(.unavailable) == nil)
    let nobody = Letter.asIs()
    #expect(
      Sentences(language: .english, findings: Letter.findings([nobody])).leaving(nobody.overall) == nil)
  }

  private func endings(_ language: Language = .english, _ change: (inout CaseTypeFindings) -> Void)
    -> [String]
  {
    var design = Letter.asIs()
    change(&design.overall)
    return Sentences(language: language, findings: Letter.findings([design])).endings(design.overall)
  }

  @Test("How many count as approved, because nobody decided in time")
  func deemedApproved() {
    let some = ShareEstimate.interval(Letter.interval(0.2, 0.198, 0.202))
    #expect(
      endings { $0.deemedApproved = some } == [
        "20.0 % of files count as approved because the time was up (19.8 % … 20.2 %); their promise is broken. Times to "
          + "finish are of those that were decided."
      ])
    #expect(
      endings(.indonesian) { $0.deemedApproved = some } == [
        "20,0 % berkas dianggap dikabulkan karena waktunya habis (19,8 % … 20,2 %); janjinya tidak ditepati. Waktu selesai "
          + "hanya tentang yang diputuskan."
      ])
    #expect(
      endings { $0.deemedApproved = .degenerate(count: 0, of: 310) } == [
        "No file counts as approved because the time was up (of 310)."
      ])
    #expect(
      endings { $0.deemedApproved = .degenerate(count: 0, of: 12_480) } == [
        "No file counts as approved because the time was up (of 12,480)."
      ])
    #expect(
      endings(.indonesian) { $0.deemedApproved = .degenerate(count: 0, of: 12_480) } == [
        "Tidak ada berkas yang dianggap dikabulkan karena waktunya habis (dari 12.480)."
      ])
    #expect(
      endings(.indonesian) { $0.deemedApproved = .degenerate(count: 310, of: 310) } == [
        "Semua berkas dianggap dikabulkan karena waktunya habis (310)."
      ])
    #expect(endings { $0.deemedApproved = .unavailable } == [])
  }

  @Test("How many are refused, taken back or end otherwise, and whom the times are of")
  func otherEndings() {
    func change(_ findings: inout CaseTypeFindings) {
      findings.otherEndings = [
        EndingFindings(outcome: "refused", share: .interval(Letter.interval(0.04, 0.038, 0.042))),
        EndingFindings(outcome: "withdrawn", share: .degenerate(count: 0, of: 310)),
        EndingFindings(outcome: "dilimpahkan", share: .unavailable),
      ]
    }
    #expect(
      endings(.english, change) == [
        "Files that end otherwise: refused 4.0 % (3.8 % … 4.2 %); withdrawn 0 of 310. Times to finish are of those that "
          + "finish. The promise counts them only where their time was up already."
      ])
    #expect(
      endings(.indonesian, change) == [
        "Berkas yang berakhir lain: ditolak 4,0 % (3,8 % … 4,2 %); ditarik kembali 0 dari 310. Waktu selesai hanya tentang "
          + "yang selesai. Janji hanya menghitung mereka bila waktunya sudah lewat."
      ])
    #expect(endings { _ in } == [])
  }

  @Test("How often somebody gets no ticket, and from when on the times run")
  func withoutTicket() {
    #expect(
      endings { $0.counts.withoutTicketPerWeek = Letter.interval(17.9, 17.5, 18.3) } == [
        "17.9 times a week somebody gets no ticket (17.5 … 18.3); whoever comes back counts every time. Times to finish begin "
          + "with the ticket."
      ])
    #expect(
      endings(.indonesian) { $0.counts.withoutTicketPerWeek = Letter.interval(17.9, 17.5, 18.3) } == [
        "17,9 kali seminggu seseorang tidak mendapat nomor (17,5 … 18,3); yang kembali lagi terhitung setiap kali. Waktu "
          + "selesai dihitung sejak mendapat nomor."
      ])
  }

  @Test("Arrivals by a log are no chance, and the reader is told")
  func replayed() {
    func careful(_ language: Language) -> String? {
      var findings = Letter.findings([Letter.asIs()])
      findings.designs[0].scenario.numbers = []
      let entry = ArrivalLog.Entry(findings.study.period.first)
      findings.designs[0].scenario.procedures[0].arrivals[0].pattern = .recorded(
        ArrivalLog(source: "log.csv", entries: [entry]))
      return Sentences(language: language, findings: findings).careful
    }
    #expect(
      careful(.english)
        == "Arrivals by a log are the same in every replication: intervals do not hold the chance that is in them."
    )
    #expect(
      careful(.indonesian)
        == "Kedatangan menurut catatan sama di setiap ulangan: selang-selang tidak memuat kebetulan di dalamnya."
    )
  }

  @Test("What a file costs the office, and its time the citizen")
  func costs() {
    var design = Letter.asIs()
    func sentence(_ language: Language) -> String? {
      Sentences(language: language, findings: Letter.findings([design])).costs(design.overall)
    }
    design.overall.cost = nil
    #expect(sentence(.english) == nil)
    design.overall.cost = Letter.interval(45_750, 45_700, 45_800)
    #expect(sentence(.english) == "One file costs the office 45,750 (45,700 … 45,800).")
    design.overall.waitingCost = Letter.interval(30_000.4, 29_000, 31_000)
    #expect(
      sentence(.indonesian)
        == "Satu berkas menghabiskan biaya 45.750 (45.700 … 45.800). Waktu sampai selesai bernilai 30.000 (29.000 … 31.000) "
        + "bagi pemohon.")
  }

  @Test("A pile that surely grows is told too where people leave, and no overload is claimed before")
  func growthWhereSomeLeave() {
    var design = Letter.asIs()
    design.capacity = Letter.capacity("Petugas", camatHours: 4)
    design.pile.growthPerWeek = Letter.interval(2, 1.5, 2.5)
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.overload(design).first?.hasPrefix("Camat is asked for") == true)
    design.capacity.isUpperBound = true
    #expect(sentences.overload(design) == ["The pile grows by 2.0 files a week (1.5 … 2.5)."])
    // Of two hundred that come in a week less than one in a hundred may only be those that gather at first.
    design.capacity.caseTypes = [
      CaseTypeCapacity(procedure: "a", caseType: "b", arrivalsPerWeek: 200, activities: [])
    ]
    #expect(sentences.overload(design).isEmpty)
    design.pile.growthPerWeek = Letter.interval(2.5, 2.1, 2.9)
    #expect(sentences.overload(design) == ["The pile grows by 2.5 files a week (2.1 … 2.9)."])
  }
}
