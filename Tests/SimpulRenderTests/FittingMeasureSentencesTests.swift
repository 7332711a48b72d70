// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("What is said where a measure that fits the cause is compared with one more officer")
struct FittingMeasureSentencesTests {
  private static let hour = 3_600.0

  /// The clerk gains 3 h by one more officer, and the head's own measure what is given.
  private func design(
    _ standing: CorrectiveMeasureGain.Standing, kinds: [CorrectiveMeasureFindings.Kind] = [.handleSingly],
    _ change: (inout BottleneckStatement) -> Void = { _ in }
  ) -> DesignFindings {
    let hour = FittingMeasureSentencesTests.hour
    var bottleneck = Letter.bottleneck(
      .single("Petugas"),
      gains: [
        Letter.gain("Petugas", Letter.interval(3 * hour, 2 * hour, 4 * hour)),
        Letter.gain("Camat", Letter.interval(600, 300, 900)),
      ])
    bottleneck.correctiveMeasures = [
      CorrectiveMeasureFindings(
        actor: "Camat", kinds: kinds,
        meanSeconds: CorrectiveMeasureGain(
          gain: Letter.interval(7 * hour, 6 * hour, 8 * hour), oneMoreAt: "Petugas",
          overOneMore: Letter.interval(4 * hour, 3 * hour, 5 * hour), standing: standing),
        meanSecondsAfter: .unavailable, promise: nil, promiseAfter: nil)
    ]
    change(&bottleneck)
    return Letter.design("as-is", mean: 36_000, kept: .unavailable, bottleneck: bottleneck)
  }

  private func text(_ design: DesignFindings, _ language: Language = .english) -> [String] {
    Sentences(language: language, findings: Letter.findings([design])).bottleneck(design)
  }

  private func promise(_ standing: CorrectiveMeasureGain.Standing, _ estimate: Double, over: Interval)
    -> CorrectiveMeasureGain
  {
    CorrectiveMeasureGain(
      gain: Letter.interval(estimate, estimate - 0.02, estimate + 0.02), oneMoreAt: "Petugas",
      overOneMore: over, standing: standing)
  }

  @Test("a measure that surely helps more stands before the bottleneck, which is then one of officers only")
  func most() {
    #expect(ProofReading.differences("FittingLeverSentencesTests.most") { text(design(.most), $0) } == [])
  }

  @Test("where less work somewhere may help still more, 'most' is not claimed")
  func moreThanOneMore() {
    let kinds: [CorrectiveMeasureFindings.Kind] = [.signAtOnce, .alwaysPresent]
    #expect(
      text(design(.moreThanOneMore, kinds: kinds)).first
        == "What helps more than one more officer anywhere is that Camat takes up files as they come instead of at fixed "
        + "times and is at the desk in all working hours: 7 h less (6 h … 8 h), against 3 h less (2 h … 4 h) for one "
        + "more officer at Petugas.")
    #expect(
      text(design(.moreThanOneMore), .indonesian).first?.hasPrefix(
        "Lebih membantu daripada satu petugas lagi di mana pun bila Camat mengerjakan ") == true)
  }

  @Test("a tie is told as one, and stands behind the bottleneck")
  func tied() {
    let headline =
      "BOTTLENECK: Petugas. One more officer there improves the time to finish most (3 h faster, 2 h … 4 h)."
    #expect(
      text(design(.tied)) == [
        headline,
        "It also helps that Camat handles each file as it comes instead of letting them pile up: 7 h less (6 h … 8 h); "
          + "that this is more or less than one more officer at Petugas is not shown.",
      ])
    #expect(
      text(design(.tied), .indonesian).last
        == "Membantu pula bila Camat mengerjakan setiap berkas begitu datang tanpa menunggu terkumpul: 7 jam lebih "
        + "cepat (6 jam … 8 jam); bahwa itu lebih atau kurang daripada satu petugas lagi pada Petugas tidak terbukti."
    )
    for standing in [CorrectiveMeasureGain.Standing.lessThanOneMore, .notShown, .notComparable] {
      #expect(text(design(standing)) == [headline])
    }
  }

  @Test("where no officer helps for sure, the measure is set against that, and nobody is named without it")
  func noOfficerHelps() {
    func change(_ bottleneck: inout BottleneckStatement) {
      bottleneck.oneMoreOfficer.byMeanTime = .none
      for index in bottleneck.oneMoreOfficer.gains.indices {
        bottleneck.oneMoreOfficer.gains[index].meanSeconds = Letter.interval(60, -60, 180)
      }
    }
    #expect(
      text(design(.most, change)) == [
        "What helps most is not one more officer but that Camat handles each file as it comes instead of letting "
          + "them pile up: 7 h less (6 h … 8 h); that one more officer helps anywhere is not shown."
      ])
    #expect(
      text(design(.most, change), .indonesian).first?.hasSuffix(
        "; bahwa satu petugas lagi membantu di mana pun tidak terbukti.") == true)
  }

  @Test("with a promise the points decide; a measure that only takes less time says that it is about time")
  func byPromise() {
    func change(_ standing: CorrectiveMeasureGain.Standing, _ over: Interval) -> (inout BottleneckStatement)
      -> Void
    {
      { bottleneck in
        bottleneck.headlineMeasure = .promise
        bottleneck.oneMoreOfficer.byPromise = .single("Petugas")
        bottleneck.oneMoreOfficer.gains[0].promiseShare = Letter.interval(0.1, 0.08, 0.12)
        bottleneck.correctiveMeasures[0].promise = promise(standing, 0.4, over: over)
      }
    }
    let more = design(.most, change(.most, Letter.interval(0.3, 0.2, 0.4)))
    #expect(
      text(more).first
        == "For the promise, what helps most is not one more officer but that Camat handles each file as it comes instead of "
        + "letting them pile up: +40.0 points of the promise (+38.0 … +42.0), against +10.0 points of the promise (+8.0 … +12.0) for "
        + "one more officer at Petugas.")
    let timeOnly = design(.most, change(.tied, Letter.interval(0.01, -0.2, 0.3)))
    #expect(
      text(timeOnly).first?.hasPrefix("For the time to finish, what helps most is not one more officer")
        == true)
    #expect(
      text(timeOnly, .indonesian).first?.hasPrefix(
        "Untuk waktu selesai, yang paling membantu bukan tambahan petugas, ") == true)
    // Less time at the price of the promise is no headline.
    let worse = design(.most, change(.lessThanOneMore, Letter.interval(-0.05, -0.06, -0.04)))
    #expect(text(worse).first?.hasPrefix("BOTTLENECK: Petugas. ") == true)
  }

  @Test("less than a point of the promise is no headline")
  func leastPromise() {
    let small = design(.notShown) { bottleneck in
      bottleneck.headlineMeasure = .promise
      bottleneck.correctiveMeasures[0].promise = promise(
        .most, 0.005, over: Letter.interval(0.004, 0.003, 0.005))
    }
    #expect(text(small).first?.hasPrefix("BOTTLENECK: Petugas. ") == true)
  }

  @Test("of several measures that surely help more the greatest is named, of the same the fewest measures")
  func several() {
    let several = design(.most) { bottleneck in
      var less = bottleneck.correctiveMeasures[0]
      less.kinds = [.smallerBatch]
      less.meanSeconds?.gain = Letter.interval(18_000, 17_000, 19_000)
      var both = bottleneck.correctiveMeasures[0]
      both.kinds = [.handleSingly, .alwaysPresent]
      bottleneck.correctiveMeasures = [less, bottleneck.correctiveMeasures[0], both]
    }
    #expect(several.bottleneck?.betterCorrectiveMeasure?.correctiveMeasure.kinds == [.handleSingly])
  }

  @Test("a bottleneck where the measure helps too keeps its name")
  func sameActor() {
    let same = design(.most, kinds: [.signAtOnce, .alwaysPresent]) { bottleneck in
      bottleneck.oneMoreOfficer.byMeanTime = .single("Camat")
      bottleneck.correctiveMeasures[0].meanSeconds?.oneMoreAt = "Camat"
    }
    #expect(
      text(same, .indonesian) == [
        "Yang paling membantu bukan tambahan petugas, melainkan bila Camat mengerjakan berkas begitu datang tanpa "
          + "menunggu jadwal dan selalu di tempat pada jam kerja: 7 jam lebih cepat "
          + "(6 jam … 8 jam), sedangkan dengan satu petugas lagi pada Camat 10 menit lebih cepat (5 menit … 15 menit).",
        "SIMPUL: Camat. Satu petugas lagi di sana paling memperbaiki waktu selesai (10 menit lebih cepat, 5 menit … "
          + "15 menit).",
      ])
    #expect(
      Sentences(language: .english, findings: Letter.findings([same])).markedWord(same) == "the bottleneck")
  }

  @Test(
    "a substitute without other duties is another person, too: never what helps more than one more officer")
  func anotherPerson() {
    let alone: [CorrectiveMeasureFindings.Kind] = [.substituteFromFirstDay]
    let together: [CorrectiveMeasureFindings.Kind] = [.handleSingly, .substituteFromFirstDay]
    for kinds in [alone, together] {
      for standing in [CorrectiveMeasureGain.Standing.most, .moreThanOneMore, .tied] {
        let design = design(standing, kinds: kinds) { bottleneck in
          bottleneck.correctiveMeasures[0].promise = promise(
            standing, 0.4, over: Letter.interval(0.3, 0.2, 0.4))
        }
        #expect(design.bottleneck?.betterCorrectiveMeasure == nil)
        #expect(
          text(design) == [
            "BOTTLENECK: Petugas. One more officer there improves the time to finish most (3 h faster, 2 h … 4 h)."
          ])
      }
    }
    let beside = design(.most) { bottleneck in
      var greater = bottleneck.correctiveMeasures[0]
      greater.kinds = together
      greater.meanSeconds?.gain = Letter.interval(36_000, 35_000, 37_000)
      bottleneck.correctiveMeasures.append(greater)
    }
    #expect(beside.bottleneck?.betterCorrectiveMeasure?.correctiveMeasure.kinds == [.handleSingly])
    // Something else helps more, if it takes another person.
    #expect(text(beside)[0].hasPrefix("What helps more than one more officer anywhere is that"))
  }

  @Test("where the two intervals overlap their difference is told, too")
  func overlapping() {
    func text(_ language: Language) -> String? {
      let design = design(.most) {
        $0.oneMoreOfficer.gains[0].meanSeconds = Letter.interval(6 * 3_600, 4 * 3_600, 8 * 3_600)
        $0.correctiveMeasures[0].meanSeconds?.overOneMore = Letter.interval(3_600, 1_800, 5_400)
      }
      return self.text(design, language).first
    }
    #expect(
      text(.english)?.hasSuffix(
        " for one more officer at Petugas; the difference is 1 h (30 min … 1 h 30 min).") == true)
    #expect(
      text(.indonesian)?.hasSuffix(
        " pada Petugas 6 jam lebih cepat (4 jam … 8 jam); selisihnya 1 jam (30 menit … 1 jam 30 menit).")
        == true)
  }

  @Test("a difference of promises is one of points")
  func overlappingPromises() {
    let design = design(.notShown) {
      $0.headlineMeasure = .promise
      $0.oneMoreOfficer.gains[0].promiseShare = Letter.interval(0.39, 0.37, 0.41)
      $0.correctiveMeasures[0].promise = promise(.most, 0.4, over: Letter.interval(0.01, 0.008, 0.012))
    }
    #expect(
      text(design).first?.hasSuffix(
        " for one more officer at Petugas; the difference is +1.0 points (+0.8 … +1.2).") == true)
    #expect(text(design, .indonesian).first?.hasSuffix("; selisihnya +1,0 poin (+0,8 … +1,2).") == true)
  }

  @Test("an officer whose gain is not shown is not said to gain")
  func bestOfficerNotShown() {
    let design = design(.most) {
      $0.oneMoreOfficer.gains[0].meanSeconds = Letter.interval(3_600, -3_600, 10_800)
    }
    #expect(text(design).first?.hasSuffix("; that one more officer at Petugas helps is not shown.") == true)
    #expect(
      text(design, .indonesian).first?.hasSuffix(
        "; bahwa satu petugas lagi pada Petugas membantu tidak terbukti.") == true)
  }

  @Test("neither the busiest nor the longest queue is called no bottleneck where a measure there helps most")
  func noContradiction() {
    let design = design(.most) { bottleneck in
      bottleneck.busiest = "Camat"
      bottleneck.longestQueue = "Camat"
    }
    let sentences = Sentences(language: .english, findings: Letter.findings([design]))
    #expect(sentences.notTheBusiest(design) == nil)
    #expect(sentences.notTheLongestQueue(design) == nil)
  }

  @Test("a team and a post that exists once are told in the comparison")
  func who() {
    let team = design(.most) { $0.oneMoreOfficer.gains[0].officersAdded = 3 }
    #expect(text(team).first?.hasSuffix(" for one more team (3 officers) at Petugas.") == true)
    let post = design(.most) { $0.oneMoreOfficer.gains[0].isDiagnosisOnly = true }
    #expect(
      text(post).first?.hasSuffix(" for one more officer at Petugas (a post that exists once).") == true)
  }

  @Test(
    "every report says it: the terminal, the memo, and the page with its figure", arguments: Language.allCases
  )
  func everywhere(_ language: Language) throws {
    let findings = Letter.findings([design(.most)])
    let words = language.say("bukan tambahan petugas, melainkan bila", "is not one more officer but that")
    #expect(StudyDocument(findings: findings, language: language).run.text(.plain).contains(words))
    #expect(
      StudyDocument(findings: findings, language: language).run.text(.plain).contains(
        language.say("◀ simpul dari segi jumlah petugas", "◀ the bottleneck as far as officers go")))
    #expect(StudyDocument(findings: findings, language: language).memo.text(.plain).contains(words))
    let page = Letter.page(findings, language).replacing("\u{A0}", with: " ")
    let first = try #require(page.firstRange(of: words)?.lowerBound)
    let named = try #require(
      page.firstRange(of: language.say("SIMPUL dari segi", "BOTTLENECK as far as"))?.lowerBound)
    #expect(first < named)
    #expect(
      page.contains(
        language.say(
          "Ada yang lebih membantu daripada semua ini", "Something else helps more than any of these")))
  }
}
