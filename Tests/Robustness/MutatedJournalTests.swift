// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SeededNumbers
import Testing

/// Journals of sweeps changed at random: what is made of them is the same, or they are refused by file and line.
@Suite("Mutated journals", .serialized)
struct MutatedJournalTests {
  private static let count = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1" ? 600 : 60
  private static let outputs = ["offices-results.csv", "sweep.json", "summary.txt", "report.html"]

  private static let sweep = [
    "sweep", "as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0", "--threads", "1",
    "--output",
  ]

  /// With a whole sweep in `whole`, one with other random numbers in `other`, and two shards in `one` and `two`.
  private func study() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(
      """
      simpul: 1
      title: Surat
      period: 2026-01-05 for 1 weeks, starts empty
      hours: perpres-21-2023
      promise: { within: 2 working days, target: 90% }
      arrivals: { warga: { per day: 4 } }
      actors: { Petugas: 1 }
      activities:
        check: { actor: Petugas, work: 3 min }

      """, to: "as-is.yaml")
    try folder.write(
      "office;arrivals > warga > per day\nA;3\nB;5\nC;4\nD;6\nE;2\n", to: "offices.csv")
    for arguments in [
      ["whole"], ["other", "--seed", "2"], ["one", "--shard", "1/2"], ["two", "--shard", "2/2"],
    ] {
      let run = try folder.simpul(MutatedJournalTests.sweep + arguments)
      try #require(run.ending == .exit(0), "\(run.errors)")
    }
    return folder
  }

  private func expectSame(_ result: String, in folder: ScratchFolder, _ what: String) throws {
    for name in MutatedJournalTests.outputs {
      let isSame = try folder.bytes("\(result)/\(name)") == folder.bytes("whole/\(name)")
      #expect(isSame, "\(name) of \(what)")
    }
  }

  @Test("a merge gives the same figures, or names the line of the shard, or says what of it is not there")
  func merge() throws {
    let folder = try study()
    defer { folder.remove() }
    let (own, foreign) = (try folder.bytes("one/offices.jsonl"), try folder.bytes("other/offices.jsonl"))
    var numbers = SplitMix(state: 20)
    var merged = 0
    for number in 0..<MutatedJournalTests.count {
      let mutant = MutantJournal(of: own, beside: foreign, &numbers)
      try folder.write(mutant.bytes, to: "one/offices.jsonl")
      let run = try folder.simpul(["merge", "one", "two", "--output", "m\(number)"])
      if run.ending == .exit(0) {
        merged += 1
        try expectSame("m\(number)", in: folder, mutant.what)
        continue
      }
      #expect(run.ending == .exit(65), "\(mutant.what): \(run.ending), \(run.errors)")
      let isByLine = run.errors.prefixMatch(of: /one.offices.jsonl:[0-9]+:/) != nil
      // The last line alone may be half written, and whole lines may be missing.
      #expect(
        isByLine || run.errors.contains("one: shard 1/2 is not finished"), "\(mutant.what): \(run.errors)")
    }
    print("journals: \(MutatedJournalTests.count), \(merged) merged")
    #expect(merged > 0 && merged < MutatedJournalTests.count)
  }

  @Test("a shard that is gone on with gives the same figures, or names the line")
  func goingOn() throws {
    let folder = try study()
    defer { folder.remove() }
    let (own, foreign) = (try folder.bytes("one/offices.jsonl"), try folder.bytes("other/offices.jsonl"))
    var numbers = SplitMix(state: 21)
    var gone = 0
    for number in 0..<MutatedJournalTests.count {
      let mutant = MutantJournal(of: own, beside: foreign, &numbers)
      try folder.write(mutant.bytes, to: "one/offices.jsonl")
      let run = try folder.simpul(MutatedJournalTests.sweep + ["one", "--shard", "1/2"])
      if run.ending == .exit(0) {
        gone += 1
        let merge = try folder.simpul(["merge", "one", "two", "--output", "m\(number)"])
        try #require(merge.ending == .exit(0), "\(mutant.what): \(merge.errors)")
        try expectSame("m\(number)", in: folder, mutant.what)
        continue
      }
      #expect(run.ending == .exit(65), "\(mutant.what): \(run.ending), \(run.errors)")
      #expect(
        run.errors.prefixMatch(of: /one.offices.jsonl:[0-9]+:/) != nil, "\(mutant.what): \(run.errors)")
    }
    print("journals: \(MutatedJournalTests.count), \(gone) gone on with")
    #expect(gone > 0 && gone < MutatedJournalTests.count)
  }
}
