// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Command line")
struct CommandLineTests {
  @Test("From nothing to a comparison: new, check, run, new --to-be, compare")
  func wholeJob() throws {
    let office = try Office()
    defer { office.remove() }
    #expect(try office.simpul("new", "ijin", "--language", "en").code == 0)
    let check = try office.simpul("check", "ijin/as-is.yaml", "--language", "en")
    #expect(check.code == 0 && check.output.contains("no errors"))
    let run = try office.simpul("run", "ijin/as-is.yaml", "--replications", "5", "--event-log", "log.csv")
    #expect(run.code == 0, "\(run.errors)")
    for name in [
      "memo.txt", "summary.txt", "report.html", "findings.json", "actors.csv", "activities.csv",
      "replications.csv", "understood.txt", "run.json", "inputs/as-is.yaml",
    ] {
      #expect(try !office.text("Results/ijin/as-is/\(name)").isEmpty, "\(name)")
    }
    // As Results/README.md says.
    #expect(try run.output.hasPrefix(office.text("Results/ijin/as-is/summary.txt")))
    #expect(try office.text("Results/ijin/as-is/memo.txt").split(separator: "\n").count <= 10)
    for name in ["run.json", "findings.json"] {
      #expect(try office.text("Results/ijin/as-is/\(name)").firstMatch(of: /"semantics"( :|:) 2,/) != nil)
    }
    #expect(try office.text("log.csv").hasPrefix("case_id,case_type"))
    #expect(try office.simpul("new", "--to-be", "ijin/as-is.yaml").code == 0)
    let text = try office.text("ijin/to-be.yaml")
    try office.write(
      text.replacing(
        "  # tambah petugas:\n  #   name: Satu petugas tambahan\n  #   add officers: ",
        with: "  tambah petugas:\n    name: Satu petugas tambahan\n    add officers: "), to: "ijin/to-be.yaml"
    )
    let compare = try office.simpul(
      "compare", "ijin/as-is.yaml", "ijin/to-be.yaml", "--replications", "5", "--language", "en")
    #expect(compare.code == 0 && compare.output.contains("as-is → to-be"), "\(compare.errors)")
  }

  @Test("The same bytes for any number of threads, and no result overwritten without being told")
  func threads() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "a")
    for threads in ["1", "2", "7"] {
      let run = try office.simpul(
        "run", "a/as-is.yaml", "--replications", "6", "--threads", threads, "--output", "r\(threads)")
      #expect(run.code == 0)
    }
    let one = try office.text("r1/findings.json")
    #expect(try office.text("r2/findings.json") == one)
    #expect(try office.text("r7/findings.json") == one)
    #expect(try office.text("r7/replications.csv") == office.text("r1/replications.csv"))
    let again = try office.simpul("run", "a/as-is.yaml", "--replications", "2", "--output", "r1")
    #expect(again.code == 74)
    #expect(
      again.errors
        == "r1 holds an earlier result: add --replace to write over it, or choose another --output\n")
    #expect(try office.text("r1/findings.json") == one)
    #expect(
      try office.simpul("run", "a/as-is.yaml", "--replications", "2", "--output", "r1", "--replace").code == 0
    )
  }

  @Test("Exit codes say what is wrong")
  func codes() throws {
    let office = try Office()
    defer { office.remove() }
    #expect(try office.simpul("run").code == 64)
    #expect(try office.simpul("compare", "one.yaml").code == 64)
    #expect(try office.simpul("run", "none.yaml").code == 66)
    try office.write("simpul: 1\ntitle: x\n", to: "bad.yaml")
    let bad = try office.simpul("check", "bad.yaml")
    #expect(bad.code == 65 && bad.errors.hasPrefix("bad.yaml:"))
    _ = try office.simpul("new", "b")
    let file = try office.simpul("run", "b/as-is.yaml", "--replications", "2", "--output", "bad.yaml")
    #expect(file.code == 74)
    #expect(file.errors == "bad.yaml is a file; results need a folder: choose another --output\n")
    #expect(try office.simpul("schema").output.contains("\"$schema\""))
  }

  @Test("The results shown in the repository are what the program says today")
  func reference() throws {
    let office = try Office()
    defer { office.remove() }
    let study = Office.repository.appendingPathComponent("Scenarios/03-poor-relief-letter").path
    let run = try office.simpul(
      "compare", "\(study)/as-is.yaml", "\(study)/to-be.yaml", "--language", "en", "--output", "run")
    #expect(run.code == 0, "\(run.errors)")
    let shown = Office.repository.appendingPathComponent("Results/reference/03-poor-relief-letter.txt")
    #expect(try office.text("run/summary.txt") == String(contentsOf: shown, encoding: .utf8))
  }

  @Test("Every shipped scenario is read back without errors", arguments: Office.shippedStudies)
  func shipped(study: String) throws {
    let office = try Office()
    defer { office.remove() }
    for file in ["as-is.yaml", "to-be.yaml"] {
      let path = Office.repository.appendingPathComponent("Scenarios/\(study)/\(file)").path
      let check = try office.simpul("check", path)
      #expect(check.code == 0, "\(check.errors)")
    }
  }

  @Test("Every study stands in the table of studies, and every published SOP has one")
  func table() throws {
    let page = try String(
      contentsOf: Office.repository.appendingPathComponent("Scenarios/README.md"), encoding: .utf8)
    let untold = Office.shippedStudies.filter { !page.contains("](\($0))") }
    #expect(untold == [])
    #expect(Office.shippedStudies.count { $0.first?.isNumber ?? false } == 23)
  }
}
