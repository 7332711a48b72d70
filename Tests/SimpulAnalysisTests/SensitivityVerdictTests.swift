// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("Whether a value turns the verdict")
struct SensitivityVerdictTests {
  private func verdict(_ kept: ShareEstimate, _ target: TargetVerdict) -> SensitivityVerdict {
    SensitivityVerdict(
      SensitivityOutcome(designs: [
        SensitivityOutcome.Design(
          kept: kept, target: target, meanSeconds: .unavailable, change: nil, bottleneck: nil)
      ]))
  }

  /// In 30 replications in all of which all are in time 95 % is not shown, in those in which some are late it may be.
  @Test("that all are in time turns no target that is reached while some are late")
  func allInTime() {
    let some = ShareEstimate.interval(Interval(estimate: 0.996, lower: 0.99, upper: 0.999, confidence: 0.95))
    let all = ShareEstimate.degenerate(count: 300, of: 300)
    #expect(verdict(some, .reached).turned(in: verdict(all, .undecided)).isEmpty)
    #expect(verdict(some, .reached).turned(in: verdict(some, .undecided)) == [.target(design: 0)])
    #expect(verdict(some, .undecided).turned(in: verdict(all, .reached)) == [.target(design: 0)])
  }
}
