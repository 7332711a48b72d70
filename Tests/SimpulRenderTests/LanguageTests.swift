// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Languages and numbers")
struct LanguageTests {
  @Test("Indonesian has a decimal comma, English a point; the minus is a minus")
  func numbers() {
    #expect(Language.indonesian.number(1234.56) == "1234,6")
    #expect(Language.english.number(-0.25, digits: 2) == "−0.25")
    #expect(Language.english.number(-0.04) == "0.0")
    #expect(Language.indonesian.percent(0.745) == "74,5 %")
    #expect(Language.english.percent(1) == "100.0 %")
    #expect(Language.english.percent(0.9997) == "> 99.9 %")
    #expect(Language.english.percent(0.999, digits: 0) == "> 99 %")
    #expect(Language.english.percent(0) == "0.0 %")
    #expect(Language.indonesian.percent(0.0004) == "< 0,1 %")
    #expect(Language.english.points(0.745) == "+74.5")
    #expect(Language.english.points(-0.0004) == "0.0")
    #expect(Language.english.number(.infinity) == "–")
  }

  @Test("Things are counted with marks between thousands")
  func counts() {
    #expect(Language.english.count(999) == "999")
    #expect(Language.english.count(12_480) == "12,480")
    #expect(Language.indonesian.count(1_234_567) == "1.234.567")
    #expect(Language.english.count(-1_000) == "−1,000")
    #expect(Language.english.money(-45_750) == "−45,750")
  }

  @Test(
    "Whole weeks and days are told as such",
    arguments: [
      (56.0, "8 weeks", "8 minggu"), (7, "1 week", "1 minggu"), (1, "1 day", "1 hari"),
      (10, "10 days", "10 hari"), (7_000, "1,000 weeks", "1.000 minggu"), (0.5, "12 h", "12 jam"),
      (0, "0 min", "0 menit"),
    ])
  func wholeWeeksOrDays(days: Double, english: String, indonesian: String) {
    #expect(Language.english.wholeWeeksOrDays(86_400 * days) == english)
    #expect(Language.indonesian.wholeWeeksOrDays(86_400 * days) == indonesian)
  }

  @Test(
    "Durations",
    arguments: [
      (0.0, "0 min", "0 menit"), (90, "1.5 min", "1,5 menit"), (120, "2 min", "2 menit"),
      (2160, "36 min", "36 menit"), (30_240, "8 h 24 min", "8 jam 24 menit"), (3600, "1 h", "1 jam"),
      (-3900, "−1 h 5 min", "−1 jam 5 menit"), (-12, "−0.2 min", "−0,2 menit"), (-1, "0.0 min", "0,0 menit"),
      (3_600_000, "1000 h", "1000 jam"),
    ])
  func durations(seconds: Double, english: String, indonesian: String) {
    #expect(Language.english.duration(seconds) == english)
    #expect(Language.indonesian.duration(seconds) == indonesian)
  }

  @Test("Lists")
  func lists() {
    #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(Language.indonesian.list(["a", "b"]) == "a dan b")
    #expect(Language.english.list([]).isEmpty)
  }

  @Test("Every term has a word in each language, and no two of a kind share one")
  func words() {
    let verdicts: [Verdict] = [
      .better, .worse, .more, .less, .noDifference, .notShown, .noPracticalDifference, .notComparable,
    ]
    let kinds: [CorrectiveMeasureFindings.Kind] = [
      .handleSingly, .smallerBatch, .signAtOnce, .alwaysPresent,
      .presentTwice(at: [TimeRange(10, 0, 10, 30), TimeRange(14, 0, 14, 30)]), .substituteFromFirstDay,
      .startsWhatDoesNotFit, .oneFileAtATime,
    ]
    for language in Language.allCases {
      for words in [
        WaitingCause.allCases.map { language.word($0) }, verdicts.map { language.word($0) },
        CheckResult.Check.allCases.map { language.word($0) }, kinds.map { language.word($0) },
        kinds.map { language.predicate($0) },
        Parameter.Basis.allCases.map { language.word($0) },
      ] {
        #expect(!words.contains(""))
        #expect(Set(words).count == words.count)
      }
    }
  }

  @Test("No English sentence in the Indonesian report, and the other way round")
  func noMixing() {
    func all(_ language: Language) -> String {
      StudyDocument(findings: Letter.better, language: language).comparison.text(.plain)
        + StudyDocument(findings: Letter.run(), language: language).run.text(.plain)
        + StudyDocument(findings: Letter.better, language: language).memo.text(.plain)
        + ReadBackDocument(Letter.scenario(), capacity: Letter.capacity("Petugas"), language: language)
        .document.text(.plain) + Letter.page(Letter.better, language)
    }
    let (english, indonesian) = (all(.english), all(.indonesian))
    for word in [" the ", " is ", " of ", " file ", " with ", "officer ", " waiting ", " mean "] {
      #expect(!indonesian.contains(word), "\(word)")
    }
    for word in [" yang ", " dan ", " untuk ", " tidak ", " berkas ", " menit", " jam "] {
      let shown = english.replacing("Memeriksa berkas", with: "")
      #expect(!shown.contains(word), "\(word)")
    }
  }
}
