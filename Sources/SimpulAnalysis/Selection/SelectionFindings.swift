// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of several designs is the best by one measure (`KimNelson`).
public struct SelectionFindings: Equatable, Sendable {
  /// Its replications are those of the designs that were run to the end; its confidence is that of the selection.
  public var study: StudyFindings
  public var measure: Measure
  /// The smallest difference that is worth telling designs apart, in the unit of the measure.
  public var indifference: Double
  /// What part it is of the first design's mean in the first replications, where it was given so.
  public var indifferenceOfMean: Double?
  /// Replications of each design before the first could be out.
  public var firstStage: Int
  /// Where the search was to end at the latest.
  public var maximumReplications: Int
  /// By how many replications it would have ended for certain, for all that the first ones show.
  public var replicationsNeededAtMost: Int
  /// Numbers of the first design that are assumed or estimated, and were taken as written.
  public var assumedNumbers: Int
  /// In the order given.
  public var designs: [SelectedDesign]
  public var outcome: Outcome
  /// Nil where no other is shown to be as good as what was selected.
  public var alike: AlikeDesigns?
  /// That the promise cannot tell these designs apart; nil where it can, or is not the same in all.
  public var saturation: PromiseSaturation?

  public init(
    study: StudyFindings, measure: Measure, indifference: Double, indifferenceOfMean: Double? = nil,
    firstStage: Int, maximumReplications: Int,
    replicationsNeededAtMost: Int, assumedNumbers: Int = 0, designs: [SelectedDesign], outcome: Outcome,
    alike: AlikeDesigns? = nil, saturation: PromiseSaturation? = nil
  ) {
    self.study = study
    self.measure = measure
    self.indifference = indifference
    self.indifferenceOfMean = indifferenceOfMean
    self.firstStage = firstStage
    self.maximumReplications = maximumReplications
    self.replicationsNeededAtMost = replicationsNeededAtMost
    self.assumedNumbers = assumedNumbers
    self.designs = designs
    self.outcome = outcome
    self.alike = alike
    self.saturation = saturation
  }

  /// Designs by their positions.
  public enum Outcome: Equatable, Sendable {
    /// The best, or within the indifference of the best.
    case selected(Int)
    /// The same: none of them is better on average, and all others are out.
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
public struct SelectedDesign: Equatable, Sendable {
  /// Short, and unique in the study.
  public var name: String
  public var title: String
  /// Over its replications, in the unit of the measure. Each replication counts the same.
  public var mean: Double
  /// Replications that were looked at.
  public var replications: Int
  /// Nil while it is not out.
  public var elimination: Elimination?
  /// Actors that are offered more than they can do: what is found then holds for the stated period alone.
  public var overloaded: [String]

  public init(
    name: String, title: String, mean: Double, replications: Int, elimination: Elimination?,
    overloaded: [String]
  ) {
    self.name = name
    self.title = title
    self.mean = mean
    self.replications = replications
    self.elimination = elimination
    self.overloaded = overloaded
  }

  public struct Elimination: Equatable, Sendable {
    /// The position of the design that beats it by most.
    public var by: Int
    /// This design's mean less that of the other, over the replications that both have had.
    public var difference: Double

    public init(by: Int, difference: Double) {
      self.by = by
      self.difference = difference
    }
  }
}

/// One look at one replication.
public struct SelectionRow: Equatable, Sendable {
  public var design: String
  /// From 1.
  public var replication: Int
  /// In the unit of the measure.
  public var value: Double
}

/// Findings and the figures of each replication behind them.
public struct SelectionResult: Equatable, Sendable {
  public var findings: SelectionFindings
  /// Design by design.
  public var rows: [SelectionRow]
}
