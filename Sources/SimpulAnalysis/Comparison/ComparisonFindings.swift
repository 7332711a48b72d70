// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// A redesign against the first design, replication by replication: the same citizens on the same days.
public struct ComparisonFindings: Equatable, Sendable {
  /// Positions of the designs in the findings.
  public var base: Int
  public var design: Int
  public var redesign: Redesign?
  /// All case types together.
  public var rows: [ComparisonRow]
  /// The main rows of each case type, where there are several.
  public var caseTypeRows: [ComparisonRow]
  /// In the order of the file; empty where the redesign has one change or none.
  public var changes: [ChangeContribution]
  public var needEachOther: [ChangePair]
  /// How the shares of the gain were computed.
  public var attribution: Attribution
  /// Whether the changes reach the targets of all promises, and how few of them do; nil without a target.
  public var target: TargetReach?

  public init(
    base: Int, design: Int, redesign: Redesign?, rows: [ComparisonRow], caseTypeRows: [ComparisonRow] = [],
    changes: [ChangeContribution] = [], needEachOther: [ChangePair] = [],
    attribution: Attribution = .none, target: TargetReach? = nil
  ) {
    self.base = base
    self.design = design
    self.redesign = redesign
    self.rows = rows
    self.caseTypeRows = caseTypeRows
    self.changes = changes
    self.needEachOther = needEachOther
    self.attribution = attribution
    self.target = target
  }

  public func row(_ measure: Measure) -> ComparisonRow? { rows.first { $0.measure == measure } }

  public enum Attribution: Hashable, Sendable {
    case none
    /// Every combination was run: the mean contribution over all orders in which the changes can be made
    /// (Shapley).
    case allOrders
    /// The mean of what a change does alone and what is lost without it, scaled to add up to the whole.
    case aloneAndTakenAway
  }
}

/// One measure before and after.
public struct ComparisonRow: Equatable, Sendable {
  /// Nil for all case types together.
  public var caseType: String?
  public var measure: Measure
  /// In the unit of the measure; nil where there is no estimate.
  public var before: Double?
  public var after: Double?
  /// After - before; nil where no interval can be given.
  public var difference: Interval?
  /// 100 (after / before - 1); nil where before may be 0, and for shares.
  public var percent: Interval?
  public var verdict: Verdict
  /// With a stated smallest difference that matters: whether the whole interval lies beyond it.
  public var isShownToMatter: Bool?

  public init(
    caseType: String? = nil, measure: Measure, before: Double?, after: Double?, difference: Interval?,
    percent: Interval?, verdict: Verdict, isShownToMatter: Bool? = nil
  ) {
    self.caseType = caseType
    self.measure = measure
    self.before = before
    self.after = after
    self.difference = difference
    self.percent = percent
    self.verdict = verdict
    self.isShownToMatter = isShownToMatter
  }
}

/// What one change does.
public struct ChangeContribution: Equatable, Sendable {
  public var change: Change.Key
  public var name: String
  /// The first design with this change, against the first design; nil when it cannot be made so.
  public var alone: ChangeEffect?
  /// Changes that had to be made with it.
  public var madeWith: [Change.Key]
  /// The redesign without this change, against the redesign; nil when it cannot be made so.
  public var takenAway: ChangeEffect?
  /// Changes that had to go with it.
  public var goneWith: [Change.Key]
  /// Of the whole gain, such that all changes add up to 1; nil when the whole gain is not shown.
  public var shareOfPromiseGain: Double?
  public var shareOfMeanGain: Double?
  /// What it contributes to the whole difference, after - before, on average over all orders in which the changes can
  /// be made; all changes add up to the whole. Nil where not every combination was run.
  public var contribution: ChangeEffect?
  /// Changes that can only be made at once with this one. Their contribution is one, and stands with the first of them.
  public var contributesWith: [Change.Key]
  /// Surely bad: without it alone the redesign keeps more promises, or takes less time and is not shown to keep fewer.
  public var isHarmful: Bool

  public init(
    change: Change.Key, name: String, alone: ChangeEffect?, madeWith: [Change.Key],
    takenAway: ChangeEffect?, goneWith: [Change.Key], shareOfPromiseGain: Double?,
    shareOfMeanGain: Double?, contribution: ChangeEffect? = nil, contributesWith: [Change.Key] = [],
    isHarmful: Bool
  ) {
    self.change = change
    self.name = name
    self.alone = alone
    self.madeWith = madeWith
    self.takenAway = takenAway
    self.goneWith = goneWith
    self.shareOfPromiseGain = shareOfPromiseGain
    self.shareOfMeanGain = shareOfMeanGain
    self.contribution = contribution
    self.contributesWith = contributesWith
    self.isHarmful = isHarmful
  }
}

/// The paired differences that a change makes, after - before.
public struct ChangeEffect: Equatable, Sendable {
  /// Nil without a promise.
  public var promiseShare: Interval?
  public var promiseAfter: Double?
  public var meanSeconds: Interval?
  public var meanSecondsAfter: Double?

  public init(
    promiseShare: Interval?, promiseAfter: Double?, meanSeconds: Interval?, meanSecondsAfter: Double?
  ) {
    self.promiseShare = promiseShare
    self.promiseAfter = promiseAfter
    self.meanSeconds = meanSeconds
    self.meanSecondsAfter = meanSecondsAfter
  }
}

/// Two changes that do more together than each alone, surely, and most of what they do.
public struct ChangePair: Equatable, Sendable {
  public var first: Change.Key
  public var second: Change.Key
  /// `promiseKept` or `meanTime`.
  public var measure: Measure
  /// What both together do beyond the sum of what each does alone, as a gain.
  public var synergy: Interval
  /// The measure with only the first, only the second, and both.
  public var withFirst: Double
  public var withSecond: Double
  public var withBoth: Double

  public init(
    first: Change.Key, second: Change.Key, measure: Measure, synergy: Interval, withFirst: Double,
    withSecond: Double, withBoth: Double
  ) {
    self.first = first
    self.second = second
    self.measure = measure
    self.synergy = synergy
    self.withFirst = withFirst
    self.withSecond = withSecond
    self.withBoth = withBoth
  }
}
