// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("What is wrong in general SOPs and their uses is told with its place")
struct BadGeneralSOPTests {
  private static let office = """
    simpul: 1
    title: Surat
    period: 2026-01-05 to 2026-06-30, starts empty
    hours: perpres-21-2023
    actors: { Petugas: 2, Kasi: 1, Camat: 1 }
    arrivals: { warga: 18 per day }
    promise: { within: 2 working days, from: hear }
    general:
      Surat keluar:
        parameters: { siapa: required, lama: 3/5/10 min }
        activities:
          record: { actor: <siapa>, work: <lama> }
          sign: { actor: Camat, work: 2 min, decision: { Salah: 5% to record, Lain: rest } }
    activities:
      hear: { actor: Kasi, work: 5 min }
      outgoing: { use: Surat keluar, with: { siapa: Petugas } }
      answer: { use: Surat keluar, with: { siapa: Kasi } }

    """

  private func errors(_ tasks: (String, String)...) -> [String] {
    var text = Self.office
    for (task, other) in tasks {
      precondition(text.contains(task), "'\(task)' is not in the sample")
      text = text.replacing(task, with: other, maxReplacements: 1)
    }
    return SampleFile.errors(text)
  }

  @Test("the sample itself is right")
  func sample() { #expect(errors() == []) }

  @Test(
    "a general SOP that cannot be used is told of once, and nothing that would follow",
    arguments: [
      (
        "lama: 3/5/10 min }", "lama: 3/5/10 min, jam: 3 }",
        "10:59: the parameter 'jam' stands nowhere in the rows of 'Surat keluar': write <jam> where its value belongs, or leave it out"
      ),
      (
        "{ siapa: required, lama: 3/5/10 min }", "[siapa, lama, siapa]",
        "10:31: the parameter 'siapa' is there twice: leave one of them"
      ),
      (
        "lama: 3/5/10 min }", "lama: 3/5/10 min, 2x: 3 }",
        "10:54: '2x' is no name of a parameter: let it begin with a letter, without < and >"
      ),
      (
        "lama: 3/5/10 min }", "lama: <siapa> min }",
        "10:42: what stands for a parameter by itself cannot hold another, <siapa>: write a value"
      ),
      (
        "work: <lama>", "work: <lma>",
        "12:39: <lma> is no parameter of 'Surat keluar'; did you mean <lama>?"
      ),
      (
        "actor: Camat", "actor: Camat, name: Tanda <tangan>",
        "13:35: <tangan> is no parameter of 'Surat keluar': write it under its 'parameters:', or a blank behind a < that means 'less than'"
      ),
      (
        "{ Salah: 5%", "{ <siapa>: 5%",
        "13:54: <siapa> stands in a name here, and parameters stand for values: let one stand for the whole value with its names"
      ),
      (
        "record: { actor", "record: { row: 3, actor",
        "12:22: the rows of a general SOP are counted where it is used: write 'row: 5' beside 'use:', and they are 5a, 5b and so on; 'none' for a step that is no row"
      ),
      (
        "      sign: { actor: Camat",
        "      again: { use: Surat keluar, with: { siapa: Kasi } }\n      sign: { actor: Camat",
        "13:21: the general SOP 'Surat keluar' uses itself: Surat keluar -> Surat keluar; leave one of these uses out"
      ),
      (
        "      sign: { actor: Camat", "      again: { use: Surat masuk }\n      sign: { actor: Camat",
        "13:21: the general SOP 'Surat masuk' is not defined; there are 'Surat keluar'"
      ),
    ])
  func general(task: String, other: String, message: String) {
    #expect(errors((task, other)) == [message])
  }

  @Test("a general SOP without rows")
  func noRows() {
    let found = errors(
      ("    parameters: { siapa: required, lama: 3/5/10 min }\n", ""),
      ("    activities:\n      record: { actor: <siapa>, work: <lama> }\n", "    activities: {}\n"),
      ("      sign: { actor: Camat, work: 2 min, decision: { Salah: 5% to record, Lain: rest } }\n", ""),
      (", with: { siapa: Petugas }", ""), (", with: { siapa: Kasi }", ""))
    #expect(
      found == ["10:17: the general SOP 'Surat keluar' has no rows: write them as in a procedure"])
  }

  @Test(
    "a use that cannot be made",
    arguments: [
      (
        "{ use: Surat keluar, with: { siapa: Petugas } }", "{ use: Surat kelur, with: { siapa: Petugas } }",
        "16:20: the general SOP 'Surat kelur' is not defined; did you mean 'Surat keluar'?"
      ),
      (
        "siapa: Petugas }", "sapa: Petugas }",
        "16:42: 'sapa' is no parameter of the general SOP 'Surat keluar'; did you mean 'siapa'?"
      ),
      (
        "siapa: Petugas }", "siapa: Petugas, tempat: loket }",
        "16:58: 'tempat' is no parameter of the general SOP 'Surat keluar'; there are 'siapa', 'lama'"
      ),
      (
        "siapa: Petugas }", "lama: 5 min }",
        "16:3: the use 'outgoing' of the general SOP 'Surat keluar' does not say 'siapa': write 'with: { siapa: … }'"
      ),
      (
        "siapa: Petugas }", "siapa: }",
        "16:42: nothing stands behind 'siapa:': write a value"
      ),
      (
        "{ use: Surat keluar, with", "{ use: Surat keluar, actor: Kasi, with",
        "16:34: 'actor:' is not a key of the use of a general SOP; the rows of the general SOP say it: make it a parameter there, and its value stands in 'with:' here"
      ),
    ])
  func use(task: String, other: String, message: String) {
    #expect(errors((task, other)) == [message])
  }

  @Test("a use where there are no general SOPs, and parameters where there are none")
  func none() {
    let rows = "activities:\n  a: { use: Surat }\n"
    let head = String(Self.office.prefix { _ in true }.split(separator: "general:")[0])
    #expect(
      SampleFile.errors(head + rows) == [
        "9:13: the general SOP 'Surat' is not defined; write it under 'general:', with its 'activities:'"
      ])
    let general = "general: { Surat: { activities: { write: { actor: Kasi, work: 1 min } } } }\n"
    #expect(
      SampleFile.errors(head + general + "activities:\n  a: { use: Surat, with: { lama: 1 min } }\n") == [
        "10:28: 'lama' is no parameter of the general SOP 'Surat'; it has none: leave 'with:' out"
      ])
  }

  @Test(
    "general SOPs that use one another, and too many of them",
    arguments: [
      (
        "general: { A: { activities: { b: { use: B } } }, B: { activities: { a: { use: A } } } }",
        "8:41: the general SOP 'A' uses itself: A -> B -> A; leave one of these uses out"
      ),
      (
        "general: { " + (1...11).map { "A\($0): { activities: { b: { use: A\($0 + 1) } } }, " }.joined()
          + "A12: { activities: { a: { actor: Kasi, work: 1 min } } } }",
        "8:12: more than 10 general SOPs lie within one another in 'A1': write out the rows of some"
      ),
      (
        "general: { "
          + (1...5).map { index in
            "A\(index): { activities: { "
              + (1...9).map { "b\($0): { use: A\(index + 1) }" }.joined(separator: ", ") + " } }, "
          }.joined()
          + "A6: { activities: { a: { actor: Kasi, work: 1 min } } } }",
        "8:12: the general SOP 'A1' has more than 5000 rows with those that it uses: look whether some use one another too often"
      ),
    ])
  func chains(general: String, message: String) {
    let head = String(Self.office.split(separator: "general:")[0])
    let text = head + general + "\nactivities: { hear: { actor: Kasi, work: 1 min } }\n"
    let found = SampleFile.errors(text)
    #expect(found.first == message, "\(found)")
  }

  @Test("too many rows of general SOPs in a file")
  func tooManyRows() {
    let head = String(Self.office.split(separator: "general:")[0])
    let rows = (1...600).map { "      r\($0): { actor: Kasi, work: 1 min }\n" }.joined()
    let uses = (1...9).map { "  u\($0): { use: A }\n" }.joined()
    let found = SampleFile.errors(
      head + "general:\n  A:\n    activities:\n" + rows + "activities:\n" + uses
        + "  hear: { actor: Kasi, work: 1 min }\n")
    #expect(
      found == [
        "620:3: with the use 'u9' there are more than 5000 rows of general SOPs: look whether some use one another too often"
      ])
  }

  @Test("a use that is called as a procedure")
  func usesNamedAsProcedures() {
    let head = String(Self.office.split(separator: "arrivals:")[0])
    let found = SampleFile.errors(
      head + """
        general: { Surat: { activities: { write: { actor: Kasi, work: 1 min } } } }
        procedures:
          keluar:
            arrivals: { warga: 5 per day }
            activities: { keluar: { use: Surat } }
        """)
    #expect(
      found == [
        "10:19: a procedure is called 'keluar' too, and 'keluar/…' could mean its rows or those of this use: give the use another key"
      ])
  }

  @Test(
    "what does not fit where a parameter stands",
    arguments: [
      (
        "work: <lama>", "work: exponential mean <lama>", "siapa: Petugas }",
        "siapa: Petugas, lama: { warga: 5 min } }",
        "16:64: 'lama' stands within a text on line 12, and takes a plain value: no list or mapping of others (it stands for <lama> in the general SOP 'Surat keluar')"
      ),
      (
        "actor: <siapa>", "actor: <siapa> + Camat", "siapa: Petugas }", "siapa: Petugas else Kasi }",
        "16:49: 'Petugas else Kasi' stands beside others on line 12, and who works with whom would not be sure: let <siapa> stand for all who perform the row (it stands for <siapa> in the general SOP 'Surat keluar')"
      ),
      (
        "work: <lama>", "work: <lama> | measured", "siapa: Petugas }", "siapa: Petugas, lama: 5 min | sop }",
        "12:39: '<lama> | measured': its numbers come from different places, '| measured' and '| sop': let one parameter stand for the whole value (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "5% to record", "5% <lama>", "siapa: Petugas }", "siapa: Petugas, lama: to hear }",
        "13:61: '5% <lama>': write 'to' here and let the parameter stand for the activity alone: '5% to <x>' (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "5% to record", "5% to re<lama>", "siapa: Petugas }", "siapa: Petugas, lama: cord }",
        "13:61: 're<lama>': a parameter that names an activity stands for the whole of its name (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "5% to record", "5% to recrd", "siapa: Petugas }", "siapa: Petugas }",
        "13:61: 'recrd' is no row of the general SOP 'Surat keluar' ('out' is the row behind its use, and a row of the procedure comes in as a parameter); did you mean 'record'? (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "5% to record", "5% to hear", "siapa: Petugas }", "siapa: Petugas }",
        "13:61: 'hear' is no row of the general SOP 'Surat keluar' ('out' is the row behind its use, and a row of the procedure comes in as a parameter); there are 'record', 'sign' (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "actor: Kasi, work: 5 min }", "actor: Kasi, work: 5 min, same officer as: outgoing }", "hear: {",
        "hear: {",
        "15:54: 'outgoing' stands for several rows: name one of 'outgoing/record', 'outgoing/sign'"
      ),
      (
        "from: hear }", "from: hear, to: outgoing }", "Lain: rest", "Lain: rest to out",
        "7:52: 'outgoing' can end in several ways: name the row whose end is meant, one of 'outgoing/record', 'outgoing/sign'"
      ),
    ])
  func misfit(task: String, other: String, second: String, replacement: String, message: String) {
    let found = errors((task, other), (second, replacement))
    #expect(found.contains(message), "\(found)")
  }

  @Test("a general SOP without its rows is not said to be missing")
  func withoutActivities() {
    let found = errors(("activities:\n      record", "kegiatan:\n      record"))
    #expect(
      found == [
        "10:5: a general SOP needs 'activities:': write 'activities: { record: { actor: <pelaksana>, work: <lama> } }' or the like",
        "11:5: 'kegiatan:' is not a key of a general SOP; write 'activities:'",
      ])
  }

  @Test("nothing to go on to in a branch")
  func nothingBehind() {
    let found = errors(
      ("5% to record", "5% to out"),
      (
        "  outgoing: { use: Surat keluar, with: { siapa: Petugas } }",
        "  both: { parallel: { a: { outgoing: { use: Surat keluar, with: { siapa: Petugas } } }, b: { x: { actor: Kasi, work: 1 min } } } }"
      ))
    #expect(
      found == [
        "13:61: 'out' leads to the row behind the use, and nothing stands behind 'outgoing' in its branch: write a row there (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ])
  }

  @Test(
    "an error of a row is told once for all uses, and one of a use at its place",
    arguments: [
      (
        "work: 2 min,", "work: 2 minn,",
        "13:35: '2 minn': 'minn' is not a unit of time: write min, h, days, working days; menit, jam, hari, hari kerja (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "actor: Camat,", "actor: Canat,",
        "13:22: actor 'Canat' is not defined; did you mean 'Camat'? (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
      (
        "siapa: Kasi }", "siapa: Kassi }",
        "17:47: actor 'Kassi' is not defined; did you mean 'Kasi'? (it stands for <siapa> in the general SOP 'Surat keluar')"
      ),
      (
        "siapa: Kasi }", "siapa: Kasi, lama: 5 }",
        "17:59: '5' has no unit: write '5 min', or another unit (min, h, days, working days; menit, jam, hari, hari kerja) (it stands for <lama> in the general SOP 'Surat keluar')"
      ),
      (
        "actor: Camat,", "aktor: Camat,",
        "13:15: 'aktor:' is not a key of an activity; did you mean 'actor:'? (in the general SOP 'Surat keluar', used as 'outgoing' on line 16)"
      ),
    ])
  func once(task: String, other: String, message: String) {
    #expect(errors((task, other)) == [message])
  }

  @Test("general SOPs do not belong into a redesign")
  func redesign() throws {
    let folder = try TemporaryFolder()
    try folder.write("office.yaml", Self.office)
    try folder.write(
      "to-be.yaml",
      "simpul: 1\nbase: office.yaml\ntitle: A\ngeneral: { A: { activities: {} } }\nchanges: { a: { drop: hear } }\n"
    )
    #expect(
      folder.errors("to-be.yaml").contains(
        "to-be.yaml:4:1: 'general:' is not a key of a redesign; general SOPs stand in the base"))
  }

  @Test(
    "words that are not keys",
    arguments: [
      ("general:", "umum:", "8:1: 'umum:' is not a key of a scenario; write 'general:'"),
      (
        "hear: { actor: Kasi", "hear: { lihat: Surat keluar, actor: Kasi",
        "15:11: 'lihat:' is not a key of an activity; write 'use:' and the name of a general SOP"
      ),
      (
        "activities:\n      record: { actor: <siapa>, work: <lama> }",
        "kegiatan:\n      record: { actor: <siapa>, work: <lama> }",
        "11:5: 'kegiatan:' is not a key of a general SOP; write 'activities:'"
      ),
    ])
  func words(task: String, other: String, message: String) {
    let found = errors((task, other))
    #expect(found.contains(message), "\(found)")
  }
}
