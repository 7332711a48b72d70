// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Officers in a file")
struct OfficersFileTests {
  @Test("speeds, one for each officer")
  func speeds() throws {
    #expect(try OfficersText.readSpeeds("1 0.8 1,25") == [1, 0.8, 1.25])
  }

  @Test(
    "what becomes of work at closing",
    arguments: [
      ("put aside", Closing.suspends), ("only what fits", .startsOnlyWhatFits),
      ("hanya yang sempat", .startsOnlyWhatFits), ("finish within 60 min", .finishes(withinSeconds: 3_600)),
      ("selesaikan dalam 1 jam", .finishes(withinSeconds: 3_600)),
    ])
  func closing(_ text: String, _ closing: Closing) throws {
    #expect(try OfficersText.readClosing(text) == closing)
  }

  @Test("hours that are kept for something else")
  func reserved() throws {
    #expect(
      try OfficersText.readReserved("mon-tue 08.00-09.00 and fri 13.00-14.00 15.00-16.00") == [
        ReservedHours(days: WeekdaySet([.monday, .tuesday]), [TimeRange(8, 0, 9, 0)]),
        ReservedHours(
          days: WeekdaySet([.friday]), [TimeRange(13, 0, 14, 0), TimeRange(15, 0, 16, 0)]),
      ])
    #expect(
      try OfficersText.readReserved("senin 08.00-09.00 dan 12.00-12.30") == [
        ReservedHours(days: WeekdaySet([.monday]), [TimeRange(8, 0, 9, 0)]),
        ReservedHours([TimeRange(12, 0, 12, 30)]),
      ])
  }

  @Test(
    "what cannot be read is told with what to write",
    arguments: [
      (
        "go home",
        "'go home' does not say what becomes of work at closing: write 'finish within 60 min', 'only what fits', or "
          + "'put aside'"
      ),
      (
        "finish within 2 days",
        "'finish within 2 days': overtime is told in minutes or hours, such as 'finish within 60 min'"
      ),
    ])
  func misread(_ text: String, _ message: String) {
    #expect(throws: Misreading(message)) { try OfficersText.readClosing(text) }
  }

  @Test("in a whole file, for an actor and an activity")
  func wholeFile() throws {
    let text = SampleFile.office(
      "Petugas: 2",
      becomes:
        "Petugas: { officers: 2, absent: 10% of days, speeds: 1 0.5, at closing: only what fits, reserved: mon 08.00-09.00, "
        + "handed on: day 2 of absence }"
    ).replacing("work: 3/5/10 min, returned", with: "same officer as: check, work: 3/5/10 min, returned")
    let scenario = try SampleFile.scenario(text)
    let actor = try #require(scenario.actor("Petugas"))
    #expect(actor.speeds == [1, 0.5])
    #expect(actor.closing == .startsOnlyWhatFits)
    #expect(actor.reserved == [ReservedHours(days: WeekdaySet([.monday]), [TimeRange(8, 0, 9, 0)])])
    #expect(actor.reassignmentDay == 2)
    #expect(actor.multitasking == .one)
    #expect(scenario.procedures[0].activities[0].sameOfficerAs == "check")
  }

  @Test("days without hours")
  func noHours() {
    #expect(
      throws: Misreading("'mon' names no hours: write 'mon 08.00-09.00 and fri 13.00-15.00'")
    ) { try OfficersText.readReserved("mon") }
  }
}
