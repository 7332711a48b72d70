// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

/// Studies at the edge of what can be said, from scenario to sentence. Nothing in them is left to chance where a number
/// is reported, so that every one is known beforehand.
@Suite("Sentences of studies at the edge")
struct DegenerateStudiesTests {
  /// A file every `gap` hours for a day that never ends before 24 h, worked on for `minutes` each.
  private func office(
    gap: Double = 2, minutes: Double = 60, days: Int = 10, actor: Actor = Actor(key: "Camat"),
    promise: Promise? = nil
  ) -> Scenario {
    Scenario(
      title: "Surat",
      period: StudyPeriod(first: CivilDate(dayNumber: 20_458), length: Microseconds(24 * days) * .perHour),
      actors: [actor],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "surat", pattern: .renewal(DurationDistribution(.constant(gap), .hours)))
          ],
          promises: promise.map { [$0] } ?? [],
          steps: [
            .activity(
              Activity(
                key: "sign", performers: .actor(actor.key),
                work: ByCaseType(DurationDistribution(.constant(minutes), .minutes))))
          ])
      ])
  }

  private func study(
    _ scenarios: [Scenario], smallest: SmallestDifference = SmallestDifference(), replications: Int = 3
  ) throws -> Findings {
    try Study.run(
      zip(["as-is", "to-be"], scenarios).map { StudyDesign(name: $0, scenario: $1) },
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: replications, study: "edge"),
        smallestDifference: smallest)
    ).findings
  }

  private func text(_ findings: Findings, _ language: Language) -> String {
    findings.comparisons.isEmpty
      ? StudyDocument(findings: findings, language: language).run.text(.plain)
      : StudyDocument(findings: findings, language: language).comparison.text(.plain)
  }

  @Test("a minute less, when half an hour is what matters", arguments: Language.allCases)
  func smallestDifference(language: Language) throws {
    let scenarios = [office(), office(minutes: 59)]
    let sentence =
      language == .english
      ? "In the time to finish there is no practical difference."
      : "Pada waktu selesai tidak ada perbedaan yang berarti."
    #expect(
      text(try study(scenarios, smallest: SmallestDifference(seconds: 1_800)), language).contains(sentence))
    let exact =
      language == .english
      ? "A file takes 59 min instead of 1 h (1 min less, 1 min … 1 min)."
      : "Satu berkas selesai dalam 59 menit, semula 1 jam (1 menit lebih cepat, 1 menit … 1 menit)."
    #expect(text(try study(scenarios), language).contains(exact))
  }

  @Test("a head who exists once is diagnosed, and no second one is advised", arguments: Language.allCases)
  func singlePost(language: Language) throws {
    // Two files at a time every three hours, an hour each: one of the two waits for the other.
    var scenario = office(gap: 3, actor: Actor(key: "Camat", isSinglePost: true))
    scenario.procedures[0].arrivals[0].groups = .constant(2)
    let told = text(try study([scenario]), language)
    #expect(
      told.contains(
        language == .english
          ? "The post exists once: the way out is less work at that desk or somebody else who may do it, not a second "
            + "official."
          : "Jabatan ini hanya satu: jalan keluarnya lebih sedikit pekerjaan di meja itu atau orang lain yang berwenang, "
            + "bukan pejabat kedua."))
    #expect(
      told.contains(
        language == .english
          ? "* a post that exists once: a diagnosis, not advice" : "* jabatan tunggal: petunjuk, bukan saran")
    )
  }

  @Test(
    "every file in time is told by their number, and the target is claimed as soon as so many replications show it",
    arguments: Language.allCases)
  func alwaysKept(language: Language) throws {
    // The first comes after two hours, the last two hours before the end of 240: 119 in each replication.
    func told(target: Double, replications: Int) throws -> String {
      let promise = Promise(amount: 90, unit: .minutes, counting: .byHours, target: target)
      return text(try study([office(promise: promise)], replications: replications), language)
    }
    // 0.05^(1/3) = 36.8 %; 0.9^28 > 5 % > 0.9^29.
    let few = try told(target: 0.9, replications: 3)
    #expect(
      few.contains(
        language == .english
          ? "is kept for all 357 files; none is late. All files are in time in 3 replications; that shows only at least "
            + "36.8 %, and is not enough to be sure of the target of 90 %: it takes at least 29 replications "
            + "(--replications 29)."
          : "ditepati untuk semua 357 berkas; tidak ada yang terlambat. Semua berkas tepat waktu dalam 3 ulangan; itu baru "
            + "membuktikan sekurang-kurangnya 36,8 % dan belum cukup untuk memastikan sasaran 90 %: diperlukan sedikitnya "
            + "29 ulangan (--replications 29)."), "\(few)")
    let usual = try told(target: 0.9, replications: 30)
    #expect(
      usual.contains(
        language == .english
          ? "is kept for all 3,570 files; none is late. The target of 90 % is reached."
          : "ditepati untuk semua 3.570 berkas; tidak ada yang terlambat. Sasaran 90 % tercapai."), "\(usual)"
    )
    // 0.05^(1/30) = 90.5 %; 0.95^58 > 5 % > 0.95^59.
    let high = try told(target: 0.95, replications: 30)
    #expect(
      high.contains(
        language == .english
          ? "All files are in time in 30 replications; that shows only at least 90.4 %, and is not enough to be sure of "
            + "the target of 95 %: it takes at least 59 replications (--replications 59)."
          : "Semua berkas tepat waktu dalam 30 ulangan; itu baru membuktikan sekurang-kurangnya 90,4 % dan belum cukup "
            + "untuk memastikan sasaran 95 %: diperlukan sedikitnya 59 ulangan (--replications 59)."),
      "\(high)")
    let all = try told(target: 1, replications: 30)
    #expect(
      all.contains(
        language == .english
          ? "that shows at least 90.4 %. A target of 100 % cannot be shown, however many replications there are."
          : "itu membuktikan sekurang-kurangnya 90,4 %. Sasaran 100 % tidak dapat dibuktikan, berapa pun ulangannya."
      ),
      "\(all)")
  }

  @Test(
    "none before and all after is no proof in three replications, and one in thirty",
    arguments: Language.allCases)
  func compared(language: Language) throws {
    let promise = Promise(amount: 50, unit: .minutes, counting: .byHours, target: 0.9)
    func told(_ replications: Int) throws -> String {
      text(
        try study(
          [office(promise: promise), office(minutes: 40, promise: promise)], replications: replications),
        language)
    }
    let few = try told(3)
    #expect(
      few.contains(
        language == .english
          ? "That the promise is kept more or less often is not shown (0.0 % and 100.0 %)."
          : "Bahwa janji lebih sering atau lebih jarang ditepati tidak terbukti (0,0 % dan 100,0 %)."),
      "\(few)")
    #expect(
      few.contains(
        language == .english
          ? "that shows only at least 36.8 %, and is not enough to be sure of the target of 90 %"
          : "itu baru membuktikan sekurang-kurangnya 36,8 % dan belum cukup untuk memastikan sasaran 90 %"),
      "\(few)")
    // 2 * 0.025^(1/30) - 1 = 76.9 %.
    let usual = try told(30)
    #expect(
      usual.contains(
        language == .english
          ? "The redesign keeps the promise for 100.0 % of files instead of 0.0 % (+100.0 points, +76.9 … +100.0)."
          : "Dengan usulan, janji ditepati untuk 100,0 % berkas, semula 0,0 % (+100,0 poin, +76,9 … +100,0)."),
      "\(usual)")
    #expect(
      usual.contains(
        language == .english ? "The target of 90 % is reached." : "Sasaran 90 % tercapai."), "\(usual)")
  }

  @Test("no file in time is told by their number", arguments: Language.allCases)
  func neverKept(language: Language) throws {
    let promise = Promise(amount: 30, unit: .minutes, counting: .byHours, target: 0.9)
    let told = text(try study([office(promise: promise)]), language)
    #expect(
      told.contains(
        language == .english
          ? "is kept for none of 357 files. The target of 90 % is NOT reached."
          : "tidak ditepati untuk satu pun dari 357 berkas. Sasaran 90 % TIDAK tercapai."), "\(told)")
    // 1 - 0.05^(1/3) = 63.2 %; 0.5^4 > 5 % > 0.5^5.
    let half = Promise(amount: 30, unit: .minutes, counting: .byHours, target: 0.5)
    let open = text(try study([office(promise: half)]), language)
    #expect(
      open.contains(
        language == .english
          ? "No file is in time in 3 replications; that shows only at most 63.2 %, and is not enough to be sure that the "
            + "target of 50 % is missed: it takes at least 5 replications (--replications 5)."
          : "Tidak ada berkas yang tepat waktu dalam 3 ulangan; itu baru membuktikan paling banyak 63,2 % dan belum cukup "
            + "untuk memastikan bahwa sasaran 50 % tidak tercapai: diperlukan sedikitnya 5 ulangan (--replications 5)."
      ),
      "\(open)")
  }

  @Test("a quantile that unfinished files hide is at least so much", arguments: Language.allCases)
  func censored(language: Language) throws {
    // A file an hour, three hours of work each: a third of them is there when as much time again has passed.
    let findings = try study([office(gap: 1, minutes: 180, days: 20)])
    let overall = findings.designs[0].overall
    #expect(overall.counts.censored > 0)
    guard case .censored = overall.workingTime.ninetiethPercentileSeconds else {
      Issue.record("\(overall.workingTime.ninetiethPercentileSeconds)")
      return
    }
    let told = text(findings, language)
    #expect(told.contains("P90 > "))
    #expect(
      told.contains(
        language == .english
          ? "Camat is asked for 504.0 hours a week and can do 168.0: the pile can only grow; times hold for the stated period "
            + "alone."
          : "Camat diminta 504,0 jam seminggu dan dapat mengerjakan 168,0: tidak akan terkejar; angka waktu hanya berlaku untuk masa yang "
            + "dihitung."), "\(told)")
    #expect(
      told.contains(
        language == .english
          ? "(or more: some files were unfinished)" : "(atau lebih: ada berkas yang belum selesai)"))
  }
}
