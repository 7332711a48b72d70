// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Paired comparison of a redesign with the first design: the same citizens on the same days (common random numbers).
public struct ComparisonFindings: Equatable, Sendable, Codable {
  /// Positions of the designs in the findings.
  public var base: Int
  public var design: Int
  /// Rows of all case types together.
  public var rows: [ComparisonRow]
  /// Main rows of each case type, where there are several.
  public var caseTypeRows: [ComparisonRow] = []
  /// Contributions in the order of the file; empty where the redesign has one change or none.
  public var changes: [ChangeContribution] = []
  public var needEachOther: [ChangePair] = []
  /// Method of the shares of the gain.
  public var attribution: Attribution = .none
  /// Whether the changes reach the targets of all promises, and how few of them do; nil without a target.
  public var target: TargetReach?

  public func row(_ measure: Measure) -> ComparisonRow? { rows.first { $0.measure == measure } }

  public enum Attribution: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    /// Every combination was run: the mean contribution over all orders in which the changes can be made (Shapley).
    case allOrders
    /// The mean of the effect alone and of the loss when removed, scaled to add up to the whole.
    case aloneAndTakenAway
  }
}

/// One measure before and after.
public struct ComparisonRow: Equatable, Sendable, Codable {
  /// Case type; nil for all together.
  public var caseType: String?
  public var measure: Measure
  /// Estimate in the unit of the measure; nil where there is none.
  public var before: Double?
  public var after: Double?
  /// After - before; nil where no interval can be given.
  public var difference: Interval?
  /// 100 (after / before - 1); nil where before may be 0, and for shares.
  public var percent: Interval?
  public var verdict: Verdict
  /// Whether the whole interval lies beyond the smallest difference that matters, where one is stated.
  public var isShownToMatter: Bool?
}

/// Effect of one change.
public struct ChangeContribution: Equatable, Sendable, Codable {
  public var change: Change.Key
  public var name: String
  /// The first design with this change, against the first design; nil when it cannot be made so.
  public var alone: ChangeEffect?
  /// Changes that had to be made with it.
  public var madeWith: [Change.Key]
  /// The redesign without this change, against the redesign; nil when it cannot be made so.
  public var takenAway: ChangeEffect?
  /// Changes that had to be removed with it.
  public var goneWith: [Change.Key]
  /// Share of the whole gain; all changes add up to 1; nil when the whole gain is not shown.
  public var shareOfPromiseGain: Double?
  public var shareOfMeanGain: Double?
  /// Contribution to the whole difference, after - before, on average over all feasible orders; all changes add up to
  /// the whole. Nil where not every combination was run.
  public var contribution: ChangeEffect?
  /// Changes that can only be made at once with this one. Their contribution is one, and stands with the first of them.
  public var contributesWith: [Change.Key] = []
  /// Whether it is surely harmful: without it alone the redesign keeps more promises, or takes less time and is not
  /// shown to keep fewer.
  public var isHarmful: Bool
}

/// The paired differences that a change makes, after - before.
public struct ChangeEffect: Equatable, Sendable, Codable {
  /// Difference in the share of promises kept; nil without a promise.
  public var promiseShare: Interval?
  public var promiseAfter: Double?
  public var meanSeconds: Interval?
  public var meanSecondsAfter: Double?
}

/// A positive interaction: two changes that surely do more together than each alone, and most of their effect.
public struct ChangePair: Equatable, Sendable, Codable {
  public var first: Change.Key
  public var second: Change.Key
  /// `promiseKept` or `meanTime`.
  public var measure: Measure
  /// Interaction effect as a gain: that of both together beyond the sum of each alone.
  public var interaction: Interval
  /// The measure with only the first, only the second, and both.
  public var withFirst: Double
  public var withSecond: Double
  public var withBoth: Double
}
