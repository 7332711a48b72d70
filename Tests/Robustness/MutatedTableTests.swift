// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Tables changed at random: what scenarios name, and what sweeps go over. Each is read, or refused at its place.
@Suite("Mutated tables", .serialized)
struct MutatedTableTests {
  private static let isSlow = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1"
  private static let checked = isSlow ? 3_000 : 240
  private static let run = isSlow ? 200 : 10
  private static let swept = isSlow ? 600 : 60
  private static let batch = 30

  private static let arrivals =
    [["nama", "masuk"]]
    + (0..<24).map { ["warga \($0)", "2026-01-\($0 / 8 + 5 < 10 ? "0" : "")\($0 / 8 + 5) \(8 + $0 % 8):15"] }
  private static let times = [["hari", "menit"]] + (1...20).map { ["\($0)", "\(5 + $0 * 7 % 23)"] }
  private static let offices = [
    ["office", "# catatan", "arrivals > warga > per day", "actors > Petugas > officers", "period"],
    ["A", "x", "3", "1", ""], ["B", "", "", "2", ""],
    ["C", "", "2,5", "", "2026-01-05 for 2 weeks, starts empty"],
    ["D", "", "12", "1", ""],
  ]

  private static func scenario(arrivals: String, work: String) -> String {
    """
    simpul: 1
    title: Surat dari catatan
    period: 2026-01-05 for 1 weeks, starts empty
    hours: perpres-21-2023
    promise: { within: 1 working day, target: 90% }
    arrivals: { warga: { \(arrivals) } }
    actors: { Petugas: { officers: 1 } }
    activities:
      serve: { actor: Petugas, work: \(work) }

    """
  }

  /// - Returns: the scenario that names the table.
  private func mutant(_ seed: Int, in folder: ScratchFolder) throws -> Mutant {
    let (isOfArrivals, table) = (seed % 2 == 0, "t\(seed).csv")
    var rows = MutantTable(
      of: isOfArrivals ? MutatedTableTests.arrivals : MutatedTableTests.times, seed: UInt64(seed))
    try folder.write(rows.bytes, to: table)
    let text = MutatedTableTests.scenario(
      arrivals: isOfArrivals ? "log: \(table) column masuk | measured | buku tamu" : "per day: 6",
      work: isOfArrivals ? "20 min" : "empirical \(table) column menit min | measured | buku tamu")
    try folder.write(text, to: "m\(seed).yaml")
    return Mutant(name: "m\(seed).yaml", changes: rows.changes)
  }

  @Test("records of arrivals and of times, and no fewer than a tenth are read")
  func records() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    var results = ResultsToRead(in: folder)
    var (read, ran) = (0, 0)
    for first in stride(from: 1, through: MutatedTableTests.checked, by: MutatedTableTests.batch) {
      let seeds = first..<first + MutatedTableTests.batch
      let mutants = try seeds.map { try mutant($0, in: folder) }
      let good = try CheckedBatch(mutants, others: seeds.map { "t\($0).csv" }, in: folder).accepted
      read += good.count
      for mutant in good.prefix(MutatedTableTests.run - ran) {
        ran += 1
        try results.expectGoodRun(of: mutant)
      }
    }
    try results.read()
    print("tables: \(MutatedTableTests.checked) checked, \(read) read, \(ran) run")
    #expect(read * 10 >= MutatedTableTests.checked && read < MutatedTableTests.checked)
    #expect(ran == MutatedTableTests.run)
  }

  @Test("tables of offices, and no fewer than a tenth are swept over")
  func offices() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    try folder.write(
      MutatedTableTests.scenario(arrivals: "per day: 4", work: "5/10/20 min"), to: "base.yaml")
    var results = ResultsToRead(in: folder)
    var swept = 0
    for seed in 1...MutatedTableTests.swept {
      var table = MutantTable(of: MutatedTableTests.offices, seed: UInt64(seed))
      let name = "t\(seed).csv"
      try folder.write(table.bytes, to: name)
      let run = try folder.simpul([
        "sweep", "base.yaml", "--over", name, "--replications", "2", "--relief", "1", "--threads", "1",
        "--output", "out",
      ])
      let what = "the sweep over \(name), \(table.changes)"
      if run.ending == .exit(0) {
        swept += 1
        try results.take("out", of: what)
        continue
      }
      #expect(run.ending == .exit(65), "\(what): \(run.ending), \(run.errors.suffix(300))")
      for line in run.errors.split(separator: "\n") where !line.isSum {
        // Where two values of a row may be meant, that of the scenario and the row.
        let place = line.firstMatch(
          of: #/^(t[0-9]+\.csv):[0-9]+:[0-9]+: |^base\.yaml:[0-9]+:[0-9]+: .*, (t[0-9]+\.csv):[0-9]+\)$/#)
        #expect(
          (place?.1 ?? place?.2).map(String.init) == name, "\(what): an error without a place: \(line)")
      }
    }
    try results.read()
    print("tables of offices: \(MutatedTableTests.swept), \(swept) swept over")
    #expect(swept * 10 >= MutatedTableTests.swept && swept < MutatedTableTests.swept)
  }
}
