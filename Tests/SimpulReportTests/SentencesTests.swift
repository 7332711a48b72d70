// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import Testing

@testable import SimpulReport

@Suite("Sentences of the verdict")
struct SentencesTests {
  private func time(_ verdict: Verdict, _ difference: Interval?, _ language: Language = .english) -> String? {
    let findings = Letter.comparison(verdict, difference)
    return Sentences(language: language, findings: findings).timeChange(findings.comparisons[0])
  }

  @Test("An interval below zero says how much less a file takes")
  func surelyLess() {
    let difference = Letter.interval(-25_380, -27_060, -23_700)
    #expect(
      time(.better, difference)
        == "A file takes 1 h 21 min instead of 8 h 24 min (7 h 3 min less, 6 h 35 min … 7 h 31 min).")
    #expect(
      time(.better, difference, .indonesian)
        == "Satu berkas selesai dalam 1 jam 21 menit, semula 8 jam 24 menit "
        + "(7 jam 3 menit lebih cepat, 6 jam 35 menit … 7 jam 31 menit).")
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
    #expect(
      time(.notShown, difference)
        == "That the time to finish changes is not shown (8 h 24 min and 8 h 14 min).")
    #expect(
      time(.notShown, difference, .indonesian)
        == "Bahwa waktu selesai berubah tidak terbukti (8 jam 24 menit dan 8 jam 14 menit).")
  }

  @Test("The same in every replication is exactly as now")
  func exactlyNothing() {
    let nothing = Letter.interval(0, 0, 0)
    #expect(time(.noDifference, nothing) == "The time to finish is exactly as now (8 h 24 min).")
    #expect(
      time(.noDifference, nothing, .indonesian)
        == "Waktu selesai sama persis seperti sekarang (8 jam 24 menit)."
    )
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
        + "Whether the target of 90 % is reached cannot be told.")
    #expect(
      text(.degenerate(count: 0, of: 6400), .notReached)
        == "The promise (60 working minutes) is kept for none of 6400 files. The target of 90 % is NOT reached."
    )
    #expect(
      text(.degenerate(count: 6400, of: 6400), .reached)
        == "The promise (60 working minutes) is kept for all 6400 files; none is late. "
        + "The target of 90 % is reached.")
    #expect(try #require(text(.unavailable, .undecided)).hasPrefix("Nothing can be said of the promise"))
  }

  @Test("A single bottleneck is named, a post that exists once gets no second officer as advice")
  func singleBottleneck() throws {
    let design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    let text = try #require(sentences.bottleneck(design))
    #expect(text.hasPrefix("BOTTLENECK: Camat. "))
    #expect(text.contains("(5 h 51 min faster, 5 h 21 min … 6 h 21 min)"))
    #expect(text.contains("exists once"))
  }

  @Test("Actors that the data do not separate are named together")
  func tiedBottleneck() {
    let design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.tied(["Camat", "Petugas"]), gains: []))
    let findings = Letter.findings([design])
    #expect(
      Sentences(language: .english, findings: findings).bottleneck(design)
        == "BOTTLENECK: Camat and Petugas, which cannot be told apart by the time to finish.")
    #expect(
      Sentences(language: .indonesian, findings: findings).bottleneck(design)?.contains("Camat dan Petugas")
        == true)
  }

  @Test("Without a relief that surely helps nobody is blamed")
  func noBottleneck() {
    let design = Letter.design(
      "as-is", mean: 3600, kept: .unavailable, bottleneck: Letter.bottleneck(.none, gains: []))
    #expect(
      Sentences(language: .english, findings: Letter.findings([design])).bottleneck(design)
        == "No actor is shown to improve the time to finish when relieved.")
  }

  @Test("The busiest actor is spoken of only where he is surely another one")
  func busiest() {
    let design = Letter.asIs()
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.notTheBusiest(design)?.contains("Petugas") == true)
    let tied = Letter.design(
      "as-is", mean: 3600, kept: .unavailable,
      bottleneck: Letter.bottleneck(.tied(["Camat", "Petugas"]), gains: []))
    #expect(sentences.notTheBusiest(tied) == nil)
  }
}
