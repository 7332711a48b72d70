// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Where there are several redesigns, each line says of which it is")
struct SeveralRedesignsTests {
  private var findings: Findings {
    var findings = Letter.better
    var third = findings.designs[1]
    third.name = "to-be-2"
    findings.designs.append(third)
    for place in [1, 2] {
      findings.designs[place].bottleneck = Letter.bottleneck(
        .single("Petugas"), gains: [Letter.gain("Petugas", Letter.interval(600, 500, 700))])
    }
    var comparison = findings.comparisons[0]
    comparison.design = 2
    findings.comparisons.append(comparison)
    return findings
  }

  @Test("in the memo, a line for each redesign and one for each bottleneck")
  func memo() {
    let lines = StudyDocument(findings: findings, language: .english).memo.text(.plain).split(separator: "\n")
    for name in ["to-be", "to-be-2"] {
      let own = lines.filter { $0.hasPrefix("\(name): ") }
      #expect(own.count == 2, "\(lines)")
      #expect(own.first?.contains("The redesign keeps the promise for 75.9 % of files") == true)
      #expect(own.first?.contains("A file takes 1 h 21 min instead of 8 h 24 min") == true)
      #expect(own.last?.contains("BOTTLENECK: Petugas. ") == true)
    }
    #expect(lines.contains { $0.hasPrefix("as-is: ") && $0.contains("BOTTLENECK: Camat. ") })
    #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.contains(": ") })
    #expect(lines.last?.contains("20 replications, seed 1") == true)
  }

  @Test("in the summary", arguments: Language.allCases)
  func summary(language: Language) {
    let lines = StudyDocument(findings: findings, language: language).comparison.text(.plain).split(
      separator: "\n")
    let words = language.say("Dengan usulan, janji", "The redesign keeps")
    #expect(lines.filter { $0.contains(words) }.map { $0.prefix(9) } == ["  to-be: ", "  to-be-2"])
    let bottleneck = language.bottleneckWord + ": "
    #expect(
      lines.filter { $0.contains(bottleneck) }.map { $0.prefix(9) } == [
        "  as-is: ", "  to-be: ", "  to-be-2",
      ])
  }

  @Test(
    "a single redesign needs no name, and its memo keeps the bottleneck however much else there is to say")
  func single() {
    var findings = Letter.better
    #expect(!StudyDocument(findings: findings, language: .english).memo.text(.plain).contains("to-be: "))
    findings.designs[0].capacity = Letter.capacity("Petugas", camatHours: 4)
    findings.designs[0].overall.counts.censored = 12
    findings.comparisons += findings.comparisons + findings.comparisons + findings.comparisons
    let lines = StudyDocument(findings: findings, language: .english).memo.text(.plain).split(separator: "\n")
    #expect(lines.count == 10 && lines.contains { $0.hasPrefix("BOTTLENECK: Camat") })
  }
}
