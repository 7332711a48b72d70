// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("The verdict, and the rules that speak in it")
struct StudyVerdictTests {
  private func verdict(_ findings: Findings, _ language: Language = .english) -> StudyVerdict {
    StudyVerdict(Sentences(language: language, findings: findings))
  }

  private func all(_ verdict: StudyVerdict) -> [Sentence] {
    verdict.comparisons.flatMap { $0 } + verdict.best + verdict.designs.flatMap { $0 } + verdict.assumptions
  }

  @Test("each part speaks in the order of the rules", arguments: Language.allCases)
  func order(language: Language) {
    let verdict = verdict(Letter.everyRule, language)
    let places = Dictionary(uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) })
    for part in verdict.comparisons + [verdict.best] + verdict.designs + [verdict.assumptions] {
      let spoken = part.compactMap { places[$0.rule] }
      #expect(spoken == spoken.sorted())
    }
  }

  @Test("the same rules speak in both languages")
  func languages() {
    for findings in [Letter.run(), Letter.better, Letter.everyRule] {
      #expect(all(verdict(findings, .indonesian)).map(\.rule) == all(verdict(findings, .english)).map(\.rule))
    }
  }

  @Test("what is not found has no sentence")
  func silence() {
    var findings = Letter.run()
    findings.designs[0].bottleneck = nil
    let spoken = verdict(findings)
    #expect(Set(spoken.designs[0].map(\.rule)) == [.promise, .longestWait, .causesOfWaiting])
    #expect(spoken.comparisons.isEmpty)
    #expect(spoken.best.isEmpty)
    #expect(spoken.assumptions.isEmpty)
  }

  @Test("papers choose by rules, and keep the order")
  func choice() {
    let spoken = [
      Sentence(rule: .promise, text: "1"), Sentence(rule: .bottleneck, text: "2"),
      Sentence(rule: .bottleneck, text: "3"), Sentence(rule: .costs, text: "4"),
    ]
    #expect(spoken.texts(.costs, .bottleneck) == ["2", "3", "4"])
    #expect(spoken.texts(without: .bottleneck) == ["1", "4"])
  }

  @Test("every rule speaks as it was proof-read", arguments: Rule.allCases)
  func proofRead(rule: Rule) {
    func said(_ language: Language) -> [String] { all(verdict(Letter.everyRule, language)).texts(rule) }
    #expect(!said(.english).isEmpty)
    #expect(ProofReading.differences(rule.rawValue, said) == [])
  }
}
