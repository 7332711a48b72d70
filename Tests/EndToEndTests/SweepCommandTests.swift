// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Sweeps as a user runs them")
struct SweepCommandTests {
  private static let results = [
    "offices.jsonl", "offices-results.csv", "sweep.json", "summary.txt", "report.html",
  ]

  /// Eight offices; `H` cannot keep up.
  private static let table = """
    office;arrivals > warga > per day;actors > Camat > absent
    A;3;10% of days
    B;2,5;
    C;5;50% of days
    D;1;
    E;4;
    F;2;20% of days
    G;6;
    H;90;0% of days

    """

  private func office() throws -> Office {
    let office = try Office()
    let study = Office.repository.appendingPathComponent("Scenarios/03-poor-relief-letter")
    for file in ["as-is.yaml", "to-be.yaml"] {
      let text = try String(contentsOf: study.appendingPathComponent(file), encoding: .utf8)
      try office.write(text.replacing("2026-01-05 to 2026-06-30", with: "2026-01-05 for 4 weeks"), to: file)
    }
    try office.write(Self.table, to: "offices.csv")
    return office
  }

  private func sweep(_ office: Office, _ more: String...) throws -> (
    code: Int32, output: String, errors: String
  ) {
    try office.simpul(
      ["sweep", "as-is.yaml", "--over", "offices.csv", "--design", "to-be.yaml", "--replications", "4"] + more
    )
  }

  private func expectSame(_ office: Office, _ folder: String, _ other: String) throws {
    for name in Self.results {
      #expect(try office.text("\(folder)/\(name)") == office.text("\(other)/\(name)"), "\(folder)/\(name)")
    }
  }

  @Test("the same bytes for 1, 2 and 7 threads, and merged of 1, 2 and 7 shards")
  func sameBytes() throws {
    let office = try office()
    defer { office.remove() }
    let whole = try sweep(office, "--threads", "1", "--output", "whole")
    #expect(whole.code == 0, "\(whole.errors)")
    for threads in ["2", "7"] {
      #expect(try sweep(office, "--threads", threads, "--output", "t\(threads)").code == 0)
      try expectSame(office, "t\(threads)", "whole")
    }
    for count in [1, 2, 7] {
      var folders: [String] = []
      for number in (1...count).reversed() {
        folders.append("s\(number)-\(count)")
        let shard = try sweep(office, "--shard", "\(number)/\(count)", "--output", folders.last ?? "")
        #expect(shard.code == 0, "\(shard.errors)")
      }
      let merged = try office.simpul(
        ["merge", folders[0] + "/offices.jsonl"] + folders.dropFirst() + ["--output", "m\(count)"])
      #expect(merged.code == 0, "\(merged.errors)")
      try expectSame(office, "m\(count)", "whole")
    }
    let rows = try office.text("whole/offices-results.csv").split(separator: "\r\n")
    #expect(rows.count == 9 && rows[8].hasPrefix("H,") && rows[8].contains("cannot keep up"))
    #expect(whole.output.contains("1 kantor tidak sanggup mengimbangi"))
    let json = try JSONSerialization.jsonObject(with: Data(office.text("whole/sweep.json").utf8))
    #expect(
      ((json as? [String: Any])?["offices"] as? [[String: Any]])?.map { $0["office"] as? String } == [
        "A", "B", "C", "D", "E", "F", "G", "H",
      ])
  }

  @Test("a sweep that was cut off anywhere goes on to the same bytes without repeating what is finished")
  func resuming() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try sweep(office, "--output", "whole").code == 0)
    let journal = try office.text("whole/offices.jsonl")
    let lines = journal.split(separator: "\n", omittingEmptySubsequences: false)
    // Four offices and a part of the fifth; the first is changed, so that it shows whether it was run again.
    let kept = try JournalText(journal).line(1) {
      $0.replacing("\"arrived\":", with: "\"arrived\":1000000", maxReplacements: 1)
    }
    try FileManager.default.createDirectory(
      at: office.folder.appendingPathComponent("cut"), withIntermediateDirectories: false)
    let torn = ([String(lines[0]), kept] + lines[2...4].map(String.init)).joined(separator: "\n") + "\n"
    try office.write(torn + lines[5].prefix(lines[5].count / 2), to: "cut/offices.jsonl")
    let run = try sweep(office, "--output", "cut")
    #expect(run.code == 0 && run.errors.contains("4 dari 8 kantor sudah selesai"), "\(run.errors)")
    let resumed = try office.text("cut/offices.jsonl").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(resumed[1] == kept && resumed.dropFirst(2) == lines.dropFirst(2))
    // What is whole is only written again; --fresh runs all again.
    #expect(
      try sweep(office, "--output", "whole").errors == "8 dari 8 kantor sudah selesai dan dipakai kembali\n")
    #expect(try sweep(office, "--output", "cut", "--fresh").code == 0)
    try expectSame(office, "cut", "whole")
  }

  @Test("another sweep in the same folder is refused by what differs")
  func otherSweep() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try sweep(office, "--output", "r", "--relief", "1").code == 0)
    let other = try sweep(office, "--output", "r", "--seed", "9")
    #expect(other.code == 74)
    #expect(
      other.errors == """
        r holds another sweep (there, and here):
          the seed differs: 1 and 9
          the number of actors relieved differs: 1 and all
        add --fresh to begin anew in its place, or choose another --output

        """)
    try office.write("x", to: "file")
    #expect(
      try sweep(office, "--output", "file").errors
        == "file is a file; results need a folder: choose another --output\n")
    for more in [[], ["--fresh"]] {
      let foreign = try office.simpul(
        ["sweep", "as-is.yaml", "--over", "offices.csv", "--output", "."] + more)
      #expect(
        foreign.errors
          == ". is the folder that you are in, and results take the place of a whole folder: choose another --output, "
          + "such as --output result\n")
    }
  }

  @Test("a sweep that was run by rules of another number is neither gone on with nor merged, and says so")
  func otherSemantics() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try sweep(office, "--output", "r", "--relief", "0").code == 0)
    let journal = try office.text("r/offices.jsonl")
    #expect(journal.contains("\"semantics\":2,"))
    let rest = journal.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    // As a version wrote it that had neither number nor checksum yet, and as a later one may.
    let earlier = "{" + journal.split(separator: "\n")[0].dropFirst(#"{"check":"0123456789abcdef","#.count)
    let later = try JournalText(journal).line(0) {
      $0.replacing("\"semantics\":2,", with: "\"semantics\":3,")
    }
    for (line, number) in [(earlier.replacing("\"semantics\":2,", with: ""), 1), (later, 3)] {
      try office.write(line + "\n" + rest, to: "r/offices.jsonl")
      let said =
        "r/offices.jsonl:1: this sweep was run by rules number \(number), and this Simpul has number 2: what it found is "
        + "neither reported, merged nor gone on with by other rules. Run the sweep with --fresh\n"
      for arguments in [
        ["sweep", "as-is.yaml", "--over", "offices.csv", "--output", "r"], ["merge", "r", "--output", "all"],
      ] {
        let run = try office.simpul(arguments)
        #expect(run.code != 0 && run.errors == said, "\(run.errors)")
      }
    }
    #expect(try sweep(office, "--output", "r", "--relief", "0", "--fresh").code == 0)
  }

  @Test("two sweeps at once do not write to one folder")
  func lockedFolder() throws {
    let office = try office()
    defer { office.remove() }
    let folder = office.folder.appendingPathComponent("r")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let descriptor = open(folder.path, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let second = try sweep(office, "--output", "r")
    #expect(second.code == 74)
    #expect(
      second.errors
        == "another run of Simpul is writing to r: wait until it is done, or choose another --output\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    close(descriptor)
    #expect(try sweep(office, "--output", "r", "--relief", "0").code == 0)
  }

  @Test("a sweep whose records have changed is another one")
  func otherRecords() throws {
    let office = try office()
    defer { office.remove() }
    let text = try office.text("as-is.yaml")
    let work = try #require(text.split(separator: "\n").first { $0.contains("work: 3/5/9 min") })
    try office.write(text.replacing(work, with: "    work: empirical times.csv min"), to: "as-is.yaml")
    try office.write("3\n5\n9\n", to: "times.csv")
    #expect(try sweep(office, "--output", "r", "--relief", "0").code == 0)
    #expect(try sweep(office, "--output", "r", "--relief", "0").code == 0)
    try office.write("3\n5\n8\n", to: "times.csv")
    let other = try sweep(office, "--output", "r", "--relief", "0")
    #expect(other.code == 74)
    #expect(other.errors.contains("the scenario differs"), "\(other.errors)")
  }

  @Test("a sweep in the steady state is refused: each office would have a warm-up of its own")
  func steady() throws {
    let office = try office()
    defer { office.remove() }
    let text = try office.text("as-is.yaml")
    let steady = text.replacing("for 4 weeks, starts empty", with: "for 40 weeks, steady")
    try office.write(steady, to: "as-is.yaml")
    let run = try sweep(office, "--output", "r")
    #expect(run.code == 65)
    let message =
      "a sweep does not find the warm-up of each office: write 'warm-up 4 weeks' instead of 'steady'\n"
    #expect(run.errors.hasPrefix("as-is.yaml:") && run.errors.hasSuffix(": " + message), "\(run.errors)")
    #expect(run.errors.firstMatch(of: #/^as-is\.yaml:[0-9]+:[0-9]+: /#) != nil, "\(run.errors)")
    // And in the cell of one office.
    try office.write(text, to: "as-is.yaml")
    try office.write(
      "office,period\na,2026-01-05 for 4 weeks\nb,\"2026-01-05 for 40 weeks, steady\"\n", to: "offices.csv")
    let cell = try sweep(office, "--output", "r")
    #expect(cell.code == 65)
    #expect(cell.errors.hasPrefix("offices.csv:3:3: office 'b', 'period': " + message), "\(cell.errors)")
  }

  @Test("merge refuses what does not belong together and writes nothing")
  func refusals() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try sweep(office, "--output", "a", "--shard", "1/2", "--relief", "0").code == 0)
    #expect(try sweep(office, "--output", "b", "--shard", "2/2", "--relief", "0", "--seed", "5").code == 0)
    let mixed = try office.simpul("merge", "a", "b", "--output", "all")
    #expect(mixed.code == 65)
    #expect(
      mixed.errors
        == "these are not the shards of one sweep:\n  a and b: the seed differs: 1 and 5\nnothing was written\n"
    )
    let gap = try office.simpul("merge", "a", "--output", "all")
    #expect(
      gap.errors == "these are not the shards of one sweep:\n  shard 2/2 is missing\nnothing was written\n")
    #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("all").path))
    let none = try office.simpul("merge", "none", "--output", "all")
    #expect(none.code == 66 && none.errors == "none: there is no such file: name the folder of a shard\n")
  }

  @Test("what is wrong in the table, the scenario or the command is told before anything is run")
  func wrongInput() throws {
    let office = try office()
    defer { office.remove() }
    try office.write("office,actors > Camat > absnet\nA,1\n", to: "offices.csv")
    let path = try sweep(office)
    #expect(path.code == 65)
    #expect(
      path.errors
        == "offices.csv:1:8: the scenario has no value 'actors > Camat > absnet'; did you mean 'actors > Camat > absent'?\n"
    )
    #expect(try office.simpul("sweep", "as-is.yaml", "--over", "none.csv").code == 66)
    #expect(try sweep(office, "--shard", "3/2").code == 64)
    try office.write("office\nA\n", to: "offices.csv")
    let empty = try sweep(office, "--shard", "2/2")
    #expect(empty.code == 64)
    #expect(empty.errors == "--shard 2/2 has no office: the table has 1, so choose fewer shards\n")
    let swapped = try office.simpul("sweep", "to-be.yaml", "--over", "offices.csv")
    #expect(swapped.errors.hasPrefix("to-be.yaml:1:1: this is a redesign"))
  }

  @Test("the table of the nationwide study is what its recipe gives, small and labelled")
  func nationwide() throws {
    let file = Office.repository.appendingPathComponent(SyntheticSubDistricts.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text == SyntheticSubDistricts.csv)
    #expect(text.utf8.count < 400_000)
    let rows = text.split(separator: "\n").dropFirst()
    #expect(rows.count == 7_285 && rows.allSatisfy { $0.hasPrefix("synthetic sub-district ") })
  }
}
