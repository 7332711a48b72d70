// SPDX-License-Identifier: GPL-3.0-or-later

/// The subset containing the best of three or more designs (multiple comparisons with the best): those that no other
/// is surely better than (`BestSet`), with the confidence of the study for each measure.
public struct SubsetContainingBest: Equatable, Sendable, Codable {
  /// Designs by their positions in the findings.
  public enum Candidates: Equatable, Sendable, Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case designs, notComparable }

    /// The best estimate first; one alone is surely better than all others.
    case designs([Int])
    /// There is no fair comparison: cases were unfinished, or another thing is promised.
    case notComparable
  }

  /// Candidates by the share of promises kept; nil where nothing is promised, or no case shows whether it is kept.
  public var promise: Candidates?
  /// Candidates by the mean working time to finish.
  public var meanTime: Candidates
}
