// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulRender
import SimpulWords
import Testing

@Suite("Journals that have changed since they were written")
struct DamagedJournalTests {
  /// Two finished shards, `one` and `two`.
  private func office() throws -> Office {
    let office = try Office()
    try office.write(SmallStudy.scenario(work: "3 min"), to: "as-is.yaml")
    try office.write(SmallStudy.offices, to: "offices.csv")
    for (number, folder) in [(1, "one"), (2, "two")] {
      let shard = try office.simpul(sweep + ["--shard", "\(number)/2", "--output", folder])
      #expect(shard.code == 0, "\(shard.errors)")
    }
    return office
  }

  private var sweep: [String] {
    ["sweep", "as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0"]
  }

  @Test("M2: shards with a count that no table has are refused by file and line")
  func attack() throws {
    let office = try Office()
    defer { office.remove() }
    let attack = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/attack").path
    let merge = try office.simpul(
      "merge", attack + "/merge-corrupt-1", attack + "/merge-corrupt-2", "--output", "x")
    #expect(merge.code == 65)
    #expect(
      merge.errors.hasPrefix(
        "\(attack)/merge-corrupt-1/offices.jsonl:1: this sweep was run by rules number 1, "))
    #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("x").path))
  }

  @Test(
    "M2: a count that no table has is refused, even where the line tells that it is whole",
    arguments: ["-1", "0", "999999999999", "9223372036854775807", "-9223372036854775808", "4"])
  func counts(text: String) throws {
    let office = try office()
    defer { office.remove() }
    let journal = try office.text("one/offices.jsonl")
    let line = try JournalText(journal).line(0) {
      $0.replacing("\"officeCount\":3", with: "\"officeCount\":\(text)")
    }
    try office.write(line + "\n", to: "one/offices.jsonl")
    let merge = try office.simpul("merge", "one", "two", "--output", "x")
    #expect(merge.code == 65)
    if text == "4" {
      // Its shard would still have two offices.
      #expect(merge.errors.hasPrefix("these are not the shards of one sweep:\n"))
    } else {
      #expect(
        merge.errors
          == "one/offices.jsonl:1: 'officeCount' is not a whole number from 1 to 10000000: this is no result that Simpul "
          + "can have found. Run the sweep with --fresh\n")
    }
  }

  @Test("a sweep with a changed line is not gone on with; without that line its office is run again")
  func mending() throws {
    let office = try office()
    defer { office.remove() }
    let journal = try office.text("one/offices.jsonl")
    var lines = journal.split(separator: "\n").map(String.init)
    try #require(lines.count == 3)
    lines[1] = lines[1].replacing("\"arrived\":", with: "\"arrived\":1", maxReplacements: 1)
    try office.write(lines.joined(separator: "\n") + "\n", to: "one/offices.jsonl")
    let own = sweep + ["--shard", "1/2", "--output", "one"]
    let refused = try office.simpul(own)
    #expect(refused.code == 65)
    #expect(
      refused.errors
        == "one/offices.jsonl:2: this line is not as Simpul wrote it, its checksum is that of another text. Delete the "
        + "line, and the command of this sweep runs its office again; or run the sweep with --fresh\n")
    try office.write([lines[0], lines[2]].joined(separator: "\n") + "\n", to: "one/offices.jsonl")
    #expect(try office.simpul(own).code == 0)
    #expect(try office.text("one/offices.jsonl") == journal)
    // From a sweep with other random numbers.
    #expect(try office.simpul(sweep + ["--seed", "2", "--output", "other"]).code == 0)
    let foreign = try office.text("other/offices.jsonl").split(separator: "\n")[1]
    try office.write([lines[0], String(foreign)].joined(separator: "\n") + "\n", to: "one/offices.jsonl")
    #expect(
      try office.simpul(own).errors.hasPrefix("one/offices.jsonl:2: this line is not as Simpul wrote it"))
  }
}
