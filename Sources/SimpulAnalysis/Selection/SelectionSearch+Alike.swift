// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulStatistics

// Equivalence of other designs to the selected one.
extension SelectionSearch {
  /// Designs that are shown to be less than the indifference away from those selected, and their cost; nil where
  /// nothing was selected, or no other is.
  ///
  /// A selection only shows which design is the best or within the indifference of it. That another one is, too, is
  /// shown by two one-sided tests on replications that the selection has not seen (Schuirmann 1987), corrected for
  /// their number (Bonferroni).
  func alike(progress: (Progress) -> Void, isCancelled: () -> Bool) throws(ExperimentError) -> AlikeDesigns? {
    let selected: [Int]
    switch decision {
    case .selected(let design): selected = [design]
    case .equal(let designs): selected = designs
    case .undecided: return nil
    }
    guard let best = selected.first else { return nil }
    let candidates = designs.indices.filter { !selected.contains($0) && mayBeAlike($0, best) }
    let shown = try shown(candidates, alikeTo: best, progress: progress, isCancelled: isCancelled)
    let alike = (selected + shown.designs).sorted()
    guard alike.count > 1 else { return nil }
    return AlikeDesigns(alike, of: designs.map(\.scenario), replications: shown.replications)
  }

  /// Differences by the replications that both have had.
  private func differences(_ design: Int, _ best: Int) -> [Double] {
    zip(values[design], values[best]).map { $0 - $1 }
  }

  private func mayBeAlike(_ design: Int, _ best: Int) -> Bool {
    guard let mean = Sample.mean(of: differences(design, best)) else { return false }
    return abs(mean) < indifference
  }

  /// Replications needed to show it by what the selection has seen, and at most as many as that took.
  private func replicationsToShow(_ design: Int, _ best: Int) -> Int {
    let differences = differences(design, best)
    guard let mean = Sample.mean(of: differences), let deviation = Sample.standardDeviation(of: differences)
    else { return 0 }
    let arms = 3 * deviation / (indifference - abs(mean))
    let most = max(firstStage, replications)
    return arms * arms >= Double(most) ? most : max(firstStage, Int((arms * arms).rounded(.up)))
  }

  private func shown(
    _ candidates: [Int], alikeTo best: Int, progress: (Progress) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> (designs: [Int], replications: Int) {
    guard let count = candidates.map({ replicationsToShow($0, best) }).max(), count > 1 else {
      return ([], 0)
    }
    let found = try values(
      of: [best] + candidates, count: count, progress: progress, isCancelled: isCancelled)
    let confidence = 1 - 2 * (1 - settings.experiment.confidence) / Double(candidates.count)
    guard confidence > 0 else { return ([], 0) }
    let alike = zip(candidates, found.dropFirst()).filter { _, values in
      let differences = zip(values, found[0]).compactMap { one, other -> Double? in
        guard let value = one.value, let best = other.value, !one.isUnfinished, !other.isUnfinished else {
          return nil
        }
        return value - best
      }
      guard differences.count == count,
        let interval = MeanInterval.automatic(of: differences, confidence: confidence)
      else { return false }
      return interval.lower > -indifference && interval.upper < indifference
    }
    return (alike.map(\.0), alike.isEmpty ? 0 : count)
  }
}
