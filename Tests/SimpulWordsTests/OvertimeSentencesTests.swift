// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Changes of overtime are told as far as they are shown")
struct OvertimeSentencesTests {
  private func said(
    _ verdict: Verdict, _ difference: Interval?, before: Double = 2, after: Double = 1.5,
    cost: ComparisonRow? = nil, _ language: Language = .english
  ) -> [String] {
    var findings = Letter.better
    findings.comparisons[0].rows =
      [
        ComparisonRow(
          measure: .overtime("Camat"), before: before, after: after, difference: difference, percent: nil,
          verdict: verdict)
      ] + (cost.map { [$0] } ?? [])
    return Sentences(language: language, findings: findings).overtimeChanges(findings.comparisons[0])
  }

  @Test("what is shown, with its cost where that is shown too")
  func shown() {
    let difference = Letter.interval(-0.5, -0.8, -0.2)
    #expect(
      said(.better, difference) == [
        "Overtime of Camat is 1.50 h a week instead of 2.00 h (difference −0.50, −0.80 … −0.20)."
      ])
    func cost(_ verdict: Verdict) -> ComparisonRow {
      ComparisonRow(
        measure: .overtimeCost("Camat"), before: 400, after: 300,
        difference: Letter.interval(-100, -160, -40),
        percent: nil, verdict: verdict)
    }
    #expect(said(.better, difference, cost: cost(.better))[0].contains("; it costs 300 instead of 400 (diff"))
    #expect(!said(.better, difference, cost: cost(.notShown))[0].contains("it costs"))
  }

  @Test("what is not shown is no change", arguments: [Verdict.notShown, .notComparable])
  func notShown(verdict: Verdict) {
    let difference = verdict == .notShown ? Letter.interval(-0.5, -1.2, 0.2) : nil
    #expect(
      ProofReading.differences("OvertimeSentencesTests.notShown") { said(verdict, difference, $0) } == [])
    #expect(said(verdict, difference, before: 2, after: 2)[0].hasPrefix("That overtime"))
  }

  @Test("the same in every replication, and a change of which nothing is left when rounded")
  func same() {
    #expect(
      said(.noDifference, Letter.interval(0, 0, 0), before: 2, after: 2) == [
        "Overtime of Camat stays at 2.00 h a week."
      ])
    #expect(
      said(.better, Letter.interval(-0.001, -0.002, -0.0005), before: 2, after: 1.999)[0].hasPrefix(
        "That overtime of Camat changes is not shown"))
  }
}
