// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said of three designs")
struct SubsetContainingBestSentencesTests {
  private func findings(_ best: SubsetContainingBest?) -> Findings {
    let kept = ShareEstimate.interval(Letter.interval(0.759, 0.746, 0.772))
    var findings = Letter.findings([
      Letter.asIs(), Letter.design("one", mean: 4_860, kept: kept),
      Letter.design("two", mean: 4_900, kept: kept),
    ])
    findings.subsetContainingBest = best
    return findings
  }

  private func sentences(_ best: SubsetContainingBest?, _ language: Language) -> [String] {
    Sentences(language: language, findings: findings(best)).subsetContainingBest
  }

  @Test("nothing is said of two") func two() {
    #expect(sentences(nil, .english).isEmpty)
    #expect(
      !StudyDocument(findings: Letter.better, language: .english).comparison.text(.plain).contains(
        "WHICH DESIGN MAY BE"))
  }

  @Test("one that is surely the best")
  func single() {
    let best = SubsetContainingBest(promise: .designs([1]), meanTime: .designs([2]))
    #expect(ProofReading.differences("MayBeBestSentencesTests.single") { sentences(best, $0) } == [])
  }

  @Test("several that cannot be distinguished, and all")
  func tied() {
    let best = SubsetContainingBest(promise: .designs([2, 1]), meanTime: .designs([1, 2, 0]))
    #expect(ProofReading.differences("MayBeBestSentencesTests.tied") { sentences(best, $0) } == [])
  }

  @Test("what cannot be compared")
  func notComparable() {
    let best = SubsetContainingBest(promise: .notComparable, meanTime: .notComparable)
    #expect(
      sentences(best, .english) == [
        "Which design keeps the promise most often cannot be determined: they do not promise the same.",
        "Which design is the fastest cannot be determined: some files were unfinished when the run ended.",
      ])
    #expect(sentences(SubsetContainingBest(promise: nil, meanTime: .notComparable), .indonesian).count == 1)
  }

  @Test("it stands in the terminal, in the summary and on the page", arguments: Language.allCases)
  func places(language: Language) throws {
    let findings = findings(SubsetContainingBest(promise: .designs([1]), meanTime: .designs([2, 1])))
    let heading =
      language == .english ? "WHICH DESIGN MAY BE THE BEST" : "RANCANGAN MANA YANG MUNGKIN TERBAIK"
    let terminal = StudyDocument(findings: findings, language: language).comparison.text(.plain)
    #expect(terminal.contains(heading))
    let page = Letter.page(findings, language)
    #expect(
      page.contains(
        language == .english
          ? "<h3>Which design may be the best</h3>" : "<h3>Rancangan mana yang mungkin terbaik</h3>"))
    for sentence in sentences(findings.subsetContainingBest, language) {
      #expect(terminal.contains("  " + sentence))
      #expect(StudyDocument(findings: findings, language: language).memo.text(.plain).contains(sentence))
      let escaped = sentence.withUnitsTied.replacing("\"", with: "&quot;")
      #expect(page.contains("<p>\(escaped)</p>"), "\(escaped)")
    }
    #expect(FindingsJSON.text(findings).contains("\"subsetContainingBest\": {"))
  }
}
