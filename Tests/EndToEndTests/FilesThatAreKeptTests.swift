// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What is read is never written to, and what is there is not replaced unasked.
@Suite("Files that are kept")
struct FilesThatAreKeptTests {
  private let quick = ["--replications", "2", "--no-sensitivity"]

  private func office() throws -> Office {
    let office = try Office()
    _ = try office.simpul("new", "ijin", "--language", "en")
    try office.write(
      "simpul: 1\nbase: as-is.yaml\ntitle: t\nchanges:\n  p:\n    name: more\n    add officers: { Kasi: 1 }\n",
      to: "ijin/to-be.yaml")
    return office
  }

  private func link(_ path: String, to target: String, in office: Office) throws {
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.appendingPathComponent(path).path, withDestinationPath: target)
  }

  private func hardLink(_ path: String, to target: String, in office: Office) throws {
    try FileManager.default.linkItem(
      at: office.folder.appendingPathComponent(target), to: office.folder.appendingPathComponent(path))
  }

  @Test("an event log is never written over the scenario, its base or its records, by whatever name")
  func eventLogOverInputs() throws {
    let office = try office()
    defer { office.remove() }
    try office.write(
      office.text("ijin/as-is.yaml").replacing(
        "work: 5/8/15 min | assumed 3-20", with: "work: empirical times.csv min"),
      to: "ijin/as-is.yaml")
    try office.write("5\n8\n15\n", to: "ijin/times.csv")
    let before = try ["as-is.yaml", "to-be.yaml", "times.csv"].map { try office.text("ijin/\($0)") }
    try link("soft.csv", to: "ijin/as-is.yaml", in: office)
    try hardLink("hard.csv", to: "ijin/times.csv", in: office)
    try link("folder", to: "ijin", in: office)
    for path in [
      "ijin/to-be.yaml", "./ijin/../ijin/to-be.yaml", "ijin/as-is.yaml", "ijin/times.csv", "soft.csv",
      "hard.csv",
      "folder/to-be.yaml",
    ] {
      for replace in [[], ["--replace"]] {
        let run = try office.simpul(
          ["run", "ijin/to-be.yaml", "--output", "r", "--event-log", path] + quick + replace)
        #expect(run.code == 74)
        #expect(
          run.errors.hasPrefix("\(path) is ") && run.errors.hasSuffix(" --event-log\n"), "\(run.errors)")
      }
    }
    let same = try office.simpul(["run", "ijin/to-be.yaml", "--event-log", "hard.csv"] + quick)
    #expect(
      same.errors
        == "hard.csv is the same file as ijin/times.csv, which this command reads, and is not written to: choose another --event-log\n"
    )
    #expect(try ["as-is.yaml", "to-be.yaml", "times.csv"].map { try office.text("ijin/\($0)") } == before)
    #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("r").path))
  }

  @Test("another file is replaced by an event log only when that is asked for")
  func eventLogOverOthers() throws {
    let office = try office()
    defer { office.remove() }
    try office.write("mine", to: "log.csv")
    let run = ["run", "ijin/as-is.yaml", "--event-log", "log.csv", "--output", "r"] + quick
    let refused = try office.simpul(run)
    #expect(refused.code == 74)
    #expect(
      refused.errors
        == "log.csv is there already: add --replace to write over it, or choose another --event-log\n")
    #expect(try office.text("log.csv") == "mine")
    let asked = try office.simpul(run + ["--replace"])
    #expect(asked.code == 0, "\(asked.errors)")
    #expect(try office.text("log.csv").hasPrefix("case_id,"))
    let inside = try office.simpul(
      ["run", "ijin/as-is.yaml", "--event-log", "r/log.csv", "--output", "r", "--replace"] + quick)
    #expect(inside.code == 74)
    #expect(
      inside.errors
        == "r/log.csv would lie in r, which holds nothing but results: choose another --event-log\n")
  }

  @Test("no result takes the place of what it is made from")
  func inputsInResults() throws {
    let office = try office()
    defer { office.remove() }
    let first = try office.simpul(["run", "ijin/as-is.yaml", "--output", "r"] + quick)
    #expect(first.code == 0, "\(first.errors)")
    try office.write(office.text("ijin/as-is.yaml"), to: "r/summary.txt")
    let text = try office.text("r/summary.txt")
    try link("alias", to: "r", in: office)
    for (file, folder) in [("r/summary.txt", "r"), ("alias/summary.txt", "r"), ("r/summary.txt", "alias")] {
      let run = try office.simpul(["run", file, "--output", folder, "--replace"] + quick)
      #expect(run.code == 74, "\(run.errors)")
      #expect(try office.text("r/summary.txt") == text)
    }
  }

  @Test("a sweep does not write over its table")
  func sweep() throws {
    let office = try office()
    defer { office.remove() }
    try office.write("office\nA\n", to: "offices.csv")
    let sweep = ["sweep", "ijin/as-is.yaml", "--replications", "2", "--output", "s", "--over"]
    #expect(try office.simpul(sweep + ["offices.csv"]).code == 0)
    try office.write("office\nA\nB\n", to: "s/offices-results.csv")
    let run = try office.simpul(sweep + ["s/offices-results.csv", "--fresh"])
    #expect(run.code == 74)
    #expect(try office.text("s/offices-results.csv") == "office\nA\nB\n")
  }

  @Test("a new study takes no place where something is, be it a link that leads nowhere")
  func new() throws {
    let office = try office()
    defer { office.remove() }
    let again = try office.simpul("new", "ijin")
    #expect(again.code == 74)
    #expect(
      again.errors == "ijin/as-is.yaml is there already and is not overwritten: move it away first\n")
    try FileManager.default.createDirectory(
      at: office.folder.appendingPathComponent("usaha"), withIntermediateDirectories: true)
    try link("usaha/as-is.yaml", to: "../elsewhere.yaml", in: office)
    #expect(try office.simpul("new", "usaha").code == 74)
    #expect(
      !FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("elsewhere.yaml").path))
    try office.write(Data([0xFF, 0xFE]), to: "usaha/to-be.yaml")
    let demo = try office.simpul("demo", "--folder", "usaha")
    #expect(demo.code == 74)
    #expect(
      try Data(contentsOf: office.folder.appendingPathComponent("usaha/to-be.yaml")) == Data([0xFF, 0xFE]))
  }
}
