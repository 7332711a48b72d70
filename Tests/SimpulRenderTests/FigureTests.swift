// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Figures")
struct FigureTests {
  @Test("The promise of the letter before and after, as it was looked at")
  func golden() throws {
    let figure = try #require(Letter.figures(Letter.better).headline)
    #expect(try GoldenFile.holds(figure.picture, "figure-headline-letter-en.svg"))
  }

  @Test(
    "Numbers stand behind the longest bar, so that no line can cross them", arguments: [0.01, 0.844, 0.9, 1])
  func numbers(share: Double) throws {
    var findings = Letter.run()
    findings.designs[0].overall.promise?.kept = .interval(
      Letter.interval(share, 0.98 * share, min(1, 1.02 * share)))
    let figure = try #require(Letter.figures(findings).headline)
    let picture = try #require(DrawnPicture(figure.picture))
    #expect(picture.collisions.isEmpty, "\(picture.collisions)")
    #expect(picture.labels.contains { $0.text == Language.english.percent(share).withUnitsTied })
    #expect(picture.labels.contains { $0.text == "target 90\u{A0}%" })
  }

  @Test("Relief tells whole teams, posts that exist once, and what is not shown")
  func addedCapacity() throws {
    let figure = try #require(Letter.figures(Letter.teams).addedCapacity)
    let picture = try #require(DrawnPicture(figure.picture))
    let texts = picture.labels.map(\.text)
    #expect(texts.contains { $0.hasSuffix("(12\u{A0}officers)\u{A0}*") })
    #expect(texts.contains("not shown (3\u{A0}officers)\u{A0}*"))
    #expect(figure.note.contains("a diagnosis, not advice"))
    #expect(figure.note.contains("cannot be distinguished"))
  }

  @Test("Nothing is gained where nothing changed")
  func nothing() throws {
    let figure = try #require(Letter.figures(Letter.run()).addedCapacity)
    let picture = try #require(DrawnPicture(figure.picture))
    #expect(picture.labels.contains { $0.text == "no difference" })
    #expect(picture.labels.contains { $0.text == "5\u{A0}h\u{A0}51\u{A0}min\u{A0}*" })
    #expect(figure.picture.contains("url(#hatch)"))
  }

  @Test("Waiting is told by pattern and by words, of both designs")
  func waiting() throws {
    let figure = try #require(Letter.figures(Letter.better).waiting)
    let picture = try #require(DrawnPicture(figure.picture))
    let texts = picture.labels.map(\.text)
    #expect(texts.contains("nobody at the desk") && texts.contains("too few are free for it"))
    #expect(!texts.contains("held by a rule"))
    #expect(figure.picture.contains(SVG.fill(.offDuty)))
    #expect(texts.filter { $0.hasSuffix("(as proposed)") }.count == 2)
    #expect(texts.contains("◀"))
  }

  @Test("The axis of time has round marks")
  func scale() {
    let hours = TimeScale(longest: 100_000, workingDay: 27_000)
    #expect(hours.ticks == [0, 28_800, 57_600, 86_400])
    #expect(hours.label(28_800, .english) == "8 h")
    let days = TimeScale(longest: 300_000, workingDay: 27_000)
    #expect(days.ticks == [0, 54_000, 108_000, 162_000, 216_000, 270_000])
    #expect(days.label(54_000, .indonesian) == "2 hari")
    #expect(TimeScale(longest: 3_000, workingDay: 27_000).label(600, .english) == "10 min")
  }

  @Test("The curve of times says that those who left are not in it")
  func servedOnly() throws {
    let note = try #require(Letter.figures(Letter.run()).times).note
    #expect(!note.contains("served"))
    var findings = Letter.run()
    findings.designs[0].overall.leftUnserved = .interval(Letter.interval(0.4, 0.39, 0.41))
    #expect(
      try #require(Letter.figures(findings).times).note.hasSuffix(
        "Of the files that were served; those who left are not among them."))
  }

  @Test("The curve of times says that those that ended otherwise are not in it")
  func finishedOnly() throws {
    let note = "Of the files that were finished; those that ended otherwise are not among them."
    #expect(!(try #require(Letter.figures(Letter.run()).times).note.contains("otherwise")))
    let share = ShareEstimate.interval(Letter.interval(0.2, 0.19, 0.21))
    var findings = Letter.run()
    findings.designs[0].overall.deemedApproved = share
    #expect(try #require(Letter.figures(findings).times).note.hasSuffix(note))
    findings = Letter.run()
    findings.designs[0].overall.otherEndings = [EndingFindings(outcome: "refused", share: share)]
    #expect(try #require(Letter.figures(findings).times).note.hasSuffix(note))
  }
}
