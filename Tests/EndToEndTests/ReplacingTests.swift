// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Results in the place of others")
struct ReplacingTests {
  private func office() throws -> Office {
    let office = try Office()
    for (folder, work) in [("a", "3 min"), ("b", "5 min")] {
      try FileManager.default.createDirectory(
        at: office.folder.appendingPathComponent(folder), withIntermediateDirectories: false)
      try office.write(SmallStudy.scenario(work: work), to: folder + "/as-is.yaml")
    }
    return office
  }

  private func run(_ office: Office, _ file: String, _ more: String...) throws -> (
    code: Int32, output: String, errors: String
  ) {
    try office.simpul(["run", file, "--replications", "2", "--no-sensitivity", "--language", "en"] + more)
  }

  private func files(_ office: Office, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.appendingPathComponent(folder).path)
      .sorted()
  }

  @Test("H3: a project with a run.json of its own is neither replaced nor touched")
  func project() throws {
    let office = try office()
    defer { office.remove() }
    try FileManager.default.createDirectory(
      at: office.folder.appendingPathComponent("proj"), withIntermediateDirectories: false)
    try office.write("{}", to: "proj/run.json")
    try office.write("code", to: "proj/main.c")
    let refused = try run(office, "a/as-is.yaml", "--output", "proj", "--replace")
    #expect(refused.code == 74)
    #expect(
      refused.errors
        == "proj is no result of Simpul's, and is left as it is. It holds main.c, run.json: choose another --output\n"
    )
    #expect(try office.text("proj/main.c") == "code" && office.text("proj/run.json") == "{}")
    let working = try run(office, "a/as-is.yaml", "--output", ".", "--replace")
    #expect(working.code == 74 && working.errors.hasPrefix(". is the folder that you are in"))
    let study = try run(office, "a/as-is.yaml", "--output", "a", "--replace")
    #expect(study.code == 74 && study.errors.contains("It holds as-is.yaml: choose another --output"))
    #expect(try office.text("a/as-is.yaml") == SmallStudy.scenario(work: "3 min"))
  }

  @Test("H3: notes among the files of a result are named and kept")
  func notes() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try run(office, "a/as-is.yaml", "--output", "r").code == 0)
    try office.write("mine", to: "r/notes.txt")
    let before = try files(office, "r")
    for command in ["run", "promise", "best", "compare", "staff"] {
      let designs =
        ["best", "compare"].contains(command) ? ["a/as-is.yaml", "b/as-is.yaml"] : ["a/as-is.yaml"]
      let refused = try office.simpul([command] + designs + ["--output", "r", "--replace"])
      #expect(refused.code == 74, "\(command)")
      #expect(
        refused.errors
          == "r holds what is not as Simpul wrote it, and is left as it is: notes.txt. Move that away, or choose another "
          + "--output\n", "\(command)")
    }
    #expect(try files(office, "r") == before)
  }

  @Test(
    "M5: a scenario with the name of a result hides none, and can be run again from its copy",
    arguments: ["findings.json", "run.json", "summary.txt", "report.html"])
  func hiding(name: String) throws {
    let office = try office()
    defer { office.remove() }
    let text = SmallStudy.scenario(work: "3 min")
    try office.write(text, to: name)
    #expect(try run(office, name, "--output", "r").code == 0)
    #expect(try office.text("r/inputs/\(name)") == text)
    #expect(try office.text("r/\(name)") != text)
    #expect(try office.text("r/run.json").contains("\"complete\": true"))
    #expect(try run(office, "r/inputs/\(name)", "--output", "again").code == 0)
    #expect(try office.text("again/actors.csv") == office.text("r/actors.csv"))
    let own = try run(office, "r/inputs/\(name)", "--output", "r", "--replace")
    #expect(own.code == 74 && own.errors.contains("which is read, and what is read is never written over"))
  }

  @Test("M5: two scenarios of the same name keep their folders")
  func twins() throws {
    let office = try office()
    defer { office.remove() }
    let compare = try office.simpul(
      "compare", "a/as-is.yaml", "b/as-is.yaml", "--replications", "2", "--no-sensitivity", "--output", "r")
    #expect(compare.code == 0, "\(compare.errors)")
    for folder in ["a", "b"] {
      #expect(try office.text("r/inputs/\(folder)/as-is.yaml") == office.text("\(folder)/as-is.yaml"))
    }
  }

  @Test("in Results/ a result of the same study is replaced without asking, and no other")
  func results() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try run(office, "a/as-is.yaml").code == 0)
    #expect(try run(office, "a/as-is.yaml", "--seed", "2").code == 0)
    #expect(try office.text("Results/a/as-is/run.json").contains("\"seed\": 2"))
    try office.write(SmallStudy.scenario(title: "Ijin", work: "3 min"), to: "a/as-is.yaml")
    #expect(
      try run(office, "a/as-is.yaml").errors
        == "Results/a/as-is holds an earlier result of another study, 'Surat': add --replace to write over it, or choose "
        + "another --output\n")
    #expect(try run(office, "a/as-is.yaml", "--replace").code == 0)
    try office.write("mine", to: "Results/a/as-is/notes.txt")
    #expect(try run(office, "a/as-is.yaml").errors.contains("is left as it is: notes.txt. Move"))
  }

  @Test("shards are merged in the place of an earlier result only when that is asked for")
  func merging() throws {
    let office = try office()
    defer { office.remove() }
    try office.write(SmallStudy.offices, to: "offices.csv")
    let sweep = [
      "sweep", "a/as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0", "--output",
    ]
    #expect(try office.simpul(sweep + ["s"]).code == 0)
    #expect(try office.text("s/run.json").contains("\"complete\": true"))
    #expect(try office.simpul("merge", "s", "--output", "m").code == 0)
    #expect(
      try office.simpul("merge", "s", "--output", "m").errors
        == "m holds an earlier result: add --replace to write over it, or choose another --output\n")
    #expect(try office.simpul("merge", "s", "--output", "m", "--replace").code == 0)
    #expect(
      try office.simpul("merge", "s", "--output", "s", "--replace").errors
        == "s holds s, which is read, and what is read is never written over: choose another --output\n")
    #expect(try run(office, "a/as-is.yaml", "--output", "r").code == 0)
    #expect(
      try office.simpul(sweep + ["r", "--fresh"]).errors
        == "r holds the result of another command, and no sweep: choose another --output\n")
  }
}
