// SPDX-License-Identifier: GPL-3.0-or-later

/// Ranking and selection: the best of several designs by one measure (`KimNelson`).
public struct SelectionFindings: Equatable, Sendable, Codable {
  /// The study record: its replications are those of the designs that were run to the end; its confidence is that of
  /// the selection.
  public var study: StudyFindings
  public var measure: Measure
  /// Indifference zone: the smallest difference worth detecting, in the unit of the measure.
  public var indifference: Double
  /// The indifference as a part of the first design's mean in the first replications, where it was given so.
  public var indifferenceOfMean: Double?
  /// Replications of each design before the first could be out.
  public var firstStage: Int
  /// Most replications of the search.
  public var maximumReplications: Int
  /// Replications by which it would surely have ended, for all that the first ones show.
  public var replicationsNeededAtMost: Int
  /// Numbers of the first design that are assumed or estimated, and were taken as written.
  public var assumedNumbers: Int = 0
  /// Designs in the order given.
  public var designs: [SelectedDesign]
  public var outcome: Outcome
  /// Equivalent designs; nil where no other is shown to be as good as the selected one.
  public var alike: AlikeDesigns?
  /// Why the promise cannot separate these designs; nil where it can, or is not the same in all.
  public var saturation: PromiseSaturation?

  /// Outcome, with designs by their indices.
  public enum Outcome: Equatable, Sendable, Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case selected, equal, undecided }

    /// The best, or within the indifference of the best.
    case selected(Int)
    /// Equal designs: none of them is better on average, and all others are out.
    case equal([Int])
    /// The replications were used up: one of these is the best or within the indifference of the best.
    case undecided([Int])

    /// The designs that are not out.
    public var designs: [Int] {
      switch self {
      case .selected(let design): [design]
      case .equal(let designs), .undecided(let designs): designs
      }
    }
  }
}

/// One design in a selection.
public struct SelectedDesign: Equatable, Sendable, Codable {
  /// A short name, unique in the study.
  public var name: String
  public var title: String
  /// Mean over its replications, in the unit of the measure. Each replication counts the same.
  public var mean: Double
  /// Replications that were compared.
  public var replications: Int
  /// Elimination; nil while it is not out.
  public var elimination: Elimination?
  /// Actors with a load above 1: results then hold for the stated period alone.
  public var overloaded: [String]

  public struct Elimination: Equatable, Sendable, Codable {
    /// The index of the design that beats it by most.
    public var by: Int
    /// This design's mean less that of the other, over the replications that both have had.
    public var difference: Double
  }
}

/// One comparison at one replication.
public struct SelectionRow: Equatable, Sendable {
  public var design: String
  /// Number of the replication, from 1.
  public var replication: Int
  /// Value in the unit of the measure.
  public var value: Double
}

/// Findings and the figures of each replication behind them.
public struct SelectionResult: Equatable, Sendable {
  public var findings: SelectionFindings
  /// Rows design by design.
  public var rows: [SelectionRow]
}
