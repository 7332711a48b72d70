// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Changes are told by their names, and what was not changed alone is marked")
struct ChangeSentencesTests {
  private static let effect = ChangeEffect(
    promiseShare: Letter.interval(0.407, 0.3, 0.5), promiseAfter: nil, meanSeconds: nil,
    meanSecondsAfter: nil)

  private func change(
    _ key: String, _ name: String, with others: [String] = [], without: [String] = [],
    contributesWith: [String] = []
  ) -> ChangeContribution {
    ChangeContribution(
      change: key, name: name, alone: Self.effect, madeWith: others, takenAway: Self.effect,
      goneWith: without, shareOfPromiseGain: nil, shareOfMeanGain: nil, contributesWith: contributesWith,
      isHarmful: false)
  }

  private var findings: Findings {
    var findings = Letter.better
    findings.comparisons[0].changes = [
      change("alone", "Kepala memberi disposisi sendiri", without: ["deputy"]),
      change("deputy", "Ka TU mewakili", with: ["alone"], contributesWith: ["alone"]),
    ]
    findings.comparisons[0].needEachOther = [
      ChangePair(
        first: "alone", second: "deputy", measure: .promiseKept, interaction: Letter.interval(0.2, 0.1, 0.3),
        withFirst: 0.1, withSecond: 0.1, withBoth: 0.5)
    ]
    return findings
  }

  @Test("that two need each other, and with which one contributes")
  func names() {
    let comparison = findings.comparisons[0]
    func sentences(_ language: Language) -> Sentences { Sentences(language: language, findings: findings) }
    #expect(
      sentences(.english).needEachOther(comparison) == [
        "\"Kepala memberi disposisi sendiri\" and \"Ka TU mewakili\" need each other: together they do far more than each "
          + "alone."
      ])
    #expect(
      sentences(.indonesian).needEachOther(comparison)[0].hasPrefix(
        "\"Kepala memberi disposisi sendiri\" dan \"Ka TU mewakili\" saling memerlukan: "))
    #expect(
      sentences(.english).share(
        of: comparison.changes[1], in: comparison, \.shareOfPromiseGain, \.promiseShare)
        == "with \"Kepala memberi disposisi sendiri\"")
  }

  @Test("a change that requires another, and one that is required")
  func marks() {
    let english = Sentences(language: .english, findings: findings)
    #expect(
      english.withOthers(findings.comparisons[0]) == [
        "* Alone: \"Ka TU mewakili\" is made with \"Kepala memberi disposisi sendiri\", which it requires; the figure is of all "
          + "of them together.",
        "* Taken away: with \"Kepala memberi disposisi sendiri\" goes \"Ka TU mewakili\", which requires it.",
      ])
    let lines = StudyDocument(findings: findings, language: .english).comparison.text(.plain).split(
      separator: "\n")
    func row(_ name: String) -> Substring { lines.first { $0.hasPrefix("  \(name)") } ?? "" }
    #expect(row("Ka TU").contains("+40.7 *") && row("Ka TU").contains("+40.7  "))
    #expect(row("Kepala").firstRange(of: "+40.7 *") != nil && row("Kepala").contains("+40.7  "))
    #expect(
      lines.contains { $0.hasPrefix("  * Alone: ") } && lines.contains { $0.hasPrefix("  * Taken away") })
  }

  @Test("on the page too", arguments: Language.allCases)
  func page(language: Language) {
    let page = Letter.page(findings, language)
    #expect(page.contains("+40"))
    for note in Sentences(language: language, findings: findings).withOthers(findings.comparisons[0]) {
      #expect(page.contains("<p class=\"small\">\(note.withUnitsTied.replacing("\"", with: "&quot;"))</p>"))
    }
    var free = findings
    for index in free.comparisons[0].changes.indices {
      free.comparisons[0].changes[index].madeWith = []
      free.comparisons[0].changes[index].goneWith = []
    }
    #expect(Sentences(language: language, findings: free).withOthers(free.comparisons[0]).isEmpty)
  }
}
