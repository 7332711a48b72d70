// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulStatistics
import Testing

@testable import SimpulEngine
@testable import SimpulExperiment

/// Files that lie there at the beginning, and nothing else comes: how long they last.
@Suite("Exact suite: a backlog")
struct BacklogTests {
  private static let cases = ExactCase.all(of: "transient").filter { $0.id.hasPrefix("backlog") }
  /// A variance needs as many values that its half-width is 2 %: those of a sum of exponentials vary by little more than
  /// a normal.
  private static let replications = 30_000

  @Test("The cases are there")
  func completeness() { #expect(Self.cases.map(\.id) == ["backlog_N20_c3", "backlog_N100_c5"]) }

  /// Ten days, in which nothing comes.
  private func scenario(_ exact: ExactCase) -> Scenario {
    var model = exact
    model.model.arrivals = [ExactCase.Model.Arrival(class: "files", enters: exact.model.stations[0].id)]
    return model.scenario(hours: 240, warmUpHours: 0)
  }

  @Test("How long they last, and when one is done on average", arguments: cases)
  func lasting(_ exact: ExactCase) throws {
    let program = try Program(compiling: scenario(exact))
    let ends = try WorkQueue.run(
      Array(0..<Self.replications), threads: WorkQueue.coreCount,
      work: { number, _ in
        var run = Replication(
          program,
          key: DrawKey(seed: 1, study: exact.id, phase: .production, replication: UInt32(number)),
          tracing: true)
        run.run()
        return run.trace.filter { $0.kind == .end }.map { $0.time.hours }
      },
      progress: { _ in }, isCancelled: { false })
    #expect(ends.allSatisfy { $0.count == exact.model.initialNumber })
    let last = ends.map { $0.max() ?? .nan }
    let mean = last.reduce(0, +) / Double(last.count)
    let found = [
      "makespan.mean": last, "makespan.var": last.map { ($0 - mean) * ($0 - mean) },
      "case.cycle.mean": ends.map { $0.reduce(0, +) / Double($0.count) },
    ]
    #expect(exact.quantities.count == found.count)
    for (name, values) in found.sorted(by: { $0.key < $1.key }) {
      let value = try #require(exact.quantities[name]?.value)
      let rule = PassRule(values, value: value)
      #expect(rule.passes, "\(exact.id) \(name): \(rule)")
    }
  }
}
