// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Sentences on active periods")
struct ActivePeriodSentencesTests {
  /// The letter, whose bottleneck is the head, with the shares of time in which each is the momentary bottleneck.
  private func sentence(
    _ shares: [(actor: String, share: Double)], busiest: String? = nil, longestQueue: String? = nil,
    _ language: Language = .english
  ) -> String? {
    var design = Letter.asIs()
    design.bottleneck?.busiest = busiest
    design.bottleneck?.longestQueue = longestQueue
    design.bottleneck?.activePeriods = shares.map {
      ActivePeriodFindings(
        actor: $0.actor, momentaryShare: Letter.interval($0.share, $0.share - 0.01, $0.share + 0.01),
        soleShare: nil, meanSeconds: nil)
    }
    let longest = shares.filter { $0.share > 0 && $0.share == shares.map(\.share).max() }.map(\.actor)
    design.bottleneck?.longestActive =
      longest.isEmpty
      ? .none : longest.count == 1 ? .single(ActorSet(longest[0])) : .tied(longest.map { ActorSet($0) })
    return Sentences(language: language, findings: Letter.findings([design])).notTheLongestActive(design)
  }

  @Test("there is none where the method names the bottleneck, and where nothing is known")
  func agreement() {
    #expect(sentence([("Petugas", 0.2), ("Camat", 0.5)]) == nil)
    #expect(sentence([]) == nil)
    #expect(sentence([("Petugas", 0), ("Camat", 0)]) == nil)
  }

  @Test("another actor is named, with why he is not the bottleneck")
  func another() throws {
    let english = try #require(sentence([("Petugas", 0.62), ("Camat", 0.2)]))
    #expect(
      english.hasPrefix(
        "The method of active periods names Petugas (at work for longest without being idle on duty in 62 % of office time), who is "
          + "not the bottleneck. "))
    let indonesian = try #require(sentence([("Petugas", 0.62), ("Camat", 0.2)], .indonesian))
    #expect(
      indonesian.hasPrefix(
        "Metode periode aktif menunjuk Petugas (paling lama bekerja tanpa menganggur selagi bertugas pada 62 % jam kantor), yang bukan simpulnya. "
      ))
  }

  @Test("of several that the method does not tell apart, only where none is the bottleneck")
  func tied() {
    #expect(sentence([("Petugas", 0.4), ("Camat", 0.4)]) == nil)
    #expect(
      ProofReading.differences("ActivePeriodSentencesTests.tied") {
        sentence([("Petugas", 0.4), ("Kasi", 0.4)], $0)
      } == [])
  }

  @Test("'either' where another method was refuted before")
  func either() throws {
    let english = try #require(sentence([("Petugas", 0.62)], busiest: "Kasi"))
    #expect(english.contains("who is not the bottleneck either."))
    let indonesian = try #require(sentence([("Petugas", 0.62)], busiest: "Kasi", .indonesian))
    #expect(indonesian.contains("yang juga bukan simpulnya."))
  }

  @Test("'too' where the other method named the same actor")
  func same() {
    for (busiest, queue) in [("Petugas", nil), (nil, "Petugas")] as [(String?, String?)] {
      #expect(
        sentence([("Petugas", 0.62)], busiest: busiest, longestQueue: queue)
          == "The method of active periods names Petugas, too: at work for longest without being idle on duty in 62 % of office time."
      )
    }
    #expect(
      sentence([("Petugas", 0.62)], busiest: "Petugas", .indonesian)
        == "Metode periode aktif pun menunjuk Petugas: paling lama bekerja tanpa menganggur selagi bertugas pada 62 % jam kantor."
    )
  }
}
