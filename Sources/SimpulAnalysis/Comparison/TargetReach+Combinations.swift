// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// A case type whose promise has a target.
package struct TargetGoal: Equatable {
  var procedure: Procedure.Key
  var caseType: String
  /// Target share from 0 to 1.
  var target: Double
}

extension TargetReach {
  /// - Parameter kept: of each goal, by the position of the set in `orders.sets`; nil where the design has no such promise.
  /// - Returns: nil without a goal, and where some design lacks a promise.
  init?(
    of goals: [TargetGoal], orders: ChangeOrders, kept: [[PromiseSample?]], keys: [Change.Key],
    confidence: Double
  ) {
    let samples = kept.map { $0.compactMap { $0 } }
    guard !goals.isEmpty, samples.allSatisfy({ $0.count == goals.count }), let whole = samples.last
    else { return nil }
    let targets = goals.map(\.target)
    // One-sided limits, of all combinations together.
    let level = Bonferroni.level(confidence: confidence, count: max(2, samples.count))
    let verdicts = samples.map { TargetVerdict(ofAll: $0, targets: targets, confidence: level) }
    let sizes = orders.sets.indices.map { orders.changes(in: $0).count }
    let least = sizes.indices.filter { verdicts[$0] == .reached }.map { sizes[$0] }.min()
    let smallest = sizes.indices.filter { verdicts[$0] == .reached && sizes[$0] == least }
    let caseTypes = zip(goals, whole).map { CaseType($0, of: goals.count, kept: $1, confidence: confidence) }
    let needed = zip(targets, whole).compactMap { target, sample -> Int? in
      guard !sample.hangsOnUnfinished, let limits = sample.limits(confidence: level),
        limits.kept == limits.cases, target > 0, target < 1
      else { return nil }
      let needed = ZeroOrAllShare.replications(toShow: target, confidence: level)
      return needed > limits.replications ? needed : nil
    }
    self.init(
      caseTypes: caseTypes, verdict: caseTypes.map(\.verdict).worst ?? .undecided,
      smallest: smallest.map { orders.changes(in: $0).map { keys[$0] } },
      smallerUndecided: least.map { least in
        // Of a size below the least none is reached: what is not shown to fail is not reported.
        sizes.indices.count { sizes[$0] < least && verdicts[$0] != .notReached }
      } ?? 0,
      equalUndecided: least.map { least in
        sizes.indices.count { sizes[$0] == least && verdicts[$0] != .notReached && verdicts[$0] != .reached }
      } ?? 0, combinations: samples.count, replicationsNeeded: needed.max())
  }

  /// Reach of all changes together, where not every combination of them was run: there are too many, or one cannot be
  /// made.
  ///
  /// - Returns: nil without a goal, and where the design lacks a promise.
  init?(of goals: [TargetGoal], whole: [PromiseSample?], confidence: Double) {
    let samples = whole.compactMap { $0 }
    guard !goals.isEmpty, samples.count == goals.count else { return nil }
    let caseTypes = zip(goals, samples).map {
      CaseType($0, of: goals.count, kept: $1, confidence: confidence)
    }
    self.init(
      caseTypes: caseTypes, verdict: caseTypes.map(\.verdict).worst ?? .undecided, smallest: [],
      smallerUndecided: 0, combinations: 0)
  }
}

extension TargetReach.CaseType {
  /// - Parameter count: of all case types: that one of them misses its target is asked of each (Bonferroni), that all reach
  ///   theirs needs no correction (Berger 1982).
  fileprivate init(_ goal: TargetGoal, of count: Int, kept: PromiseSample, confidence: Double) {
    let limits = kept.intervalLimits(confidence: confidence)
    let own = kept.intervalVerdict(target: goal.target, confidence: confidence)
    let joint = kept.intervalVerdict(
      target: goal.target, confidence: Bonferroni.level(confidence: confidence, count: count))
    let verdict: TargetVerdict =
      own == .reached
      ? .reached
      : joint == .notReached ? .notReached : own == .hangsOnUnfinished ? .hangsOnUnfinished : .undecided
    self.init(
      procedure: goal.procedure, caseType: goal.caseType, target: goal.target,
      missing: limits.map {
        Interval(
          estimate: goal.target - $0.estimate, lower: goal.target - $0.upper,
          upper: goal.target - $0.lower, confidence: confidence)
      }, verdict: verdict)
  }
}
