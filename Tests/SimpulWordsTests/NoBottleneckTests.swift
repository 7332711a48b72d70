// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Where there is no bottleneck to speak of")
struct NoBottleneckTests {
  /// A letter that takes an hour, and what one more officer at the head takes off it.
  private func design(gain: Interval, mean: Double? = 3_600) -> DesignFindings {
    var bottleneck = Letter.bottleneck(.single("Camat"), gains: [Letter.gain("Camat", gain)])
    bottleneck.correctiveMeasures = []
    bottleneck.meanSeconds = mean
    return Letter.design("as-is", mean: 3_600, kept: .unavailable, bottleneck: bottleneck)
  }

  private func text(_ design: DesignFindings, _ language: Language) -> String {
    Sentences(language: language, findings: Letter.findings([design])).bottleneck(design).joined(
      separator: " ")
  }

  @Test("a sure gain of less than a hundredth of the time is none worth naming")
  func negligible() {
    let little = design(gain: Letter.interval(35, 30, 40))
    #expect(little.bottleneck?.headline == BottleneckSet.none)
    #expect(ProofReading.differences("NoBottleneckTests.negligible") { text(little, $0) } == [])
    #expect(design(gain: Letter.interval(36, 30, 40)).bottleneck?.headline == .single("Camat"))
    #expect(design(gain: Letter.interval(35, 30, 40), mean: nil).bottleneck?.headline == .single("Camat"))
  }

  @Test("where no file finished nothing is said of one")
  func nothingFinished() {
    var nothing = design(gain: Letter.interval(0, 0, 0))
    nothing.bottleneck?.oneMoreOfficer.byMeanTime = .none
    nothing.overall.counts.finished = 0
    #expect(ProofReading.differences("NoBottleneckTests.nothingFinished") { text(nothing, $0) } == [])
  }

  @Test("a post that exists once is told what fits the cause of the waiting")
  func singlePost() {
    var bottleneck = Letter.bottleneck(
      .single("Petugas"),
      gains: [Letter.gain("Petugas", Letter.interval(600, 500, 700), isDiagnosisOnly: true)])
    bottleneck.correctiveMeasures = []
    let busy = Letter.design("as-is", mean: 3_600, kept: .unavailable, bottleneck: bottleneck)
    #expect(
      text(busy, .english).hasSuffix(
        "less work at that desk or somebody else who may do it, not a second official."))
    bottleneck.oneMoreOfficer.byMeanTime = .single("Camat")
    bottleneck.oneMoreOfficer.gains = [
      Letter.gain("Camat", Letter.interval(600, 500, 700), isDiagnosisOnly: true)
    ]
    let away = Letter.design("as-is", mean: 3_600, kept: .unavailable, bottleneck: bottleneck)
    #expect(
      text(away, .english).hasSuffix(
        "the way out is presence, a substitute or rounds, not a second official."))
  }

  @Test("the longest queue says where other work stands in it, too")
  func mixedQueue() {
    var design = Letter.asIs()
    design.bottleneck?.longestQueue = "Kasi"
    var kasi = Actor(key: "Kasi")
    kasi.otherWork = OtherWork(tasksPerDay: 3, task: DurationDistribution(.constant(10), .minutes))
    design.scenario.actors.append(kasi)
    func text(_ language: Language) -> String? {
      Sentences(language: language, findings: Letter.findings([design])).notTheLongestQueue(design)
    }
    #expect(ProofReading.differences("NoBottleneckTests.mixedQueue") { text($0) } == [])
  }
}
