// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

/// Camat's people visit in threes.
@Suite("By what an actor is relieved, in words")
struct OneMoreSentencesTests {
  private func said(_ language: Language, added: Int) throws -> String {
    let gain = Letter.gain("Camat", Letter.interval(3600, 1800, 5400), officersAdded: added)
    var design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.single("Camat"), gains: [gain]))
    var visit = Activity(key: "visit", performers: .teams([[Requirement("Camat", officers: 3)]]))
    visit.work = Letter.minutes(30)
    design.scenario.procedures[0].steps.append(.activity(visit))
    return try #require(
      Sentences(language: language, findings: Letter.findings([design])).bottleneck(design).first)
  }

  @Test("a whole team, or the officers who are missing to one")
  func teams() throws {
    #expect(try said(.english, added: 3).contains(" One more team there (3 officers) improves "))
    #expect(
      try said(.english, added: 1).contains(
        " One more team there (of 3, for which 1 more officer is enough) improves "))
    #expect(
      try said(.english, added: 2).contains(
        " One more team there (of 3, for which 2 more officers are enough) improves "))
    #expect(
      try said(.indonesian, added: 1).contains(
        " Satu regu lagi di sana (berisi 3, untuk itu cukup ditambah 1 petugas) paling "))
  }

  @Test(
    "a gain of several case types says so, and how much all of them together keep",
    arguments: Language.allCases)
  func pooled(language: Language) throws {
    var design = Letter.asIs()
    let gain = ActorGain(
      actors: "Camat", officersAdded: 1, isDiagnosisOnly: false, meanSeconds: nil,
      promiseShare: Letter.interval(0.09, 0.05, 0.12), isExactlyNothing: false)
    var bottleneck = Letter.bottleneck(.single("Camat"), gains: [gain])
    bottleneck.headlineMeasure = .promise
    bottleneck.oneMoreOfficer.byPromise = .single("Camat")
    design.bottleneck = bottleneck
    func said() -> [String] {
      let sentences = Sentences(language: language, findings: Letter.findings([design]))
      return sentences.promises(of: design) + sentences.bottleneck(design)
    }
    let (one, all) = (
      language.say("+9,0 poin janji, ", "+9.0 points of the promise, "),
      language.say("+9,0 poin janji atas semua berkas, ", "+9.0 points of the promise over all files, ")
    )
    #expect(said().contains { $0.contains(one) } && said().count == 2)
    design.caseTypes = ["biasa", "segera"].map {
      var type = design.overall
      type.caseType = $0
      return type
    }
    #expect(said().contains { $0.contains(all) })
    #expect(
      said()[2]
        == language.say(
          "Semua berkas bersama-sama: janji masing-masing ditepati untuk 1,4 % (1,2 % … 1,6 %).",
          "All files together: the promise of each is kept for 1.4 % (1.2 % … 1.6 %)."))
  }
}
