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

  @Test("two that cannot be distinguished, the greater estimate first")
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

  @Test("four and more actors are distinguished at one-sided limits that hold together")
  func levels() {
    var asked: [Double] = []
    let gains = [1.0, 2, 3, 4, 5].map { interval($0, $0) as Interval? }
    let keys: [ActorSet] = ["a", "b", "c", "d", "e"]
    let found = BottleneckSet(keys, gains: gains, confidence: 0.95) { _, _, confidence in
      asked.append(confidence)
      return nil
    }
    #expect(found == .tied(["e", "d", "c", "b", "a"]))
    #expect(asked.allSatisfy { abs($0 - (1 - 2 * 0.05 / 4)) < 1e-12 })
    #expect(!asked.isEmpty)
  }

  /// a, b, and both of them.
  private func pair(_ gains: [Interval], helpsTogether: Bool) -> BottleneckSet {
    BottleneckSet(
      ["a", "b", ActorSet(["a", "b"])], gains: gains, confidence: 0.95, helpsTogether: { _ in helpsTogether },
      difference: { actor, other, _ in
        interval(gains[actor].lower - gains[other].upper, gains[actor].upper - gains[other].lower)
      })
  }

  @Test("a pair is named where it surely gains more than either, as a pair")
  func pair() {
    let gains = [interval(0, 1), interval(-1, 1), interval(8, 9)]
    #expect(pair(gains, helpsTogether: true) == .single(ActorSet(["a", "b"])))
    #expect(pair(gains, helpsTogether: true).actors == ["a", "b"])
  }

  @Test("where each gains its part alone, the better of them is named and not the pair")
  func apart() {
    #expect(pair([interval(5, 6), interval(2, 3), interval(7, 9)], helpsTogether: false) == .single("a"))
  }

  @Test("where one may gain as much as the pair, that one is named")
  func part() {
    #expect(pair([interval(5, 8), interval(0, 1), interval(7, 9)], helpsTogether: true) == .single("a"))
  }

  @Test("where only the pair surely gains something, it is not left out")
  func pairAlone() {
    #expect(
      pair([interval(-1, 1), interval(-1, 1), interval(2, 3)], helpsTogether: false)
        == .single(ActorSet(["a", "b"])))
  }
}
