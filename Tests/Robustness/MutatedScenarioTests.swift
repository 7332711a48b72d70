// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import Testing

/// Scenarios changed at random: whatever stands in them, the program reads or refuses them at their place, and ends.
@Suite("Mutated scenarios", .serialized)
struct MutatedScenarioTests {
  private static let isSlow = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1"
  private static let checked = isSlow ? 20_000 : 900
  private static let run = isSlow ? 1_000 : 24
  /// So many files are read by one child process.
  private static let batch = 30

  private func mutant(_ seed: Int, in folder: ScratchFolder) throws -> Mutant {
    let originals = OriginalScenarios.texts
    var text = MutantText(of: originals[seed % originals.count], seed: UInt64(seed))
    let name = "m\(seed).yaml"
    try folder.write(text.bytes, to: name)
    return Mutant(name: name, changes: text.changes)
  }

  /// A run that is allowed (1e9 events a replication) and takes longer than the tier gives it: by what it asks for,
  /// which is reported beforehand, and not by a fault. A millionth of a second an event is several times what it takes.
  private func isLong(_ path: String) throws -> Bool {
    let scenario = try ScenarioFile.read(path: path).scenario
    let program = try Program(compiling: scenario)
    let events = RunExtent(program, Capacity.findings(of: program)).events
    // As it is, and with each actor relieved in two ways.
    let offices = Double(1 + 2 * scenario.actors.count)
    return events * offices * Double(ResultsToRead.replications) > 2e7
  }

  @Test("each is read, or refused at its place, and no fewer than a tenth are read")
  func check() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    var results = ResultsToRead(in: folder)
    var (read, ran, long) = (0, 0, 0)
    for first in stride(from: 1, through: MutatedScenarioTests.checked, by: MutatedScenarioTests.batch) {
      let mutants = try (first..<first + MutatedScenarioTests.batch).map { try mutant($0, in: folder) }
      let good = try CheckedBatch(mutants, in: folder).accepted
      read += good.count
      for mutant in good where ran < MutatedScenarioTests.run {
        guard try !isLong(folder.url.appendingPathComponent(mutant.name).path) else {
          long += 1
          continue
        }
        ran += 1
        try results.expectGoodRun(of: mutant)
      }
      for mutant in mutants { try folder.remove(mutant.name) }
    }
    try results.read()
    print(
      "mutants: \(MutatedScenarioTests.checked) checked, \(read) read, \(ran) run, "
        + "\(long) left out as long by what they ask")
    #expect(read * 10 >= MutatedScenarioTests.checked)
    #expect(ran == MutatedScenarioTests.run)
  }
}
