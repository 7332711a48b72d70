// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Promises and officers, as a user asks for them")
struct PromiseCommandTests {
  private static let desk = """
    simpul: 1
    title: Loket
    period: 2026-01-05 for 8 weeks, warm-up 1 weeks
    hours: always
    arrivals:
      warga: { every: exponential mean 15 min }
    actors:
      Petugas: 8
    activities:
      serve: { actor: Petugas, work: exponential mean 60 min }
    """

  private func office(_ text: String = desk) throws -> Office {
    let office = try Office()
    try office.write(text, to: "as-is.yaml")
    return office
  }

  @Test("The promise that can be kept, with its files")
  func promise() throws {
    let office = try office()
    defer { office.remove() }
    let run = try office.simpul(
      "promise", "as-is.yaml", "--within", "3 h", "--share", "90%", "--language", "en", "--output", "p")
    #expect(run.code == 0, "\(run.errors)")
    // With so many officers nobody waits: 95.0 % of exponential work is done within 3 hours, 90 % within 2.303.
    #expect(run.output.contains("YES: a promise of 3 hours is kept for at least 90 % of files."))
    #expect(run.output.contains("is shown to be kept for 90 % of files is 2.5 hours, with 95 % confidence"))
    #expect(try office.text("p/summary.txt").contains("YES: a promise of 3 hours"))
    #expect(try office.text("p/curve.csv").hasPrefix("procedure,case_type,within"))
    #expect(try office.text("p/findings.json").contains("\"verdict\": \"kept\""))
    #expect(try office.text("p/run.json").contains("simpul promise as-is.yaml"))
    #expect(try office.text("p/inputs/as-is.yaml") == PromiseCommandTests.desk)
    let again = try office.simpul("promise", "as-is.yaml", "--within", "3 h", "--output", "p")
    #expect(again.code == 74)
  }

  @Test("Each question has a folder of its own")
  func folders() throws {
    let office = try office()
    defer { office.remove() }
    for (within, folder) in [
      ("3 h", "as-is-promise-3-hours-90-percent"), ("2,5 jam", "as-is-promise-2.5-hours-90-percent"),
    ] {
      let run = try office.simpul(
        "promise", "as-is.yaml", "--within", within, "--share", "90%", "--replications", "5")
      #expect(run.code == 0, "\(run.errors)")
      let study = office.folder.lastPathComponent
      #expect(try !office.text("Results/\(study)/\(folder)/summary.txt").isEmpty)
    }
  }

  @Test("The officers that keep it, in Indonesian, with their files")
  func staff() throws {
    let office = try office()
    defer { office.remove() }
    let run = try office.simpul(
      "staff", "as-is.yaml", "--within", "2,65 jam", "--share", "88%", "--output", "s")
    #expect(run.code == 0, "\(run.errors)")
    // M/M/c: five keep 82.6 %, six 91.1 %.
    #expect(run.output.contains("TERBUKTI: dengan 6 Petugas janji itu ditepati"), "\(run.output)")
    #expect(run.output.contains("TIDAK DAPAT DIKURANGI"))
    for name in ["summary.txt", "findings.json", "front.csv", "run.json", "inputs/as-is.yaml"] {
      #expect(try !office.text("s/\(name)").isEmpty, "\(name)")
    }
  }

  @Test("In the steady state the promise has its warm-up found; numbers of officers have none of their own")
  func steady() throws {
    let office = try office(
      Self.desk.replacing("for 8 weeks, warm-up 1 weeks", with: "for 20 weeks, steady"))
    defer { office.remove() }
    let run = try office.simpul(
      "promise", "as-is.yaml", "--within", "3 h", "--share", "90%", "--language", "en", "--output", "p")
    #expect(run.output.contains("YES: a promise of 3 hours is kept"), "\(run.errors)")
    #expect(try office.text("p/findings.json").contains("\"weeklyMeans\""))
    let staff = try office.simpul("staff", "as-is.yaml", "--within", "3 h")
    #expect(staff.code == 65)
    #expect(
      staff.errors
        == "as-is.yaml:3:9: the warm-up of each number of officers is not looked for: write 'warm-up 4 weeks' instead of "
        + "'steady'\n")
  }

  @Test("What cannot be asked is said, with what to write instead")
  func problems() throws {
    let office = try office()
    defer { office.remove() }
    let none = try office.simpul("promise", "as-is.yaml")
    #expect(none.code == 64)
    #expect(
      none.errors
        == "as-is.yaml: the file has no promise: say which time is meant, such as --within '3 working days'\n"
    )
    let unit = try office.simpul("promise", "as-is.yaml", "--within", "3")
    #expect(unit.code == 64 && unit.errors.contains("'3' has no unit: write '3 min'"), "\(unit.errors)")
    let type = try office.simpul("staff", "as-is.yaml", "--within", "3 h", "--type", "wargga")
    #expect(type.code == 64 && type.errors.contains("did you mean 'warga'?"))
    let share = try office.simpul("staff", "as-is.yaml", "--within", "3 h", "--share", "100%")
    #expect(share.code == 64)
    #expect(try office.simpul("staff", "none.yaml", "--within", "3 h").code == 66)
    try office.write(
      Self.desk.replacing("actors:", with: "  langka: { every: exponential mean 10000000 h }\nactors:"),
      to: "rare.yaml")
    let nobody = try office.simpul("staff", "rare.yaml", "--within", "3 h", "--type", "langka")
    #expect(nobody.code == 65)
    #expect(
      nobody.errors.contains(
        "nothing came to which the promise applies: no case of 'langka' in 10 runs, from the end of the warm-up to the end "
          + "of the study; let it arrive in that time (see 'arrivals' and 'period'), or name another case type with --type"
      ),
      "\(nobody.errors)")
  }
}
