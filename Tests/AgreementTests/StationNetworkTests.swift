// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
import Testing

/// The engine for networks of stations counts what the general engine counts, to the last bit, and what the trace of
/// the reference interpreter amounts to.
@Suite("Engine for networks of stations")
struct StationNetworkTests {
  private static let slice: UInt64 = 25

  @Test("the same tally as the general engine and the reference", arguments: 0..<12)
  func generated(slice: Int) throws {
    let first = UInt64(slice) * StationNetworkTests.slice
    for seed in first..<first + StationNetworkTests.slice { try check(seed: seed) }
  }

  @Test(
    "on seeds that are asked for", .enabled(if: ProcessInfo.processInfo.environment["SIMPUL_SEEDS"] != nil))
  func asked() throws {
    let text = ProcessInfo.processInfo.environment["SIMPUL_SEEDS"] ?? ""
    let bounds = text.split(separator: "-").compactMap { UInt64($0) }
    guard let first = bounds.first, let last = bounds.last, first <= last else { return }
    for seed in first...last { try check(seed: seed) }
  }

  private func check(seed: UInt64) throws {
    let scenario = StationGenerator.scenario(seed: seed)
    #expect(scenario.problems().isEmpty, "seed \(seed): \(scenario.problems())")
    let program = try Program(compiling: scenario)
    #expect(program.isNetworkOfStations, "seed \(seed) is meant for the fast engine")
    let key = DrawKey(seed: seed, study: "stations", phase: .production, replication: 0)
    let tally = try #require(try program.run(key))
    let general = Replication(program, key: key).finish()
    #expect(tally == general, "seed \(seed): the two engines differ")
    let reference = try ReferenceInterpreter.run(scenario, key: key)
    let recount = try Recount(reference.trace, of: scenario, key: key)
    let differences = TallyComparison(recount, tally).differences
    #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(3))")
  }
}
