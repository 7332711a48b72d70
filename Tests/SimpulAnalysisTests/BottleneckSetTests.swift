// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("The set of actors that may be the bottleneck")
struct BottleneckSetTests {
  private func interval(_ lower: Double, _ upper: Double) -> Interval {
    Interval(estimate: (lower + upper) / 2, lower: lower, upper: upper, confidence: 0.95)
  }

  /// Gains with arms of their own; differences with the sum of both.
  private func set(_ gains: [Interval?]) -> BottleneckSet {
    BottleneckSet(["a", "b", "c"], gains: gains, confidence: 0.95) { actor, other, _ in
      guard let first = gains[actor], let second = gains[other] else { return nil }
      return interval(first.lower - second.upper, first.upper - second.lower)
    }
  }

  @Test("one that all others are surely below")
  func single() { #expect(set([interval(1, 2), interval(5, 6), interval(0, 0)]) == .single("b")) }

  @Test("two that cannot be told apart, the greater estimate first")
  func tied() {
    #expect(set([interval(4, 5.5), interval(5, 6), interval(0, 1)]) == .tied(["b", "a"]))
  }

  @Test("nobody when no relief helps surely, though one seems to")
  func none() {
    #expect(set([interval(-1, 5), interval(0, 0), nil]) == .none)
    #expect(set([nil, nil, nil]) == .none)
  }

  @Test("an actor whose gain is not sure but may be the greatest stays in the set")
  func unsure() {
    #expect(set([interval(-2, 8), interval(2, 3), interval(-3, -1)]) == .tied(["a", "b"]))
  }

  @Test("the same gain for two is a tie in the order of the scenario")
  func equal() {
    #expect(set([interval(2, 3), interval(2, 3), nil]) == .tied(["a", "b"]))
  }

  @Test("four and more actors are told apart at one-sided limits that hold together")
  func levels() {
    var asked: [Double] = []
    let gains = [1.0, 2, 3, 4, 5].map { interval($0, $0) as Interval? }
    let keys = ["a", "b", "c", "d", "e"]
    let found = BottleneckSet(keys, gains: gains, confidence: 0.95) { _, _, confidence in
      asked.append(confidence)
      return nil
    }
    #expect(found == .tied(["e", "d", "c", "b", "a"]))
    #expect(asked.allSatisfy { abs($0 - (1 - 2 * 0.05 / 4)) < 1e-12 })
    #expect(!asked.isEmpty)
  }
}
