// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulAnalysis
import Testing

@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said of three designs")
struct MayBeBestSentencesTests {
  private func findings(_ best: MayBeBest?) -> Findings {
    let kept = ShareEstimate.interval(Letter.interval(0.759, 0.746, 0.772))
    var findings = Letter.findings([
      Letter.asIs(), Letter.design("one", mean: 4_860, kept: kept),
      Letter.design("two", mean: 4_900, kept: kept),
    ])
    findings.mayBeBest = best
    return findings
  }

  private func sentences(_ best: MayBeBest?, _ language: Language) -> [String] {
    Sentences(language: language, findings: findings(best)).mayBeBest
  }

  @Test("nothing is said of two") func two() {
    #expect(sentences(nil, .english).isEmpty)
    #expect(
      !TerminalReport.compare(Letter.better, language: .english, style: .plain).contains(
        "WHICH DESIGN MAY BE"))
  }

  @Test("one that is surely the best")
  func single() {
    let best = MayBeBest(promise: .designs([1]), meanTime: .designs([2]))
    #expect(
      sentences(best, .english) == [
        "Of the 3 designs, \"one\" keeps the promise most often (95 % confidence).",
        "Of the 3 designs, \"two\" is the fastest on average (95 % confidence).",
      ])
    #expect(
      sentences(best, .indonesian) == [
        "Dari 3 rancangan, \"one\" paling sering menepati janji (keyakinan 95 %).",
        "Dari 3 rancangan, \"two\" paling cepat selesai rata-rata (keyakinan 95 %).",
      ])
  }

  @Test("several that cannot be told apart, and all")
  func tied() {
    let best = MayBeBest(promise: .designs([2, 1]), meanTime: .designs([1, 2, 0]))
    #expect(
      sentences(best, .english) == [
        "Which of the 3 designs keeps the promise most often is not shown: it may be \"two\" or \"one\"; the others are not "
          + "(95 % confidence).",
        "Which of the 3 designs is the fastest on average is not shown: it may be \"one\", \"two\" or \"as it is\" "
          + "(95 % confidence).",
      ])
    #expect(
      sentences(best, .indonesian) == [
        "Rancangan mana dari 3 yang paling sering menepati janji belum terbukti: mungkin \"two\" atau \"one\"; yang lain "
          + "tidak (keyakinan 95 %).",
        "Rancangan mana dari 3 yang paling cepat rata-rata belum terbukti: mungkin \"one\", \"two\" atau \"saat ini\" "
          + "(keyakinan 95 %).",
      ])
  }

  @Test("what cannot be compared")
  func notComparable() {
    let best = MayBeBest(promise: .notComparable, meanTime: .notComparable)
    #expect(
      sentences(best, .english) == [
        "Which design keeps the promise most often cannot be told: they do not promise the same.",
        "Which design is the fastest cannot be told: some files were unfinished when the run ended.",
      ])
    #expect(sentences(MayBeBest(promise: nil, meanTime: .notComparable), .indonesian).count == 1)
  }

  @Test("it stands in the terminal, in the summary and on the page", arguments: Language.allCases)
  func places(language: Language) throws {
    let findings = findings(MayBeBest(promise: .designs([1]), meanTime: .designs([2, 1])))
    let heading =
      language == .english ? "WHICH DESIGN MAY BE THE BEST" : "RANCANGAN MANA YANG MUNGKIN TERBAIK"
    let terminal = TerminalReport.compare(findings, language: language, style: .plain)
    #expect(terminal.contains(heading))
    let page = Letter.page(findings, language)
    #expect(
      page.contains(
        language == .english
          ? "<h3>Which design may be the best</h3>" : "<h3>Rancangan mana yang mungkin terbaik</h3>"))
    for sentence in sentences(findings.mayBeBest, language) {
      #expect(terminal.contains("  " + sentence))
      #expect(Memo.text(findings, language: language).contains(sentence))
      let escaped = sentence.withUnitsTied.replacing("\"", with: "&quot;")
      #expect(page.contains("<p>\(escaped)</p>"), "\(escaped)")
    }
    #expect(FindingsJSON.text(findings).contains("\"mayBeBest\": {"))
  }
}
