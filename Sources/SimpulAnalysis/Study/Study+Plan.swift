// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension Study {
  /// The phases of a study in their order; the number of bisection steps, say, is not known before.
  package static func plan(
    _ designs: [StudyDesign], settings: StudySettings, variation: StudyVariation? = nil
  ) -> [PlannedPhase] {
    let replications = settings.experiment.replications
    var plan = WarmUp.plan(designs)
    plan.append(PlannedPhase(.designs, runs: designs.count * replications))
    if settings.seeksBottleneck {
      plan += designs.enumerated().map { place, design in
        PlannedPhase(
          .bottleneck(design: place), runs: Bottleneck.runs(for: design.scenario, replications: replications))
      }
    }
    plan += designs.enumerated().dropFirst().compactMap { place, design in
      guard let redesign = design.redesign, redesign.changes.count > 1 else { return nil }
      return PlannedPhase(
        .changes(design: place), runs: Attribution.combinations(of: redesign) * replications)
    }
    if let variation {
      plan.append(
        PlannedPhase(
          .sensitivity,
          runs: Sensitivity.outcomes(varying: variation.numbers.count) * designs.count * replications))
    }
    return plan + [PlannedPhase(.dataUncertainty, runs: DataUncertainty.runs(for: designs))]
  }
}

extension Bottleneck {
  /// Each added capacity, and each once more after capacity is added at the bottleneck.
  fileprivate static func runs(for scenario: Scenario, replications: Int) -> Int {
    (2 * scenario.relievedSets.count + scenario.regularPerformers.count) * replications
  }
}

extension Attribution {
  /// Combinations run beside the first design and the whole redesign: all, or each change alone and removed.
  fileprivate static func combinations(of redesign: Redesign) -> Int {
    max(0, ChangeOrders(redesign).map { $0.sets.count - 2 } ?? 2 * redesign.changes.count)
  }
}

extension Sensitivity {
  /// Both ends of each number, and the points of all together.
  fileprivate static func outcomes(varying count: Int) -> Int {
    2 * count + ((2...SpaceFilling.mostDimensions).contains(count) ? points - 1 : 0)
  }
}
