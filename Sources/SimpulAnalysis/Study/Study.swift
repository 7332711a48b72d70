// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment

/// Findings and the figures of each replication behind them.
public struct StudyResult: Equatable, Sendable {
  public var findings: Findings
  public var replications: [ReplicationRow]
}

/// From scenarios to findings: the run of all designs on common random numbers, the bottleneck of each by
/// intervention, each redesign against the first design, and the uncertainty due to assumed numbers and records.
public enum Study {
  /// - Parameters:
  ///   - variation: the numbers with a range, which are varied; nil for none.
  /// - Precondition: at least one design.
  public static func run(
    _ designs: [StudyDesign], settings: StudySettings = StudySettings(), variation: StudyVariation? = nil,
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> StudyResult {
    try withoutActuallyEscaping(progress) { progress throws(StudyError) in
      try withoutActuallyEscaping(isCancelled) { isCancelled throws(StudyError) in
        let stated = try StatedStudy.run(
          designs, settings: settings, progress: progress, isCancelled: isCancelled)
        let sensitivity = try variation.flatMap { variation throws(StudyError) in
          try Sensitivity.findings(
            varying: variation, of: stated, settings: settings,
            progress: { progress(.sensitivity, $0) }, isCancelled: isCancelled)
        }
        let dataUncertainty = try DataUncertainty.findings(
          designs, of: stated, settings: settings, progress: { progress(.dataUncertainty, $0) },
          isCancelled: isCancelled)
        return StudyResult(
          findings: Findings(
            study: stated.study, designs: stated.designs, comparisons: stated.comparisons,
            subsetContainingBest: stated.subsetContainingBest, sensitivity: sensitivity,
            dataUncertainty: dataUncertainty), replications: stated.replications)
      }
    }
  }
}
