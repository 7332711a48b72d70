// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("How few changes reach the target")
struct TargetReachTests {
  private static let keys = ["a", "b", "c"]

  /// Ten replications of 1,000 cases about a share; `spread` cases more and fewer in turn.
  private func kept(_ share: Double, spread: Double = 5) -> RatioSample {
    RatioSample(
      numerators: (0..<10).map { 1_000 * share + ($0 % 2 == 0 ? spread : -spread) },
      denominators: [Double](repeating: 1_000, count: 10))
  }

  /// - Parameter shares: of the sets in the order none, a, b, ab, c, ac, bc, abc.
  private func reach(_ kept: [RatioSample?]) throws -> TargetReach? {
    let orders = try #require(
      ChangeOrders(Redesign(title: "", changes: Self.keys.map { Change(key: $0, verbs: []) })))
    return TargetReach(
      of: [TargetGoal(procedure: "letters", caseType: "letter", target: 0.9)], orders: orders,
      kept: kept.map { [$0] }, keys: Self.keys, confidence: 0.95)
  }

  @Test("two of three are enough, and which two")
  func pair() throws {
    let found = try #require(
      try reach([0.5, 0.8, 0.7, 0.95, 0.6, 0.93, 0.85, 0.97].map { kept($0) }))
    #expect(found.verdict == .reached)
    #expect(found.smallest == [["a", "b"], ["a", "c"]])
    #expect(found.smallerUndecided == 0)
    #expect(found.combinations == 8)
    // 90 % less 97 %.
    #expect(abs(try #require(found.caseTypes[0].missing).estimate + 0.07) < 1e-12)
  }

  @Test("a smaller one that is too close to call is counted, not claimed")
  func undecided() throws {
    let found = try #require(
      try reach([0.5, 0.902, 0.7, 0.95, 0.6, 0.8, 0.8, 0.97].map { kept($0, spread: 20) }))
    #expect(found.smallest == [["a", "b"]])
    #expect(found.smallerUndecided == 1 && found.equalUndecided == 0)
    let equal = try #require(
      try reach([0.5, 0.95, 0.902, 0.95, 0.6, 0.95, 0.95, 0.97].map { kept($0, spread: 20) }))
    #expect(equal.smallest == [["a"]] && equal.equalUndecided == 1)
  }

  @Test("nothing reaches it: what is missing")
  func missing() throws {
    let found = try #require(try reach([0.5, 0.6, 0.5, 0.7, 0.5, 0.6, 0.5, 0.78].map { kept($0) }))
    #expect(found.verdict == .notReached)
    #expect(found.smallest.isEmpty)
    let missing = try #require(found.farthest?.missing)
    #expect(abs(missing.estimate - 0.12) < 1e-12 && missing.lower > 0.11 && missing.upper < 0.13)
  }

  @Test("reached as it is: no change is needed")
  func asItIs() throws {
    let found = try #require(try reach([0.95, 0.9, 0.9, 0.95, 0.9, 0.9, 0.9, 0.97].map { kept($0) }))
    #expect(found.smallest == [[]])
  }

  @Test("kept for every case: reached as soon as there are enough replications for all combinations together")
  func always() throws {
    func always(_ replications: Int) throws -> TargetReach {
      let all = RatioSample(
        numerators: Array(repeating: 110, count: replications),
        denominators: Array(repeating: 110, count: replications))
      let few = RatioSample(
        numerators: (0..<replications).map { 50 + Double($0 % 2) },
        denominators: Array(repeating: 110, count: replications))
      return try #require(try reach([few] + [RatioSample](repeating: all, count: 7)))
    }
    // 0.9^48 = 0.64 %, 0.9^49 = 0.57 %: an eighth of 5 % lies between.
    let enough = try always(49)
    #expect(enough.verdict == .reached && enough.smallest == [["a"], ["b"], ["c"]])
    #expect(enough.replicationsNeeded == nil)
    let missing = try #require(enough.farthest?.missing)
    #expect(abs(missing.estimate + 0.1) < 1e-12 && missing.upper < 0 && missing.upper > -0.1)
    let some = try always(48)
    #expect(some.verdict == .reached && some.smallest.isEmpty && some.replicationsNeeded == 49)
    let few = try always(2)
    #expect(few.verdict == .undecided && few.smallest.isEmpty && few.replicationsNeeded == 49)
  }

  @Test("two case types: both must reach their own, and the one that is farther is told")
  func twoTypes() throws {
    let orders = try #require(
      ChangeOrders(Redesign(title: "", changes: Self.keys.map { Change(key: $0, verbs: []) })))
    let goals = [
      TargetGoal(procedure: "letters", caseType: "letter", target: 0.9),
      TargetGoal(procedure: "permits", caseType: "permit", target: 0.8),
    ]
    func reach(_ letters: [Double], _ permits: [Double]) throws -> TargetReach {
      try #require(
        TargetReach(
          of: goals, orders: orders, kept: zip(letters, permits).map { [kept($0), kept($1)] },
          keys: Self.keys, confidence: 0.95))
    }
    // a does for letters, c for permits: only both together are enough.
    let found = try reach(
      [0.5, 0.95, 0.5, 0.95, 0.5, 0.95, 0.5, 0.95], [0.4, 0.4, 0.6, 0.6, 0.9, 0.9, 0.9, 0.9])
    #expect(found.verdict == .reached && found.smallest == [["a", "c"]])
    #expect(found.smallerUndecided == 0)
    // All cases together would reach either target.
    let missed = try reach([Double](repeating: 0.99, count: 8), [Double](repeating: 0.75, count: 8))
    #expect(missed.verdict == .notReached && missed.smallest.isEmpty)
    #expect(missed.caseTypes.map(\.verdict) == [.reached, .notReached])
    #expect(missed.farthest?.caseType == "permit" && missed.farthest?.procedure == "permits")
    #expect(abs(try #require(missed.farthest?.missing).estimate - 0.05) < 1e-12)
    // Of two that miss theirs, the farther one.
    let both = try reach([Double](repeating: 0.6, count: 8), [Double](repeating: 0.7, count: 8))
    #expect(both.farthest?.caseType == "letter")
  }

  @Test("that one of several case types misses its target is asked of all of them together")
  func missedTogether() throws {
    let orders = try #require(
      ChangeOrders(Redesign(title: "", changes: Self.keys.map { Change(key: $0, verbs: []) })))
    // 0.9 lies 2.6 standard errors above: beyond t(0.975, 9) = 2.262, within t(1 - 0.025/8, 9) = 3.5.
    let error = 0.01
    let close = RatioSample(
      numerators: (0..<10).map {
        1_000 * (0.9 - 2.6 * error + ($0 % 2 == 0 ? 1 : -1) * error * 3)
      }, denominators: [Double](repeating: 1_000, count: 10))
    func verdict(of count: Int) throws -> TargetVerdict {
      let goals = (0..<count).map { TargetGoal(procedure: "p", caseType: "\($0)", target: 0.9) }
      let samples = [close] + [RatioSample](repeating: kept(0.95), count: count - 1)
      let found = try #require(
        TargetReach(
          of: goals, orders: orders, kept: [[RatioSample]](repeating: samples, count: 8), keys: Self.keys,
          confidence: 0.95))
      #expect(found.farthest?.caseType == "0" && found.verdict == found.farthest?.verdict)
      return found.verdict
    }
    #expect(try verdict(of: 1) == .notReached)
    #expect(try verdict(of: 8) == .undecided)
  }

  @Test("limits of all combinations hold together: what one interval alone would show is not claimed")
  func together() throws {
    // 0.9 lies 2.6 standard errors below: beyond t(0.975, 9) = 2.262, within t(1 - 0.05/8, 9) = 3.111.
    let error = 0.01
    let close = RatioSample(
      numerators: (0..<10).map {
        1_000 * (0.9 + 2.6 * error + ($0 % 2 == 0 ? 1 : -1) * error * 3)
      }, denominators: [Double](repeating: 1_000, count: 10))
    let found = try #require(try reach([kept(0.5), close] + [RatioSample](repeating: kept(0.5), count: 6)))
    #expect(found.smallest.isEmpty)
  }

  @Test("a design without a promise has no target")
  func none() throws { #expect(try reach([nil] + [RatioSample](repeating: kept(0.95), count: 7)) == nil) }
}
