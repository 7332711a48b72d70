// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Files that wait for a pile or for an absent head, as a user writes and reads them")
struct FittingMeasureTests {
  /// BN5 of methods 3.2: 0.82 h of work at the clerk, and a pile of fifteen.
  private static let pile = """
    simpul: 1
    title: Menandatangani bila terkumpul
    period: 2026-01-05 for 52 weeks, warm-up 8 weeks
    hours: always
    arrivals:
      warga: { every: exponential mean 60 min }
    actors:
      Clerk: 1
      Head: 1
    activities:
      check: { actor: Clerk, work: exponential mean 49.2 min }
      sign: { actor: Head, work: exponential mean 3 min, rounds: 15 files }
    """

  /// BN6: in the seventh hour of a day of eight.
  private static let oneHourADay = """
    simpul: 1
    title: Satu jam sehari
    period: 2026-01-05 for 104 weeks, warm-up 8 weeks
    hours: kantor
    calendars:
      kantor: { hours: 08.00-16.00 }
    arrivals:
      warga: { every: exponential mean 60 min }
    actors:
      Clerk: 1
      Head: { officers: 1, present: 14.00-15.00 }
    activities:
      check: { actor: Clerk, work: exponential mean 45 min }
      sign: { actor: Head, work: exponential mean 2.4 min }
    """

  /// The line in which what helps most is said, and the memo and the page say it too.
  private func sentence(_ file: String, _ language: String, beginning: String) throws -> String {
    let office = try Office()
    defer { office.remove() }
    try office.write(file, to: "as-is.yaml")
    let run = try office.simpul(
      "run", "as-is.yaml", "--replications", "10", "--language", language, "--output", "r")
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    let found = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
    #expect(
      lines[found + 1].hasPrefix(
        language == "en"
          ? "BOTTLENECK as far as officers go: Clerk." : "SIMPUL dari segi jumlah petugas: Clerk."))
    #expect(try office.text("r/summary.txt").contains(lines[found]))
    #expect(try office.text("r/report.html").contains(beginning))
    return String(lines[found])
  }

  @Test("BN5: to sign each file as it comes is worth the 7 h 21 min that are known, more than a second clerk")
  func pile() throws {
    let english = try sentence(
      Self.pile, "en", beginning: "What helps most is not one more officer but that Head ")
    #expect(english.contains(" handles each file as it comes instead of letting them pile up: 7 h 2"))
    #expect(english.contains(" less (7 h 1"))
    #expect(english.contains(" for one more officer at Clerk."))
    let indonesian = try sentence(
      Self.pile, "id", beginning: "Yang paling membantu bukan tambahan petugas, melainkan bila Head ")
    #expect(indonesian.contains(" mengerjakan setiap berkas begitu datang tanpa menunggu terkumpul: 7 jam 2"))
    #expect(indonesian.contains(", sedangkan dengan satu petugas lagi pada Clerk 3 jam "))
  }

  @Test("BN6: to be always there is worth the 3 h 14 min that are known, more than a second clerk")
  func oneHourADay() throws {
    let english = try sentence(
      Self.oneHourADay, "en", beginning: "What helps most is not one more officer but that Head ")
    #expect(english.contains(" is at the desk in all working hours: 3 h 1"))
    #expect(english.contains(" for one more officer at Clerk."))
    let indonesian = try sentence(
      Self.oneHourADay, "id", beginning: "Yang paling membantu bukan tambahan petugas, melainkan bila Head ")
    #expect(indonesian.contains(" selalu di tempat pada jam kerja: 3 jam 1"))
  }
}
