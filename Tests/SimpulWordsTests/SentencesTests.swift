// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Sentences of the verdict")
struct SentencesTests {
  private func time(_ verdict: Verdict, _ difference: Interval?, _ language: Language = .english) -> String? {
    let findings = Letter.comparison(verdict, difference)
    return Sentences(language: language, findings: findings).timeChange(findings.comparisons[0])
  }

  @Test("An interval below zero says how much less a file takes")
  func surelyLess() {
    let difference = Letter.interval(-25_380, -27_060, -23_700)
    #expect(ProofReading.differences("SentencesTests.surelyLess") { time(.better, difference, $0) } == [])
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
    #expect(ProofReading.differences("SentencesTests.notShown") { time(.notShown, difference, $0) } == [])
  }

  @Test("The same in every replication is exactly as now")
  func exactlyNothing() {
    let nothing = Letter.interval(0, 0, 0)
    #expect(
      ProofReading.differences("SentencesTests.exactlyNothing") { time(.noDifference, nothing, $0) } == [])
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
        + "Whether the target of 90 % is reached cannot be determined.")
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
  func workInProcess() {
    var design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.overload(design).isEmpty)
    design.overall.counts.censored = 12
    #expect(
      sentences.overload(design) == [
        "On average 12 files a replication were unfinished when the run ended: mean times are of those that "
          + "finished, and longer for all; percentiles are of all, as far as they can be known."
      ])
    design.capacity = Letter.capacity("Petugas", camatHours: 4)
    func queue(_ overloaded: [String], _ growth: Interval, _ verdict: QueueStability.Verdict)
      -> QueueStability
    {
      QueueStability(
        actors: ["Camat"], overloaded: overloaded, growthPerWeek: growth, intakePerWeek: 80, verdict: verdict)
    }
    design.stability.queues = [queue(["Camat"], Letter.interval(14, 12, 16), .overloaded)]
    let text = sentences.overload(design)
    #expect(text.count == 3)
    #expect(text[0].hasPrefix("Camat is asked for 5.0 hours a week and can do 4.0: the pile can only grow"))
    #expect(text[1] == "The pile at Camat grows by 14.0 files a week (12.0 … 16.0).")
    design.stability.queues = [queue(["Camat"], Letter.interval(1, -1, 3), .overloaded)]
    #expect(sentences.overload(design).count == 2)
    design.stability.queues = [queue([], Letter.interval(14, 12, 16), .grows)]
    #expect(sentences.overload(design)[0].hasPrefix("Camat cannot keep up, as the run shows: times hold"))
    design.stability.queues = [queue([], Letter.interval(1, -1, 3), .cannotBeTold)]
    #expect(sentences.overload(design)[0] == "Whether Camat can keep up cannot be determined in this period.")
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
    design.overall.leftUnserved = share
    return Sentences(language: language, findings: Letter.findings([design])).leaving(design.overall)
  }

  @Test("How many leave without being served, and whom the times are of")
  func leaving() {
    #expect(
      ProofReading.differences("SentencesTests.leaving") {
        leaving(.interval(Letter.interval(0.418, 0.416, 0.42)), $0)
      } == [])
    #expect(leaving(.degenerate(count: 0, of: 310)) == "No citizen leaves without being served (of 310).")
    #expect(leaving(.unavailable) == nil)
    let nobody = Letter.asIs()
    #expect(Sentences(language: .english, findings: Letter.findings([nobody])).leaving(nobody.overall) == nil)
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
      ProofReading.differences("SentencesTests.deemedApproved") { language in
        endings(language) { $0.deemedApproved = some }
      } == [])
    #expect(
      endings { $0.deemedApproved = .degenerate(count: 0, of: 310) } == [
        "No file counts as approved because the time was up (of 310)."
      ])
    #expect(
      ProofReading.differences("SentencesTests.deemedApproved 2") { language in
        endings(language) { $0.deemedApproved = .degenerate(count: 0, of: 12_480) }
      } == [])
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
    #expect(ProofReading.differences("SentencesTests.otherEndings") { endings($0, change) } == [])
    #expect(endings { _ in } == [])
  }

  @Test("How often somebody gets no ticket, and from when on the times run")
  func withoutTicket() {
    #expect(
      ProofReading.differences("SentencesTests.withoutTicket") { language in
        endings(language) { $0.counts.withoutTicketPerWeek = Letter.interval(17.9, 17.5, 18.3) }
      } == [])
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
    #expect(ProofReading.differences("SentencesTests.replayed") { careful($0) } == [])
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
    design.overall.counts.censored = 3
    #expect(
      sentence(.english)
        == "Until the run ended, a file had cost the office 45,750 (45,700 … 45,800); unfinished files count with what was "
        + "done on them by then, and may cost more until they finish. The time to finish of a file that finished costs the "
        + "citizen 30,000 (29,000 … 31,000).")
    #expect(
      sentence(.indonesian)?.hasPrefix("Sampai hitungan berakhir, satu berkas menghabiskan biaya") == true)
  }

  @Test("Calendar time changes no more in words than it does in the table")
  func calendarTime() {
    var findings = Letter.comparison(.better, Letter.interval(-25_380, -27_060, -23_700))
    for place in findings.designs.indices {
      findings.designs[place].overall.composition.stopped = Letter.span(90_000)
    }
    func said(_ verdict: Verdict, _ after: Double = 432_000) -> String {
      var findings = findings
      findings.comparisons[0].rows.append(
        ComparisonRow(
          measure: .meanClockTime, before: 864_000, after: after,
          difference: Letter.interval(-43_200, -90_000, 9_000),
          percent: nil, verdict: verdict))
      return Sentences(language: .english, findings: findings).timeChange(findings.comparisons[0]) ?? ""
    }
    #expect(said(.better).hasSuffix("; by the calendar it is 5.0 days instead of 10.0 days."))
    #expect(
      said(.notShown).hasSuffix("; that it changes by the calendar is not shown (10.0 days and 5.0 days)."))
    #expect(said(.noDifference, 864_000).hasSuffix("; by the calendar it stays 10.0 days."))
  }

  @Test("A pile that surely grows is told too where people leave, and no overload is claimed before")
  func growthWhereSomeLeave() {
    var design = Letter.asIs()
    design.capacity = Letter.capacity("Petugas", camatHours: 4)
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    func said(_ growth: Interval?, isUpperBound: Bool, intake: Double = 80) -> [String] {
      design.capacity.isUpperBound = isUpperBound
      design.capacity.queues[1].intakePerWeek = intake
      design.stability = Stability.findings(design.capacity)
      design.stability.queues[1].growthPerWeek = growth
      // What Stability makes of the same limits: more than one in a hundred of those that come.
      if let growth, isUpperBound {
        design.stability.queues[1].verdict = growth.lower > 0.01 * intake ? .grows : .keepsUp
      }
      return sentences.overload(design)
    }
    // 5 hours asked, 4 there: by the hours alone, whatever is seen.
    let claim =
      "Camat is asked for 5.0 hours a week and can do 4.0: the pile can only grow; times hold for the stated period alone."
    let (two, workInProcess) = (
      Letter.interval(2, 1.5, 2.5), "The pile at Camat grows by 2.0 files a week (1.5 … 2.5)."
    )
    #expect(said(nil, isUpperBound: false) == [claim])
    #expect(said(two, isUpperBound: false) == [claim, workInProcess])
    // Where some leave less may be asked, so that only the run tells.
    let seen = "Camat cannot keep up, as the run shows: times hold for the stated period alone."
    #expect(said(two, isUpperBound: true) == [seen, workInProcess])
    #expect(
      said(nil, isUpperBound: true) == ["Whether Camat can keep up cannot be determined in this period."])
    // Of two hundred that come in a week less than one in a hundred may only be those that gather at first.
    #expect(said(two, isUpperBound: true, intake: 200).isEmpty)
    #expect(
      said(Letter.interval(2.5, 2.1, 2.9), isUpperBound: true, intake: 200)
        == [seen, "The pile at Camat grows by 2.5 files a week (2.1 … 2.9)."])
  }
}
