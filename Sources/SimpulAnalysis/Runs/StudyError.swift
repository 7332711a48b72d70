// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel

/// Why a study gave no findings.
public enum StudyError: Error, Equatable, Sendable {
  case cancelled
  case invalidSettings
  /// A design, by its name, that cannot be run.
  case compilation(design: String, CompilationProblem)
  /// A case that goes in circles.
  case endlessCase(EndlessCase)
  /// The steady state was to be studied, and cannot be.
  case notSteady(WarmUpRefusal)
  /// Officers were looked for to keep a promise that nobody is made.
  case noPromisedCases(NoPromisedCases)

  package init(_ error: ExperimentError) {
    self =
      switch error {
      case .cancelled: .cancelled
      case .invalidSettings: .invalidSettings
      case .endlessCase(let endless): .endlessCase(endless)
      }
  }

  /// What is wrong with a scenario that only its run has shown, and with which: a design by its name, or a scenario by its
  /// title. Nil for what no file can be blamed for.
  package var problem: (scenario: String?, problem: ModelProblem)? {
    switch self {
    case .cancelled, .invalidSettings, .noPromisedCases: nil
    case .compilation(let design, let problem):
      (design, ModelProblem(path: problem.path, message: problem.description))
    case .notSteady(let refusal):
      (refusal.design, ModelProblem(path: [FieldKey.period], message: refusal.description))
    case .endlessCase(let endless):
      (endless.scenario, ModelProblem(path: endless.path, message: endless.description))
    }
  }
}
