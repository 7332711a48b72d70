// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Small inputs that showed what `check` and the event log said wrong, with what is right.
@Suite("Faults of reading, by their files")
struct FaultsOfReadingTests {
  private func path(_ file: String) -> String {
    Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/\(file)").path
  }

  private func check(_ arguments: String...) throws -> String {
    let office = try Office()
    defer { office.remove() }
    let run = try office.simpul(["check"] + arguments + ["--language", "en"])
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// 30 + 30 · 0.241971 / 0.841345 = 38.6.
  @Test("17: a normal below 0 has another mean")
  func normal() throws {
    #expect(try check(path("17-normal-below-zero.yaml")).contains("so the mean is 38.6"))
  }

  @Test("70: the rest goes where 'next' leads")
  func rest() throws {
    #expect(
      try check(path("70-read-back-of-rest.yaml")).contains(
        "Ditolak (10 %): → row 2 Diterima (the rest): → row 3"))
  }

  @Test("73: a substitute for somebody who is never away is asked about, in the redesign and with --all")
  func substitute() throws {
    let question = "Verifikator stands in while Pemeriksa is away, but as written Pemeriksa is never away"
    let changes = try check(path("73-substitute-for-nobody.yaml"))
    #expect(changes.contains(question))
    #expect(changes.contains("when Pemeriksa is away: Verifikator from day 1"))
    #expect(!changes.contains("Membawa berkas"))
    let whole = try check(path("73-substitute-for-nobody.yaml"), "--all")
    #expect(whole.contains(question) && whole.contains("Membawa berkas"))
    #expect(try !check(path("dasar.yaml")).contains("stands in while"))
  }

  /// Work of 40/80/200 min is 106.7 min on average.
  @Test("74: work far above the time in the SOP")
  func sop() throws {
    #expect(
      try check(path("74-work-against-sop.yaml")).contains("row 2 (SOP 4 menit, worked on for 1 h 47 min)"))
  }

  /// The file of 15:40 is worked on for 20 minutes until 16:00 and for 20 from 08:00 on. Then come those of 08:00, 08:01 and
  /// 08:02, 40 minutes each. At 10:03 and 10:04 two have waited for 2 hours while the last of these is worked on.
  @Test("58: 40 minutes of work are 20 and 20 in the event log, and who left has time and outcome")
  func eventLog() throws {
    let office = try Office()
    defer { office.remove() }
    let run = try office.simpul(
      "run", path("58-log-of-suspended-work.yaml"), "--replications", "2", "--no-sensitivity", "--output",
      "out",
      "--event-log", "log.csv")
    #expect(run.code == 0, "\(run.errors)")
    let rows = try office.text("log.csv").replacing("2026-01-05T", with: "Mon ")
      .replacing("2026-01-06T", with: "Tue ").replacing(":00.000000", with: "").split(separator: "\r\n")
    #expect(
      rows.dropFirst().map(String.init) == [
        "warga 1,warga,procedure,serve,1,1,Petugas 1,Mon 15:40,Mon 15:40,Mon 16:00,suspend,,study",
        "warga 1,warga,procedure,serve,1,2,Petugas 1,Mon 16:00,Tue 08:00,Tue 08:20,complete,,study",
        "warga 2,warga,procedure,serve,1,1,Petugas 1,Tue 08:00,Tue 08:20,Tue 09:00,complete,,study",
        "warga 3,warga,procedure,serve,1,1,Petugas 1,Tue 08:01,Tue 09:00,Tue 09:40,complete,,study",
        "warga 4,warga,procedure,serve,1,1,Petugas 1,Tue 08:02,Tue 09:40,Tue 10:20,complete,,study",
        "warga 5,warga,procedure,serve,1,1,,Tue 08:03,,Tue 10:03,leave,,study",
        "warga 6,warga,procedure,serve,1,1,,Tue 08:04,,Tue 10:04,leave,,study",
        "warga 1,warga,procedure,end of case,,,,Tue 08:20,Tue 08:20,Tue 08:20,end,done,study",
        "warga 2,warga,procedure,end of case,,,,Tue 09:00,Tue 09:00,Tue 09:00,end,done,study",
        "warga 3,warga,procedure,end of case,,,,Tue 09:40,Tue 09:40,Tue 09:40,end,done,study",
        "warga 5,warga,procedure,end of case,,,,Tue 10:03,Tue 10:03,Tue 10:03,end,gave up,study",
        "warga 6,warga,procedure,end of case,,,,Tue 10:04,Tue 10:04,Tue 10:04,end,gave up,study",
        "warga 4,warga,procedure,end of case,,,,Tue 10:20,Tue 10:20,Tue 10:20,end,done,study",
      ])
  }

  private static let loop = """
    simpul: 1
    title: t
    period: 2026-01-05 for 2 weeks, starts empty
    hours: perpres-21-2023
    promise: { within: 1 working day, target: 90% }
    arrivals:
      a: { dates: 2026-01-06, cases: 1 }
    actors:
      p: 1
    activities:
      x: { actor: p, work: 0 min, returned: 99.9999% }

    """

  @Test("a million visits are an error at the share, for every command alike")
  func loops() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(FaultsOfReadingTests.loop, to: "loop.yaml")
    for command in [["check"], ["run"], ["compare", "loop.yaml"], ["promise"], ["best", "loop.yaml"]] {
      let run = try office.simpul(command + ["loop.yaml"])
      #expect(run.code == 65, "\(command)")
      #expect(
        run.errors
          == "loop.yaml:11:41: a case comes to 'x' about 1000000 times on average, more than 10000: let fewer be sent back, or "
          + "write 'at most: 3 times'\n")
    }
    try office.write(
      FaultsOfReadingTests.loop.replacing("0 min, returned: 99.9999%", with: "0.0001 s"), to: "tiny.yaml")
    let tiny = try office.simpul("check", "tiny.yaml")
    #expect(tiny.code == 65)
    #expect(tiny.errors.contains("the mean is 0.0001 s, shorter than a thousandth of a second"))
  }

  @Test("a redesign cannot stand before its base, and the command to write can be pasted")
  func order() throws {
    let office = try Office()
    defer { office.remove() }
    let new = try office.simpul("new", "izin usaha baru", "--language", "en")
    #expect(new.output.contains("next:    simpul check 'izin usaha baru/as-is.yaml'"))
    try office.write(
      "simpul: 1\nbase: as-is.yaml\ntitle: t\nchanges:\n  p:\n    name: more\n    add officers: { Kasi: 1 }\n",
      to: "izin usaha baru/to-be.yaml")
    let swapped = try office.simpul("compare", "izin usaha baru/to-be.yaml", "izin usaha baru/as-is.yaml")
    #expect(swapped.code != 0)
    #expect(
      swapped.errors.contains(
        "'izin usaha baru/to-be.yaml' is a redesign of 'izin usaha baru/as-is.yaml', and what is there today comes first. "
          + "Write: simpul compare 'izin usaha baru/as-is.yaml' 'izin usaha baru/to-be.yaml'"),
      "\(swapped.errors)")
  }
}
