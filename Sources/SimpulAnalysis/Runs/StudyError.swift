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
  /// A case that never leaves a loop.
  case endlessCase(EndlessCase)
  /// The steady state was asked for, and cannot be studied.
  case notSteady(WarmUpRefusal)
  /// A staffing search without any promised case.
  case noPromisedCases(NoPromisedCases)

  package init(_ error: ExperimentError) {
    self =
      switch error {
      case .cancelled: .cancelled
      case .invalidSettings: .invalidSettings
      case .endlessCase(let endless): .endlessCase(endless)
      }
  }

  /// A problem that only the run has shown, and its scenario: a design by its name, or a scenario by its title. Nil
  /// where no file is at fault.
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
