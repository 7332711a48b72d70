// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Sentences on what holds: targets, assumptions, the next bottleneck")
struct EvidenceSentencesTests {
  private func sentences(_ findings: Findings, _ language: Language) -> Sentences {
    Sentences(language: language, findings: findings)
  }

  // MARK: The fewest changes

  private func reach(
    missing: Interval? = nil, _ verdict: TargetVerdict, _ smallest: [[Change.Key]] = [], undecided: Int = 0,
    others: [TargetReach.CaseType] = [], needed: Int? = nil
  ) -> Findings {
    func change(_ key: String, _ name: String) -> ChangeContribution {
      ChangeContribution(
        change: key, name: name, alone: nil, madeWith: [], takenAway: nil, goneWith: [],
        shareOfPromiseGain: nil, shareOfMeanGain: nil, isHarmful: false)
    }
    var findings = Letter.comparison(
      .better, Letter.interval(-100, -120, -80),
      changes: [change("a", "Sekcam menandatangani"), change("b", "Tanpa jadwal"), change("c", "Formulir")])
    findings.comparisons[0].target = TargetReach(
      caseTypes: [caseType("surat", 0.9, missing, verdict)] + others, verdict: verdict, smallest: smallest,
      smallerUndecided: undecided, combinations: 8, replicationsNeeded: needed)
    return findings
  }

  private func caseType(
    _ name: String, _ target: Double, _ missing: Interval?, _ verdict: TargetVerdict,
    procedure: String = "Layanan surat"
  ) -> TargetReach.CaseType {
    TargetReach.CaseType(
      procedure: procedure, caseType: name, target: target, missing: missing, verdict: verdict)
  }

  private func told(_ findings: Findings, _ language: Language) -> String? {
    sentences(findings, language).targetReach(findings.comparisons[0])
  }

  @Test("what is missing with all changes")
  func missing() {
    let findings = reach(missing: Letter.interval(0.12, 0.1, 0.14), .notReached)
    #expect(ProofReading.differences("EvidenceSentencesTests.missing") { told(findings, $0) } == [])
    // One late file of many, where all are to be in time.
    let hardly = reach(missing: Letter.interval(0.0001, -0.0001, 0.0003), .notReached)
    #expect(ProofReading.differences("EvidenceSentencesTests.missing 2") { told(hardly, $0) } == [])
  }

  @Test("the fewest that are enough, in both languages")
  func fewest() {
    let findings = reach(.reached, [["a", "b"], ["a", "c"]], undecided: 1)
    #expect(ProofReading.differences("EvidenceSentencesTests.fewest") { told(findings, $0) } == [])
  }

  @Test("none, all, and not to be told")
  func others() {
    #expect(told(reach(.reached, [[]]), .english) == "The target of 90 % is reached without any change.")
    #expect(
      told(reach(.reached, [["a", "b", "c"]]), .english) == "All changes are needed for the target of 90 %.")
    #expect(
      ProofReading.differences("EvidenceSentencesTests.others") {
        told(reach(.reached, [["a"]], undecided: 1), $0)
      } == [])
    var equal = reach(.reached, [["a"]])
    equal.comparisons[0].target?.equalUndecided = 1
    #expect(
      told(equal, .english)
        == "For the target of 90 %, 1 of 3 changes is enough: \"Sekcam menandatangani\". (Others of as many of which it cannot "
        + "be determined yet: 1.)")
    #expect(
      told(equal, .indonesian)?.hasSuffix("(Gabungan lain sebanyak itu yang belum dapat dipastikan: 1.)")
        == true)
    var many = reach(.reached)
    many.comparisons[0].target?.combinations = 0
    #expect(ProofReading.differences("EvidenceSentencesTests.others 2") { told(many, $0) } == [])
    #expect(
      told(reach(.reached, [["a", "b", "c"]], undecided: 2), .english)
        == "That fewer changes are enough for the target of 90 % is not shown. (Smaller combinations of which it cannot be "
        + "determined yet: 2.)")
    #expect(
      told(reach(missing: Letter.interval(0.12, 0.1, 0.14), .notReached, [["a", "b"]]), .english)
        == "With all changes 12.0 points are still missing to the target of 90 % (10.0 … 14.0). For the target of 90 %, 2 of "
        + "3 changes are enough: \"Sekcam menandatangani\" and \"Tanpa jadwal\".")
    #expect(ProofReading.differences("EvidenceSentencesTests.others 3") { told(reach(.undecided), $0) } == [])
    #expect(
      told(reach(.reached), .english)
        == "The fewest changes for the target of 90 % cannot be shown: all combinations are read together, and there are "
        + "too few replications for that.")
  }

  @Test(
    "of several case types the one that is farthest from its target is named", arguments: Language.allCases)
  func severalTypes(language: Language) {
    let permit = caseType("izin", 0.8, Letter.interval(0.2, 0.18, 0.22), .notReached)
    let missed = reach(missing: Letter.interval(0.12, 0.1, 0.14), .notReached, others: [permit])
    #expect(
      told(missed, language)
        == (language == .english
          ? "With all changes, izin is farthest from its target: 20.0 points are still missing to 80 % (18.0 … 22.0). Also "
            + "short of their targets: surat."
          : "Dengan semua perubahan, izin paling jauh dari sasarannya: masih kurang 20,0 poin dari 80 % (18,0 … 22,0). "
            + "Sasarannya juga tidak tercapai: surat."))
    var one = reach(.notReached, others: [permit])
    one.comparisons[0].target?.caseTypes[0].verdict = .reached
    #expect(
      told(one, language)
        == (language == .english
          ? "With all changes 20.0 points are still missing for izin to the target of 80 % (18.0 … 22.0)."
          : "Dengan semua perubahan, izin masih kurang 20,0 poin dari sasarannya 80 % (18,0 … 22,0)."))
    let twin = caseType(
      "surat", 0.8, Letter.interval(0.01, -0.01, 0.03), .undecided, procedure: "Layanan izin")
    #expect(
      told(reach(missing: Letter.interval(0, -0.01, 0.01), .undecided, others: [twin]), language)
        == (language == .english
          ? "Whether all changes together reach the targets of all case types cannot be determined yet; the least sure is Layanan "
            + "izin: surat."
          : "Apakah semua perubahan bersama-sama mencapai sasaran semua jenis berkas belum dapat dipastikan; yang paling "
            + "belum pasti: Layanan izin: surat."))
    let reached = caseType("izin", 0.8, Letter.interval(-0.1, -0.12, -0.08), .reached)
    #expect(
      told(reach(.reached, [[]], others: [reached]), language)
        == (language == .english
          ? "The targets of all case types are reached without any change."
          : "Sasaran semua jenis berkas sudah tercapai tanpa satu perubahan pun."))
    #expect(
      told(reach(.reached, [["a", "b", "c"]], others: [reached]), language)
        == (language == .english
          ? "All changes are needed for the targets of all case types."
          : "Untuk sasaran semua jenis berkas semua perubahan diperlukan."))
  }

  @Test("how many replications it takes at least to show any combination", arguments: Language.allCases)
  func neededReplications(language: Language) {
    #expect(
      told(reach(.reached, needed: 49), language)
        == (language == .english
          ? "The fewest changes for the target of 90 % cannot be shown: all combinations are read together, and there are "
            + "too few replications for that (it takes at least --replications 49)."
          : "Gabungan perubahan yang terkecil untuk sasaran 90 % tidak dapat ditunjukkan: semua gabungan dibaca sekaligus, "
            + "dan untuk itu ulangannya terlalu sedikit (diperlukan sedikitnya --replications 49)."))
  }

  @Test("what a harmful change costs, and what it brings beside that")
  func harm() {
    func told(_ promise: Interval?, _ mean: Interval, _ language: Language = .english) -> String {
      let change = ChangeContribution(
        change: "a", name: "Formulir", alone: nil, madeWith: [],
        takenAway: ChangeEffect(
          promiseShare: promise, promiseAfter: nil, meanSeconds: mean, meanSecondsAfter: nil),
        goneWith: [], shareOfPromiseGain: nil, shareOfMeanGain: nil, isHarmful: true)
      let findings = Letter.comparison(.better, Letter.interval(-100, -120, -80), changes: [change])
      return sentences(findings, language).harmful(findings.comparisons[0]).joined()
    }
    let (more, same) = (Letter.interval(0.023, 0.011, 0.035), Letter.interval(0, -0.01, 0.01))
    let (faster, slower) = (Letter.interval(-1_200, -1_500, -900), Letter.interval(1_200, 900, 1_500))
    #expect(ProofReading.differences("EvidenceSentencesTests.harm") { told(more, slower, $0) } == [])
    #expect(
      told(more, faster)
        == "The change \"Formulir\" does harm: without it the redesign keeps 2.3 points more of the promise (1.1 … 3.5) and "
        + "takes 20 min less (15 min … 25 min).")
    #expect(
      told(same, faster, .indonesian)
        == "Perubahan \"Formulir\" merugikan: tanpa perubahan itu satu berkas 20 menit lebih cepat (15 menit … 25 menit)."
    )
  }

  @Test("a share that may as well be none is not told as a number")
  func shares() {
    func change(_ contribution: Interval?, with others: [String] = [], share: Double?) -> ChangeContribution {
      ChangeContribution(
        change: "a", name: "a", alone: nil, madeWith: [], takenAway: nil, goneWith: [],
        shareOfPromiseGain: nil, shareOfMeanGain: share,
        contribution: contribution.map {
          ChangeEffect(promiseShare: nil, promiseAfter: nil, meanSeconds: $0, meanSecondsAfter: nil)
        }, contributesWith: others, isHarmful: false)
    }
    func told(_ change: ChangeContribution, _ language: Language = .english) -> String {
      var findings = Letter.better
      findings.comparisons[0].changes = [self.named("b", "Loket kedua")]
      return sentences(findings, language).share(
        of: change, in: findings.comparisons[0], \.shareOfMeanGain, \.meanSeconds)
    }
    #expect(told(change(Letter.interval(-60, -90, -30), share: 0.6)) == "60 %")
    #expect(
      ProofReading.differences("EvidenceSentencesTests.shares") {
        told(change(Letter.interval(-6, -90, 80), share: 0.06), $0)
      } == [])
    #expect(
      ProofReading.differences("EvidenceSentencesTests.shares 2") {
        told(change(nil, with: ["b"], share: nil), $0)
      } == [])
    #expect(told(change(nil, share: nil)) == "–")
  }

  private func named(_ key: String, _ name: String) -> ChangeContribution {
    ChangeContribution(
      change: key, name: name, alone: nil, madeWith: [], takenAway: nil, goneWith: [],
      shareOfPromiseGain: nil,
      shareOfMeanGain: nil, isHarmful: false)
  }

  // MARK: The next bottleneck

  private func next(_ set: BottleneckSet) -> Findings {
    var findings = Letter.run()
    findings.designs[0].bottleneck?.next = NextBottleneck(
      relieved: "Camat",
      oneMoreOfficer: AddedCapacityFindings(
        addedCapacity: .oneMoreOfficer,
        gains: [
          Letter.gain("Petugas", Letter.interval(1_800, 1_500, 2_100)),
          Letter.gain("Camat", Letter.interval(3_600, 3_000, 4_200)),
        ], byMeanTime: set, byPromise: nil))
    return findings
  }

  @Test("what would hold files up next", arguments: Language.allCases)
  func nextBottleneck(language: Language) {
    func told(_ set: BottleneckSet) -> String? {
      let findings = next(set)
      return sentences(findings, language).nextBottleneck(findings.designs[0])
    }
    let isEnglish = language == .english
    #expect(
      told(.single("Petugas"))
        == (isEnglish
          ? "Were Camat relieved so, the next bottleneck would be Petugas (30 min faster, 25 min … 35 min)."
          : "Seandainya Camat sudah ditambah, simpul berikutnya Petugas (30 menit lebih cepat, 25 menit … 35 menit).")
    )
    #expect(
      told(.single("Camat"))
        == (isEnglish
          ? "Were Camat relieved so, the bottleneck would still be there: a further officer helps most there (1 h "
            + "faster, 50 min … 1 h 10 min)."
          : "Seandainya Camat sudah ditambah, simpulnya tetap di sana: tambahan berikutnya pun paling membantu di sana (1 "
            + "jam lebih cepat, 50 menit … 1 jam 10 menit)."))
    #expect(
      told(.tied(["Camat", "Petugas"]))
        == (isEnglish
          ? "Were Camat relieved so, the next bottleneck would be one of Camat and Petugas, which cannot be distinguished."
          : "Seandainya Camat sudah ditambah, simpul berikutnya salah satu dari Camat dan Petugas, yang tidak dapat "
            + "dibedakan."))
    #expect(
      told(.none)
        == (isEnglish
          ? "Were Camat relieved so, that a further officer helps anywhere is not shown."
          : "Seandainya Camat sudah ditambah, bahwa tambahan berikutnya membantu di mana pun tidak terbukti.")
    )
  }

  // MARK: Assumptions

  private func outcome(_ target: TargetVerdict) -> SensitivityOutcome {
    SensitivityOutcome(designs: [
      SensitivityOutcome.Design(
        kept: .interval(Letter.interval(0.7, 0.68, 0.72)), target: target,
        meanSeconds: .interval(Letter.interval(3_600, 3_000, 4_200)), change: nil, bottleneck: nil)
    ])
  }

  private func varied(turning: Bool) -> Findings {
    var findings = Letter.run()
    let number = Parameter(
      path: ["actors", "Camat", "absent"], text: "30%", basis: .assumed, range: "10%-50%")
    findings.sensitivity = SensitivityFindings(
      numbers: [
        NumberSensitivity(
          number: number,
          lower: NumberSensitivity.Variation(
            value: "10%", outcome: outcome(.reached),
            turn: turning
              ? NumberSensitivity.Turn(parts: [.target(design: 0)], turned: "12.5%", stayed: "15%") : nil),
          upper: NumberSensitivity.Variation(value: "50%", outcome: outcome(.notReached), turn: nil))
      ],
      together: TogetherSensitivity(
        points: 32, staying: turning ? 30 : 32,
        turned: turning ? [TogetherSensitivity.PartCount(part: .target(design: 0), points: 2)] : [],
        failed: 0, keptRange: [TogetherSensitivity.Range(least: 0.6, greatest: 0.91)],
        meanSecondsRange: [nil]), notVaried: [], replications: 20)
    return findings
  }

  @Test("which assumption turns the verdict, at which value", arguments: Language.allCases)
  func turning(language: Language) {
    let findings = varied(turning: true)
    let name = language.name(ofDesign: 0, in: findings)
    #expect(
      sentences(findings, language).sensitivity()
        == (language == .english
          ? [
            "Assumed numbers that can change the verdict within their ranges (1 of 1):",
            "· Camat: absent (30 %): with 12.5 % the target is reached (\(name)) (with 15 % still the same).",
            "With all numbers that have a range varied at once, the verdict is the same with 30 of 32 combinations of values. "
              + "What changes: whether the target is reached, \(name) (with 2). The promise is kept: \(name) 60.0 % … 91.0 %.",
          ]
          : [
            "Angka asumsi yang dapat mengubah simpulan di dalam rentangnya (1 dari 1):",
            "· Camat: tidak masuk (30 %): dengan 12,5 % sasaran tercapai (\(name)) (dengan 15 % masih sama).",
            "Bila semua angka yang berentang diubah sekaligus, simpulan tetap sama pada 30 dari 32 gabungan nilai. Yang berubah: "
              + "tercapainya sasaran, \(name) (pada 2). Janji ditepati: \(name) 60,0 % … 91,0 %.",
          ]))
  }

  @Test("none does", arguments: Language.allCases)
  func staying(language: Language) {
    let lines = sentences(varied(turning: false), language).sensitivity()
    #expect(
      lines.first
        == (language == .english
          ? "The verdict stays the same when assumed numbers (1) are taken to the ends of their ranges one at a time."
          : "Simpulan tetap sama bila angka asumsi (1) diubah satu per satu sampai ujung rentangnya."))
    let text = StudyDocument(findings: varied(turning: false), language: language).run.text(.plain)
    #expect(text.contains(language == .english ? "Camat: absent" : "Camat: tidak masuk"))
    #expect(text.contains("10 % … 50 %"))
    let page = Letter.page(varied(turning: true), language)
    #expect(
      page.contains(
        language == .english
          ? "The first is the stated values" : "Gabungan pertama adalah nilai yang tertulis"))
    #expect(!Letter.page(Letter.run(), language).contains(language == .english ? "Sobol's" : "barisan Sobol"))
    #expect(page.contains(language == .english ? "CHANGES" : "BERUBAH"))
  }

  @Test("points at which nothing can be run are told", arguments: Language.allCases)
  func failedPoints(language: Language) throws {
    var findings = varied(turning: false)
    findings.sensitivity?.together?.failed = 2
    findings.sensitivity?.together?.staying = 30
    let last = try #require(sentences(findings, language).sensitivity().last)
    #expect(
      last.contains(
        language == .english
          ? "is the same with 30 of 30 combinations of values. With 2 more the scenario cannot be run."
          : "simpulan tetap sama pada 30 dari 30 gabungan nilai. Dengan 2 gabungan lain skenarionya tidak dapat dijalankan."
      ))
  }

  @Test("what records leave unknown stands beside what the simulation does", arguments: Language.allCases)
  func records(language: Language) {
    var findings = Letter.run()
    findings.dataUncertainty = DataUncertaintyFindings(
      recorded: [40, 52], samples: 100, replicationsEach: 2,
      designs: [
        DataUncertaintyFindings.Design(
          kept: Letter.interval(0.014, 0.008, 0.03), meanSeconds: Letter.interval(30_240, 28_800, 32_400))
      ])
    // Where the target lies within what the records leave unknown, its verdict is that of the simulation alone.
    let promise = PromiseFindings(
      promise: nil, kept: .interval(Letter.interval(0.93, 0.92, 0.94)), target: 0.9, targetVerdict: .reached)
    var open = findings
    open.designs[0].overall.promise = promise
    open.dataUncertainty?.designs[0].kept = Letter.interval(0.93, 0.91, 0.95)
    #expect(
      sentences(open, language).target(promise, withRecords: open.dataUncertainty?.designs[0].kept)?.contains(
        language == .english ? "alone" : "saja") == false)
    open.dataUncertainty?.designs[0].kept = Letter.interval(0.93, 0.85, 0.97)
    #expect(
      sentences(open, language).target(promise, withRecords: open.dataUncertainty?.designs[0].kept)
        == (language == .english
          ? "The target of 90 % is reached by the simulation alone; with what the records leave unknown that cannot be determined."
          : "Sasaran 90 % tercapai menurut hitungan saja; dengan yang tidak diketahui dari catatan, hal itu belum dapat "
            + "dipastikan."))
    #expect(
      sentences(open, language).promise(of: open.designs[0])?.contains(
        language == .english ? "alone" : "saja")
        == true)
    var single = findings
    single.dataUncertainty?.recorded = [1]
    #expect(
      sentences(single, language).dataUncertainty().last
        == (language == .english
          ? "A single record (n = 1) cannot show what it leaves unknown; that is not in these ranges."
          : "Satu catatan saja (n = 1) tidak dapat menunjukkan apa yang tidak diketahui; itu tidak termasuk di sini.")
    )
    let lines = sentences(findings, language).dataUncertainty()
    #expect(
      Array(lines.prefix(2))
        == (language == .english
          ? [
            "Including what is not known because durations are drawn from records (n = 40 and n = 52; 95 %):",
            "· promise kept 0.8 % … 3.0 % (by the simulation alone: 1.2 % … 1.6 %)",
          ]
          : [
            "Termasuk yang tidak diketahui karena lama kerja diambil dari catatan (n = 40 dan n = 52; 95 %):",
            "· janji ditepati 0,8 % … 3,0 % (kebetulan hitungan saja: 1,2 % … 1,6 %)",
          ]))
    #expect(lines.count == 3)
    #expect(sentences(Letter.run(), language).dataUncertainty().isEmpty)
    findings.dataUncertainty?.recordedDays = 120
    #expect(
      sentences(findings, language).dataUncertainty().first
        == (language == .english
          ? "Including what is not known because durations are drawn from records (n = 40 and n = 52) and arrivals are "
            + "those of a log (120 days, drawn anew day by day; 95 %):"
          : "Termasuk yang tidak diketahui karena lama kerja diambil dari catatan (n = 40 dan n = 52) dan kedatangan menurut "
            + "catatan (120 hari, diundi ulang per hari; 95 %):"))
    findings.dataUncertainty?.recorded = []
    #expect(
      sentences(findings, language).dataUncertainty().first
        == (language == .english
          ? "Including what is not known because arrivals are those of a log (120 days, drawn anew day by day; 95 %):"
          : "Termasuk yang tidak diketahui karena kedatangan menurut catatan (120 hari, diundi ulang per hari; 95 %):")
    )
    findings.dataUncertainty?.recorded = [40, 52]
    #expect(StudyDocument(findings: findings, language: language).run.text(.plain).contains("n = 40"))
  }

  // MARK: The warm-up

  @Test("how the warm-up was found, and Welch's plot on the page", arguments: Language.allCases)
  func warmUp(language: Language) {
    var findings = Letter.run()
    findings.study.warmUp = WarmUpFindings(
      weeks: 3, pilotReplications: 20,
      designs: [
        WarmUpFindings.Series(
          design: "as-is", presentAtDayEnd: (0..<140).map { Double(min($0, 30)) },
          weeklyMeans: (0..<134).map { Double(min($0 + 3, 30)) }, settledAfterDays: 30)
      ])
    let sentence = sentences(findings, language).warmUp
    #expect(
      sentence
        == (language == .english
          ? "Left out for the steady state: 3 weeks at the beginning, from 20 pilot runs (three times what MSER-5 gives), the same "
            + "for all designs."
          : "Keadaan tunak: 3 minggu pertama tidak dihitung; lamanya dari 20 ulangan percobaan (MSER-5, tiga kali lipat), sama "
            + "untuk semua rancangan."))
    let page = Letter.page(findings, language)
    #expect(page.contains(language == .english ? "counted from here" : "mulai dihitung"))
    #expect(StudyDocument(findings: findings, language: language).run.text(.plain).contains(sentence ?? "?"))
    #expect(Figures(StudyDocument(findings: Letter.run(), language: language)).warmUp == nil)
  }
}
