// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Bad input is told with its place and what to write instead")
struct BadInputTests {

  // MARK: Keys and values

  @Test(
    "an unknown key, with the one that was perhaps meant",
    arguments: [
      (
        "{ actor: Lurah,", "{ aktor: Lurah,",
        "16:11: 'aktor:' is not a key of an activity; did you mean 'actor:'?"
      ),
      (
        "{ actor: Lurah,", "{ no: 3, actor: Lurah,",
        "16:11: 'no:' is not a key of an activity; for the SOP's row number write 'row: 5a'"
      ),
      (
        "title: Surat pengantar", "titel: Surat pengantar",
        "2:1: 'titel:' is not a key of a scenario; did you mean 'title:'?"
      ),
      (
        "title: Surat pengantar", "judul: Surat pengantar",
        "2:1: 'judul:' is not a key of a scenario; write 'title:'"
      ),
      (
        "target: 90%", "goal: 90%",
        "5:59: 'goal:' is not a key of a promise; there are 'within:', 'from:', 'to:', 'target:', 'deemed approved:', 'counted:'"
      ),
      (
        "title: Surat pengantar", "title: Surat pengantar\ncalendars: { kantor: { mon-thru: 08.00-12.00 } }",
        "3:24: 'mon-thru:' is not a key of a calendar; write days of the week (mon-thu), or a period with 'dates:' and hours in braces"
      ),
    ])
  func unknownKey(task: String, other: String, message: String) {
    let errors = SampleFile.errors(SampleFile.office(task, becomes: other))
    #expect(errors.contains(message), "\(errors)")
  }

  @Test(
    "a key that is missing",
    arguments: [
      ("simpul: 1\n", "", "1:1: a scenario needs 'simpul:': write 'simpul: 1' or the like"),
      (
        "title: Surat pengantar\n", "",
        "1:1: a scenario needs 'title:': write 'title: Izin praktik dokter hewan' or the like"
      ),
      (
        "period: 2026-01-05 to 2026-06-30, starts empty\n", "",
        "1:1: a scenario needs 'period:': write 'period: 2026-01-05 to 2026-06-30, starts empty' or the like"
      ),
      (
        "hours: perpres-21-2023\n", "",
        "1:1: a scenario needs 'hours:': write 'hours: perpres-21-2023' or the like"
      ),
      (
        "arrivals:\n  warga: 18 per day | assumed 10-30\n", "",
        "1:1: a scenario needs 'arrivals:': write 'arrivals: { warga: 18 per day }' or the like"
      ),
      (
        "{ actor: Lurah, work: 1/2/3 min,", "{ work: 1/2/3 min,",
        "16:9: an activity needs 'actor:': write 'actor: Camat' or the like"
      ),
      (
        "{ officers: 1, absent: 40% of days }", "{ absent: 40% of days }",
        "12:10: an actor needs 'officers:': write 'officers: 2' or the like"
      ),
      (
        "{ within: 2 working days, from", "{ from",
        "5:10: a promise needs 'within:': write 'within: 8 working days' or the like"
      ),
    ])
  func missingKey(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  @Test("nothing behind a key")
  func nothing() {
    #expect(
      SampleFile.errors(SampleFile.office("work: 1/2/3 min", becomes: "work: ")) == [
        "16:25: nothing stands behind 'work:': write a value, such as 'work: 10/15/30 min'"
      ])
  }

  @Test("another version of the format")
  func version() {
    #expect(
      SampleFile.errors(SampleFile.office("simpul: 1", becomes: "simpul: 2")) == [
        "1:9: version '2' of the format is not known here: write 'simpul: 1'"
      ])
  }

  @Test(
    "values that cannot be read",
    arguments: [
      (
        "work: 1/2/3 min", "work: 15",
        "16:31: '15' has no unit: write '15 min', or another unit (min, h, days, working days; menit, jam, hari, hari kerja)"
      ),
      ("work: 1/2/3 min", "work: -5 min", "16:31: '-5 min' is negative: a time is 0 or more"),
      ("returned: 12%", "returned: 0.12", "14:56: '0.12' has no percent sign: write 12%"),
      (
        "warga: 18 per day", "warga: 18",
        "7:10: '18' does not say how many come: write '18 per day' (hour, day, week, month, year), or 'every exponential mean 5 min'"
      ),
      (
        "Petugas: 2", "Petugas: dua",
        "10:12: 'dua' is neither a number of officers nor 'applicant': write 'officers: 2' in braces"
      ),
      (
        "Petugas: 2", "Petugas: [2, 3]",
        "10:12: '2 3' is neither a number of officers nor 'applicant': write 'officers: 2' in braces"
      ),
      (
        "work: 1/2/3 min", "work: [{ a: b }]",
        "16:31: 'work' takes a plain value here, and no list or mapping of others"
      ),
      (
        "rounds: 09.00 14.00", "rounds: pagi",
        "16:50: 'pagi' is not a time of day: write hours and minutes, such as 07.30"
      ),
      (
        "rounds: 09.00 14.00", "at most: 3 times",
        "16:42: 'at most:' belongs to 'returned:', which is not there: write 'returned: 12%' or the like"
      ),
      (
        "absent: 40% of days", "spell: 2 days",
        "12:25: 'spell:' needs 'absent:': write how often, such as 'absent: 10% of days'"
      ),
      (
        "absent: 40% of days", "post: double",
        "12:31: 'double': write 'single' for a post that exists once, or leave it out"
      ),
      ("absent: 40% of days", "cost: 5000", "12:31: '5000' is not a cost: write '45000 per hour'"),
      (
        "rounds: 09.00 14.00", "decision: 5%",
        "16:52: a decision takes its outcomes by name: '{ Lengkap: rest, Tidak lengkap: 10% to check }'"
      ),
      (
        "18 per day | assumed 10-30", "{ between: 08.00-12.00 }",
        "7:10: how many come is not said: write 'per day: 18' (hour, week, month, year) or 'every: 15 min'"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, per week: 3 }",
        "7:25: 'per week:' and 'per day:' both say how many come: leave one of them"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, quota: 40 }",
        "7:25: 'quota:' needs 'too late:': write 'too late: 70% come next working day'"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, tickets until: 12.00 }",
        "7:25: 'tickets until:' needs 'too late:': write 'too late: 70% come next working day'"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, too late: all are lost }",
        "7:25: 'too late:' needs 'tickets until:' or 'quota:': write until when, or how many a day"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, before opening: go home }",
        "7:41: 'go home': write 'wait at the door', or leave it out; another choice does not exist"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, between: 08.00-12.00, hours: { 08.00-12.00: 100% } }",
        "7:47: 'hours:' and 'between:' both say when cases come: leave one of them"
      ),
      (
        "18 per day | assumed 10-30", "{ per day: 18, seasons: { April: 150% } }",
        "7:36: 'April' is not a date: write year-month-day, such as 2026-04-13"
      ),
      (
        "title: Surat pengantar", "title: S\ncalendars: { loket: 08.00-12.00 }",
        "3:21: a calendar takes keys and hours: 'mon-thu: 07.30-12.00 13.00-16.00'"
      ),
      (
        "title: Surat pengantar", "title: S\ncalendars: { loket: { ramadan: { hours: 09.00-12.00 } } }",
        "3:32: 'ramadan' has no dates: write 'dates: 2026-02-19..2026-03-19' in it"
      ),
      (
        "promise: { within: 2 working days, from: check, to: sign, target: 90% }", "promise: 1-2 days",
        "5:10: '1-2 days' is a spread of times: write a single one, such as 8 working days"
      ),
      ("target: 90%", "counted: by week", "5:68: 'by week': write 'by date' or 'by hours'"),
      (
        "actor: Lurah, work", "actor: Lurah + Petugas, substitute: Petugas, work",
        "16:47: several actors work here: write for whom, '{ for: Lurah, by: Petugas }'"
      ),
    ])
  func values(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  // MARK: What the scenario means

  @Test(
    "problems of the scenario stand where they are written",
    arguments: [
      (
        "work: 1/2/3 min", "work: 1 min, decision: { A: 60%, B: 35% to withdrawn }",
        "16:38: the branches of 'sign' add up to 95%, not 100%: write larger shares, or 'rest' for one of them"
      ),
      (
        "{ actor: Kasi Umum dan Pelayanan", "{ actor: Kasi Pelayanan",
        "15:20: actor 'Kasi Pelayanan' is not defined; did you mean 'Kasi Umum dan Pelayanan'?"
      ),
      (
        "after: 7/14/30 days", "after: 7 days, to: chek",
        "14:80: activity 'chek' is not defined; did you mean 'check'?"
      ),
      (
        "hours: perpres-21-2023", "hours: perpres-21-2032",
        "4:8: calendar 'perpres-21-2032' is not defined; did you mean 'perpres-21-2023'?"
      ),
      (
        "officers: 1, absent", "officers: 1, hours: lokte, absent",
        "12:32: calendar 'lokte' is not defined; there are 'always' and 'perpres-21-2023'"
      ),
      (
        "{ actor: Petugas, work", "{ actor: Petugas, next: sign, work",
        "15:3: no case can come to 'verify', because the rows before it go elsewhere: name it in a 'next', a 'decision' or a 'to', or leave it out"
      ),
      (
        "rounds: 09.00 14.00", "next: check",
        "14:3: a case that comes to 'check' goes round 'check', 'verify' and 'sign' for ever: give one of them a way out, with 'next' or 'decision'"
      ),
      (
        "Petugas: 2", "Petugas: 0",
        "10:12: 'Petugas' has 0 officers, so its work would wait for ever: write 1 or more"
      ),
      (
        "officers: 1, absent", "officers: 1, present: 17.00-18.00, absent",
        "12:34: 'Lurah' is never on duty in the study: 'present: 17.00-18.00' lies outside its hours (07.30-12.00 13.00-16.00); write times inside them"
      ),
    ])
  func meaning(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  @Test("all errors at once, by line and column")
  func allAtOnce() {
    let text = SampleFile.office(
      "work: 3/5/10 min, returned", becomes: "work: triangular(3, 5, 10 min), returned"
    )
    .replacing("{ actor: Kasi Umum dan Pelayanan", with: "{ actor: Kasi Pelayanan")
    .replacing("{ actor: Lurah,", with: "{ no: 6, actor: Lurah,")
    .replacing("hours: perpres-21-2023", with: "hours: perpres-21-2032")
    #expect(
      SampleFile.errors(text) == [
        "4:8: calendar 'perpres-21-2032' is not defined; did you mean 'perpres-21-2023'?",
        "14:34: a comma inside { } ends the value: write 3/5/10 min, not triangular(3, 5, 10 min)",
        "15:20: actor 'Kasi Pelayanan' is not defined; did you mean 'Kasi Umum dan Pelayanan'?",
        "16:11: 'no:' is not a key of an activity; for the SOP's row number write 'row: 5a'",
      ])
  }

  @Test("what may only follow from something that cannot be read is not told")
  func consequences() {
    // Read as it stands nobody could come to 'verify'.
    let jump = SampleFile.office(
      "{ actor: Petugas, work: 3/5/10 min", becomes: "{ actor: Petugas, next: sign, work: 3")
    #expect(SampleFile.errors(jump).count == 1)
    // The Lurah's hours cannot be read, so nothing is said of his rounds.
    let hours = SampleFile.office("absent: 40% of days", becomes: "hours: 17.00-1700")
    #expect(
      SampleFile.errors(hours) == [
        "12:32: '1700' is not a time of day: write hours and minutes, such as 07.30"
      ])
  }

  @Test("of very many errors the first two hundred are told")
  func tooMany() {
    let rows = (1...1_000).map { "  row \($0): { actor: Petugas, work: 5 }\n" }.joined()
    let errors = SampleFile.errors(SampleFile.office + rows)
    #expect(errors.count == 201)
    #expect(errors.last?.hasSuffix("more than 200 errors: the others are told when these are mended") == true)
  }

  @Test("an error on one line, as editors link it")
  func description() throws {
    let folder = try TemporaryFolder()
    try folder.write("office.yaml", SampleFile.office("work: 1/2/3 min", becomes: "work: -5 min"))
    #expect(folder.errors("office.yaml") == "office.yaml:16:31: '-5 min' is negative: a time is 0 or more")
  }
}
