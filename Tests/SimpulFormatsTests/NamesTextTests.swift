// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Who performs, where a case goes, who stands in")
struct NamesTextTests {
  private let performers = PerformersText(actors: [
    Actor(key: "Pemohon", kind: .applicant), Actor(key: "Camat"), Actor(key: "Sekcam"),
    Actor(key: "TPT/TPA", officers: 3),
    Actor(key: "2 Kasi"),
  ])
  private let targets = TargetText(activities: ["sign", "done twice"])

  @Test(
    "performers",
    arguments: [
      ("Pemohon", Performers.applicant("Pemohon")),
      ("Camat", .actor("Camat")),
      ("3 TPT/TPA", .teams([[Requirement("TPT/TPA", officers: 3)]])),
      ("2 Kasi", .actor("2 Kasi")),
      ("Camat + Sekcam", .teams([[Requirement("Camat"), Requirement("Sekcam")]])),
      ("TPT/TPA + TPT/TPA", .teams([[Requirement("TPT/TPA", officers: 2)]])),
      ("Camat else Sekcam", .teams([[Requirement("Camat")], [Requirement("Sekcam")]])),
      (
        "Camat + 2 TPT/TPA else Sekcam",
        .teams([[Requirement("Camat"), Requirement("TPT/TPA", officers: 2)], [Requirement("Sekcam")]])
      ),
      ("Bupati", .actor("Bupati")),
    ])
  func performers(text: String, expected: Performers) throws {
    #expect(try performers.read(text) == expected)
  }

  @Test(
    "no performers",
    arguments: [
      ("Camat +", "'Camat +': an actor is missing beside '+' or 'else'"),
      (
        "Camat + Pemohon",
        "'Pemohon' is the applicant and works with nobody: make a row of its own for what he does"
      ),
      ("0 Camat", "'0 Camat': write how many of 'Camat' are needed, 1 or more"),
    ])
  func noPerformers(text: String, message: String) {
    #expect(throws: Misreading(message)) { try performers.read(text) }
  }

  @Test(
    "targets",
    arguments: [
      ("sign", Target.activity("sign")), ("done", .end("done")), ("ditolak", .end("refused")),
      ("withdrawn", .end("withdrawn")), ("end as expired", .end("expired")),
      ("elsewhere", .activity("elsewhere")),
    ])
  func targets(text: String, expected: Target) throws { #expect(try targets.read(text) == expected) }

  @Test("branches of a decision")
  func branches() throws {
    let rest = try targets.readBranch("rest")
    #expect(rest.share == nil && rest.target == .following)
    let some = try targets.readBranch("5% to withdrawn")
    #expect(some.share == 0.05 && some.target == .end("withdrawn"))
    let other = try targets.readBranch("sisanya ke done twice")
    #expect(other.share == nil && other.target == .activity("done twice"))
    #expect(
      throws: Misreading("nothing stands behind 'to': write an activity, or done, withdrawn or refused")
    ) {
      try targets.readBranch("5% to")
    }
  }

  @Test("absence", arguments: ["40% of days", "40%", "40% hari", "40 % of days"])
  func absence(text: String) throws { #expect(try AbsenceText.readShare(text) == 0.4) }

  @Test(
    "no absence",
    arguments: [
      ("often", "'often' does not say how often: write '40% of days'"),
      ("40% of cases", "'40% of cases' does not say how often: write '40% of days'"),
      ("100% of days", "'100% of days' is never there: leave the actor out, or write less than 100%"),
    ])
  func noAbsence(text: String, message: String) {
    #expect(throws: Misreading(message)) { try AbsenceText.readShare(text) }
  }

  @Test(
    "the day on which a substitute begins",
    arguments: [
      ("day 2 of absence", 2), ("day 1", 1), ("hari ke-3", 3), ("2", 2),
    ])
  func firstDay(text: String, day: Int) throws { #expect(try AbsenceText.readFirstDay(text) == day) }

  @Test("substitutes")
  func substitute() throws {
    let later = try AbsenceText.readSubstitute("Sekcam from day 2 of absence")
    #expect(later.substitute == "Sekcam" && later.fromDay == 2)
    let atOnce = try AbsenceText.readSubstitute("Sekcam")
    #expect(atOnce.substitute == "Sekcam" && atOnce.fromDay == 1)
    #expect(
      throws: Misreading(
        "'tomorrow' does not say when: write 'day 2 of absence' (day 1 is the first one away)")
    ) { try AbsenceText.readSubstitute("Sekcam from tomorrow") }
  }
}
