// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Results of a study: numbers and verdicts without a word of any language.
///
/// Seconds and shares (0 to 1) are plain numbers with their unit in the name. Differences are always after - before.
/// A gain is what added capacity takes off a time or adds to a share; it is positive when it helps.
public struct Findings: Equatable, Sendable, Codable {
  public var study: StudyFindings
  /// Results by design, the base first.
  public var designs: [DesignFindings]
  /// Comparisons, one for each redesign against the first design; empty for a single run.
  public var comparisons: [ComparisonFindings] = []
  /// Designs that may be the best; nil where there are fewer than three.
  public var subsetContainingBest: SubsetContainingBest?
  /// Sensitivity of the verdict to the numbers with a stated range; nil where they were not varied.
  public var sensitivity: SensitivityFindings?
  /// Input uncertainty of recorded durations; nil where none are drawn from.
  public var dataUncertainty: DataUncertaintyFindings?
}

extension Findings {
  /// The numbers of the first design, and what the changes of the others state; each once.
  public var statedNumbers: [Parameter] {
    designs.dropFirst().reduce(designs.first?.scenario.numbers.asWritten ?? []) { numbers, design in
      numbers + (design.redesign?.changes.flatMap(\.numbers) ?? []).filter { !numbers.contains($0) }
    }
  }
}
