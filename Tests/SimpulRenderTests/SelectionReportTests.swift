// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said of the best design")
struct SelectionReportTests {
  private func findings(
    _ outcome: SelectionFindings.Outcome, measure: Measure = .promiseKept, indifference: Double = 0.01,
    overloaded: [String] = []
  ) -> SelectionFindings {
    SelectionFindings(
      study: StudyFindings(
        title: "Surat keterangan", agency: "Kecamatan Contoh", period: Letter.period(2026),
        replications: 1_240,
        seed: 7, confidence: 0.95, version: "0.1", platform: "p", runs: 2_510),
      measure: measure, indifference: indifference, firstStage: 30, maximumReplications: 1_240,
      replicationsNeededAtMost: 5_321, assumedNumbers: 2,
      designs: [
        SelectedDesign(
          name: "as-is", title: "a", mean: 0.412, replications: 30,
          elimination: SelectedDesign.Elimination(by: 1, difference: -0.347), overloaded: overloaded),
        SelectedDesign(
          name: "to-be", title: "b", mean: 0.759, replications: 1_240, elimination: nil, overloaded: []),
        SelectedDesign(
          name: "more", title: "c", mean: 0.758, replications: 1_240, elimination: nil, overloaded: []),
      ], outcome: outcome)
  }

  private func text(_ findings: SelectionFindings, _ language: Language) -> String {
    SelectionDocument(findings: findings, language: language).document.text(.plain)
  }

  @Test("The guarantee is told with its confidence and its tolerance, in both languages")
  func selected() {
    let findings = findings(.selected(1))
    #expect(
      text(findings, .english).contains(
        "  With 95 % confidence, \"to-be\" is the best of the 3 designs by promise kept, or within 1 point of the best.\n"
      ))
    #expect(
      text(findings, .indonesian).contains(
        "  Dengan keyakinan 95 %, \"to-be\" adalah yang terbaik dari 3 rancangan menurut janji ditepati, atau paling jauh "
          + "1 poin dari yang terbaik.\n"))
    #expect(
      text(findings, .english).contains(
        "  Measure: promise kept. A difference below 1 point is taken as not worth telling.\n"))
    #expect(
      text(findings, .indonesian).contains(
        "  Ukuran: janji ditepati. Selisih di bawah 1 poin dianggap tidak penting.\n"))
  }

  @Test("A tolerance that is a share of a mean is told with it")
  func ofMean() {
    var findings = findings(.selected(1), measure: .meanTime, indifference: 660)
    findings.indifferenceOfMean = 0.025
    #expect(
      text(findings, .english).contains(
        "A difference below 11 min (2.5 % of the mean of the first design) is taken as not worth telling."))
    #expect(
      text(findings, .indonesian).contains(
        "Selisih di bawah 11 m (2,5 % dari rata-rata rancangan pertama) dianggap tidak penting."))
  }

  @Test("Designs that are the same are not ranked")
  func equal() {
    let findings = findings(.equal([1, 2]), measure: .meanTime, indifference: 1_800)
    #expect(
      text(findings, .english).contains(
        "  \"to-be\" and \"more\" cannot be distinguished: in 1,240 replications their means are exactly equal, and none of the 3 "
          + "designs is better by time to finish, mean.\n"
      ))
    #expect(
      text(findings, .indonesian).contains(
        "  \"to-be\" dan \"more\" tidak dapat dibedakan: dalam 1.240 ulangan rata-ratanya persis sama, dan tidak ada yang lebih "
          + "baik dari 3 rancangan menurut waktu selesai, rata-rata.\n"))
  }

  @Test("Several that are as good are no winner: the cheapest is told, and by what")
  func alike() {
    var findings = findings(.selected(1))
    findings.alike = AlikeDesigns(designs: [1, 2], replications: 60, basis: .officers, amounts: [4, 5])
    #expect(
      text(findings, .english).contains(
        "  \"to-be\" and \"more\" show no difference that matters by promise kept: with 95 % confidence they are less than 1 "
          + "point apart, by 60 replications of their own; the others are worse, or not shown to be as good.\n  Choose the "
          + "cheapest: \"to-be\", by the number of officers, since not all have a stated cost (\"to-be\" 4 officers, "
          + "\"more\" 5 officers).\n"))
    #expect(
      text(findings, .indonesian).contains(
        "  \"to-be\" dan \"more\" tidak berbeda sebesar yang penting menurut janji ditepati: dengan keyakinan 95 % "
          + "selisihnya di bawah 1 poin, menurut 60 ulangan tersendiri; rancangan lain lebih buruk atau belum terbukti sama "
          + "baiknya.\n  Pilih yang termurah: \"to-be\", menurut banyaknya petugas, karena tidak semua biayanya ditulis "
          + "(\"to-be\" 4 petugas, \"more\" 5 petugas).\n"))
    #expect(!text(findings, .english).contains("is the best of"))
    #expect(text(findings, .english).contains("◀ cheapest") && text(findings, .english).contains("◀ as good"))
    findings.alike = AlikeDesigns(
      designs: [1, 2], replications: 60, basis: .dutyHoursPerWeek, amounts: [1_680, 1_680])
    #expect(
      text(findings, .english).contains(
        "  None is cheaper by the cost of officers for their hours of duty in a week: \"to-be\" 1,680, \"more\" 1,680. "
          + "Choose the one that is easiest to bring about.\n"))
  }

  @Test("A promise that cannot tell is passed over with the reason, or another measure is proposed")
  func saturation() {
    var findings = findings(.selected(1), measure: .meanTime, indifference: 660)
    findings.saturation = .keptByAll
    #expect(
      text(findings, .english).contains(
        "  Measure: time to finish, mean, since all designs keep the promise nearly always, so that it cannot tell them "
          + "apart. A difference below"))
    #expect(
      text(findings, .indonesian).contains(
        "  Ukuran: waktu selesai, rata-rata, karena janji ditepati hampir selalu pada semua rancangan dan tidak dapat "
          + "membedakannya. Selisih di bawah"))
    findings = self.findings(.selected(1))
    findings.saturation = .keptByNone
    #expect(
      text(findings, .english).contains(
        "All designs keep the promise hardly ever, so that it cannot tell them apart; try --measure mean."))
  }

  @Test("What is not decided is said to be so, with what remains and what it may take")
  func undecided() {
    let findings = findings(.undecided([1, 2]))
    #expect(
      text(findings, .english).contains(
        "  NOT DECIDED after 1,240 replications: the best by promise kept may be \"to-be\" or \"more\". With 95 % confidence "
          + "one of them is the best, or within 1 point of the best.\n  A decision takes 5,321 replications at most, or a "
          + "larger difference that is not worth telling.\n"))
    #expect(
      text(findings, .indonesian).contains(
        "  BELUM DIPUTUSKAN setelah 1.240 ulangan: yang terbaik menurut janji ditepati mungkin \"to-be\" atau \"more\". "
          + "Dengan keyakinan 95 %, salah satunya adalah yang terbaik, atau paling jauh 1 poin dari yang terbaik.\n  "
          + "Keputusan memerlukan paling banyak 5.321 ulangan, atau selisih yang dianggap tidak penting harus lebih besar.\n"
      ))
  }

  @Test("The table tells who is out, by whom, by how much, and after how many replications")
  func table() throws {
    let lines = text(findings(.selected(1)), .english).split(separator: "\n")
    let out = try #require(lines.first { $0.hasPrefix("  as-is ") })
    for cell in ["41.2 %", " 30 ", "to-be", "−34.7 points"] { #expect(out.contains(cell), "\(cell)") }
    let best = try #require(lines.first { $0.hasPrefix("  to-be ") })
    for cell in ["75.9 %", "1,240", "◀ selected"] { #expect(best.contains(cell), "\(cell)") }
  }

  @Test(
    "An office that cannot keep up, assumed numbers, and what a P90 is, are told",
    arguments: Language.allCases)
  func careful(language: Language) {
    let text = text(
      findings(.selected(1), measure: .ninetiethPercentileTime, indifference: 600, overloaded: ["Camat"]),
      language)
    let expected =
      language == .english
      ? [
        "\"as-is\": Camat cannot keep up; this holds for the stated period alone.",
        "P90 is here the mean of the P90 of each replication.",
        "Numbers that are assumed or estimated (2) were taken as written",
        "values of replications are taken as normally distributed",
      ]
      : [
        "\"as-is\": Camat tidak akan terkejar; hasil ini hanya berlaku untuk masa yang dihitung.",
        "P90 di sini adalah rata-rata dari P90 tiap ulangan.", "Angka asumsi dan perkiraan (2)",
        "nilai tiap ulangan dianggap berdistribusi normal",
      ]
    for sentence in expected { #expect(text.contains(sentence), "\(sentence)") }
  }

  @Test("Every refusal says what to do instead")
  func refusals() {
    #expect(
      SelectionRefusal.noPromise(design: "b").text
        == "b promises nothing, so that no promise can be kept best: add a promise, or choose --measure mean")
    #expect(
      SelectionRefusal.differentPromises("a", "b").text
        == "a and b do not promise the same, so that their shares of promises kept cannot be compared: choose --measure mean"
    )
    #expect(
      SelectionRefusal.unfinishedCases(design: "b", replication: 3).text
        == "b: cases were unfinished when replication 3 stopped, so that their times cannot be compared: choose --measure "
        + "promise, in which they count as far as it is decided, or give the design the officers it needs")
    #expect(
      SelectionRefusal.undecidedPromises(design: "b", replication: 3).text.hasSuffix(
        " and may yet be late or in time: choose a longer period"))
    #expect(
      SelectionRefusal.undecidedPromises(design: "b", replication: 3, cannotKeepUp: ["desk"]).text.hasSuffix(
        " late or in time: 'desk' cannot keep up with what comes, so that a longer period would not help: give the design the "
          + "officers that it needs, or leave it out"))
    #expect(
      SelectionRefusal.noCases(design: "b", replication: 1, cannotKeepUp: ["desk", "head"]).text.contains(
        "promised to any: 'desk' and 'head' cannot keep up"))
    #expect(
      SelectionRefusal.tooFewCasesBeyond(design: "b", average: 4.26, required: 10).text
        == "b: a P90 needs 10 cases beyond it in a replication, and there are 4.3: choose a longer period, or --measure mean"
    )
    #expect(
      SelectionRefusal.indifferenceOfAnotherKind(.promiseKept).text
        == "--indifference is so many points of the promise here: write a share, such as 1%")
    #expect(
      SelectionRefusal.indifferenceOfAnotherKind(.meanTime).text
        == "--indifference is working time or a share here: write one, such as 30 min or 2%")
  }

  @Test("Rows for machines are safe to open in a spreadsheet")
  func csv() {
    #expect(SelectionCSV.text([]) == "design,replication,value\r\n")
    #expect(FindingsJSON.text(findings(.selected(1))).contains("\"outcome\": {\n    \"selected\": 1\n  }"))
  }
}
