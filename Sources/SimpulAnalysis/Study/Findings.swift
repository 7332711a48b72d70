// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// All that a study found: numbers and verdicts without a word of any language.
///
/// Seconds and shares (0 to 1) are plain numbers with their unit in the name. Differences are always
/// after - before. A gain is what relief takes off a time or adds to a share; it is positive when it helps.
public struct Findings: Equatable, Sendable {
  public var study: StudyFindings
  /// The design as it is comes first.
  public var designs: [DesignFindings]
  /// One for each redesign against the first design; empty for a single run.
  public var comparisons: [ComparisonFindings]
  /// Which designs may be the best; nil where there are fewer than three.
  public var mayBeBest: MayBeBest?
  /// What the numbers with a stated range do to the verdict; nil where they were not varied.
  public var sensitivity: SensitivityFindings?
  /// What recorded durations leave unknown; nil where none are drawn from.
  public var dataUncertainty: DataUncertaintyFindings?

  public init(
    study: StudyFindings, designs: [DesignFindings], comparisons: [ComparisonFindings] = [],
    mayBeBest: MayBeBest? = nil, sensitivity: SensitivityFindings? = nil,
    dataUncertainty: DataUncertaintyFindings? = nil
  ) {
    self.study = study
    self.designs = designs
    self.comparisons = comparisons
    self.mayBeBest = mayBeBest
    self.sensitivity = sensitivity
    self.dataUncertainty = dataUncertainty
  }
}

extension Findings {
  /// The numbers of the first design, and what the changes of the others state; each once.
  public var statedNumbers: [StatedNumber] {
    designs.dropFirst().reduce(designs.first?.scenario.numbers.asWritten ?? []) { numbers, design in
      numbers + (design.redesign?.changes.flatMap(\.numbers) ?? []).filter { !numbers.contains($0) }
    }
  }
}
