// SPDX-License-Identifier: GPL-3.0-or-later

/// What a difference shows; it claims no more than the interval does.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// The interval excludes zero, on the good or the bad side.
  case better, worse
  /// The interval excludes zero, and the measure has no good side.
  case more, less
  /// The same in every replication.
  case noDifference
  /// The interval holds zero: nothing is shown, neither a difference nor that there is none.
  case notShown
  /// The whole interval lies within the smallest difference that matters.
  case noPracticalDifference
  /// It cannot be determined yet: the verdict differs between all unfinished cases late whose clock runs and all of
  /// them in time.
  case hangsOnUnfinished
  /// There is no interval: too few cases, unfinished cases, or a measure that one design lacks.
  case notComparable
}
