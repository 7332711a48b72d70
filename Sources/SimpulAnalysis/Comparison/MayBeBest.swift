// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of three or more designs may be the best: those that no other is surely better than (`BestSet`), with the
/// confidence of the study for each measure.
public struct MayBeBest: Equatable, Sendable {
  /// Designs by their positions in the findings.
  public enum Candidates: Equatable, Sendable {
    /// The best estimate first; one alone is surely better than all others.
    case designs([Int])
    /// There is no fair comparison: cases were unfinished, or another thing is promised.
    case notComparable
  }

  /// By the share of promises kept; nil where nothing is promised, or no case shows whether it is kept.
  public var promise: Candidates?
  /// By the mean working time to finish.
  public var meanTime: Candidates

  public init(promise: Candidates?, meanTime: Candidates) {
    self.promise = promise
    self.meanTime = meanTime
  }
}
