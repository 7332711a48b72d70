// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment

/// Why a study gave no findings.
public enum StudyError: Error, Equatable, Sendable {
  case cancelled
  case invalidSettings
  /// A design, by its name, that cannot be run.
  case compilation(design: String, CompilationProblem)
  /// The steady state was to be studied, and cannot be.
  case notSteady(WarmUpRefusal)
  /// Officers were looked for to keep a promise that nobody is made.
  case noPromisedCases(NoPromisedCases)

  package init(_ error: ExperimentError) {
    self =
      switch error {
      case .cancelled: .cancelled
      case .invalidSettings: .invalidSettings
      }
  }
}
