// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Names of actors, activities, case types and services that carry markup behind whatever joins with it.
@Suite("Names changed at random")
struct RandomNamesTests {
  private static let isSlow = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1"
  private static let checked = isSlow ? 2_000 : 150
  private static let run = isSlow ? 200 : 15
  private static let batch = 30

  private func mutant(_ seed: Int, in folder: ScratchFolder) throws -> Mutant {
    let originals = OriginalScenarios.texts
    let renamed = try RenamedText(of: originals[seed % originals.count], seed: seed)
    try folder.write(renamed.text, to: "m\(seed).yaml")
    return Mutant(name: "m\(seed).yaml", changes: renamed.changes)
  }

  @Test("each is read, or refused at its place, and no fewer than half are read")
  func check() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    var results = ResultsToRead(in: folder)
    var (read, ran) = (0, 0)
    for first in stride(from: 1, through: Self.checked, by: Self.batch) {
      let mutants = try (first..<first + Self.batch).map { try mutant($0, in: folder) }
      let good = try CheckedBatch(mutants, in: folder).accepted
      read += good.count
      // Some of every batch, so that all kinds of scenarios are run.
      for mutant in good.prefix(min(Self.run - ran, Self.run * Self.batch / Self.checked)) {
        ran += 1
        try results.expectGoodRun(of: mutant)
      }
    }
    try results.read()
    print("names: \(Self.checked) checked, \(read) read, \(ran) run")
    #expect(read * 2 >= Self.checked)
    #expect(ran == Self.run)
  }
}
